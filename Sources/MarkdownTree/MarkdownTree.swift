package import Bytes

/// A Markdown document as GitHub reads it: a flat tree in document order, with places in the source.
///
/// Front matter (`---` on the first line to the next `---` or `...`) is no Markdown and has no nodes.
package struct MarkdownTree: Sendable {
  /// The document, as it is in the file.
  package let source: SourceText
  /// All nodes in document order: each before its children, and first the document.
  package let nodes: [Node]
  /// The lines of the front matter with its fences.
  package let frontMatter: ClosedRange<Int>?
  /// How many texts the parser has that were not found in the source; 0 for all inputs known.
  package let unprovedTexts: Int

  /// Why the document was not parsed, and has no nodes but the first; nil if it was.
  package let refusal: Refusal?

  let tables: SideTables

  /// The version of cmark-gfm that is in use, such as `0.29.0.gfm.6`.
  package static var libraryVersion: String { CmarkDocument.libraryVersion }

  /// Reads the document in `source`, unless that would take too long.
  package init(_ source: SourceText) {
    self.init(source, isMarkdown: true)
  }

  /// Takes a text that is no Markdown, of which nothing is read: there are no nodes but the first.
  package init(plain source: SourceText) {
    self.init(source, isMarkdown: false)
  }

  private init(_ source: SourceText, isMarkdown: Bool) {
    self.source = source
    frontMatter = isMarkdown ? Self.frontMatter(of: source) : nil
    let skippedLines = frontMatter?.upperBound ?? 0
    // Behind the last line there is the end of the source.
    let start = source.range(ofLine: skippedLines + 1).lowerBound
    let refusal = isMarkdown ? Self.refusal(of: source, from: start) : nil
    self.refusal = refusal
    let builder = source.bytes.withUnsafeBufferPointer { bytes in
      var builder = TreeBuilder(source, bytes, afterLine: skippedLines)
      // Of a document that is refused there is at least the document node.
      let parsed = start..<(isMarkdown && refusal == nil ? bytes.count : start)
      if let document = CmarkDocument(bytes.part(parsed)) {
        builder.build(document.root)
      }
      return (builder.nodes, builder.tables, builder.unprovedTexts)
    }
    (nodes, tables, unprovedTexts) = builder
  }

  /// Why a document should not be parsed; nil where it can be.
  ///
  /// Takes a time in proportion to the length.
  package static func refusal(of source: SourceText) -> Refusal? {
    let start = source.range(ofLine: (frontMatter(of: source)?.upperBound ?? 0) + 1).lowerBound
    return refusal(of: source, from: start)
  }

  private static func refusal(of source: SourceText, from start: Int) -> Refusal? {
    let count = source.bytes.count
    if count > Refusal.mostBytes {
      return Refusal(reason: .tooLarge(bytes: count), range: Refusal.mostBytes..<count)
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RefusalScanner(bytes)
      return scanner.refusal(from: start)
    }
  }

  /// The children of a node, in order.
  package func children(of index: Int) -> some Sequence<Int> {
    let first = index + 1 < nodes[index].end ? index + 1 : nil
    return sequence(state: first) { [nodes] child in
      defer { child = child.flatMap { nodes[$0].next } }
      return child
    }
  }

  /// A node and all its descendants.
  package func subtree(of index: Int) -> Range<Int> {
    index..<nodes[index].end
  }

  /// Where a link or an image leads, as browsers see it; nil for other nodes.
  ///
  /// Addresses of mail begin with `mailto:`, and `www.` has `http://` before it.
  package func destination(of index: Int) -> String? {
    guard let link = tables.link(index) else { return nil }
    let range = Int(link.destination.lowerBound)..<Int(link.destination.upperBound)
    return String(decoding: tables.pool[range], as: UTF8.self)
  }

  /// Whether a node is a link without text of its own: `<url>`, `www.`, a bare address.
  package func isAutolink(_ index: Int) -> Bool {
    tables.link(index)?.isAutolink ?? false
  }

  /// The links and images of the document, in its order.
  package var linkNodes: some Sequence<Int> {
    tables.links.lazy.map { Int($0.node) }
  }

  /// The texts of the document as the parser gives them, in document order, to prove a tree with.
  package static func parsedTexts(of source: SourceText) -> [[UInt8]] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let start = source.range(ofLine: (frontMatter(of: source)?.upperBound ?? 0) + 1).lowerBound
      guard let document = CmarkDocument(bytes.part(start..<bytes.count)) else { return [] }
      return document.root.texts.map { Array($0) }
    }
  }

  private static func frontMatter(of source: SourceText) -> ClosedRange<Int>? {
    guard isFence(source, line: 1, "---"), source.lineCount > 1 else { return nil }
    let end = (2...source.lineCount).first { line in
      isFence(source, line: line, "---") || isFence(source, line: line, "...")
    }
    return end.map { 1...$0 }
  }

  private static func isFence(_ source: SourceText, line: Int, _ fence: String) -> Bool {
    let range = source.range(ofLine: line)
    guard source.bytes[range].starts(with: fence.utf8) else { return false }
    return source.bytes[range].dropFirst(fence.utf8.count).allSatisfy { byte in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
  }
}
