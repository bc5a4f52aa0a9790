internal import Bytes
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
      guard let list = meeting.participants else { return nil }
      if list.isAboveHeading { return .above(list, in: file) }
      return list.entries.isEmpty ? .empty(at: list.announcement) : nil
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "nobody is listed here: expected - @handle on a line for each participant",
      help: "add those who were there, or the line Meeting cancelled")
  }

  fileprivate static func above(_ list: ParticipantList, in file: LintedFile) -> Defect {
    let line = file.source.line(of: list.entries[0].range.lowerBound)
    return Defect(
      at: list.announcement,
      "nobody is listed here: the participants stand above, from line \(line) on",
      help: "move the list below the heading")
  }
}
