internal import Bytes
internal import Meetings
internal import Profiles

/// Reports a line that asks who does a chore, and gets no answer, or a name without its `@`.
///
/// Page: Rules/role-empty.md
struct RoleEmpty: Rule {
  static let id = "role-empty"
  static let severity = Severity.warning
  static let supersedes = ["handle-missing-at"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      let unanswered = meeting.roles.filter { $0.handle == nil && $0.answer != .nobody }
      guard !unanswered.isEmpty else { return [] }
      let known = KnownHandles(meeting, file.people)
      var told: Set<Range<Int>> = []
      return unanswered.compactMap { role in
        let defect = Self.defect(of: role, known)
        return defect.flatMap { told.insert($0.range).inserted ? $0 : nil }
      }
    }
  }

  /// A name that nobody in the minutes has is left alone: it may be a remark.
  private static func defect(of role: RoleAssignment, _ known: KnownHandles) -> Defect? {
    switch role.answer {
    case .missing(let isBareAt): .empty(at: role.range, severity: isBareAt ? .warning : .info)
    case .name(let name, let range):
      known.handle(of: name).map { .noHandle(name, at: range, handle: $0, known) }
    case .handle, .nobody: nil
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>, severity: Severity) -> Defect {
    Defect(
      at: range, "nobody is named for this chore: expected @handle",
      help: "write @handle behind it, or that nobody is needed", severity: severity)
  }

  fileprivate static func noHandle(
    _ name: String, at range: Range<Int>, handle: String, _ known: KnownHandles
  ) -> Defect {
    let isWithoutSign = handle.lowercased() == name.lowercased()
    return Defect(
      at: range,
      "\(name) \(isWithoutSign ? "stands without its @" : "is no handle"): expected @\(handle)",
      help: isWithoutSign ? "put @ before it" : "write: @\(handle)",
      severity: .info, fix: known.fix(name, at: range))
  }
}
