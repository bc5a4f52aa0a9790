/// What a shell offers when a value or an operand is completed.
package enum Completion: Sendable, Hashable {
  /// Nothing: not even file names, which would only mislead.
  case none

  /// Files and the directories on the way to them.
  case files

  /// Directories only.
  case directories

  /// Branches, tags and remote branches of the repository at hand.
  case revisions

  /// Known words. They are a suggestion only: other words stay valid.
  case words([String])
}
