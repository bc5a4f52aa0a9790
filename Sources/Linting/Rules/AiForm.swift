internal import ActionItems
internal import Meetings
internal import Profiles

/// Reports action items that are not written in the form of the team.
///
/// Page: Rules/ai-form.md
struct AiForm: Rule {
  static let id = "ai-form"
  static let severity = Severity.info
  static let isOffByDefault = true

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let form = HouseForm(file.team.pad.item) else { return [] }
    return file.heldMeetings.flatMap { $0.actionItems }.compactMap { item in
      guard item.kind == .marked, item.position == .leading, !item.isClosed,
        let marker = item.marker, file.profile.actions.owned.contains(marker),
        let line = ItemLine(item, in: file.source), !form.fits(line)
      else { return nil }
      return .other(than: form, line)
    }
  }
}

extension Defect {
  fileprivate static func other(than form: HouseForm, _ line: ItemLine) -> Defect {
    let expected = form.text(owners: "@handle", task: "task")
    let fixed = line.isPlain ? line.task.map { form.text(owners: line.owners, task: $0) } : nil
    return Defect(
      at: line.range, "this is not how the team writes action items: expected \(expected)",
      help: fixed.map { "write: \($0)" } ?? "write: \(expected)",
      fix: fixed.map { Fix(isSafe: false, [Fix.Edit(line.range, with: $0)]) })
  }
}
