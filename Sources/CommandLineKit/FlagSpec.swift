/// The one declaration of a flag, from which parser, help, man page and completions derive.
package struct FlagSpec: Sendable, Hashable {
  /// The long name without its dashes: `fail-on`.
  package var name: String

  /// The one-letter name, if there is one.
  package var short: Character?

  /// What the flag takes; a flag without a value is a switch.
  package var value: ValueSpec?

  /// Whether each use adds a value.
  ///
  /// A second use is an error otherwise; a switch may always be repeated, without effect.
  package var isRepeatable: Bool

  /// One line without a full stop, for lists.
  package var summary: String

  /// What the summary leaves out.
  ///
  /// Blank lines separate paragraphs; one that is indented throughout is kept as typed.
  package var details: String

  /// Declares a flag.
  package init(
    _ name: String,
    short: Character? = nil,
    value: ValueSpec? = nil,
    isRepeatable: Bool = false,
    summary: String,
    details: String = ""
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.summary = summary
    self.details = details
  }

  var longSpelling: String { "--\(name)" }

  var shortSpelling: String? { short.map { "-\($0)" } }

  /// Every way to type the flag, the short one first.
  var spellings: [String] { [shortSpelling, longSpelling].compactMap(\.self) }
}
