internal import Bytes
internal import Dates
internal import Meetings

/// The days of the newest meetings, without those that a slip of the hand moved into the future.
struct NewestMeetings {
  let ofAll: CalendarDate?
  let ofTeams: [RepositoryPath: CalendarDate]

  /// Notes of the next day's meeting may be there already, prepared or from another time zone.
  init(in records: [MeetingRecord], asOf: CalendarDate?) {
    let dated = records.compactMap { record in record.date.map { (team: record.team, day: $0) } }
    let isPast = { (day: CalendarDate) in
      asOf.map { day.dayNumber <= $0.dayNumber + 1 } ?? true
    }
    let newest = { (days: [CalendarDate]) in days.filter(isPast).max() ?? days.max() }
    ofAll = newest(dated.map { $0.day })
    ofTeams = Dictionary(grouping: dated, by: { $0.team })
      .compactMapValues { meetings in newest(meetings.map { $0.day }) }
  }
}
