package import Meetings
package import Profiles

/// One thing that can be wrong with minutes.
///
/// A rule is a pure function of the file and the collection it belongs to. Its page in `Rules/` has
/// the same name as its id, and shows by examples what it finds and what it leaves alone.
package protocol Rule: Sendable {
  /// The name of the rule: lower-case words with hyphens between them.
  static var id: String { get }
  /// How much its findings matter, where they do not say so themselves.
  static var severity: Severity { get }
  /// The ids of the rules whose findings say less than one of this rule that touches the same place.
  static var supersedes: [String] { get }
  /// Whether the rule is run only where a configuration gives it a severity.
  static var isOffByDefault: Bool { get }
  /// What the rule asks of other files than the one that it looks at; a run without such rules spares that.
  static var needs: Set<SnapshotNeed> { get }
  /// Whether the rule asks for more than the file's bytes and name, so that it has nothing to say of a
  /// file that was not parsed.
  static var readsTree: Bool { get }
  /// What a configuration can say of the rule, besides how much it matters.
  static var options: [Key] { get }
  /// Takes what a configuration says of the options.
  mutating func take(_ options: RuleOptions)
  /// The files that the rule judges.
  static var subjects: Set<FileSubject> { get }
  /// The defects of a file, in any order.
  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect]
}

extension Rule {
  package static var supersedes: [String] { [] }
  package static var isOffByDefault: Bool { false }
  package static var needs: Set<SnapshotNeed> { [] }
  package static var readsTree: Bool { true }
  package static var options: [Key] { [] }
  package mutating func take(_ options: RuleOptions) {}
  package static var subjects: Set<FileSubject> { [.minutes] }

  /// The rule with what a configuration says of its options.
  func with(_ options: RuleOptions) -> any Rule {
    var rule = self
    rule.take(options)
    return rule
  }
}

/// What a file is for, as far as rules differ by it.
package enum FileSubject: CaseIterable, Sendable {
  /// Minutes, or what may be meant as such.
  case minutes
  /// The list of the community's people, which is no Markdown.
  case register
}
