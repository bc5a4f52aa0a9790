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
    // All keys of a profile may be left out: then nobody knows what to look for.
    guard requirement != .none, file.profile.participants.isTold,
      let meeting = file.regularMeeting, meeting.participants == nil
    else { return [] }
    return [
      .missing(
        at: file.place(of: meeting), example: file.profile.participants.example,
        MistypedHeading(of: file.profile.participants.headings, in: meeting, file),
        severity: requirement == .required ? .error : .info)
    ]
  }
}

extension ParticipantConventions {
  fileprivate var isTold: Bool { headings != .none || labels != .none }
}

extension Defect {
  fileprivate static func missing(
    at range: Range<Int>, example: String, _ mistyped: MistypedHeading?, severity: Severity
  ) -> Defect {
    let expected = example.isEmpty ? "" : ": expected a section like \(example)"
    return Defect(
      at: range, "no participants are listed\(expected)",
      help: mistyped?.help ?? "add those who were there, or the line Meeting cancelled",
      severity: severity,
      occurrences: [])
  }
}
