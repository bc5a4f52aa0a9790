package import Bytes
package import MarkdownTree

/// What was written down about a meeting.
package struct Meeting: Equatable, Sendable {
  /// The date in the title.
  package struct TitleDate: Equatable, Sendable {
    /// The date as written.
    package let written: WrittenDate
    /// The bytes of the date in the file.
    package let range: Range<Int>
  }

  /// The dates in the title; empty where it names none, or where there is no title.
  ///
  /// The title is the first heading, with the headings right under it as its subtitles. A file with
  /// front matter is a deck of slides, which may open with a slide that only welcomes: there every
  /// heading of the first two slides counts.
  package let titleDates: [TitleDate]

  /// Reads the meeting in a document.
  package init(_ tree: MarkdownTree, in source: SourceText) {
    titleDates = Self.titleHeadings(of: tree).flatMap { heading in
      Self.dates(in: heading, of: source)
    }
  }

  private static func titleHeadings(of tree: MarkdownTree) -> [MarkdownTree.Block] {
    let breaks = tree.blocks.indices.filter { tree.blocks[$0].kind == .thematicBreak }
    if tree.frontMatter != nil, let firstBreak = breaks.first {
      let end = breaks.dropFirst().first ?? tree.blocks.endIndex
      return tree.blocks[..<max(firstBreak, end)].filter { $0.isHeading(upTo: 6) }
    }
    let fromFirst = tree.blocks.drop { !$0.isHeading(upTo: 6) }
    return Array(fromFirst.prefix { $0.isHeading(upTo: 2) })
  }

  private static func dates(
    in heading: MarkdownTree.Block, of source: SourceText
  ) -> [TitleDate] {
    var rest = source.range(ofLines: heading.lines)
    return WrittenDate.all(in: heading.text).compactMap { written in
      guard let range = source.range(of: written.text, in: rest) else { return nil }
      rest = range.upperBound..<rest.upperBound
      return TitleDate(written: written, range: range)
    }
  }
}

extension MarkdownTree.Block {
  fileprivate func isHeading(upTo deepest: Int) -> Bool {
    if case .heading(let level) = kind { level <= deepest } else { false }
  }
}
