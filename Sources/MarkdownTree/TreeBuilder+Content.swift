internal import Bytes

// Blocks with inline nodes: the content that the parser saw is found in the source line by line.
extension TreeBuilder {
  mutating func startParagraph(_ node: CmarkNode) -> Range<Int> {
    let content = setContent(node.content)
    return mapLines(of: content, node) ?? place(of: node).offset..<place(of: node).offset
  }

  mutating func startHeading(_ node: CmarkNode) -> Range<Int> {
    let (line, start) = place(of: node)
    let end = endOfLine(line, from: start)
    let content = setContent(node.content)
    let hashes = start + bytes.run(of: Sign.hash, at: start)
    if hashes > start, hashes - start <= 6, hashes >= end || bytes[hashes].isBlank {
      let text = bytes.behindBlanks(hashes..<max(hashes, end))
      // Behind a checkbox the hashes of a heading with a line under it are text.
      if mapContent(content, to: text..<max(text, end), isCell: false) { return start..<end }
      map.removeAll()
    }
    guard let range = mapUnderlinedLines(node) else { return start..<end }
    let underline = source.line(of: range.upperBound) + 1
    return range.lowerBound..<endOfLine(underline, from: textStart(ofLine: underline))
  }

  /// Finds the lines of a heading that has a line under it.
  private mutating func mapUnderlinedLines(_ node: CmarkNode) -> Range<Int>? {
    let (line, start) = place(of: node)
    let last = lastLine(of: node, from: line)
    let count = lineCount(of: content)
    var first = line
    while first + count <= last {
      // There may be definitions of links above, which are no content, and even rows of `=`.
      if isUnderline(first + count),
        let range = mapLines(from: first, start: first == line ? start : nil, node)
      {
        return range
      }
      first += 1
    }
    return nil
  }

  private func isUnderline(_ line: Int) -> Bool {
    let start = textStart(ofLine: line)
    let end = endOfLine(line, from: start)
    guard start < end, bytes[start] == UInt8(ascii: "=") || bytes[start] == UInt8(ascii: "-")
    else { return false }
    return bytes.run(of: bytes[start], at: start) == end - start
  }

  /// Begins with the content of another block; what of it is no white space at its end.
  mutating func setContent(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let range = bytes.trimmingEnd(0..<bytes.count)
    content = bytes.part(range)
    cursor = InlineCursor(content)
    map.removeAll()
    return range
  }

  /// Finds the lines of a paragraph; nil where they are not all in the source.
  private mutating func mapLines(of content: Range<Int>, _ node: CmarkNode) -> Range<Int>? {
    let (line, start) = place(of: node)
    let last = lastLine(of: node, from: line)
    if node.startLine > 0, start < bytes.count, bytes[start] == Sign.open, line < last {
      // There may be definitions of links above, which are no content. They may look like it.
      let count = lineCount(of: self.content)
      for first in [last - count + 1, last - count] where first > line {
        if let range = mapLines(from: first, start: nil, node) { return range }
      }
    }
    if let range = mapLines(from: line, start: start, node) { return range }
    var first = line + 1
    while first <= last {
      if let range = mapLines(from: first, start: nil, node) { return range }
      first += 1
    }
    return nil
  }

  /// Finds the lines of a paragraph from a line on, where the first must begin at `start` if given.
  private mutating func mapLines(
    from first: Int, start: Int?, _ node: CmarkNode
  ) -> Range<Int>? {
    map.removeAll()
    // The text above a table went through the unescaping of cells.
    let isCell = node.startLine == 0
    var (line, offset) = (first, 0)
    var end = 0
    while offset < content.count {
      let lineEnd = content.lineEnd(from: offset)
      let words = content.behindBlanks(offset..<lineEnd)
      guard line <= source.lineCount,
        let text = lineText(line, content: words..<lineEnd, isCell: isCell),
        line == first && start == text.lowerBound
          || isPrefix(source.range(ofLine: line).lowerBound..<text.lowerBound)
      else { return nil }
      let next = behindLineEnd(lineEnd)
      if words > offset { mapBlanks(offset..<words, before: text.lowerBound) }
      mapLine(words..<lineEnd, to: text, isCell: isCell)
      if next > lineEnd {
        let behind = source.range(ofLine: line + 1).lowerBound
        map.append(content: lineEnd..<next, source: text.upperBound..<behind, isVerbatim: false)
      }
      end = text.upperBound
      offset = next
      line += 1
    }
    return content.isEmpty ? nil : map.source(of: 0..<1).range.lowerBound..<end
  }

  /// Notes where the blanks before a line of the content come from: they may be the rest of a tab that
  /// is only in part the indentation of a list.
  private mutating func mapBlanks(_ range: Range<Int>, before end: Int) {
    if bytes.has(content.part(range), at: end - range.count) {
      map.append(content: range, source: end - range.count..<end, isVerbatim: true)
      return
    }
    var start = end
    while start > 0, bytes[start - 1].isBlank {
      start -= 1
      if bytes[start] == Sign.tab { break }
    }
    map.append(content: range, source: start..<end, isVerbatim: false)
  }

  private func behindLineEnd(_ end: Int) -> Int {
    guard end < content.count else { return end }
    let isPair =
      content[end] == Sign.carriageReturn && end + 1 < content.count
      && content[end + 1] == Sign.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// Whether bytes before the text of a line can be marks of the blocks around it.
  private func isPrefix(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isBlank || $0 == Sign.greater }
  }

  /// The end of a line that reads as a line of the content.
  func lineText(_ line: Int, content range: Range<Int>, isCell: Bool) -> Range<Int>? {
    var source = source.range(ofLine: line)
    // The last line of the content has lost the white space at its end.
    if range.upperBound == content.count { source = bytes.trimmingEnd(source) }
    let start = source.upperBound - range.count
    if !isCell, start >= source.lowerBound, bytes.has(content.part(range), at: start) {
      return start..<source.upperBound
    }
    guard hasNUL || isCell else { return nil }
    var (place, offset) = (source.upperBound, range.upperBound)
    while offset > range.lowerBound {
      guard place > source.lowerBound,
        let unit = unitEnding(at: place, content: offset, isCell: isCell, from: source.lowerBound)
      else { return nil }
      place -= unit.written
      offset -= unit.read
    }
    return offset == range.lowerBound ? place..<source.upperBound : nil
  }

  private func unitEnding(
    at place: Int, content offset: Int, isCell: Bool, from start: Int
  ) -> (written: Int, read: Int)? {
    let (written, read) = (bytes[place - 1], content[offset - 1])
    if written == 0 { return offset >= 3 && isReplacement(at: offset - 3) ? (1, 3) : nil }
    guard written == read else { return nil }
    let isEscaped =
      isCell && read == Sign.pipe && place - 2 >= start
      && bytes[place - 2] == Sign.backslash
    return isEscaped ? (2, 1) : (1, 1)
  }

  private func isReplacement(at offset: Int) -> Bool {
    offset + 2 < content.count && content[offset] == 0xEF && content[offset + 1] == 0xBF
      && content[offset + 2] == 0xBD
  }

  /// Notes where the whole content of a heading or a cell stands, if it stands there.
  @discardableResult
  mutating func mapContent(_ range: Range<Int>, to source: Range<Int>, isCell: Bool) -> Bool {
    guard !range.isEmpty else {
      map.append(content: range, source: source.lowerBound..<source.lowerBound, isVerbatim: true)
      return true
    }
    return mapLine(range, to: source, isCell: isCell)
  }

  /// Notes where bytes of the content stand: in one piece, or in units where NUL or `\|` are among them.
  @discardableResult
  private mutating func mapLine(
    _ range: Range<Int>, to source: Range<Int>, isCell: Bool
  ) -> Bool {
    if bytes.part(source).has(content.part(range), at: 0), !isCell || range.count == source.count {
      let end = source.lowerBound + range.count
      map.append(content: range, source: source.lowerBound..<end, isVerbatim: true)
      return true
    }
    var (place, offset) = (source.lowerBound, range.lowerBound)
    var (runPlace, runOffset) = (place, offset)
    while offset < range.upperBound, place < source.upperBound {
      let isUnit =
        bytes[place] == 0 || isCell && isEscapedPipe(at: place, before: source.upperBound)
      guard isUnit || bytes[place] == content[offset] else { return false }
      let unit = !isUnit ? (1, 1) : bytes[place] == 0 ? (1, 3) : (2, 1)
      if isUnit {
        if offset > runOffset {
          map.append(content: runOffset..<offset, source: runPlace..<place, isVerbatim: true)
        }
        map.append(
          content: offset..<offset + unit.1, source: place..<place + unit.0, isVerbatim: false)
        (runPlace, runOffset) = (place + unit.0, offset + unit.1)
      }
      place += unit.0
      offset += unit.1
    }
    if offset > runOffset {
      map.append(content: runOffset..<offset, source: runPlace..<place, isVerbatim: true)
    }
    return offset == range.upperBound
  }

  private func isEscapedPipe(at place: Int, before end: Int) -> Bool {
    bytes[place] == Sign.backslash && place + 1 < end && bytes[place + 1] == Sign.pipe
  }
}
