package import Bytes
internal import Decisions
package import Meetings

/// All decisions of a collection of minutes.
package struct DecisionRegister: Sendable {
  /// The decisions, sorted by path, line and column.
  package let entries: [DecisionEntry]
  /// The files that are byte-equal copies of other minutes of their team, and are not counted.
  package let copies: [RepositoryPath]

  /// Collects the decisions of meetings, given in any order.
  package init(of records: [MeetingRecord]) {
    let copies = Copies(in: records)
    self.copies = copies.paths
    var identities = Identities(of: "decision")
    var entries: [DecisionEntry] = []
    for record in copies.kept {
      for (decision, place) in record.decisionsWithPlaces {
        let id = identities.next(team: record.team, date: record.date, text: decision.text)
        entries.append(
          DecisionEntry(
            path: record.path, start: place.start, date: record.date, team: record.team,
            topic: place.topic, decision: decision, id: id))
      }
    }
    self.entries = entries
  }
}

extension MeetingRecord {
  /// The decisions by their places; those of one meeting may be read in another order.
  fileprivate var decisionsWithPlaces: [(Decision, Place)] {
    zip(meeting.decisions, decisionPlaces).sorted { $0.1.start < $1.1.start }
  }
}
