internal import Bytes
package import MarkdownTree

/// The comments of a file that switch rules off for it: `<!-- minutes: disable-line nbsp -- a reason -->`.
///
/// They are recognised generously, where the parser sees HTML: to tell of one too many is better than to miss
/// one.
package struct SwitchedOff: Equatable, Sendable {
  /// A comment that switches something off.
  package struct Comment: Equatable, Sendable {
    /// Counted from 1.
    package let line: Int
    /// What it says, without its signs and with single blanks.
    package let text: String
  }

  /// The comments, in order.
  package let comments: [Comment]

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let sign = Array("minutes:".utf8)
  private static let order = Array("disable".utf8)

  /// Takes comments that were found.
  package init(comments: [Comment]) {
    self.comments = comments
  }

  /// Finds the comments of a document.
  package init(_ tree: MarkdownTree) {
    let nodes = tree.nodes.filter { $0.kind == .html || $0.kind == .htmlBlock }
    comments = nodes.flatMap { node -> [Comment] in
      let places = Self.comments(in: tree.source.bytes[node.range])
      return places.filter { Self.switchesOff(tree.source.bytes[$0]) }.map { place in
        let words = tree.source.text(in: place).split { $0.isWhitespace }
        return Comment(
          line: tree.source.position(of: place.lowerBound).line, text: words.joined(separator: " "))
      }
    }
  }

  /// The comments that an older version of the file has not, of several alike so many.
  package func added(since older: SwitchedOff) -> [Comment] {
    var known: [String: Int] = [:]
    for comment in older.comments { known[comment.text, default: 0] += 1 }
    return comments.filter { comment in
      known[comment.text, default: 0] -= 1
      return known[comment.text, default: 0] < 0
    }
  }

  /// What stands inside of the comments in a piece of HTML.
  private static func comments(in html: ArraySlice<UInt8>) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var start: Int?
    var place = html.startIndex
    while place < html.endIndex {
      let rest = html[place...]
      if let begin = start, rest.starts(with: closing) {
        comments.append(begin..<place)
        (start, place) = (nil, place + closing.count)
      } else if start == nil, rest.starts(with: opening) {
        place += opening.count
        start = place
      } else {
        place += 1
      }
    }
    return comments
  }

  private static func switchesOff(_ inside: ArraySlice<UInt8>) -> Bool {
    let text = inside.drop { isBlank($0) }
    guard text.starts(with: sign) else { return false }
    return text.dropFirst(sign.count).drop { isBlank($0) }.starts(with: order)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }
}
