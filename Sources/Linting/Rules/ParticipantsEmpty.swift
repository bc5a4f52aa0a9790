internal import Bytes
internal import Meetings
internal import Profiles

/// Reports a list of participants in which nobody is listed.
///
/// Page: Rules/participants-empty.md
struct ParticipantsEmpty: Rule {
  static let id = "participants-empty"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.participants != .none else { return [] }
    return file.heldMeetings.compactMap { meeting in
      guard let list = meeting.participants else { return nil }
      if list.isAboveHeading { return .above(list, in: file) }
      let isEmpty = list.entries.isEmpty && !Self.namesAnybody(list, meeting, in: file.source)
      return isEmpty ? .empty(at: list.announcement) : nil
    }
  }

  /// Whether a handle stands somewhere in the section, though in no form that is read.
  private static func namesAnybody(
    _ list: ParticipantList, _ meeting: Meeting, in source: SourceText
  ) -> Bool {
    let start = list.announcement.upperBound
    let next = (meeting.sections.map { $0.range } + meeting.roles.map { $0.range })
      .map { $0.lowerBound }.filter { $0 >= start }.min()
    let end = next ?? source.range(ofLines: meeting.lines).upperBound
    let bytes = source.bytes[start..<max(start, end)]
    return bytes.indices.dropLast().contains { index in
      bytes[index] == UInt8(ascii: "@") && (65...90).contains(bytes[index + 1] & 0xDF)
    }
  }
}

extension Defect {
  fileprivate static func empty(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "nobody is listed here: expected - @handle on a line for each participant",
      help: "add those who were there, or the line Meeting cancelled")
  }

  fileprivate static func above(_ list: ParticipantList, in file: LintedFile) -> Defect {
    let line = file.source.line(of: list.entries[0].range.lowerBound)
    return Defect(
      at: list.announcement,
      "nobody is listed here: the participants stand above, from line \(line) on",
      help: "move the list below the heading")
  }
}
