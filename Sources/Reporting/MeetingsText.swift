internal import Bytes
internal import Dates
internal import Meetings

/// Meetings for people at a terminal: under each team a line a meeting, the newest first.
struct MeetingsText {
  let palette: Palette
  /// The columns of the terminal, to which topics are shortened; nil for no limit.
  let width: Int?

  /// The columns that topics get however narrow the terminal is.
  private static let fewestColumns = 16

  func render(_ report: MeetingsReport) -> String {
    let teams = Dictionary(grouping: report.meetings) { $0.team }
    let blocks = teams.keys.sorted().map { render(teams[$0] ?? [], of: $0) }
    return blocks.joined(separator: "\n")
  }

  private func render(_ meetings: [MeetingRecord], of team: RepositoryPath) -> String {
    let name = team.isTop ? "" : team.printable + ": "
    let newestFirst = meetings.sorted { left, right in
      (left.date ?? .distantFuture, right.path, right.line)
        > (right.date ?? .distantFuture, left.path, left.line)
    }
    let paths = newestFirst.map { place(of: $0, among: meetings) }
    let longest = paths.map { PrintableLine($0).columns }.max() ?? 0
    let lines = zip(newestFirst, paths).map { line(of: $0, path: $1, longest) }
    return palette.bold(name + quantity(meetings.count, "meeting")) + "\n" + lines.joined()
  }

  /// The path, with the line where the file has more than one meeting.
  private func place(of record: MeetingRecord, among meetings: [MeetingRecord]) -> String {
    let isAlone = meetings.count { $0.path == record.path } == 1
    return record.path.printable + (isAlone ? "" : ":\(record.line)")
  }

  private func line(of record: MeetingRecord, path: String, _ longest: Int) -> String {
    let present = record.meeting.participants?.present.count ?? 0
    let number = record.meeting.isCancelled || present == 0 ? "" : "\(present)"
    let blanks = String(repeating: " ", count: max(0, 4 - number.count))
    let head = "  " + day(of: record) + blanks + number + "  "
    let subject = PrintableLine(subject(of: record))
    guard let width else { return "\(head)\(subject.text)  \(palette.dim(path))\n" }
    let room = max(Self.fewestColumns, width - head.count - longest - 2)
    return "\(head)\(subject.fitted(to: room))  \(palette.dim(path))\n"
  }

  /// The day with its weekday, always of the same width.
  private func day(of record: MeetingRecord) -> String {
    record.date.map { "\($0) \($0.weekday.rawValue.prefix(3))" } ?? "no date       "
  }

  /// What the meeting was about: its topics, else what else its title says.
  private func subject(of record: MeetingRecord) -> String {
    let meeting = record.meeting
    if meeting.isCancelled { return "cancelled" }
    let topics = meeting.topics.map { $0.title }.filter { !$0.isEmpty }
    return topics.isEmpty ? "no topics" : topics.joined(separator: "; ")
  }
}
