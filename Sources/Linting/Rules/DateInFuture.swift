internal import Dates
internal import Meetings
internal import Profiles

/// Reports minutes that are named by a day which is still to come.
///
/// Page: Rules/date-in-future.md
struct DateInFuture: Rule {
  static let id = "date-in-future"
  static let severity = Severity.error

  /// Where a commit is made, it may be the day before that of the meeting.
  private static let tolerance = 1

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let date = file.date, date.dayNumber > file.asOf.dayNumber + Self.tolerance else {
      return []
    }
    let title = file.minutes.meetings.first?.title?.dated?.written.date
    return [.future(date, asOf: file.asOf, title: title)]
  }
}

extension Defect {
  fileprivate static func future(
    _ date: CalendarDate, asOf: CalendarDate, title: CalendarDate?
  ) -> Defect {
    let expected = title.flatMap { $0 <= asOf ? $0.compact + ".md, after the title" : nil }
    return Defect(
      at: 0..<0, "the file's name says \(date), but it is only \(asOf)",
      help: "rename the file to \(expected ?? "the day of the meeting, YYYYMMDD.md")")
  }
}
