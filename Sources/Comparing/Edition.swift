internal import ActionItems
package import Bytes
package import Dates
internal import Decisions
package import Meetings
package import Profiles
package import Registers

/// One side of a comparison: a collection of minutes, or that part of it in which something may differ.
package struct Edition: Sendable {
  /// The meetings, without those in copies of other minutes, sorted by path and line.
  package let records: [MeetingRecord]
  /// The action items that are told by a marker.
  package let threads: [ActionThread]
  /// The files that are byte-equal copies of other minutes of their team, and are not counted.
  package let copies: [RepositoryPath]

  /// Collects what was said in meetings, given in any order.
  ///
  /// - Parameters:
  ///   - records: the meetings.
  ///   - conventions: what the words of a task tell.
  ///   - asOf: the day of the snapshot.
  ///   - sameOwner: gives all names of one owner the same text.
  package init(
    of records: [MeetingRecord], by conventions: ThreadConventions, asOf: CalendarDate? = nil,
    sameOwner: @escaping @Sendable (String) -> String = { $0.lowercased() }
  ) {
    let register = ActionRegister(of: records, by: conventions, asOf: asOf, sameOwner: sameOwner)
    let copies = Set(register.copies)
    self.copies = register.copies
    self.records = records.filter { !copies.contains($0.path) }
      .sorted { ($0.path, $0.line) < ($1.path, $1.line) }
    threads = register.threads.filter { $0.mentions.contains { $0.item.kind != .implicit } }
  }

  /// The group's own decisions, and what was settled without a word for it; collected anew each time.
  var decisions: [DecisionEntry] {
    DecisionRegister(of: records).entries.filter { $0.decision.kind != .reported }
  }
}

/// What an older edition knows of the meetings of each team.
struct KnownMeetings {
  private let newest: [RepositoryPath: CalendarDate]

  init(_ records: [MeetingRecord]) {
    let dated = records.compactMap { record in record.date.map { (record.team, $0) } }
    newest = Dictionary(dated, uniquingKeysWith: max)
  }

  /// Whether a meeting took place before one that was known already, but is only told of now.
  func isLate(_ team: RepositoryPath, _ date: CalendarDate?) -> Bool {
    guard let date, let newest = newest[team] else { return false }
    return date < newest
  }
}
