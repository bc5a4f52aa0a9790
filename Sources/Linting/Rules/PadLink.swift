internal import Meetings
internal import Profiles

/// Reports links to pads that are not a team's notes.
///
/// Page: Rules/pad-link.md
struct PadLink: Rule {
  static let id = "pad-link"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.pads.compactMap { link, pad in pad == .document ? .pad(at: link.range) : nil }
  }
}

extension Defect {
  fileprivate static func pad(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the link leads to a pad, which anybody may change or remove",
      help: "keep what matters as a file of the repository, and link to that")
  }
}
