internal import Bytes
internal import MarkdownTree
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
      guard let query = link.address?.query, query == "both" || query == "edit",
        !Self.isCalledFor(link, in: file)
      else { return nil }
      return .editView(query, at: link.range, place: link.place(of: "?\(query)", in: file.source))
    }
  }

  /// Whether readers are asked to write there: beside the link, in the item that it stands below, or right
  /// below it.
  private static func isCalledFor(_ link: WrittenLink, in file: LintedFile) -> Bool {
    let (tree, calls) = (file.tree, file.profile.links.calls)
    let own = tree.text(around: link.node)
    let item = tree.nodes[own].parent
    let outer = tree.nodes[tree.nodes[item].parent].parent
    let below = tree.nodes[item].kind.isItem ? tree.firstItem(below: item).map { $0 + 1 } : nil
    let above = tree.nodes[outer].kind.isItem ? outer + 1 : nil
    return [own, above, below].compactMap { $0 }.contains { node in
      tree.nodes.indices.contains(node) && tree.nodes[node].kind == .paragraph
        && tree.nodes[node].range.count <= longestText
        && calls.matches(FoldedText(tree.text(of: node).bytes[...]))
    }
  }

  /// Longer ones are no calls.
  private static let longestText = 600
}

extension MarkdownTree {
  /// The first item of the list in another one; nil where it has none.
  fileprivate func firstItem(below item: Int) -> Int? {
    subtree(of: item).dropFirst().first { nodes[$0].kind.isItem }
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
