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

  func defects(in minutes: Minutes, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let fileDate, let suffix) = minutes.entry,
      let title = minutes.meeting.title, !title.covers(fileDate)
    else { return [] }
    guard let titleDate = title.written.date else {
      return [.noSuchDay(title, fileDate: fileDate)]
    }
    let team = minutes.path.directory
    let name = titleDate.compact + (suffix.map { "-" + $0 } ?? "") + ".md"
    let help =
      catalogue.contains(team.appending(name.utf8))
      ? "correct the title: the minutes of \(titleDate) are in another file"
      : Self.likelier(
        titleDate: titleDate, fileDate: fileDate, rename: "rename the file to \(name)",
        usual: catalogue.usualWeekday(of: team, around: fileDate))
    return [.mismatch(title, fileDate: fileDate, help: help)]
  }

  /// Which of the two dates is the wrong one, where the team's weekday tells.
  private static func likelier(
    titleDate: CalendarDate, fileDate: CalendarDate, rename: String, usual: Weekday?
  ) -> String {
    guard let usual, (titleDate.weekday == usual) != (fileDate.weekday == usual) else {
      return "correct the title, or \(rename)"
    }
    let isTitleRight = titleDate.weekday == usual
    return "likely: \(isTitleRight ? rename : "correct the title"), since this team meets on "
      + "\(usual.rawValue)s, and \(isTitleRight ? titleDate : fileDate) is one"
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
