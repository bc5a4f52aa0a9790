/// What the completion scripts of all shells have in common.
enum ShellScript {
  /// A text as one word of a POSIX shell, bash or zsh.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  static func lines(_ lines: [String], indentation: String = "") -> String {
    lines.map { "\(indentation)\($0)" }.joined(separator: "\n")
  }
}

extension ToolSpec {
  /// The name of the tool as part of function names.
  var shellIdentifier: String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }

  /// Every name that the tool is called by.
  var executables: [String] { [name] + aliases }

  /// The root and everything below it.
  var everyPlace: [PlacedCommand] {
    [PlacedCommand(path: [], command: root)] + everyCommand
  }
}

extension Completion {
  /// The names of all branches, tags and remote branches, one a line.
  static let listRevisions = "for-each-ref --format='%(refname:short)'"
}
