internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports minutes of a day on which the team does not meet.
///
/// Page: Rules/weekday.md
struct Weekday: Rule {
  static let id = "weekday"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let date, suffix: nil) = file.entry, file.team.kind == .minutes,
      let meeting = file.ownMeeting
    else { return [] }
    let usual = catalogue.usualWeekday(of: catalogue.naming.team(of: file.path), around: date)
    let days = file.team.weekdays.isEmpty ? Set(usual.map { [$0] } ?? []) : file.team.weekdays
    guard !days.isEmpty, !days.contains(date.weekday) else { return [] }
    let names = Dates.Weekday.allCases.filter { days.contains($0) }.map { $0.rawValue }
    let isFree = date.weekday == .saturday || date.weekday == .sunday
    return [
      .unusual(date, at: file.place(of: meeting), usual: names, isFree: isFree)
    ]
  }
}

extension Defect {
  fileprivate static func unusual(
    _ date: CalendarDate, at range: Range<Int>, usual: [String], isFree: Bool
  ) -> Defect {
    Defect(
      at: range,
      "\(date) was a \(date.weekday.rawValue): expected a \(usual.joined(separator: " or "))",
      help: "check the day in the title and in the file's name",
      severity: isFree ? .warning : nil)
  }
}
