package import Bytes
package import Meetings

/// All decisions of a collection of minutes.
package struct DecisionRegister: Sendable {
  package let entries: [DecisionEntry] = []
  package let copies: [RepositoryPath] = []

  /// Collects the decisions of meetings.
  package init(of records: [MeetingRecord]) {
  }
}
