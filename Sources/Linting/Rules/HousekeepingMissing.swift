internal import Meetings
internal import Profiles

/// Reports minutes of a team with fixed chores that have no section for them.
///
/// Page: Rules/housekeeping-missing.md
struct HousekeepingMissing: Rule {
  static let id = "housekeeping-missing"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.housekeeping == .required, let meeting = file.regularMeeting,
      !meeting.hasHousekeeping, meeting.roles.isEmpty
    else { return [] }
    return [
      .missing(
        at: file.place(of: meeting), example: file.profile.housekeeping.example,
        MistypedHeading(of: file.profile.housekeeping.headings, in: meeting, file))
    ]
  }
}

extension Defect {
  fileprivate static func missing(
    at range: Range<Int>, example: String, _ mistyped: MistypedHeading?
  ) -> Defect {
    Defect(
      at: range,
      "no section says who does the chores: expected one like \(example)",
      help: mistyped?.help ?? "add the section, with a line for each chore and @handle behind it",
      occurrences: [])
  }
}
