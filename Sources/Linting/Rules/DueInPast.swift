internal import ActionItems
internal import Dates
internal import Meetings
internal import Profiles

/// Reports an open action item that is due before the day of the meeting that agreed on it.
///
/// Page: Rules/due-in-past.md
struct DueInPast: Rule {
  static let id = "due-in-past"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.records(in: catalogue).flatMap { record -> [Defect] in
      guard let meeting = record.date, !record.meeting.isCancelled else { return [] }
      return record.meeting.actionItems.compactMap { defect(of: $0, meeting) }
    }
  }

  /// Of an item that a review takes up the time may well be over; without a marker a time may be about
  /// anything.
  private func defect(of item: ActionItem, _ meeting: CalendarDate) -> Defect? {
    guard item.kind != .implicit, !item.isClosed, !item.isAnnounced, let due = item.due,
      let day = due.phrase.day(from: meeting), day < meeting
    else { return nil }
    return .over(due, day, meeting, likely: likelyDay(day, meeting))
  }

  /// The same day of a year in which it is soon after the meeting, as the slip of each January is.
  private func likelyDay(_ day: CalendarDate, _ meeting: CalendarDate) -> CalendarDate? {
    let years = [meeting.year, meeting.year + 1]
    return years.lazy.compactMap { CalendarDate(year: $0, month: day.month, day: day.day) }
      .first { (0...Self.soon).contains($0.dayNumber - meeting.dayNumber) }
  }

  /// So many days ahead is soon.
  private static let soon = 183
}

extension Defect {
  fileprivate static func over(
    _ due: ActionItem.Due, _ day: CalendarDate, _ meeting: CalendarDate, likely: CalendarDate?
  ) -> Defect {
    let isDate = due.phrase.text.hasSuffix(day.description)
    let told = isDate ? "\(day)" : "\(day) (\(due.phrase.text))"
    return Defect(
      at: due.range, "this was due on \(told), before the meeting of \(meeting)",
      help: likely.map { "was \($0) meant?" } ?? "write until when it is to be done now")
  }
}
