/// A command line that cannot be understood.
package struct UsageError: Error, Hashable {
  /// One line without the name of the tool, to be printed behind it.
  package let message: String

  /// The words that lead to the command that was typed, as far as it was recognised.
  package let commandPath: [String]

  /// What users type to reach that command.
  package let commandLine: String

  init(_ message: String, commandPath: [String], commandLine: String) {
    self.message = message
    self.commandPath = commandPath
    self.commandLine = commandLine
  }

  /// The command line that prints the help that is wanted now.
  package var helpCommandLine: String { "\(commandLine) -h" }
}
