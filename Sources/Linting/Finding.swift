package import Bytes
package import Profiles

/// A defect in a file, with its place and what to do about it.
package struct Finding: Equatable, Sendable {
  package let path: RepositoryPath
  /// The first character of the marked text.
  package let start: SourcePosition
  /// The place behind the last character of the marked text.
  package let end: SourcePosition
  /// The rule that found it, by its id.
  package let rule: String
  package let severity: Severity
  /// What is wrong and what was expected, one sentence without a full stop.
  package let message: String
  /// What to do; nil where the message says it all.
  package let help: String?
  /// What would take the defect away; nil where only people know.
  package let fix: Fix?
  /// 12 hexadecimal digits that stay the same when lines move: the first of SHA-256 over rule,
  /// path, section, marked text and a number for the n-th finding with the same of these.
  package var fingerprint: String { String(SHA256.hexadecimalDigest(of: identity).prefix(12)) }
  /// What the fingerprint is made of, which few outputs need.
  let identity: [UInt8]
  /// The bytes of the file that no output may show, since secrets were found in it.
  package let hidden: [Range<Int>]
  /// What it is known by in another version of the file, once for each place; see ``NewFindings``.
  package let anchors: [Anchor]

  /// What is marked, and in which section.
  package struct Anchor: Equatable, Sendable {
    package let text: String
    /// The heading above; empty above the first.
    package let section: String
    package let start: SourcePosition
    package let end: SourcePosition
  }
}

extension Finding: Comparable {
  package static func < (left: Finding, right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.start, left.rule) < (right.start, right.rule)
  }
}

/// A defect as a rule sees it: bytes of one file, not yet a place for people.
package struct Defect: Equatable, Sendable {
  /// The bytes to mark; empty, at offset 0, for a defect of the file as a whole.
  package let range: Range<Int>
  package let message: String
  package let help: String?
  /// How much it matters, where it differs from what the rule says of itself.
  package let severity: Severity?
  /// What would take the defect away; nil where only people know.
  package let fix: Fix?
  /// All that the defect is about, where it is told once for several places.
  package let places: [Range<Int>]
  /// Whether the marked bytes, which are ASCII, must not be shown to anybody.
  package let isSecret: Bool
  /// Where the defect stands, the marked place among them; empty where a meeting as a whole has it, or the
  /// file, whose title may change without the defect being another one.
  package let occurrences: [Range<Int>]

  /// Describes a defect; see the properties.
  package init(
    at range: Range<Int>, _ message: String, help: String? = nil, severity: Severity? = nil,
    fix: Fix? = nil, places: [Range<Int>]? = nil, occurrences: [Range<Int>]? = nil,
    isSecret: Bool = false
  ) {
    self.range = range
    self.occurrences = occurrences ?? (range.isEmpty ? [] : [range])
    self.places = places ?? [range]
    self.message = message
    self.help = help
    self.severity = severity
    self.fix = fix
    self.isSecret = isSecret
  }

  /// The same at fewer places; what would change the others as well is no fix.
  func restricted(to occurrences: [Range<Int>], marking range: Range<Int>) -> Defect {
    Defect(
      at: range, message, help: help, severity: severity, fix: nil, places: places,
      occurrences: occurrences, isSecret: isSecret)
  }
}
