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
    let decisions = copies.kept.flatMap { record in
      record.decisionsWithPlaces.map { (record, $0.0, $0.1) }
    }
    let identities = decisions.map { record, decision, _ in
      Identity(team: record.team, date: record.date, text: decision.text)
    }
    entries = zip(decisions, Identity.ids(of: "decision", identities)).map { entry, id in
      let (record, decision, place) = entry
      return DecisionEntry(
        path: record.path, start: place.start, date: record.date, team: record.team,
        topic: place.topic(of: decision), decision: decision, id: id)
    }
  }
}

extension MeetingRecord.Place {
  /// The topic, unless it says nothing but the decision, with at most a word for a label.
  fileprivate func topic(of decision: Decision) -> String? {
    guard let topic, isInTopic else { return topic }
    let said = [decision.text, decision.context ?? ""]
    return TextWords.rest(of: topic, besides: said) <= 1 ? nil : topic
  }
}

extension MeetingRecord {
  /// The decisions by their places; those of one meeting may be read in another order.
  fileprivate var decisionsWithPlaces: [(Decision, Place)] {
    zip(meeting.decisions, decisionPlaces).sorted { $0.1.start < $1.1.start }
  }
}
