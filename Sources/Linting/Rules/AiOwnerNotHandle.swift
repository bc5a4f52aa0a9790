internal import Meetings
internal import Profiles

/// Reports an action item whose owner is written without an `@`.
///
/// Page: Rules/ai-owner-not-handle.md
struct AiOwnerNotHandle: Rule {
  static let id = "ai-owner-not-handle"
  static let severity = Severity.warning
  static let supersedes = [AiNoOwner.id]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting in
      meeting.actionItems.flatMap { item in
        item.owners.compactMap { owner -> Defect? in
          guard case .name(let name, let range) = owner, !item.isStruck,
            !file.profile.groups.matches(FoldedText(name))
          else { return nil }
          return .noHandle(name, at: range, item, handle: Self.handle(of: name, meeting, file))
        }
      }
    }
  }

  /// The handle that is meant, where a participant or somebody known to the profile has it.
  private static func handle(of name: String, _ meeting: Meeting, _ file: LintedFile) -> String? {
    let key = name.lowercased()
    let participants = (meeting.participants?.entries ?? []).compactMap { $0.handle }
    return participants.first { $0.key == key }?.text ?? file.profile.handle(ofName: name)
  }
}

extension Defect {
  fileprivate static func noHandle(
    _ name: String, at range: Range<Int>, _ item: ActionItem, handle: String?
  ) -> Defect {
    let expected = "\(item.marker) @\(handle ?? "handle"):"
    return Defect(
      at: range, "\(name) is no handle: expected \(expected)",
      help: "write: \(expected)")
  }
}
