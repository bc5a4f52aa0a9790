import Bytes
import MarkdownTree

/// The blocks of a document as GitHub renders it: headings with their texts, lists with the number of items
/// and links where those hold nothing but a line.
func outline(_ markdown: String) -> String {
  let tree = MarkdownTree(SourceText(Array(markdown.utf8)))
  return tree.children(of: 0).map { tree.outline(of: $0, indent: "") }.joined()
}

/// All nodes of a document but texts, a line each, indented by their depth.
func skeleton(_ markdown: String) -> [String] {
  let tree = MarkdownTree(SourceText(Array(markdown.utf8)))
  return tree.nodes.indices.dropFirst().compactMap { index in
    let kind = tree.nodes[index].kind
    if kind == .text || kind == .code { return nil }
    let depth = sequence(first: index) { $0 == 0 ? nil : tree.nodes[$0].parent }.reduce(0) {
      depth, _ in depth + 1
    }
    return "\(depth) \(kind)"
  }
}

extension MarkdownTree {
  fileprivate func outline(of block: Int, indent: String) -> String {
    switch nodes[block].kind {
    case .heading(let level): "\(indent)heading \(level): \(text(of: block).string)\n"
    case .list: "\(indent)list\n" + items(of: block, indent: indent + "  ")
    case .htmlBlock: "\(indent)HTML\n"
    case let kind: "\(indent)\(kind)\n"
    }
  }

  private func items(of list: Int, indent: String) -> String {
    let items = Array(children(of: list))
    if items.allSatisfy({ Array(children(of: $0)).count == 1 }) {
      let links = subtree(of: list).count { nodes[$0].kind == .link }
      return indent + "\(items.count) item\(items.count == 1 ? "" : "s"), "
        + "\(links) link\(links == 1 ? "" : "s")\n"
    }
    return items.map { item in
      let blocks = Array(children(of: item))
      let title = "\(indent)item: \(text(of: blocks[0]).string)\n"
      return title + blocks.dropFirst().map { self.items(of: $0, indent: indent + "  ") }.joined()
    }.joined()
  }
}
