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
  static let supersedes = ["weekday"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let fileDate, let suffix) = file.entry,
      let title = file.minutes.meetings.first?.title?.dated, !title.covers(fileDate)
    else { return [] }
    guard let titleDate = title.written.date else {
      return [.noSuchDay(title, fileDate: fileDate)]
    }
    // Then it is the file's name that is wrong, which ``DateInFuture`` tells.
    if file.isToCome(fileDate), !file.isToCome(titleDate) { return [] }
    let name = catalogue.naming.name(of: titleDate, suffix: suffix)
    let isTaken = catalogue.contains(
      catalogue.path(of: titleDate, suffix: suffix, beside: file.path))
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
      : Self.advice(
        titleDate, rename: "rename the file to \(name)",
        likelier: catalogue.likelierDay(
          title: titleDate, file: fileDate, team: catalogue.naming.team(of: file.path),
          usualWeekdays: file.team.weekdays))
    return [.mismatch(title, fileDate: fileDate, help: help)]
  }

  /// Which of the two dates is the wrong one, where the team's weekday tells.
  private static func advice(
    _ titleDate: CalendarDate, rename: String, likelier: CalendarDate?
  ) -> String {
    guard let likelier else { return "correct the title, or \(rename)" }
    return
      "likely: \(likelier == titleDate ? rename : "correct the title"), since this team meets on "
      + "\(likelier.weekday.rawValue)s, and \(likelier) is one"
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
