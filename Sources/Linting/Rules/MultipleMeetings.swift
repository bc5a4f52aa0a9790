internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports a file that holds the minutes of several meetings.
///
/// Page: Rules/multiple-meetings.md
struct MultipleMeetings: Rule {
  static let id = "multiple-meetings"
  static let severity = Severity.error

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let meetings = file.minutes.meetings
    guard meetings.count > 1 else { return [] }
    let own = meetings.firstIndex { $0.isOf(file.date) } ?? 0
    let moves = meetings.indices.filter { $0 != own }.prefix(Defect.mostMeetings)
      .map { Self.move(meetings[$0], own: meetings[own], from: file, catalogue) }
    return [
      .several(
        at: meetings.dropFirst().map { file.place(of: $0) }, meetings,
        help: moves.joined(separator: "; "))
    ]
  }

  /// Which lines belong into which file.
  private static func move(
    _ meeting: Meeting, own: Meeting, from file: LintedFile, _ catalogue: Catalogue
  ) -> String {
    guard let date = meeting.title?.dated?.written.date else {
      return "move \(meeting.linesInWords) to a file of their own"
    }
    let lines = meeting.linesInWords
    if meeting.isOf(file.date) { return "merge \(lines) with \(own.linesInWords)" }
    let name = catalogue.naming.name(of: date)
    let isThere = catalogue.contains(catalogue.path(of: date, beside: file.path))
    return isThere
      ? "compare \(lines) with \(name), which is there already"
      : "move \(lines) to \(name)"
  }
}

extension Meeting {
  fileprivate var linesInWords: String {
    lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
  }

  fileprivate func isOf(_ day: CalendarDate?) -> Bool {
    day.map { title?.dated?.covers($0) ?? false } ?? false
  }
}

extension Defect {
  /// What one line can tell of.
  fileprivate static let mostMeetings = 6

  fileprivate static func several(
    at places: [Range<Int>], _ meetings: [Meeting], help: String
  ) -> Defect {
    let parts = meetings.prefix(mostMeetings).map { meeting in
      let date = meeting.title?.dated?.written.text ?? "no date"
      return "\(date) in \(meeting.linesInWords)"
    }
    let list = (parts + (meetings.count > mostMeetings ? ["..."] : [])).joined(separator: ", ")
    return Defect(
      at: places[0], "the file holds \(meetings.count) meetings, expected one: \(list)",
      help: help, occurrences: places)
  }
}
