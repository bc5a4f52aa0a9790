internal import Bytes
internal import MarkdownTree

/// A line of a paragraph, without the signs of the blocks around it.
struct JoinedLine {
  /// The number of the line, from 1.
  let number: Int
  /// The bytes of its text.
  let range: Range<Int>
  /// The node that begins with it.
  let node: Int
}

extension MarkdownTree {
  /// The line of a paragraph behind a break in it.
  func line(behind lineBreak: Int) -> JoinedLine? {
    line(at: lineBreak + 1)
  }

  /// The first line of a text; nil where that is empty.
  func firstLine(of text: Int) -> JoinedLine? {
    subtree(of: text).count > 1 ? line(at: text + 1) : nil
  }

  /// The lines of all paragraphs whose text begins with one of some signs, in order.
  func lines(of places: NodePlaces, beginningWith signs: String) -> [JoinedLine] {
    let signs = ByteFlags(signs)
    let first = places.texts.lazy.filter { node in
      nodes[node].kind == .paragraph && signs.has(source.bytes, at: nodes[node].range.lowerBound)
    }.compactMap { firstLine(of: $0) }
    return (Array(first) + joinedLines(of: places, beginningWith: signs))
      .filter { nodes[$0.node].kind == .text }.sorted { $0.number < $1.number }
  }

  /// The lines behind a break whose text begins with one of some signs, in order.
  func joinedLines(of places: NodePlaces, beginningWith signs: ByteFlags) -> [JoinedLine] {
    places.breaks.compactMap { node in
      guard node + 1 < nodes.count, signs.has(source.bytes, at: nodes[node + 1].range.lowerBound)
      else { return nil }
      return line(behind: node)
    }
  }

  private func line(at first: Int) -> JoinedLine? {
    // Before an address without brackets the parser leaves an empty text.
    let node = nodes.indices[first...].first { nodes[$0].kind != .text || !nodes[$0].range.isEmpty }
    guard let node else { return nil }
    let start = nodes[node].range.lowerBound
    let number = source.line(of: start)
    let end = source.range(ofLine: number).upperBound
    return JoinedLine(number: number, range: start..<max(start, end), node: node)
  }

  /// The paragraph, heading or cell that an inline node is in.
  func text(around node: Int) -> Int {
    var node = node
    while node > 0 {
      switch nodes[node].kind {
      case .paragraph, .heading, .tableCell: return node
      default: node = nodes[node].parent
      }
    }
    return node
  }
}

/// A set of signs.
struct ByteFlags {
  private var flags: (UInt64, UInt64) = (0, 0)

  /// The ASCII signs of a text.
  init(_ signs: String) {
    for byte in signs.utf8 {
      if byte < 64 { flags.0 |= 1 << UInt64(byte) } else { flags.1 |= 1 << UInt64(byte & 63) }
    }
  }

  /// Whether one of the signs stands at a place; what is no ASCII is taken for one.
  func has(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    if byte >= 128 { return true }
    return (byte < 64 ? flags.0 >> UInt64(byte) : flags.1 >> UInt64(byte & 63)) & 1 == 1
  }
}

extension ArraySlice<UInt8> {
  /// The length of the bullet or number at the beginning with the blanks behind it; 0 where no text
  /// follows.
  var lengthOfListMarker: Int {
    guard let first else { return 0 }
    var length = 1
    if (48...57).contains(first) {
      length = prefix(3).prefix { (48...57).contains($0) }.count
      let sign = dropFirst(length).first
      guard length < 3, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return 0 }
      length += 1
    } else if !"-*+".utf8.contains(first) {
      return 0
    }
    let blanks = dropFirst(length).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return blanks.isEmpty || blanks.endIndex == endIndex ? 0 : length + blanks.count
  }
}
