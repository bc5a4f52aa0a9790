package import Bytes
package import Dates
package import MarkdownTree
package import Profiles

/// How much is read of minutes.
package enum ReadingScope: Sendable {
  /// What rules ask for: no decisions, and no action items but those that the text says to be some.
  case rules
  /// What registers ask for: neither chores, nor what a template left over.
  case registers
  /// All.
  case all
}

/// One file of minutes, read: normally of one meeting, but by mistake or habit of several.
package struct Minutes: Sendable {
  package let tree: MarkdownTree
  /// The meetings in the order of the file; never empty.
  package let meetings: [Meeting]

  private let outline: Outline

  /// The bytes of the file.
  package var source: SourceText { tree.source }

  /// Reads a file by the conventions of a community.
  package init(
    _ tree: MarkdownTree, by profile: Profile, scope: ReadingScope = .all
  ) {
    self.tree = tree
    outline = Outline(tree, dateWords: profile.title.dates.contains(.words) ? profile.due : nil)
    let reader = MeetingReader(outline, profile, scope)
    meetings = reader.parts.map { reader.meeting($0) }
  }

  /// Whether the file is a deck of slides.
  package var isDeck: Bool { outline.isDeck }

  /// The headings of the file, in order.
  package var headings: [WrittenHeading] {
    outline.headings.map {
      WrittenHeading(
        text: String(
          decoding: $0.text.bytes.withoutPictures.withoutNumber.withoutList, as: UTF8.self),
        name: $0.name, level: $0.level, node: $0.node)
    }
  }

  /// Whether any heading names a day.
  package func hasHeading(naming day: CalendarDate) -> Bool {
    outline.headings.contains { DatedTitle($0, in: outline)?.covers(day) ?? false }
  }

  /// How many headings stand above a byte.
  package func sectionNumber(at offset: Int) -> Int {
    outline.headingBlocks.partitioningIndex {
      tree.nodes[outline.blocks[$0].node].range.upperBound > offset
    }
  }

  /// The text of the last heading above a byte; nil above the first.
  package func section(at offset: Int) -> String? {
    let next = sectionNumber(at: offset)
    return next > 0 ? outline.blocks[outline.headingBlocks[next - 1]].heading?.text.string : nil
  }
}

/// A heading, as patterns of a profile are compared with it.
package struct WrittenHeading: Sendable {
  /// What it says, without a number before it, without emoji, and without a colon or a list of people behind it.
  package let text: String
  /// The same, as it is compared.
  package let name: FoldedText
  /// The level, from 1.
  package let level: Int
  /// The node in the tree.
  package let node: Int
}
