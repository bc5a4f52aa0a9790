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
    file.pads.compactMap { link, pad in
      guard pad == .document else { return nil }
      // The view in which it opens makes no other link of it.
      let address = link.destination.prefix { $0 != "?" && $0 != "#" }
      return .pad(at: link.range, leadingTo: link.place(of: String(address), in: file.source))
    }
  }
}

extension Defect {
  fileprivate static func pad(at range: Range<Int>, leadingTo address: Range<Int>?) -> Defect {
    Defect(
      at: range, "the link leads to a pad, which anybody may change or remove",
      help: "keep what matters as a file of the repository, and link to that",
      occurrences: [address ?? range])
  }
}
