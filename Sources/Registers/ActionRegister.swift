package import Bytes
package import Dates
package import Meetings

/// All action items of a collection of minutes.
package struct ActionRegister: Sendable {
  package let mentions: [Mention] = []
  package let threads: [ActionThread] = []
  package let copies: [RepositoryPath] = []
  package let newest: CalendarDate? = nil

  /// Collects the action items of meetings.
  package init(of records: [MeetingRecord]) {
  }
}
