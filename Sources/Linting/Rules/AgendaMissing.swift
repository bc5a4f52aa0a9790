internal import Meetings
internal import Profiles

/// Reports minutes of a team with an agenda that have none.
///
/// Page: Rules/agenda-missing.md
struct AgendaMissing: Rule {
  static let id = "agenda-missing"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.agenda == .required, let meeting = file.regularMeeting,
      meeting.section(.agenda) == nil
    else { return [] }
    return [
      .missing(
        at: file.place(of: meeting), example: file.profile.agenda.example,
        MistypedHeading(of: file.profile.agenda.headings, in: meeting, file))
    ]
  }
}

extension Defect {
  fileprivate static func missing(
    at range: Range<Int>, example: String, _ mistyped: MistypedHeading?
  ) -> Defect {
    Defect(
      at: range, "no heading stands above the agenda: expected \(example)",
      help: mistyped?.help ?? "put \(example) above the first topic", occurrences: [])
  }
}
