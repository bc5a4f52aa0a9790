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
  /// What it is known by in another version of the file; see ``NewFindings``.
  let anchors: [Anchor]

  /// What is marked, in which line and section, each as a value that only the same text has.
  struct Anchor: Equatable, Sendable {
    let key: Key
    /// How many places are alike.
    var count: Int
    /// The first of them.
    let start: SourcePosition
    let end: SourcePosition

    struct Key: Hashable, Sendable {
      let text: Int
      /// The line that it begins in.
      let line: Int
      /// The heading above.
      let section: Int

      /// The file as a whole.
      static let whole = Key(text: 0, line: 0, section: 0)
    }
  }
}

extension Finding: Comparable {
  package static func < (left: Finding, right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.start, left.rule) < (right.start, right.rule)
  }
}

/// A defect as a rule sees it: bytes of one file, not yet a place for people.
package struct Defect: Sendable {
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
  /// What the marked bytes, which are ASCII, say to a reader, if it must not be shown to anybody.
  package let secret: String?
  /// Where the defect stands, the marked place among them; empty where a meeting as a whole has it, or the
  /// file, whose title may change without the defect being another one.
  package let occurrences: [Range<Int>]
  /// Whether it occurs wherever it can, so that there cannot be more of it.
  package let isThroughout: Bool
  /// What is wrong where only some of the places are told of; nil where that makes no difference.
  private let telling: (@Sendable ([Range<Int>]) -> String)?

  /// Describes a defect; see the properties.
  package init(
    at range: Range<Int>, _ message: String, help: String? = nil, severity: Severity? = nil,
    fix: Fix? = nil, places: [Range<Int>]? = nil, occurrences: [Range<Int>]? = nil,
    secret: String? = nil
  ) {
    self.init(
      at: range, message, nil, help: help, severity: severity, fix: fix, places: places,
      occurrences: occurrences ?? (range.isEmpty ? [] : [range]), isThroughout: false,
      secret: secret)
  }

  /// Describes a defect at several places, of which its message speaks.
  package init(
    at range: Range<Int>, occurrences: [Range<Int>], help: String? = nil,
    severity: Severity? = nil, fix: Fix? = nil, places: [Range<Int>]? = nil,
    isThroughout: Bool = false, telling: @escaping @Sendable ([Range<Int>]) -> String
  ) {
    self.init(
      at: range, telling(occurrences), telling, help: help, severity: severity, fix: fix,
      places: places, occurrences: occurrences, isThroughout: isThroughout, secret: nil)
  }

  private init(
    at range: Range<Int>, _ message: String, _ telling: (@Sendable ([Range<Int>]) -> String)?,
    help: String?, severity: Severity?, fix: Fix?, places: [Range<Int>]?,
    occurrences: [Range<Int>], isThroughout: Bool, secret: String?
  ) {
    self.range = range
    self.telling = telling
    self.isThroughout = isThroughout
    self.occurrences = occurrences
    self.places = places ?? [range]
    self.message = message
    self.help = help
    self.severity = severity
    self.fix = fix
    self.secret = secret
  }

  /// The same at fewer places; what would change the others as well is no fix.
  func restricted(to occurrences: [Range<Int>], marking range: Range<Int>) -> Defect {
    Defect(
      at: range, telling?(occurrences) ?? message, telling, help: help, severity: severity,
      fix: nil, places: places, occurrences: occurrences, isThroughout: false, secret: secret)
  }
}
