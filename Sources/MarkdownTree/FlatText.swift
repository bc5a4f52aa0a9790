internal import Bytes

/// The text of a node as a reader sees it, with the way back to the source.
///
/// It is the text and the code below the node, with LF for breaks of lines, without images and HTML.
package struct FlatText: Sendable {
  /// A part of the text that comes from one node.
  package struct Run: Sendable {
    /// Offsets in the text.
    package let range: Range<Int>
    package let node: Int
    package let isCode: Bool
  }

  /// The text in UTF-8, with what is not UTF-8 in the source as it is there.
  package private(set) var bytes: [UInt8] = []
  /// The parts of the text, in order and without gaps.
  package private(set) var runs: [Run] = []
  private var pieces: [SideTables.Piece] = []

  /// The text, with U+FFFD for what is not UTF-8.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The source of a range of the text, from the place of its first byte to that behind its last.
  ///
  /// A part of an escape or an entity has the whole of it. An empty range has an empty one.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound).lowerBound
    if range.isEmpty { return start..<start }
    return start..<max(start, place(of: range.upperBound - 1).upperBound)
  }

  /// Whether a byte of the text stands in a code span.
  package func isCode(at offset: Int) -> Bool {
    runs(in: offset..<offset + 1).first?.isCode ?? false
  }

  /// The runs that have a part of the text, in order.
  package func runs(in range: Range<Int>) -> ArraySlice<Run> {
    let start = firstIndex(in: runs.count) { runs[$0].range.upperBound > range.lowerBound }
    let end = firstIndex(in: runs.count) { runs[$0].range.lowerBound >= range.upperBound }
    return runs[start..<max(start, end)]
  }

  /// The source of one byte; for the end of the text an empty range behind it.
  private func place(of offset: Int) -> Range<Int> {
    let index = firstIndex(in: pieces.count) { pieces[$0].offset > offset } - 1
    guard index >= 0, offset < bytes.count else {
      let end = pieces.last?.source.upperBound ?? 0
      return end..<end
    }
    let piece = pieces[index]
    let end = index + 1 < pieces.count ? pieces[index + 1].offset : bytes.count
    guard piece.source.count == end - piece.offset else { return piece.source }
    let start = piece.source.lowerBound + offset - piece.offset
    return start..<start + 1
  }
}

extension MarkdownTree {
  /// The bytes of a node as they stand in the source, such as those of a code block.
  package func verbatim(_ index: Int) -> FlatText {
    var text = FlatText()
    let range = nodes[index].range
    text.append(source.bytes[range], from: range, node: index)
    return text
  }
}

extension FlatText {
  fileprivate mutating func append(
    _ text: some Collection<UInt8>, from source: Range<Int>, node: Int, isCode: Bool = false
  ) {
    guard !text.isEmpty else { return }
    pieces.append(SideTables.Piece(offset: bytes.count, source: source))
    append(text, node: node, isCode: isCode)
  }

  fileprivate mutating func append(
    _ text: some Collection<UInt8>, node: Int, isCode: Bool
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    runs.append(Run(range: start..<bytes.count, node: node, isCode: isCode))
  }

  fileprivate mutating func append(
    _ literal: SideTables.Literal, of tables: SideTables, isCode: Bool
  ) {
    for piece in tables.pieces[Int(literal.pieces.lowerBound)..<Int(literal.pieces.upperBound)] {
      pieces.append(
        SideTables.Piece(offset: bytes.count + piece.offset, source: piece.source))
    }
    let text = tables.pool[Int(literal.bytes.lowerBound)..<Int(literal.bytes.upperBound)]
    append(text, node: Int(literal.node), isCode: isCode)
  }
}

extension MarkdownTree {
  /// The text of a node as a reader sees it.
  package func text(of index: Int) -> FlatText {
    var text = FlatText()
    let end = nodes[index].end
    var literal = tables.literalIndex(from: index)
    var node = index
    while node < end {
      let kind = nodes[node].kind
      if literal < tables.literals.count, Int(tables.literals[literal].node) == node {
        text.append(tables.literals[literal], of: tables, isCode: kind == .code)
        literal += 1
      } else if kind == .image {
        node = nodes[node].end
        while literal < tables.literals.count, Int(tables.literals[literal].node) < node {
          literal += 1
        }
        continue
      } else {
        append(node, to: &text)
      }
      node += 1
    }
    return text
  }

  /// Appends the text of a node that stands in the source as it reads.
  private func append(_ node: Int, to text: inout FlatText) {
    let range = nodes[node].range
    switch nodes[node].kind {
    case .text: text.append(source.bytes[range], from: range, node: node)
    case .softBreak, .lineBreak:
      text.append(CollectionOfOne(Sign.lineFeed), from: range, node: node)
    case .html where source.bytes[range].isLineBreakTag:
      text.append(CollectionOfOne(Sign.lineFeed), from: range, node: node)
    case .code:
      let inside = source.bytes.withUnsafeBufferPointer {
        InlineCursor.inside(ofCode: range, in: $0)
      }
      text.append(source.bytes[inside], from: inside, node: node, isCode: true)
    default: break
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are `<br>` or `<br/>`, the only break of a line in a cell of a table.
  fileprivate var isLineBreakTag: Bool {
    let name = dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return name.count == 2 && name.map { $0 | 0x20 } == Array("br".utf8)
  }
}
