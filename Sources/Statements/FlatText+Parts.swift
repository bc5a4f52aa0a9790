internal import Bytes
package import MarkdownTree

extension FlatText {
  /// A part of the text as a string.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The lines from a place on, without their ends.
  package func lines(from start: Int) -> [Range<Int>] {
    bytes[start...].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// A range without white space and punctuation that decorates its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isDecoration { start += 1 }
    while start < end, bytes[end - 1].isDecoration || bytes[end - 1] == UInt8(ascii: ".") {
      end -= 1
    }
    return start..<end
  }

  /// A part of the text without what is struck out.
  package func withoutStruck(_ range: Range<Int>, in tree: MarkdownTree) -> [UInt8] {
    let runs = runs(in: range)
    guard runs.contains(where: { tree.isStruck($0.node) }) else { return Array(bytes[range]) }
    return runs.flatMap { run -> [UInt8] in
      let part = run.range.clamped(to: range)
      return part.isEmpty || tree.isStruck(run.node) ? [] : Array(bytes[part])
    }
  }
}

extension MarkdownTree {
  /// Whether a node is struck out.
  package func isStruck(_ node: Int) -> Bool {
    var current = node
    while current != 0 {
      if nodes[current].kind == .strikethrough { return true }
      current = nodes[current].parent
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte is white space or stands around names for decoration.
  fileprivate var isDecoration: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "_"), UInt8(ascii: "="):
      true
    default: isWhiteSpace
    }
  }
}
