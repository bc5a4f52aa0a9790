internal import Meetings
internal import Profiles

/// Reports minutes that do not tell who was there.
///
/// Page: Rules/participants-missing.md
struct ParticipantsMissing: Rule {
  static let id = "participants-missing"
  static let severity = Severity.error

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let requirement = file.team.participants
    guard requirement != .none, let meeting = file.regularMeeting, meeting.participants == nil
    else {
      return []
    }
    return [
      .missing(
        at: file.place(of: meeting), example: file.profile.participants.example,
        severity: requirement == .required ? .error : .info)
    ]
  }
}

extension Defect {
  fileprivate static func missing(
    at range: Range<Int>, example: String, severity: Severity
  ) -> Defect {
    Defect(
      at: range, "no participants are listed: expected a section like \(example)",
      help: "add the section, one item for each participant: - @handle", severity: severity)
  }
}
