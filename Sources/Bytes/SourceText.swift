/// The bytes of one file, and where its lines are.
///
/// A line ends at LF, CRLF or a lone CR. Offsets are 0-based and count bytes; lines and columns are
/// 1-based, and columns count Unicode scalars (one for each ill-formed piece of UTF-8).
package struct SourceText: Sendable {
  /// The file as it is, valid UTF-8 or not.
  package let bytes: [UInt8]

  /// The offset of the first byte of each line; never empty.
  private let lineStarts: [Int]
  /// Places in long lines with their columns, in order, so that no look for a column goes far.
  private let columnMarks: [(offset: Int, column: Int)]

  /// Finds the lines of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
    columnMarks = Self.columnMarks(in: bytes, lineStarts)
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

  /// The place of a byte offset.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    let start = lineStarts[line - 1]
    let next = columnMarks.partitioningIndex { $0.offset > offset }
    let isMarked = next > 0 && columnMarks[next - 1].offset > start
    let mark = isMarked ? columnMarks[next - 1] : (offset: start, column: 1)
    let column = mark.column + Self.scalarCount(of: bytes[mark.offset..<offset])
    return SourcePosition(line: line, column: column)
  }

  /// The text of a byte range, with U+FFFD for what is not UTF-8.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The same text with a star for each byte of some ranges, which must be ASCII, so that all places stay.
  package func hiding(_ ranges: [Range<Int>]) -> SourceText {
    var hidden = bytes
    for place in ranges.joined() where bytes.indices.contains(place) {
      hidden[place] = UInt8(ascii: "*")
    }
    return SourceText(hidden)
  }

  /// Where a text first stands in a byte range.
  package func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard wanted.count <= range.count else { return nil }
    let starts = range.lowerBound...(range.upperBound - wanted.count)
    let start = starts.first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count }
  }

  private static func scalarCount(of bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }

  private static let bytesBetweenMarks = 128

  /// A mark in every so many bytes of a line, each at the beginning of a scalar.
  private static func columnMarks(
    in bytes: [UInt8], _ lineStarts: [Int]
  ) -> [(offset: Int, column: Int)] {
    var marks: [(offset: Int, column: Int)] = []
    for (line, start) in lineStarts.enumerated() {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
      var (offset, column) = (start, 1)
      while end - offset > bytesBetweenMarks {
        var next = offset + bytesBetweenMarks
        // What goes on a scalar begins none; of ill-formed UTF-8 a mark in the middle would count twice.
        while next > offset, bytes[next] & 0xC0 == 0x80 { next -= 1 }
        guard next > offset else { break }
        column += scalarCount(of: bytes[offset..<next])
        offset = next
        marks.append((offset, column))
      }
    }
    return marks
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
