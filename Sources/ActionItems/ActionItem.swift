package import Dates
package import Statements

/// Something that somebody has taken on, at one place where it is mentioned.
package struct ActionItem: Equatable, Sendable {
  /// How the text says that it is one.
  package enum Kind: String, Sendable, CaseIterable {
    /// By a marker of its own.
    case marked
    /// By the heading or the item that it is listed under.
    case listed
    /// By nothing but somebody's name beside a task.
    case implicit
  }

  /// What has become of it.
  package enum Status: String, Sendable, CaseIterable {
    case open, done, cancelled
  }

  /// Somebody who has taken it on.
  package enum Owner: Equatable, Sendable {
    case handle(Handle)
    /// A name or a team, as written, with its bytes in the source.
    case name(String, range: Range<Int>)
    /// A word for nobody yet, such as `N.N.`.
    case unassigned

    /// What is written, without an `@`; nil for nobody.
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

  package let kind: Kind
  /// The marker as the profile spells it, such as `AI`; that of the list for a listed item, nil for an
  /// implicit one.
  package let marker: String?
  /// The bytes of the marker; without one of its own, of the beginning of the statement.
  package let range: Range<Int>
  package let position: Position
  package internal(set) var owners: [Owner]
  package internal(set) var status: Status
  /// When it is due, if that is said.
  package internal(set) var due: Due?
  /// The task, as a reader would quote it.
  package let text: String
  /// The statement above it, for a reader who does not see it; nil under a heading alone.
  package internal(set) var context: String?
  /// Whether a handle says who is meant though it does not stand where owners do: elsewhere in the item or
  /// below it, in the item around it, in the same row of a table, or in the list that a bare marker
  /// announces.
  package let namesSomebody: Bool
  /// Whether a heading or an item above it announces action items, as a review of earlier ones does.
  package let isAnnounced: Bool
  /// The bytes of the item or paragraph.
  package let extent: Range<Int>

  /// Whether nothing is left to do.
  package var isClosed: Bool { status != .open }

  /// When an action item is due.
  package struct Due: Equatable, Sendable {
    package let phrase: DuePhrase
    /// The bytes of the source.
    package let range: Range<Int>
  }
}
