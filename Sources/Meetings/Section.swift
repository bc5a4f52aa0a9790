package import Profiles
package import Statements

/// A part of the minutes under a heading on the level of its sections.
package struct Section: Equatable, Sendable {
  /// The heading as a reader sees it.
  package let name: String
  /// What the section is for, where the profile knows.
  package let kind: SectionName?
  /// The bytes of the heading.
  package let range: Range<Int>
  /// Whether no word stands under the heading, down to the next on its level or above; comments and
  /// empty bullets are none.
  package let isEmpty: Bool
}

/// Something that was talked about: a heading in the agenda or, where that has none, an item of it.
package struct Topic: Equatable, Sendable {
  /// The heading or item as a reader sees it.
  package let title: String
  /// The bytes of the heading, or of the item's first line.
  package let range: Range<Int>
  /// Those who brought it up.
  package let handles: [Handle]
}
