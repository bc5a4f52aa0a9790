internal import Meetings
internal import Profiles

/// Reports an action item that nobody has taken on.
///
/// Page: Rules/ai-no-owner.md
struct AiNoOwner: Rule {
  static let id = "ai-no-owner"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { $0.actionItems }.compactMap { item in
      guard item.position == .leading, item.owners.isEmpty, !item.namesSomebody, !item.isStruck,
        file.profile.actions.owned.contains(item.marker)
      else { return nil }
      return .unowned(item)
    }
  }
}

extension Defect {
  fileprivate static func unowned(_ item: ActionItem) -> Defect {
    Defect(
      at: item.range, "nobody has taken this on: expected \(item.marker) @handle: text",
      help: "write who does it, or \(item.marker) N.N. if nobody has said so")
  }
}
