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
