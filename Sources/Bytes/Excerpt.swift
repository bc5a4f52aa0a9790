/// A line of a file and the marks under a part of it, as far as a reader needs to see them.
package struct Excerpt {
  /// The line, harmless to a terminal; of a long one the part around the marks, between dots.
  package let text: String
  /// The blanks before the marks.
  package let indent: String
  /// As many carets as the marked text is wide, at least one.
  package let marks: String

  /// The columns that are shown of a line that has more: with a margin they fit a terminal of 80.
  private static let width = 64
  /// Less tells nothing.
  private static let leastWidth = 16

  /// Marks columns of a line, counted from 0; what lies beyond the line's end is its end.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - columns: what is marked.
  ///   - room: the columns that there are for the excerpt with its dots; nil for those of a wide terminal.
  package init(of line: PrintableLine, marking columns: Range<Int>, columns room: Int? = nil) {
    let width = max(Self.leastWidth, min(Self.width, (room ?? .max) - 2 * "...".count))
    let start = min(columns.lowerBound, line.count)
    let first = max(0, min(start - width / 3, line.count - width))
    let last = min(line.count, first + width)
    let head = first > 0 ? "..." : ""
    text = head + line.text(first..<last) + (last < line.count ? "..." : "")
    indent = String(repeating: " ", count: head.count + line.width(first..<start))
    let end = min(max(columns.upperBound, start), last)
    marks = String(repeating: "^", count: max(1, line.width(start..<end)))
  }
}
