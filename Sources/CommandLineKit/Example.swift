/// A command line worth showing, for help and the man page.
package struct Example: Sendable, Hashable {
  /// The whole line as a user types it.
  package var commandLine: String

  /// What it does, in one line.
  package var effect: String

  /// Pairs a command line with what it does.
  package init(_ commandLine: String, _ effect: String) {
    self.commandLine = commandLine
    self.effect = effect
  }
}
