internal import ActionItems
internal import Meetings
internal import Profiles

/// Reports an action item whose owner is written without an `@`.
///
/// Page: Rules/ai-owner-not-handle.md
struct AiOwnerNotHandle: Rule {
  static let id = "ai-owner-not-handle"
  static let severity = Severity.warning
  static let supersedes = ["handle-missing-at"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      guard !meeting.actionItems.isEmpty else { return [] }
      let known = KnownHandles(meeting, file.people)
      return meeting.actionItems.filter { !$0.isClosed }.flatMap { item -> [Defect] in
        guard case .inNames(let names) = Ownership(of: item, known, in: file) else { return [] }
        return names.map { .noHandle($0, marker: item.marker ?? "") }
      }
    }
  }
}

extension Defect {
  fileprivate static func noHandle(_ name: Ownership.Name, marker: String) -> Defect {
    let expected = "\(marker) @\(name.handle ?? "handle")"
    let isWithoutSign = name.handle?.lowercased() == name.text.lowercased()
    return Defect(
      at: name.range,
      "\(name.text) \(isWithoutSign ? "stands without its @" : "is no handle"): expected \(expected)",
      help: name.handle == nil
        ? "write the GitHub handle; teams belong into the profile's groups" : "write: \(expected)",
      fix: name.fix)
  }
}
