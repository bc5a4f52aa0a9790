package import Bytes
package import Dates
package import MarkdownTree

/// What was written down about a meeting.
package struct Meeting: Equatable, Sendable {
  /// The title, where it names a day.
  package let title: DatedTitle?

  private let headings: [Block]

  /// Reads the meeting in a document.
  ///
  /// The title is the first heading. Where that names no day, it is a date that stands alone in one
  /// of the headings right under it. A file with front matter is a deck of slides, which may open with
  /// a slide that only welcomes: there it is the first dated heading of the first two slides.
  package init(_ tree: MarkdownTree, in source: SourceText) {
    let blocks = Block.topLevel(of: tree)
    headings = blocks.filter { $0.isHeading }
    title =
      Self.candidates(in: blocks, isDeck: tree.frontMatter != nil).lazy.compactMap {
        DatedTitle($0, in: source)
      }.first
  }

  /// The text of the last heading above a line; nil above the first.
  package func section(ofLine line: Int) -> String? {
    headings.last { $0.lines.upperBound < line }?.text
  }

  private static func candidates(in blocks: [Block], isDeck: Bool) -> [Block] {
    if isDeck, let slides = firstSlides(in: blocks) { return slides.filter { $0.isHeading } }
    let title = blocks.drop { !$0.isHeading }
    let subtitles = title.dropFirst().prefix { $0.isHeading || $0.kind == .htmlBlock }
    return title.prefix(1).filter { $0.level <= 2 || $0.isDateAlone }
      + subtitles.filter { $0.isDateAlone }
  }

  /// The blocks of the first two slides; nil where the document is no deck.
  private static func firstSlides(in blocks: [Block]) -> ArraySlice<Block>? {
    let breaks = blocks.indices.filter { blocks[$0].kind == .thematicBreak }
    guard !breaks.isEmpty else { return nil }
    return blocks[..<(breaks.dropFirst().first ?? blocks.endIndex)]
  }
}

/// A title with at least one date in it.
package struct DatedTitle: Equatable, Sendable {
  /// The first date, as written.
  package let written: WrittenDate
  /// The bytes of the first date; those of the heading where the date is not written in one piece.
  package let range: Range<Int>

  private let dates: [WrittenDate]
  private let text: String

  /// What has more dates is no title, and only the first are worth the time.
  private static let mostDates = 16

  fileprivate init?(_ heading: Block, in source: SourceText) {
    let found = WrittenDate.all(in: heading.text).prefix(Self.mostDates)
    dates = found.filter { date in
      // Eight digits are a date in front, as in the names of files, and else some other number.
      date.text.utf8.count > 8 || !date.text.allSatisfy { $0.isNumber }
        || heading.text.hasPrefix(date.text)
    }
    guard let first = dates.first else { return nil }
    let lines = source.range(ofLines: heading.lines)
    written = first
    range = source.range(of: first.text, in: lines) ?? lines
    text = heading.text
  }

  /// Whether the title may be that of a meeting on a day: it names the day, or days in a row of which
  /// it is one, as `2025-04-01 to 2025-04-03`, `2025-04-01/03` and `1.-3.4.2025` do.
  package func covers(_ day: CalendarDate) -> Bool {
    dates.contains { $0.date == day } || DaySpans(of: dates, in: text).contains(day)
  }
}

/// A block on the top level of a document.
private struct Block: Equatable {
  let kind: MarkdownTree.Kind
  /// The lines of the block, counted from 1.
  let lines: ClosedRange<Int>
  /// The text of a heading as a reader sees it, in one line; empty for other blocks.
  let text: String

  static func topLevel(of tree: MarkdownTree) -> [Block] {
    tree.children(of: 0).map { index in
      let node = tree.nodes[index]
      let first = tree.source.line(of: node.range.lowerBound)
      let last = tree.source.line(of: node.range.upperBound)
      var text = ""
      if case .heading = node.kind {
        text = tree.text(of: index).string.replacing("\n", with: " ")
      }
      return Block(kind: node.kind, lines: first...max(first, last), text: text)
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// The level of a heading; deeper than any for other blocks.
  fileprivate var level: Int {
    if case .heading(let level) = kind { level } else { .max }
  }

  /// Whether the text is a date and nothing more than punctuation.
  fileprivate var isDateAlone: Bool {
    guard let date = WrittenDate.all(in: text).first else { return false }
    return !text.replacing(date.text, with: "").contains { $0.isLetter || $0.isNumber }
  }
}
