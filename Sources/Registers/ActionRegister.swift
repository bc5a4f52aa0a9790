internal import ActionItems
package import Bytes
package import Dates
package import Meetings
internal import Parallel
package import Profiles

/// All action items of a collection of minutes.
package struct ActionRegister: Sendable {
  /// The action items, sorted by the places of their last mentions.
  package let threads: [ActionThread]
  /// The files that are byte-equal copies of other minutes of their team, and are not counted.
  package let copies: [RepositoryPath]
  /// The day of the newest meeting, from which ages are counted; nil where no meeting has a day.
  package let newest: CalendarDate?
  /// The day of the newest meeting of each team of which a meeting has a day.
  package let newestOfTeams: [RepositoryPath: CalendarDate]

  /// Collects the action items of meetings, given in any order.
  ///
  /// - Parameters:
  ///   - records: the meetings of all teams.
  ///   - conventions: what the words of a task tell.
  ///   - asOf: the day of the snapshot; meetings that are later by more than a day are the newest only
  ///     where there are no others, and those that are later at all have reviewed nothing.
  ///   - sameOwner: gives all names of one owner the same text.
  package init(
    of records: [MeetingRecord], by conventions: ThreadConventions, asOf: CalendarDate? = nil,
    sameOwner: @escaping @Sendable (String) -> String = { $0.lowercased() }
  ) {
    let copies = Copies(in: records)
    self.copies = copies.paths
    let newest = NewestMeetings(in: copies.kept, asOf: asOf)
    (self.newest, newestOfTeams) = (newest.ofAll, newest.ofTeams)
    let teams = Dictionary(grouping: copies.kept, by: { $0.team })
    let threads = Array(teams.values).mapInParallel(share: 2) { records in
      Self.threads(of: Draft.all(in: records), by: conventions, sameOwner)
    }.flatMap { $0 }
    let judge = ThreadJudge(copies.kept, newest: newest.ofAll, asOf: asOf, sameOwner: sameOwner)
    self.threads = threads.map { ActionThread(mentions: $0, state: judge.state(of: $0)) }
      .sortedByPlace { $0.mentions.last }
  }

  /// All mentions, sorted by path, line and column.
  package var mentions: [Mention] { threads.flatMap { $0.mentions }.sortedByPlace { $0 } }

  /// The threads of one team, each in the order of the meetings.
  private static func threads(
    of drafts: [Draft], by conventions: ThreadConventions,
    _ sameOwner: @escaping @Sendable (String) -> String
  ) -> [[Mention]] {
    let meetings = Dictionary(grouping: drafts) { Meeting($0.record) }
    var reader = UtteranceReader(Vocabulary(conventions), sameOwner: sameOwner)
    var joiner = ThreadJoiner()
    var said: [Draft] = []
    for meeting in meetings.keys.sorted() {
      let drafts = meetings[meeting, default: []]
      guard let date = meeting.date, let record = drafts.first?.record else { continue }
      let utterances = reader.utterances(of: drafts, in: record)
      joiner.add(utterances, on: date, reader.vocabulary)
      said += drafts
    }
    let undated = drafts.filter { $0.record.date == nil }.map { [$0] }
    let dated = joiner.threads.map { thread in thread.sorted().map { said[$0] } }
    return (dated + undated).map { thread in
      var due = DueCourse()
      return thread.map { Mention($0, dueDate: due.day(of: $0), thread: thread[0].id) }
    }
  }

  /// A meeting of a team, in the order of time.
  private struct Meeting: Hashable, Comparable {
    let date: CalendarDate?
    let path: RepositoryPath
    let line: Int

    init(_ record: MeetingRecord) {
      (date, path, line) = (record.date, record.path, record.line)
    }

    static func < (left: Self, right: Self) -> Bool {
      if let day = left.date, let other = right.date, day != other { return day < other }
      return (left.path, left.line) < (right.path, right.line)
    }
  }
}

/// A mention before it is known to which thread it belongs.
struct Draft {
  let record: MeetingRecord
  let item: ActionItem
  let place: MeetingRecord.Place
  let id: String

  /// The topic, unless the item itself is all that it says.
  var topic: String? {
    guard let topic = place.topic, place.isInTopic else { return place.topic }
    let said =
      [item.text, item.marker ?? "", item.context ?? ""] + item.owners.compactMap { $0.text }
    return TextWords.rest(of: topic, besides: said) == 0 ? nil : topic
  }

  /// All mentions of a team, sorted by path, line and column.
  static func all(in records: [MeetingRecord]) -> [Draft] {
    let entries = records.flatMap { record in
      zip(record.meeting.actionItems, record.actionItemPlaces)
        .sorted { $0.1.start < $1.1.start }.map { (record, $0.0, $0.1) }
    }
    let identities = entries.map { record, item, _ in
      Identity(team: record.team, date: record.date, text: item.text)
    }
    return zip(entries, Identity.ids(of: "action", identities)).map { entry, id in
      Draft(record: entry.0, item: entry.1, place: entry.2, id: id)
    }
  }
}

extension Mention {
  init(_ draft: Draft, dueDate: CalendarDate?, thread: String) {
    path = draft.record.path
    start = draft.place.start
    date = draft.record.date
    team = draft.record.team
    topic = draft.topic
    isReview = draft.place.isReview
    item = draft.item
    self.dueDate = dueDate
    id = draft.id
    self.thread = thread
  }
}

extension Array {
  /// The elements by the path, line and column of a mention of each.
  ///
  /// They are large, so that only their numbers are sorted.
  fileprivate func sortedByPlace(_ mention: (Element) -> Mention?) -> [Element] {
    let places = indices.compactMap { index in
      mention(self[index]).map { (path: $0.path, start: $0.start, index: index) }
    }
    return places.sorted { ($0.path, $0.start) < ($1.path, $1.start) }.map { self[$0.index] }
  }
}
