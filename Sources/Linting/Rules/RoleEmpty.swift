internal import Bytes
internal import Meetings
internal import Profiles

/// Reports a line that asks who does a chore, and gets no answer.
///
/// Page: Rules/role-empty.md
struct RoleEmpty: Rule {
  static let id = "role-empty"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    var told: Set<Range<Int>> = []
    return file.heldMeetings.flatMap { $0.roles }.compactMap { role in
      guard case .missing(let isBareAt) = role.answer, told.insert(role.range).inserted else {
        return nil
      }
      return .empty(at: role.range, severity: isBareAt ? .warning : .info)
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>, severity: Severity) -> Defect {
    Defect(
      at: range, "nobody is named for this chore: expected a handle",
      help: "write @handle behind it, or that nobody is needed", severity: severity)
  }
}
