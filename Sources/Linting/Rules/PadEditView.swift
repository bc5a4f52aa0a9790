internal import Bytes
internal import Meetings
internal import Profiles

/// Reports links that open a pad for writing.
///
/// Page: Rules/pad-edit-view.md
struct PadEditView: Rule {
  static let id = "pad-edit-view"
  static let severity = Severity.info
  static let supersedes = ["pad-link"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.pads.compactMap { link, _ in
      guard let query = link.address?.query, query == "both" || query == "edit" else { return nil }
      return .editView(query, at: link.range, place: link.place(of: "?\(query)", in: file.source))
    }
  }
}

extension Defect {
  fileprivate static func editView(
    _ query: Substring, at range: Range<Int>, place: Range<Int>?
  ) -> Defect {
    Defect(
      at: range, "the link opens the pad for writing: expected it without ?\(query)",
      help: "leave out ?\(query)",
      fix: place.map { Fix(isSafe: true, [Fix.Edit($0, with: "")]) })
  }
}
