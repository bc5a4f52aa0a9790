internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Finds the lines that a template or a pad held before anybody wrote in it.
struct LeftoverReader {
  private let tree: MarkdownTree
  private let profile: Profile

  init(_ tree: MarkdownTree, _ profile: Profile) {
    self.tree = tree
    self.profile = profile
  }

  /// The bytes of the leftovers among some nodes, in order: lines of text, and comments.
  ///
  /// Nearly all files have none, which a look at their bytes tells.
  func leftovers(in nodes: Range<Int>) -> [Range<Int>] {
    guard mayHoldLeftovers(nodes) else { return [] }
    return nodes.flatMap { node -> [Range<Int>] in
      switch tree.nodes[node].kind {
      case .paragraph, .heading: leftoverLines(of: tree.text(of: node))
      case .htmlBlock, .html: isLeftover(comment: node) ? [tree.nodes[node].range] : []
      default: []
      }
    }
  }

  private func mayHoldLeftovers(_ nodes: Range<Int>) -> Bool {
    guard let first = nodes.first else { return false }
    let isLast = nodes.upperBound == tree.nodes.count
    let start = tree.nodes[first].range.lowerBound
    let end =
      isLast ? tree.source.bytes.count : tree.nodes[nodes.upperBound].range.lowerBound
    return tree.source.bytes.withUnsafeBufferPointer { bytes in
      profile.templates.mayMatchPart(
        of: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]))
    }
  }

  private func leftoverLines(of text: FlatText) -> [Range<Int>] {
    text.lines(from: 0).filter { line in
      profile.templates.matches(FoldedText(text.bytes[line])) && !isInCode(text, line)
    }.map { text.sourceRange(of: $0) }
  }

  /// Whether a line matches only with its code spans: there a leftover is talked about.
  private func isInCode(_ text: FlatText, _ line: Range<Int>) -> Bool {
    let words = line.filter { !text.isCode(at: $0) }
    if words.count == line.count { return false }
    return !profile.templates.matches(FoldedText(words.map { text.bytes[$0] }))
  }

  private func isLeftover(comment node: Int) -> Bool {
    let bytes = tree.source.bytes[tree.nodes[node].range]
    return profile.templates.matches(FoldedText(bytes))
  }
}
