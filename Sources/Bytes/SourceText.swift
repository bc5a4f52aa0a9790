/// The bytes of one file, and where its lines are.
///
/// A line ends at LF, CRLF or a lone CR. Offsets are 0-based and count bytes; lines and columns are
/// 1-based, and columns count Unicode scalars (one for each ill-formed piece of UTF-8).
package struct SourceText: Sendable {
  /// The file as it is, valid UTF-8 or not.
  package let bytes: [UInt8]

  /// The offset of the first byte of each line; never empty.
  private let lineStarts: [Int]

  /// Finds the lines of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  /// The number of lines; text after the last line end counts as one, so an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without its end; empty where there is no such line.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, isLineEnd(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The bytes of several lines in a row, without the end of the last.
  package func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let first = range(ofLine: lines.lowerBound).lowerBound
    return first..<max(first, range(ofLine: lines.upperBound).upperBound)
  }

  /// The line of a byte offset.
  package func line(of offset: Int) -> Int {
    lineStarts.partitioningIndex { $0 > min(max(offset, 0), bytes.count) }
  }

  /// The place of a byte offset; takes a time in proportion to the length of its line.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    let before = bytes[lineStarts[line - 1]..<offset]
    return SourcePosition(line: line, column: scalarCount(of: before) + 1)
  }

  /// The places of several byte offsets, in the order in which they are given; many in one line take no
  /// longer than one.
  package func positions(of offsets: [Int]) -> [SourcePosition] {
    var positions = [SourcePosition](
      repeating: SourcePosition(line: 1, column: 1), count: offsets.count)
    var last = (offset: 0, place: SourcePosition(line: 1, column: 1))
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let offset = min(max(offsets[index], 0), bytes.count)
      let line = line(of: offset)
      let isSameLine = line == last.place.line && last.offset <= offset
      let start = isSameLine ? last.offset : lineStarts[line - 1]
      let columns = scalarCount(of: bytes[start..<offset])
      let place = SourcePosition(
        line: line, column: (isSameLine ? last.place.column : 1) + columns)
      last = (offset, place)
      positions[index] = place
    }
    return positions
  }

  /// The text of a byte range, with U+FFFD for what is not UTF-8.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a text first stands in a byte range.
  package func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard wanted.count <= range.count else { return nil }
    let starts = range.lowerBound...(range.upperBound - wanted.count)
    let start = starts.first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count }
  }

  private func scalarCount(of bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard isLineEnd(byte) else { continue }
        if byte == carriageReturn, index < bytes.count, bytes[index] == lineFeed { index += 1 }
        starts.append(index)
      }
    }
    return starts
  }
}

/// A place in a text: line and column, both counted from 1.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  /// A place counted from 1, as editors show it.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == lineFeed || byte == carriageReturn
}

extension [Int] {
  /// The index of the first element that `belongsToSecond`, in an array partitioned by it.
  fileprivate func partitioningIndex(where belongsToSecond: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
