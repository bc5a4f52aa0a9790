internal import Bytes

extension TreeBuilder {
  /// Goes to a block, and to the content of one that holds inline nodes; its range so far.
  mutating func start(ofBlock kind: MarkdownTree.Kind, _ node: CmarkNode) -> Range<Int> {
    switch kind {
    case .document: return source.range(ofLine: skippedLines + 1).lowerBound..<bytes.count
    case .tableRow(let isHeader): return startRow(node, isHeader: isHeader)
    case .tableCell: return startCell(node)
    case .paragraph: return startParagraph(node)
    case .heading: return startHeading(node)
    default: break
    }
    let (line, start) = place(of: node)
    switch kind {
    case .blockQuote:
      quoteDepth += 1
      return start..<min(start + 1, bytes.count)
    case .list: return start..<start
    case .item: return start..<markerEnd(at: start)
    case .task: return start..<checkboxEnd(behind: markerEnd(at: start))
    case .codeBlock(true): return start..<endOfFence(node, from: line, start)
    case .codeBlock, .htmlBlock:
      return start..<endOfLines(line, count: lineCount(of: node.literal), from: start)
    case .table: return startTable(node, line, start)
    default: return start..<endOfLine(line, from: start)
    }
  }

  // MARK: Places and lines

  /// The line and the byte where a block begins.
  func place(of node: CmarkNode) -> (line: Int, offset: Int) {
    // A paragraph that the parser has cut off from the table below it has no place.
    let positioned = node.startLine > 0 ? node : node.next ?? node
    let line = skippedLines + max(positioned.startLine, 1)
    let range = source.range(ofLine: line)
    guard hasNUL else {
      return (line, min(range.lowerBound + max(positioned.startColumn - 1, 0), range.upperBound))
    }
    var (offset, column) = (range.lowerBound, 1)
    while column < positioned.startColumn, offset < range.upperBound {
      column += bytes[offset] == 0 ? 3 : 1
      offset += 1
    }
    return (line, offset)
  }

  /// The line where a block ends at the latest, as far as the parser tells.
  func lastLine(of node: CmarkNode, from first: Int) -> Int {
    let positioned = node.startLine > 0 ? node : node.next ?? node
    return min(max(first, skippedLines + positioned.endLine), source.lineCount)
  }

  /// The end of a line without white space.
  func endOfLine(_ line: Int, from start: Int) -> Int {
    let range = source.range(ofLine: line)
    return bytes.trimmingEnd(min(start, range.upperBound)..<range.upperBound).upperBound
  }

  private func endOfLines(_ line: Int, count: Int, from start: Int) -> Int {
    let last = source.range(ofLine: min(line + max(count, 1) - 1, source.lineCount))
    return bytes.trimmingEnd(start..<max(start, last.upperBound)).upperBound
  }

  /// The number of lines, each with its end.
  func lineCount(of literal: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for index in literal.indices {
      let byte = literal[index]
      let isInside =
        byte == Sign.carriageReturn && index + 1 < literal.count
        && literal[index + 1] == Sign.lineFeed
      if byte.isLineEnd, !isInside { count += 1 }
    }
    if let last = literal.last, !last.isLineEnd { count += 1 }
    return count
  }

  /// Where the text of a line begins, behind blanks and the marks of the quotes around it.
  func textStart(ofLine line: Int) -> Int {
    let range = source.range(ofLine: line)
    var start = bytes.behindBlanks(range)
    var depth = quoteDepth
    while depth > 0, start < range.upperBound, bytes[start] == Sign.greater {
      start = bytes.behindBlanks(start + 1..<range.upperBound)
      depth -= 1
    }
    return start
  }

  // MARK: Markers

  private func markerEnd(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return min(end + 1, bytes.count)
  }

  private func checkboxEnd(behind marker: Int) -> Int {
    let box = bytes.behindBlanks(marker..<bytes.count)
    guard box + 2 < bytes.count, bytes[box] == Sign.open, bytes[box + 2] == Sign.close
    else { return marker }
    return box + 3
  }

  /// The end of a fenced block: behind its second fence, or its last line if it has none.
  private func endOfFence(_ node: CmarkNode, from line: Int, _ start: Int) -> Int {
    let count = lineCount(of: node.literal)
    let closing = line + count + 1
    if closing <= source.lineCount, closing != lineBehind(node), isFence(closing, like: start) {
      return endOfLine(closing, from: textStart(ofLine: closing))
    }
    return endOfLines(line, count: count + 1, from: start)
  }

  private func isFence(_ line: Int, like start: Int) -> Bool {
    let length = bytes.run(of: bytes[start], at: start)
    let fence = textStart(ofLine: line)
    return bytes.run(of: bytes[start], at: fence) >= length
      && fence + bytes.run(of: bytes[start], at: fence) == endOfLine(line, from: fence)
  }

  /// The line of the block behind a node and those that end with it; nil at the end of the document.
  private func lineBehind(_ node: CmarkNode) -> Int? {
    var above: CmarkNode? = node
    while let current = above {
      if let next = current.next { return place(of: next).line }
      above = current.parent
    }
    return nil
  }
}
