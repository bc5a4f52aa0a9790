package import Bytes
package import Dates

/// Where a change is told: by team, then by the day of the meeting, then by its place.
package struct ChangePlace: Hashable, Comparable, Sendable {
  /// The directory of the team.
  package let team: RepositoryPath
  /// The day of the meeting; nil where nothing tells it.
  package let date: CalendarDate?
  /// The file.
  package let path: RepositoryPath
  /// The line, counted from 1.
  package let line: Int
  /// The column in scalars, counted from 1.
  package let column: Int

  /// Sorts by team, by day, those without one last, and by the place in the file.
  package static func < (left: Self, right: Self) -> Bool {
    if left.team != right.team { return left.team < right.team }
    let (day, other) = (left.date ?? .distantFuture, right.date ?? .distantFuture)
    if day != other { return day < other }
    return (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

/// Something that changed between two editions.
package protocol Change: Equatable, Sendable {
  /// Where it stands now, or, if it is gone, where it stood.
  var place: ChangePlace { get }
}

extension Array where Element: Change {
  var inOrder: [Element] { sorted { $0.place < $1.place } }
}

/// An entry in two editions.
package enum Sides<Entry: Equatable & Sendable>: Equatable, Sendable {
  case added(Entry)
  case gone(Entry)
  case both(old: Entry, new: Entry)

  /// What it was; nil where it is new.
  package var old: Entry? {
    switch self {
    case .added: nil
    case .gone(let old), .both(let old, _): old
    }
  }

  /// What it is; nil where it is gone.
  package var new: Entry? {
    switch self {
    case .gone: nil
    case .added(let new), .both(_, let new): new
    }
  }

  /// What it is, or, if it is gone, what it was.
  package var latest: Entry {
    switch self {
    case .added(let entry), .gone(let entry), .both(_, let entry): entry
    }
  }
}
