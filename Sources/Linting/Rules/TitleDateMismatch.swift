internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports a title with another date than the file's name.
///
/// Page: Rules/title-date-mismatch.md
struct TitleDateMismatch: Rule {
  static let id = "title-date-mismatch"
  static let severity = Severity.error

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let fileDate, let suffix) = file.entry,
      let title = file.minutes.meetings.first?.title?.dated, !title.covers(fileDate)
    else { return [] }
    guard let titleDate = title.written.date else {
      return [.noSuchDay(title, fileDate: fileDate)]
    }
    let name = titleDate.compact + (suffix.map { "-" + $0 } ?? "") + ".md"
    let isTaken = catalogue.contains(file.path.directory.appending(name.utf8))
    if let own = file.minutes.meetings.first(where: { $0.title?.dated?.covers(fileDate) ?? false })
    {
      let help =
        "the minutes of \(fileDate) begin in line \(own.lines.lowerBound): "
        + (isTaken ? "remove what stands before" : "move what stands before to \(name)")
      return [.mismatch(title, fileDate: fileDate, help: help)]
    }
    let help =
      isTaken
      ? "correct the title: the minutes of \(titleDate) are in another file"
      : Self.likelier(
        titleDate: titleDate, fileDate: fileDate, rename: "rename the file to \(name)",
        usual: Self.usualWeekdays(file, catalogue, around: fileDate))
    return [.mismatch(title, fileDate: fileDate, help: help)]
  }

  /// The day on which the team met around that time, else those on which the profile says it meets.
  private static func usualWeekdays(
    _ file: LintedFile, _ catalogue: Catalogue, around date: CalendarDate
  ) -> Set<Weekday> {
    let usual = catalogue.usualWeekday(of: file.path.directory, around: date)
    return usual.map { [$0] } ?? file.team.weekdays
  }

  /// Which of the two dates is the wrong one, where the team's weekday tells.
  private static func likelier(
    titleDate: CalendarDate, fileDate: CalendarDate, rename: String, usual: Set<Weekday>
  ) -> String {
    let isTitleUsual = usual.contains(titleDate.weekday)
    guard isTitleUsual != usual.contains(fileDate.weekday) else {
      return "correct the title, or \(rename)"
    }
    let right = isTitleUsual ? titleDate : fileDate
    return "likely: \(isTitleUsual ? rename : "correct the title"), since this team meets on "
      + "\(right.weekday.rawValue)s, and \(right) is one"
  }
}

extension Defect {
  fileprivate static func mismatch(
    _ title: DatedTitle, fileDate: CalendarDate, help: String
  ) -> Defect {
    let message = "the title says \(title.written.text), the file's name \(fileDate)"
    return Defect(at: title.range, message, help: help)
  }

  fileprivate static func noSuchDay(_ title: DatedTitle, fileDate: CalendarDate) -> Defect {
    let message = "the title says \(title.written.text), which is no date"
    return Defect(at: title.range, message, help: "the file's name says \(fileDate)")
  }
}
