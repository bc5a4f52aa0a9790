import Bytes
import MarkdownTree

/// A document as a picture: one line a node, with what it is and its source between bars.
func picture(_ text: String) -> String {
  let tree = MarkdownTree(SourceText(Array(text.utf8)))
  let frontMatter = tree.frontMatter.map { "front matter \($0.lowerBound)-\($0.upperBound)\n" }
  let nodes = tree.nodes.indices.dropFirst().map { index -> String in
    let depth = sequence(first: tree.nodes[index].parent) { $0 == 0 ? nil : tree.nodes[$0].parent }
    let indent = String(repeating: "  ", count: depth.reduce(-1) { count, _ in count + 1 })
    let source = tree.source.text(in: tree.nodes[index].range)
    // CRLF is one character, so the marks are put in by scalars.
    let shown = String(String.UnicodeScalarView(source.unicodeScalars.map(mark)))
    return "\(indent)\(name(of: tree.nodes[index].kind)) |\(shown)|\n"
  }
  return (frontMatter ?? "") + nodes.joined()
}

private func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\r": "␍"
  case "\n": "␊"
  case "\0": "␀"
  default: scalar
  }
}

private func name(of kind: MarkdownTree.Kind) -> String {
  switch kind {
  case .list(let isOrdered): isOrdered ? "ordered list" : "list"
  case .task(let isDone): isDone ? "task done" : "task"
  case .heading(let level): "heading \(level)"
  case .codeBlock(let isFenced): isFenced ? "fenced code" : "indented code"
  case .tableRow(let isHeader): isHeader ? "header" : "row"
  case .thematicBreak: "break"
  case .softBreak: "soft break"
  case .lineBreak: "line break"
  default: "\(kind)"
  }
}

/// The text of the first node of a kind.
func flatText(_ text: String, of kind: MarkdownTree.Kind = .paragraph) -> FlatText? {
  let tree = MarkdownTree(SourceText(Array(text.utf8)))
  return tree.nodes.firstIndex { $0.kind == kind }.map { tree.text(of: $0) }
}
