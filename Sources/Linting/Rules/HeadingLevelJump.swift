internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports headings that are more than one level below the one before them.
///
/// Page: Rules/heading-level-jump.md
struct HeadingLevelJump: Rule {
  static let id = "heading-level-jump"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.kind != .slides, !file.minutes.isDeck else { return [] }
    var above: Int?
    return file.places.texts.compactMap { node in
      guard case .heading(let level) = file.tree.nodes[node].kind,
        file.tree.nodes[node].parent == 0
      else { return nil }
      defer { above = level }
      guard let above, level > above + 1 else { return nil }
      return .jump(from: above, to: level, at: file.tree.nodes[node].range)
    }
  }
}

extension Defect {
  fileprivate static func jump(from above: Int, to level: Int, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "a heading of level \(level) stands below one of level \(above)",
      help: "write it with \(above + 1) number signs")
  }
}
