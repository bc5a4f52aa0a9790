internal import Meetings
internal import Profiles

/// Reports a list of participants in which nobody is listed.
///
/// Page: Rules/participants-empty.md
struct ParticipantsEmpty: Rule {
  static let id = "participants-empty"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.participants != .none else { return [] }
    return file.heldMeetings.compactMap { meeting in
      guard let list = meeting.participants, list.entries.isEmpty else { return nil }
      return .empty(at: list.announcement)
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "nobody is listed as participant", help: "add an item for each: - @handle")
  }
}
