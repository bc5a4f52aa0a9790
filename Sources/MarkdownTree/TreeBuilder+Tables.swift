internal import Bytes

// Tables, whose cells are found in the source row by row.
extension TreeBuilder {
  mutating func startTable(_ node: CmarkNode, _ line: Int, _ start: Int) -> Range<Int> {
    // The lines above the header were a paragraph until the table was found under them.
    let above = max(lineCount(of: node.content) - 1, 0)
    headerLine = line + above
    // Of those, definitions of links are not in the content any more.
    let last = lastLine(of: node, from: line)
    while headerLine < last, !isHeader(headerLine, node.content) { headerLine += 1 }
    let first = headerLine == line ? start : textStart(ofLine: headerLine)
    row = first..<first
    return first..<first
  }

  /// Whether a line ends the content of a table and has a row of delimiters under it.
  private mutating func isHeader(_ line: Int, _ table: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isDelimiterRow(line + 1) else { return false }
    _ = setContent(table)
    let start = content.lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
    let words = content.behindBlanks(start..<content.count)
    // With blanks left before it, the first pipe ends an empty cell.
    startsWithCell = words > start
    return lineText(line, content: words..<content.count, isCell: false) != nil
  }

  private func isDelimiterRow(_ line: Int) -> Bool {
    let start = textStart(ofLine: line)
    let row = bytes[start..<endOfLine(line, from: start)]
    return row.contains(UInt8(ascii: "-"))
      && row.allSatisfy { $0.isSpace || "|:-".utf8.contains($0) }
  }

  func endOfTable(_ index: Int) -> Int {
    let delimiters = headerLine + 1
    return max(
      nodes[index].range.upperBound, endOfLine(delimiters, from: textStart(ofLine: delimiters)))
  }

  mutating func startRow(_ node: CmarkNode, isHeader: Bool) -> Range<Int> {
    let line = isHeader ? headerLine : skippedLines + node.startLine
    let start = isHeader ? row.lowerBound : textStart(ofLine: line)
    let range = start..<max(start, endOfLine(line, from: start))
    row = range
    if isHeader && startsWithCell { return range }
    if row.first.map({ bytes[$0] }) == Sign.pipe { row = row.dropFirst() }
    return range
  }

  mutating func startCell(_ node: CmarkNode) -> Range<Int> {
    var end = row.lowerBound
    while end < row.upperBound, bytes[end] != Sign.pipe || bytes[end - 1] == Sign.backslash {
      end += 1
    }
    var start = row.lowerBound
    while start < end, bytes[start].isSpace { start += 1 }
    let range = bytes.trimmingEnd(start..<end)
    row = min(end + 1, row.upperBound)..<row.upperBound
    let cell = node.content
    content = cell.part(0..<cell.count)
    cursor = InlineCursor(content)
    map.removeAll()
    mapContent(0..<content.count, to: range, isCell: true)
    return range
  }
}
