internal import ActionItems
internal import Meetings
internal import Profiles

/// Reports an action item that nobody has taken on.
///
/// Page: Rules/ai-no-owner.md
struct AiNoOwner: Rule {
  static let id = "ai-no-owner"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      guard !meeting.actionItems.isEmpty else { return [] }
      let known = KnownHandles(meeting, file.people)
      return meeting.actionItems.filter { !$0.isClosed }.compactMap { item in
        guard let marker = item.marker, case .unsaid = Ownership(of: item, known, in: file) else {
          return nil
        }
        return .unowned(item, marker, nobody: file.profile.actions.nobody)
      }
    }
  }
}

extension Defect {
  fileprivate static func unowned(_ item: ActionItem, _ marker: String, nobody: String?) -> Defect {
    let otherwise = nobody.map { "; if nobody does yet: \(marker) \($0): text" } ?? ""
    return Defect(
      at: item.range,
      "no handle says who does this: expected \(marker) @handle: text",
      help: "write who does it\(otherwise)")
  }
}
