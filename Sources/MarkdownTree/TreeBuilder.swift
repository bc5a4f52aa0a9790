internal import Bytes

/// Makes the flat tree of a document that the parser has read.
///
/// The parser tells where blocks begin. Where all else stands is found by reading the source along
/// with the nodes: the parser's own positions of text and of ends of blocks are often wrong.
struct TreeBuilder {
  let source: SourceText
  /// The same bytes as those of `source`.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The lines that the parser did not see.
  let skippedLines: Int
  let hasNUL: Bool

  private(set) var nodes: [MarkdownTree.Node] = []
  private(set) var tables = SideTables()
  /// The texts that were not found in the source.
  private(set) var unprovedTexts = 0

  var map = ContentMap()
  var cursor = InlineCursor(UnsafeBufferPointer(start: nil, count: 0))
  /// The content that `cursor` goes through.
  var content = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The rest of the table row that is being read.
  var row = 0..<0
  /// The line of the header of the table that is being read; the parser does not tell it.
  var headerLine = 0
  /// Whether the header of the table begins with an empty cell that has no pipe before it.
  var startsWithCell = false
  var quoteDepth = 0

  init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, afterLine skippedLines: Int) {
    self.source = source
    self.bytes = bytes
    self.skippedLines = skippedLines
    hasNUL = bytes.hasNUL
    nodes.reserveCapacity(bytes.count / 12 + 16)
  }

  /// Goes through the document, without recursion: blocks may be nested as deep as lines are long.
  mutating func build(_ root: CmarkNode) {
    var node = root
    var parent = 0
    while true {
      let index = enter(node, parent: parent, isLastChild: node == root || node.next == nil)
      if let child = node.firstChild {
        parent = index
        node = child
        continue
      }
      leave(node, index)
      while node == root || node.next == nil {
        guard node != root, let above = node.parent else { return }
        node = above
        leave(node, parent)
        parent = nodes[parent].parent
      }
      if let next = node.next { node = next }
    }
  }

  private mutating func enter(_ node: CmarkNode, parent: Int, isLastChild: Bool) -> Int {
    let index = nodes.count
    let kind = node.kind ?? .text
    let range = isInline(kind) ? start(ofInline: kind, node, index) : start(ofBlock: kind, node)
    nodes.append(MarkdownTree.Node(kind, parent: parent, isLastChild: isLastChild, range: range))
    return index
  }

  private mutating func leave(_ node: CmarkNode, _ index: Int) {
    nodes[index].close(before: nodes.count)
    switch nodes[index].kind {
    case .emphasis: closeDelimiters(of: index, count: 1)
    case .strong: closeDelimiters(of: index, count: 2)
    case .strikethrough: closeStrikethrough(index)
    case .link, .image: closeLink(index)
    case .blockQuote: quoteDepth -= 1
    case .table: nodes[index].extend(to: endOfTable(index))
    default: break
    }
    if index > 0 { nodes[nodes[index].parent].extend(to: nodes[index].range.upperBound) }
  }

  private func isInline(_ kind: MarkdownTree.Kind) -> Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link,
      .image:
      true
    default: false
    }
  }
}

// MARK: Inline nodes

extension TreeBuilder {
  /// Goes to an inline node, over its opening delimiter; its range so far.
  private mutating func start(
    ofInline kind: MarkdownTree.Kind, _ node: CmarkNode, _ index: Int
  ) -> Range<Int> {
    let start = cursor.position
    switch kind {
    case .text: return addText(node.literal, index)
    case .code: return addCode(node.literal, index)
    case .html: return addHTML(node.literal)
    case .softBreak, .lineBreak: return map.source(of: cursor.skipLineEnd()).range
    case .emphasis: cursor.skipDelimiters(1)
    case .strong: cursor.skipDelimiters(2)
    case .strikethrough: cursor.skip(UInt8(ascii: "~"), most: 2)
    case .link: openLink(node.destination, index)
    case .image:
      tables.addLink(node: index, destination: node.destination, isAutolink: false)
      cursor.skip(UInt8(ascii: "!"))
      cursor.skip(Sign.open)
    default: break
    }
    return map.source(of: start..<cursor.position).range
  }

  private mutating func openLink(_ destination: UnsafeBufferPointer<UInt8>, _ index: Int) {
    let isBracket = cursor.next == Sign.open
    tables.addLink(node: index, destination: destination, isAutolink: !isBracket)
    cursor.skip(isBracket ? Sign.open : Sign.less)
  }

  private mutating func addText(
    _ literal: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Range<Int> {
    let unescaping = unescaping(of: literal, index)
    guard let match = cursor.match(literal, by: unescaping) else { return addUnproved(literal) }
    return add(match, literal, index, by: unescaping)
  }

  /// Links without brackets are as written; addresses of mail are found in what is unescaped.
  private func unescaping(of literal: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unescaping {
    guard let link = tables.links.last, link.isAutolink, Int(link.node) == index - 1
    else { return .all }
    if opensWithBracket(index - 1) { return .entities }
    return cursor.expects(literal, by: .verbatim) ? .verbatim : .all
  }

  private func opensWithBracket(_ link: Int) -> Bool {
    let start = nodes[link].range.lowerBound
    return start < bytes.count && bytes[start] == Sign.less
  }

  private mutating func addCode(
    _ literal: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Range<Int> {
    guard let match = cursor.matchCode(literal) else { return addUnproved(literal) }
    return add(match, literal, index, by: nil)
  }

  private mutating func addHTML(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard let match = cursor.matchHTML(literal) else { return addUnproved(literal) }
    return map.source(of: match.range).range
  }

  private mutating func addUnproved(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if !literal.isEmpty { unprovedTexts += 1 }
    return map.source(of: cursor.position..<cursor.position).range
  }

  /// The source of what was found; where that is not the text itself, the text is kept.
  private mutating func add(
    _ match: InlineCursor.Match, _ literal: UnsafeBufferPointer<UInt8>, _ index: Int,
    by unescaping: Unescaping?
  ) -> Range<Int> {
    let (range, isOnePiece) = map.source(of: match.range)
    if match.isVerbatim, isOnePiece { return range }
    let firstPiece = tables.pieces.count
    cursor.forEachUnit(of: match, reading: literal, by: unescaping) { written, read in
      let place = map.source(of: written).range
      tables.addPiece(offset: read.lowerBound, count: read.count, source: place, after: firstPiece)
    }
    tables.addLiteral(node: index, bytes: literal, firstPiece: firstPiece)
    return range
  }

  private mutating func closeDelimiters(of index: Int, count: Int) {
    let start = cursor.position
    cursor.skipDelimiters(count)
    extend(index, over: start..<cursor.position)
  }

  private mutating func closeStrikethrough(_ index: Int) {
    let start = cursor.position
    cursor.skip(UInt8(ascii: "~"), most: 2)
    extend(index, over: start..<cursor.position)
  }

  private mutating func closeLink(_ index: Int) {
    let start = cursor.position
    if tables.link(index)?.isAutolink == true {
      if opensWithBracket(index) { cursor.skip(Sign.greater) }
    } else if cursor.next == Sign.close {
      cursor.skip(Sign.close)
      cursor.skip(to: LinkTail(content).end(from: cursor.position))
    }
    extend(index, over: start..<cursor.position)
  }

  private mutating func extend(_ index: Int, over range: Range<Int>) {
    guard !range.isEmpty else { return }
    nodes[index].extend(to: map.source(of: range).range.upperBound)
  }
}
