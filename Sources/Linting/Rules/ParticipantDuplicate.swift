internal import Bytes
internal import Meetings
internal import Profiles
internal import Statements

/// Reports somebody who is listed twice as participant.
///
/// Page: Rules/participant-duplicate.md
struct ParticipantDuplicate: Rule {
  static let id = "participant-duplicate"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.heldMeetings.flatMap { meeting -> [Defect] in
      var first: [Handle: Participant] = [:]
      let entries = meeting.participants?.entries ?? []
      return entries.compactMap { entry in
        guard let handle = entry.handle else { return nil }
        guard let earlier = first[handle] else {
          first[handle] = entry
          return nil
        }
        return Self.defect(handle, entry, earlier, in: file)
      }
    }
  }

  private static func defect(
    _ handle: Handle, _ entry: Participant, _ earlier: Participant, in file: LintedFile
  ) -> Defect? {
    let line = file.source.line(of: earlier.range.lowerBound)
    if entry.isAbsent != earlier.isAbsent { return .contradiction(handle, entry, line: line) }
    // Who leaves and comes back may be listed for each time.
    guard entry.note == nil || earlier.note == nil else { return nil }
    return .duplicate(handle, line: line, fix: removal(of: entry, in: file.source))
  }

  /// Takes out the whole line, where nothing but the handle is on it or below it.
  private static func removal(of entry: Participant, in source: SourceText) -> Fix? {
    let number = source.line(of: entry.range.lowerBound)
    let line = source.range(ofLine: number)
    let text = source.text(in: line).trimmingPrefix { $0.isWhitespace }
    guard entry.form == .expected, let bullet = text.first, "-*+".contains(bullet),
      text.dropFirst().filter({ !$0.isWhitespace }) == "@" + (entry.handle?.text ?? ""),
      indentation(ofLine: number + 1, in: source) <= indentation(ofLine: number, in: source)
    else { return nil }
    let isLast = number == source.lineCount
    let start = isLast ? source.range(ofLine: number - 1).upperBound : line.lowerBound
    let end = isLast ? line.upperBound : source.range(ofLine: number + 1).lowerBound
    return Fix(isSafe: true, [Fix.Edit(start..<end, with: "")])
  }

  private static func indentation(ofLine number: Int, in source: SourceText) -> Int {
    let line = source.range(ofLine: number)
    let blanks = source.bytes[line].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return blanks.count == line.count ? 0 : blanks.count
  }
}

extension Defect {
  fileprivate static func duplicate(_ handle: Handle, line: Int, fix: Fix?) -> Defect {
    Defect(
      at: handle.range, "@\(handle.text) is listed twice, first in line \(line)",
      help: "remove one of the two, or write who was meant", fix: fix)
  }

  fileprivate static func contradiction(
    _ handle: Handle, _ entry: Participant, line: Int
  ) -> Defect {
    let (here, there) = entry.isAbsent ? ("absent", "present") : ("present", "absent")
    return Defect(
      at: handle.range,
      "@\(handle.text) is listed as \(here), and as \(there) in line \(line)",
      help: "remove one of the two")
  }
}
