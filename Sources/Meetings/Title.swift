internal import MarkdownTree
internal import Profiles

/// The heading that is the title of a meeting.
package struct Title: Equatable, Sendable {
  /// What it says, as a reader sees it.
  package let text: String
  /// The bytes of the heading.
  package let range: Range<Int>
  /// The level of the heading, from 1.
  package let level: Int
  /// The date in it; nil where it names no day.
  package let dated: DatedTitle?

  init(_ heading: Outline.Heading, _ dated: DatedTitle?, in tree: MarkdownTree) {
    text = heading.text.string
    range = tree.nodes[heading.node].range
    level = heading.level
    self.dated = dated
  }
}

extension Outline {
  /// The place of the title among the blocks, with its date.
  ///
  /// The title is the first heading. Where that names no day, it is one of the headings right under it:
  /// a date that stands alone, or a heading on the same level. A file with front matter is a deck of slides, which may open with
  /// a slide that only welcomes: there it is the first dated heading of the first two slides.
  func title(_ levels: ClosedRange<Int>) -> (block: Int, dated: DatedTitle)? {
    for index in candidates(levels) {
      guard let heading = blocks[index].heading, let dated = DatedTitle(heading, in: self) else {
        continue
      }
      return (index, dated)
    }
    return nil
  }

  private func candidates(_ levels: ClosedRange<Int>) -> [Int] {
    if let slides = firstSlides { return slides.filter { blocks[$0].heading != nil } }
    guard let first = blocks.firstIndex(where: { $0.heading != nil }) else { return [] }
    let level = blocks[first].heading?.level
    let subtitles = blocks.indices.suffix(from: first + 1).prefix { index in
      blocks[index].heading != nil || tree.nodes[blocks[index].node].kind == .htmlBlock
    }
    let isTitle = blocks[first].heading.map { levels.contains($0.level) } ?? false
    return (isTitle || isDateAlone(first) ? [first] : [])
      + subtitles.filter { isDateAlone($0) || (isTitle && blocks[$0].heading?.level == level) }
  }

  private func isDateAlone(_ index: Int) -> Bool {
    blocks[index].heading.flatMap { DatedTitle($0, in: self) }?.isDateAlone ?? false
  }

  /// The blocks of the first two slides; nil where the document is no deck.
  private var firstSlides: Range<Int>? {
    let breaks = blocks.indices.filter { tree.nodes[blocks[$0].node].kind == .thematicBreak }
    guard tree.frontMatter != nil, !breaks.isEmpty else { return nil }
    return 0..<(breaks.dropFirst().first ?? blocks.endIndex)
  }

  /// Whether the document is a deck of slides.
  var isDeck: Bool { firstSlides != nil }
}
