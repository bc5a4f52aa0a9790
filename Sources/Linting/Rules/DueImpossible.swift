internal import ActionItems
internal import Dates
internal import Meetings
internal import Profiles

/// Reports an action item that is due on a day that no calendar has.
///
/// Page: Rules/due-impossible.md
struct DueImpossible: Rule {
  static let id = "due-impossible"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.minutes.meetings.flatMap { $0.actionItems }.compactMap { item in
      item.due.flatMap { $0.phrase.isImpossible ? .impossible($0) : nil }
    }
  }
}

extension Defect {
  fileprivate static func impossible(_ due: ActionItem.Due) -> Defect {
    Defect(
      at: due.range, "there is no such day: \(due.phrase.text)",
      help: "write the day that was meant")
  }
}
