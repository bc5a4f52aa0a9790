/// What few nodes have: destinations, and text that is not written as it reads.
///
/// Both tables ascend by node, and their bytes lie in one pool.
struct SideTables: Sendable {
  /// Where a link or an image leads.
  struct Link: Sendable {
    let node: Int32
    let destination: Range<Int32>
    let isAutolink: Bool
  }

  /// The text of a node whose source bytes are others: escapes, entities, code over several lines.
  struct Literal: Sendable {
    let node: Int32
    let bytes: Range<Int32>
    let pieces: Range<Int32>
  }

  /// A part of a literal and the source that it comes from.
  ///
  /// Either both have the same length, and each byte its own place, or the part is one unit, such as
  /// an entity.
  struct Piece: Sendable {
    /// The offset of the part in its literal; it ends where the next begins.
    let offset: Int
    let source: Range<Int>
  }

  var links: [Link] = []
  var literals: [Literal] = []
  var pieces: [Piece] = []
  var pool: [UInt8] = []

  /// The entry of a link or an image.
  func link(_ node: Int) -> Link? {
    let place = firstIndex(in: links.count) { Int(links[$0].node) >= node }
    guard place < links.count, Int(links[place].node) == node else { return nil }
    return links[place]
  }

  /// The place of the first literal of `node` or a later one.
  func literalIndex(from node: Int) -> Int {
    firstIndex(in: literals.count) { Int(literals[$0].node) >= node }
  }

  mutating func addLink(node: Int, destination: UnsafeBufferPointer<UInt8>, isAutolink: Bool) {
    let start = pool.count
    pool.append(contentsOf: destination)
    links.append(
      Link(
        node: Int32(truncatingIfNeeded: node), destination: Int32(start)..<Int32(pool.count),
        isAutolink: isAutolink))
  }

  /// Takes a literal whose pieces have been appended from `firstPiece` on.
  mutating func addLiteral(node: Int, bytes: UnsafeBufferPointer<UInt8>, firstPiece: Int) {
    let start = pool.count
    pool.append(contentsOf: bytes)
    literals.append(
      Literal(
        node: Int32(truncatingIfNeeded: node), bytes: Int32(start)..<Int32(pool.count),
        pieces: Int32(firstPiece)..<Int32(pieces.count)))
  }

  /// Appends a piece, or lengthens the last of the same literal where each byte has its own place.
  mutating func addPiece(offset: Int, count: Int, source: Range<Int>, after firstPiece: Int) {
    if pieces.count > firstPiece, let last = pieces.last, source.count == count,
      last.source.upperBound == source.lowerBound, offset - last.offset == last.source.count
    {
      pieces[pieces.count - 1] = Piece(
        offset: last.offset, source: last.source.lowerBound..<source.upperBound)
    } else {
      pieces.append(Piece(offset: offset, source: source))
    }
  }
}

/// The first of `count` places that `belongsToSecond`, in places partitioned by it.
func firstIndex(in count: Int, where belongsToSecond: (Int) -> Bool) -> Int {
  var low = 0
  var high = count
  while low < high {
    let middle = low + (high - low) / 2
    if belongsToSecond(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
