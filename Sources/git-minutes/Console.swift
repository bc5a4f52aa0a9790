import Bytes

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
  /// Writes a result.
  static func output(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes lines for people.
  static func note(_ lines: String...) {
    write(lines.map { $0 + "\n" }.joined(), to: STDERR_FILENO)
  }

  /// Reports why the work could not be done.
  static func complain(_ message: some CustomStringConvertible) {
    note("git-minutes: \(message)")
  }

  /// The bytes of standard input to its end; nil when it cannot be read.
  static func input() -> [UInt8]? {
    FileOnDisk.contents(ofDescriptor: STDIN_FILENO)
  }

  /// Whether a person is likely to see colours on standard output.
  static var outputIsTerminal: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
