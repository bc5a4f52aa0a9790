/// Where the content of a block, as the parser saw it, stands in the source.
///
/// The content is the lines of the block without the prefixes of the blocks around it; U+FFFD stands
/// for NUL, and in tables `|` for `\|`.
struct ContentMap {
  /// A stretch of content and its source: of one length, or one unit such as `\|`.
  private struct Segment {
    let content: Range<Int>
    let source: Range<Int>
    let isVerbatim: Bool
  }

  private var segments: [Segment] = []
  /// The segment of the last question: those come in order.
  private var current = 0

  mutating func removeAll() {
    segments.removeAll(keepingCapacity: true)
    current = 0
  }

  /// Notes where the next bytes of the content stand, and whether they are the same there.
  mutating func append(content: Range<Int>, source: Range<Int>, isVerbatim: Bool) {
    segments.append(Segment(content: content, source: source, isVerbatim: isVerbatim))
  }

  /// The source of a range of the content, and whether that is the same bytes in one piece.
  mutating func source(of range: Range<Int>) -> (range: Range<Int>, isOnePiece: Bool) {
    guard !segments.isEmpty else { return (0..<0, true) }
    seek(range.lowerBound)
    let first = current
    let start = place(range.lowerBound)
    if range.isEmpty { return (start..<start, true) }
    seek(range.upperBound - 1)
    let end =
      range.upperBound == segments[current].content.upperBound
      ? segments[current].source.upperBound : place(range.upperBound)
    return (start..<max(start, end), first == current && segments[first].isVerbatim)
  }

  private mutating func seek(_ offset: Int) {
    while current > 0, segments[current].content.lowerBound > offset { current -= 1 }
    while current + 1 < segments.count, segments[current + 1].content.lowerBound <= offset {
      current += 1
    }
  }

  private func place(_ offset: Int) -> Int {
    let segment = segments[current]
    let distance = max(0, offset - segment.content.lowerBound)
    return min(segment.source.lowerBound + distance, segment.source.upperBound)
  }
}
