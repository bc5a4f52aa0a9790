internal import Meetings
internal import Profiles

/// Reports links that let whoever knows them into a document.
///
/// Page: Rules/share-link.md
struct ShareLink: Rule {
  static let id = "share-link"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let privacy = file.profile.links
    guard !privacy.shares.isEmpty else { return [] }
    return file.links.compactMap { link in
      guard link.form != .image, link.form != .htmlImage, let address = link.address else {
        return nil
      }
      let text = FoldedText(address.plain)
      let isShare =
        privacy.shares.matches(text) && !privacy.open.matches(text)
        && !file.profile.links.padHosts.matches(FoldedText(address.host))
      return isShare ? .share(at: link.range) : nil
    }
  }
}

extension Defect {
  fileprivate static func share(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "whoever reads this gets into the document behind it",
      help: "link to a copy for everybody, or say whom to ask")
  }
}
