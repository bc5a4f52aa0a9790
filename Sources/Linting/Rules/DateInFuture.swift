internal import Dates
internal import Meetings
internal import Profiles

/// Reports minutes that are named by a day which is still to come.
///
/// Page: Rules/date-in-future.md
struct DateInFuture: Rule {
  static let id = "date-in-future"
  static let severity = Severity.error
  static let options = [
    Key(
      "days", .text(.number(0...366)), "how many days ahead minutes may be prepared",
      standard: "\(DateInFuture().days)")
  ]

  /// By one day it may be, where the commit is made in another time zone.
  private var days = 1

  mutating func take(_ options: RuleOptions) {
    days = options.number("days") ?? days
  }

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let date = file.date, date.dayNumber > file.asOf.dayNumber + days else { return [] }
    let title = file.minutes.meetings.first?.title?.dated?.written.date
    let expected = title.flatMap { $0 <= file.asOf ? Self.name(of: $0, for: file) : nil }
    return [
      .future(date, asOf: file.asOf, expected: expected, form: file.profile.files.picture)
    ]
  }

  private static func name(of date: CalendarDate, for file: LintedFile) -> String {
    guard case .minutes(_, let suffix) = file.entry else {
      return file.profile.files.name(of: date)
    }
    return file.profile.files.name(of: date, suffix: suffix)
  }
}

extension Defect {
  fileprivate static func future(
    _ date: CalendarDate, asOf: CalendarDate, expected: String?, form: String
  ) -> Defect {
    let name = expected.map { "\($0), the date of the title" }
    return Defect(
      at: 0..<0, "the file's name says \(date), but it is only \(asOf)",
      help: "rename the file to \(name ?? "the day of the meeting, \(form).md")")
  }
}
