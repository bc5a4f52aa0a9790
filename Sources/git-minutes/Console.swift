import Bytes
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where commands write to and read from: results on standard output, everything else on standard
/// error.
enum Console {
  /// Writes a result; a reader that has seen enough and gone is no error.
  ///
  /// A runner that obeys what it reads finds no commands in it, unless they are meant.
  static func output(_ text: String, isForRunner: Bool = false) throws(OutputError) {
    let isParted = !isForRunner && GitHubActions.reads(STDOUT_FILENO)
    let text = isParted ? WorkflowCommand.harmless(text) : text
    if let reason = write(text, to: STDOUT_FILENO) { throw OutputError(reason: reason) }
  }

  /// Writes lines for people; nobody can be told if that fails.
  static func note(_ lines: String...) {
    let text = lines.map { harmless($0) + "\n" }.joined()
    _ = write(
      GitHubActions.reads(STDERR_FILENO) ? WorkflowCommand.harmless(text) : text,
      to: STDERR_FILENO)
  }

  /// Reports why the work could not be done.
  static func complain(_ message: some CustomStringConvertible) {
    note("git-minutes: \(message)")
  }

  /// The text without what would steer a terminal: messages quote names and texts of strangers.
  private static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableLine(String($0)).text }.joined(separator: "\n")
  }

  /// The bytes of standard input to its end; nil when it cannot be read.
  static func input() -> [UInt8]? {
    FileOnDisk.contents(ofDescriptor: STDIN_FILENO)
  }

  /// The columns of the terminal that standard output goes to; nil where it goes elsewhere.
  static var outputWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether a person is likely to see colours on standard output.
  static var outputIsTerminal: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// The value of a variable; nil where it is not set, or to nothing.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Writes everything; the reason where that fails.
  private static func write(_ text: String, to descriptor: CInt) -> String? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno == EPIPE ? nil : FileOnDisk.lastErrorText }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

/// Standard output cannot be written.
struct OutputError: Error, CustomStringConvertible {
  let reason: String

  var description: String { "standard output: \(reason)" }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
