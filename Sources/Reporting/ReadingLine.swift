internal import Dates
internal import Meetings

/// What was read of a file in one line, so that a scribe sees when it was misunderstood.
enum ReadingLine {
  /// What was read of minutes; of what is none, that it is not.
  static func text(for file: LintReport.File) -> String {
    guard file.isMinutes else { return "people, no minutes" }
    return file.meetings.isEmpty ? "not read" : text(for: file.meetings)
  }

  /// `2024-03-27, 19 participants, 6 topics, 1 action item`.
  static func text(for meetings: [MeetingRecord]) -> String {
    let parts = meetings.map { text(for: $0) }
    return meetings.count == 1
      ? parts[0] : "\(meetings.count) meetings: " + parts.joined(separator: "; ")
  }

  private static func text(for record: MeetingRecord) -> String {
    let meeting = record.meeting
    let date = record.date?.description ?? "no date"
    if meeting.isCancelled { return "\(date), cancelled" }
    let entries = meeting.participants?.entries ?? []
    let present = meeting.participants?.present.count ?? 0
    let absent = entries.count - present
    let numbers = [
      number(present, "participant") + (absent > 0 ? " (\(absent) absent)" : ""),
      number(meeting.topics.count, "topic"), number(meeting.actionItems.count, "action item"),
    ]
    return ([date] + numbers).joined(separator: ", ")
  }

  private static func number(_ number: Int, _ noun: String) -> String {
    number == 0 ? "no \(noun)s" : quantity(number, noun)
  }
}
