internal import ActionItems
package import Bytes
package import Dates
internal import Decisions
internal import MarkdownTree
package import Profiles
internal import Statements

/// A meeting of a collection, apart from the file that tells of it.
package struct MeetingRecord: Equatable, Sendable {
  /// The file.
  package let path: RepositoryPath
  /// The line of the title, or the first that is about the meeting, counted from 1.
  package let line: Int
  /// The day of the meeting; nil where neither the title nor the file's name tells it.
  package let date: CalendarDate?
  package let meeting: Meeting
  /// The lines of the meeting's topics, in their order, counted from 1.
  package let topicLines: [Int]
  /// Where each action item of the meeting stands, in their order.
  package let actionItemPlaces: [Place]
  /// Where each decision of the meeting stands, in their order.
  package let decisionPlaces: [Place]
  /// The whole file, by which copies are known.
  package let bytes: [UInt8]

  /// Where in the minutes something stands.
  package struct Place: Equatable, Sendable {
    /// The place of its first byte.
    package let start: SourcePosition
    /// The title of the topic that it belongs to; nil outside of the topics.
    package let topic: String?
    /// Whether it stands in the heading or item that the topic is.
    package let isInTopic: Bool
    /// Whether it stands where the action items of earlier meetings are gone through.
    package let isReview: Bool
  }

  /// Whether the file's name has no suffix, which would say that the meeting was an extra one.
  package let isRegular: Bool
  /// The day in the file's name; nil where it names none.
  package let fileDate: CalendarDate?
  /// The directory of the team.
  package let team: RepositoryPath

  /// Records one of the meetings in a file, which is named in a community's way.
  package init(
    path: RepositoryPath, by naming: FileNaming, date: CalendarDate?, _ meeting: Meeting,
    in source: SourceText
  ) {
    self.path = path
    team = naming.team(of: path)
    if case .dated(let day, let suffix) = MinutesName(path, by: naming) {
      (fileDate, isRegular) = (day, suffix == nil)
    } else {
      (fileDate, isRegular) = (nil, true)
    }
    self.date = date
    self.meeting = meeting
    line = meeting.title.map { source.line(of: $0.range.lowerBound) } ?? meeting.lines.lowerBound
    topicLines = meeting.topics.map { source.line(of: $0.range.lowerBound) }
    bytes = source.bytes
    let places = PlaceFinder(meeting, in: source)
    actionItemPlaces = places.places(of: meeting.actionItems.map { $0.range.lowerBound })
    decisionPlaces = places.places(of: meeting.decisions.map { $0.range.lowerBound })
  }

  /// What somebody may look for: the title, the topics, and those who were there.
  package var texts: [String] {
    let entries = meeting.participants?.entries ?? []
    let people = entries.flatMap { [$0.handle?.text, $0.name].compactMap { $0 } }
    return [meeting.title?.text].compactMap { $0 } + meeting.topics.map { $0.title } + people
  }
}

extension Minutes {
  /// The meetings of the file, with their days; none where the file was refused.
  package func records(
    at path: RepositoryPath, _ entry: Catalogue.Entry, in catalogue: Catalogue, team: Team
  ) -> [MeetingRecord] {
    guard tree.refusal == nil else { return [] }
    return meetings.map { meeting in
      let day = day(of: meeting, entry, path, catalogue, team)
      return MeetingRecord(
        path: path, by: catalogue.naming, date: day, meeting, in: source)
    }
  }

  /// The day in the file's name, unless the title names another one.
  ///
  /// Of several meetings in a file each has the day in its own title. The title of a single one counts
  /// where the team's weekday speaks for it, and no other file has that day.
  private func day(
    of meeting: Meeting, _ entry: Catalogue.Entry, _ path: RepositoryPath, _ catalogue: Catalogue,
    _ team: Team
  ) -> CalendarDate? {
    let title = meeting.title?.dated
    guard case .minutes(let fileDate, let suffix) = entry else { return title?.written.date }
    if title?.covers(fileDate) ?? (meetings.count == 1) { return fileDate }
    guard let titleDate = title?.written.date else { return meetings.count == 1 ? fileDate : nil }
    if meetings.count > 1 { return titleDate }
    let other = catalogue.path(of: titleDate, suffix: suffix, beside: path)
    if catalogue.contains(other) { return fileDate }
    let likelier = catalogue.likelierDay(
      title: titleDate, file: fileDate, team: catalogue.naming.team(of: path),
      usualWeekdays: team.weekdays)
    return likelier ?? fileDate
  }
}
