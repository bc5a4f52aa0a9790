internal import Bytes
package import MarkdownTree

/// The comments of a file that switch rules off for it: `<!-- minutes: disable-line nbsp: a reason -->`.
///
/// One whose order is misspelled counts, too: to tell of one too many is better than to miss one.
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

  /// Takes comments that were found.
  package init(comments: [Comment]) {
    self.comments = comments
  }

  /// Finds the comments of a document.
  package init(_ tree: MarkdownTree) {
    let html = tree.nodes.indices.filter { [.html, .htmlBlock].contains(tree.nodes[$0].kind) }
    let found = SuppressionComment.all(in: tree, html: html)
    comments = found.filter { $0.order != .enable }.map { comment in
      let words = tree.source.text(in: comment.inside).split { $0.isWhitespace }
      return Comment(
        line: tree.source.line(of: comment.inside.lowerBound), text: words.joined(separator: " "))
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
}
