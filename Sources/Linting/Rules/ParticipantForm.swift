internal import Bytes
internal import Meetings
internal import Profiles

/// Reports participants who are not written as `- @handle`.
///
/// Page: Rules/participant-form.md
struct ParticipantForm: Rule {
  static let id = "participant-form"
  static let severity = Severity.warning
  static let supersedes = [HandleInvalid.id]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.participants != .none else { return [] }
    return file.heldMeetings.flatMap { meeting -> [Defect] in
      let entries = meeting.participants?.entries ?? []
      return together(entries, .withoutBullet, in: file) + together(entries, .inCode, in: file)
        + severalInALine(entries, in: file)
        + names(entries.filter { $0.form == .withoutHandle }, in: file)
    }
  }

  /// One finding for all entries that share a fault of their block.
  private func together(
    _ entries: [Participant], _ form: Participant.Form, in file: LintedFile
  ) -> [Defect] {
    let places = entries.filter { $0.form == form }.map { $0.range }
    guard let first = places.first else { return [] }
    return [
      form == .inCode
        ? .inCode(at: first, count: places.count) : .withoutBullet(at: first, count: places.count)
    ]
  }

  /// One finding for all names, lest a list of twenty drown the rest.
  private func names(_ entries: [Participant], in file: LintedFile) -> [Defect] {
    guard let first = entries.first else { return [] }
    return [entries.count == 1 ? .name(first, in: file) : .names(entries)]
  }

  private func severalInALine(_ entries: [Participant], in file: LintedFile) -> [Defect] {
    let lines = Dictionary(grouping: entries.filter { $0.form == .oneOfSeveral }) { entry in
      file.source.line(of: entry.range.lowerBound)
    }
    return lines.values.compactMap { entries in
      guard let first = entries.first, let last = entries.last, entries.count > 1 else {
        return nil
      }
      return .several(entries.count, at: first.range.lowerBound..<last.range.upperBound)
    }
  }
}

extension Defect {
  fileprivate static func withoutBullet(at range: Range<Int>, count: Int) -> Defect {
    let subject = count == 1 ? "a participant stands" : "\(count) participants stand"
    return Defect(
      at: range, "\(subject) without a bullet: expected - @handle on a line for each",
      help: "put - before each, since GitHub joins such lines to one")
  }

  fileprivate static func inCode(at range: Range<Int>, count: Int) -> Defect {
    let subject = count == 1 ? "a participant stands" : "\(count) participants stand"
    return Defect(
      at: range, "\(subject) in a block of code: expected a list, - @handle on a line for each",
      help: "remove the blanks before each line")
  }

  fileprivate static func several(_ count: Int, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "\(count) participants stand on one line: expected - @handle on a line for each",
      help: "give each a line")
  }

  fileprivate static func names(_ entries: [Participant]) -> Defect {
    let names = entries.prefix(3).compactMap { $0.name }.joined(separator: ", ")
    let others = entries.count > 3 ? ", ..." : ""
    return Defect(
      at: entries[0].range,
      "\(entries.count) participants have no handle (\(names)\(others)): expected - @handle for each",
      help: "write the GitHub handle of each, or: - Name (@handle)")
  }

  fileprivate static func name(_ entry: Participant, in file: LintedFile) -> Defect {
    let name = entry.name ?? ""
    let handle = file.profile.handle(ofName: name)
    return Defect(
      at: entry.range, "\(name) is no handle: expected - @\(handle ?? "handle")",
      help: handle == nil
        ? "write the GitHub handle, or: - \(name) (@handle)" : "write: - @\(handle ?? "")")
  }
}
