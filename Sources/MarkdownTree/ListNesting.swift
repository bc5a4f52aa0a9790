/// How many lists may be open around a line, one in the other.
struct ListNesting {
  private(set) var depth = 0

  /// Goes on with a line that is not blank, and tells how many items begin in it.
  ///
  /// The first behind a blank one ends the lists that it is not indented enough for.
  mutating func enter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isFirst: Bool
  ) -> Int {
    var (blanks, marks, offset) = (0, 0, line.lowerBound)
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte == Sign.space || byte == Sign.tab {
        blanks += marks > 0 ? 0 : byte == Sign.tab ? 4 : 1
        offset += 1
      } else if byte == Sign.greater {
        offset += 1
      } else if let end = Self.markEnd(bytes, offset, line.upperBound) {
        marks += 1
        offset = end
      } else {
        break
      }
    }
    let reached = min(depth, blanks / 2) + marks
    depth = isFirst ? reached : max(depth, reached)
    return marks
  }

  /// The offset behind the mark of a list item that begins at an offset; nil where none does.
  private static func markEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var next = start
    while next < end, next - start < 9, bytes[next].isDigit { next += 1 }
    guard next < end else { return nil }
    let isMark =
      switch bytes[next] {
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): next == start
      case UInt8(ascii: "."), UInt8(ascii: ")"): next > start
      default: false
      }
    guard isMark, next + 1 == end || bytes[next + 1].isBlank else { return nil }
    return next + 1
  }
}
