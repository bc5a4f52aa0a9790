internal import Bytes
internal import MarkdownTree

/// Tells what becomes of a document when lines with empty items are taken out of it.
struct ItemRemoval {
  /// A node as a reader sees it: what it is, how deep it stands, and its text.
  private struct Part: Equatable {
    let kind: MarkdownTree.Kind
    let depth: Int
    let text: ArraySlice<UInt8>

    static func == (left: Part, right: Part) -> Bool {
      left.kind == right.kind && left.depth == right.depth && left.text.elementsEqual(right.text)
    }
  }

  private let tree: MarkdownTree

  init(in tree: MarkdownTree) {
    self.tree = tree
  }

  /// Whether all but the items is read as before when their lines are gone.
  func keepsTheRest(_ items: Set<Int>) -> Bool {
    if items.isEmpty { return true }
    let source = tree.source
    let lines = Set(items.map { source.line(of: tree.nodes[$0].range.lowerBound) })
    let rest = (1...source.lineCount).filter { !lines.contains($0) }
      .flatMap { source.bytes[source.wholeLine($0)] }
    let other = MarkdownTree(SourceText(rest))
    return other.refusal == nil && Self.parts(of: other) == Self.parts(of: tree, without: items)
  }

  /// The nodes in their order, without some items and the lists that have no others.
  private static func parts(of tree: MarkdownTree, without items: Set<Int> = []) -> [Part] {
    var depths = [Int](repeating: 0, count: tree.nodes.count)
    return tree.nodes.indices.compactMap { node in
      depths[node] = node == 0 ? 0 : depths[tree.nodes[node].parent] + 1
      if items.contains(node) { return nil }
      if case .list = tree.nodes[node].kind,
        tree.children(of: node).allSatisfy({ items.contains($0) })
      {
        return nil
      }
      return Part(
        kind: tree.nodes[node].kind, depth: depths[node],
        text: tree.holdsText(node) ? tree.source.bytes[tree.nodes[node].range] : [])
    }
  }
}

extension MarkdownTree {
  /// Whether the bytes of a node are what it shows.
  fileprivate func holdsText(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .text, .code, .html, .codeBlock, .htmlBlock, .image, .link: true
    default: false
    }
  }
}
