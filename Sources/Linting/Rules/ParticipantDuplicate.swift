internal import Bytes
internal import Meetings
internal import Profiles

/// Reports somebody who is listed twice as participant.
///
/// Page: Rules/participant-duplicate.md
struct ParticipantDuplicate: Rule {
  static let id = "participant-duplicate"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      var lines: [Handle: Int] = [:]
      let entries = meeting.participants?.entries ?? []
      return entries.compactMap { entry in
        guard let handle = entry.handle else { return nil }
        let line = file.source.line(of: handle.range.lowerBound)
        guard let first = lines[handle] else {
          lines[handle] = line
          return nil
        }
        return .duplicate(handle, firstLine: first)
      }
    }
  }
}

extension Defect {
  fileprivate static func duplicate(_ handle: Handle, firstLine: Int) -> Defect {
    Defect(
      at: handle.range, "@\(handle.text) is listed twice, first in line \(firstLine)",
      help: "remove one of them, or write who was meant")
  }
}
