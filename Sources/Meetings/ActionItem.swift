/// Something that somebody has taken on.
package struct ActionItem: Equatable, Sendable {
  /// Somebody who has taken it on.
  package enum Owner: Equatable, Sendable {
    case handle(Handle)
    /// A name or a team, as written.
    case name(String, range: Range<Int>)
    /// A word for nobody yet, such as `N.N.`.
    case unassigned

    /// What is written, without an `@`.
    package var text: String? {
      switch self {
      case .handle(let handle): handle.text
      case .name(let name, _): name
      case .unassigned: nil
      }
    }
  }

  /// Where a marker stands in its line.
  package enum Position: Equatable, Sendable {
    /// At the beginning of an item or paragraph.
    case leading
    /// In parentheses or behind an arrow.
    case trailing
  }

  /// The marker as the profile spells it, such as `AI`.
  package let marker: String
  /// The bytes of the marker.
  package let range: Range<Int>
  package let position: Position
  package let owners: [Owner]
  /// The task, as a reader would quote it.
  package let text: String
  /// Whether the task is struck out, or its box ticked.
  package let isClosed: Bool
  /// Whether a handle says who is meant though it does not stand where owners do: elsewhere in the item or
  /// below it, in the item around it, in the same row of a table, or in the list that a bare marker
  /// announces.
  package let namesSomebody: Bool
  /// The bytes of the item or paragraph.
  package let extent: Range<Int>
}
