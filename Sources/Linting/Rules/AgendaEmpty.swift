internal import Meetings
internal import Profiles

/// Reports an agenda with nothing in it.
///
/// Page: Rules/agenda-empty.md
struct AgendaEmpty: Rule {
  static let id = "agenda-empty"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.compactMap { meeting in
      guard let agenda = meeting.section(.agenda), agenda.isEmpty, meeting.topics.isEmpty else {
        return nil
      }
      return .empty(at: agenda.range)
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "nothing stands in the agenda: expected what was talked about",
      help: "write a line for each topic, or that there was none")
  }
}
