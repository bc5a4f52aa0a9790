package import Bytes
package import Dates
package import Decisions

/// A decision with the meeting that it was made in.
package struct DecisionEntry: Equatable, Sendable {
  /// The file.
  package let path: RepositoryPath
  /// Where the statement begins.
  package let start: SourcePosition
  /// The day of the meeting; nil where nothing tells it.
  package let date: CalendarDate?
  /// The directory of the team.
  package let team: RepositoryPath
  /// The heading in the agenda that it stands below; nil outside of the agenda.
  package let topic: String?
  package let decision: Decision
  /// The decision's identity: 12 hexadecimal digits that do not depend on the path.
  package let id: String
}
