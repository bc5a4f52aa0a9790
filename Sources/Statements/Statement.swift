/// One thing said in the minutes: the text of an item, a paragraph, a heading or a cell of a table.
package struct Statement: Equatable, Sendable {
  /// Where the text stands.
  package enum Place: Equatable, Sendable {
    case heading(level: Int)
    /// The first text of a list item.
    case item
    /// Any other paragraph, be it the second of an item.
    case paragraph
    case headerCell
    case cell
  }

  package let place: Place
  /// The node that has the text: a paragraph, a heading or a cell.
  package let node: Int
  /// The node with all that belongs to the statement: the list item, else the same as ``node``.
  package let extent: Int
  /// The index of the statement that this one stands below: the item around it, the line that
  /// introduces its list, the head of its column, else the heading.
  package let parent: Int?
  /// The index behind the last statement below this one.
  package internal(set) var end: Int
  /// Whether a box before the text is ticked; nil where there is none.
  package let isTicked: Bool?

  /// Whether the statement is a heading.
  package var isHeading: Bool {
    if case .heading = place { true } else { false }
  }
}
