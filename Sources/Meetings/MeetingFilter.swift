package import Bytes
package import Dates
internal import Profiles

/// Which meetings somebody wants to hear of.
package struct MeetingFilter: Equatable, Sendable {
  /// The directories of the teams; empty for all.
  package let teams: Set<RepositoryPath>
  /// The days of the meetings; nil for all.
  package let days: ClosedRange<CalendarDate>?
  private let words: [[UInt8]]

  /// Wants what fits all that is given; the words are looked for without case.
  package init(
    teams: Set<RepositoryPath> = [], days: ClosedRange<CalendarDate>? = nil, words: [String] = []
  ) {
    self.teams = teams
    self.days = days
    self.words = words.map { FoldedText($0).bytes }.filter { !$0.isEmpty }
  }

  /// Whether a meeting is of the teams and days that are wanted; one without a date is of no day.
  package func covers(_ record: MeetingRecord) -> Bool {
    covers(team: record.team, date: record.date)
  }

  /// Whether a meeting of a team and a day is wanted.
  package func covers(team: RepositoryPath, date: CalendarDate?) -> Bool {
    let isOfTeam = teams.isEmpty || teams.contains(team)
    let isOfDay = days.map { days in date.map { days.contains($0) } ?? false } ?? true
    return isOfTeam && isOfDay
  }

  /// Whether each of the words is somewhere in the texts.
  package func finds(in texts: [String]) -> Bool {
    guard !words.isEmpty else { return true }
    let texts = texts.map { FoldedText($0).bytes }
    return words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }
}
