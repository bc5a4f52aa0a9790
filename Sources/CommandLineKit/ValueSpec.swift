/// The value that a flag takes.
package struct ValueSpec: Sendable, Hashable {
  /// How help names the value, in capitals: `REV`.
  package var placeholder: String

  /// The only valid values, in the order that help shows them; empty if any text is valid.
  package var choices: [String]

  /// What shells offer for the value if there are no choices.
  package var completion: Completion

  /// What holds when the flag is not given, in words that help can show.
  package var defaultText: String?

  /// Describes the value of a flag.
  package init(
    _ placeholder: String,
    choices: [String] = [],
    completion: Completion = .none,
    defaultText: String? = nil
  ) {
    self.placeholder = placeholder
    self.choices = choices
    self.completion = completion
    self.defaultText = defaultText
  }

  var offered: Completion {
    choices.isEmpty ? completion : .words(choices)
  }
}
