internal import Bytes
internal import MarkdownTree

/// Where in a tree the nodes are that rules ask for, found in one pass.
struct NodePlaces: Sendable {
  /// Paragraphs, headings and cells of tables: what holds text.
  private(set) var texts: [Int] = []
  private(set) var items: [Int] = []
  /// Those of the texts that have a square bracket which is no part of a link.
  private(set) var bracketed: [Int] = []
  /// The line breaks within paragraphs, soft and hard ones.
  private(set) var breaks: [Int] = []
  private(set) var codeBlocks: [Int] = []
  /// Tags and comments within a text.
  private(set) var html: [Int] = []
  /// The same, and blocks of HTML.
  private(set) var markup: [Int] = []

  init(_ tree: MarkdownTree) {
    let bracket = UInt8(ascii: "]")
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell: texts.append(index)
      case .text:
        guard let last = texts.last, bracketed.last != last,
          tree.source.bytes.withUnsafeBufferPointer({ $0[node.range].contains(bracket) })
        else { continue }
        bracketed.append(last)
      case .item, .task: items.append(index)
      case .softBreak, .lineBreak: breaks.append(index)
      case .codeBlock: codeBlocks.append(index)
      case .html:
        html.append(index)
        markup.append(index)
      case .htmlBlock: markup.append(index)
      default: break
      }
    }
  }
}
