internal import Bytes
internal import Meetings
internal import Profiles

/// Reports somebody who has a chore of the meeting and is not listed as participant.
///
/// Page: Rules/role-not-participant.md
struct RoleNotParticipant: Rule {
  static let id = "role-not-participant"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      let entries = meeting.participants?.entries ?? []
      let listed = Set(entries.compactMap { $0.handle })
      guard !listed.isEmpty else { return [] }
      var told: Set<Handle> = []
      return meeting.roles.compactMap { $0.handle }.compactMap { handle in
        guard !listed.contains(handle), handle.isValid, told.insert(handle).inserted,
          !file.profile.groups.matches(FoldedText(handle.text))
        else { return nil }
        return .notListed(handle)
      }
    }
  }
}

extension Defect {
  fileprivate static func notListed(_ handle: Handle) -> Defect {
    Defect(
      at: handle.range, "@\(handle.text) has a chore and is not among the participants",
      help: "add - @\(handle.text) to the participants, if that was forgotten")
  }
}
