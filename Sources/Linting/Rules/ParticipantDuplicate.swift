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
      var listed = Listed()
      return (meeting.participants?.entries ?? []).compactMap { entry in
        guard let earlier = listed.earlier(than: entry) else {
          listed.add(entry)
          return nil
        }
        return Self.defect(entry, earlier, in: file)
      }
    }
  }

  private static func defect(
    _ entry: Participant, _ earlier: Participant, in file: LintedFile
  ) -> Defect? {
    let line = file.source.line(of: earlier.range.lowerBound)
    if entry.isAbsent != earlier.isAbsent { return .contradiction(entry, line: line) }
    if let other = earlier.name, entry.handle == nil, !entry.isNamed(other) {
      return .shared(entry, with: other, line: line)
    }
    // Who leaves and comes back may be listed for each time; in a table the note says where people work.
    let isNoted = entry.note != nil && earlier.note != nil && entry.note != earlier.note
    if isNoted, entry.abbreviation == nil || earlier.abbreviation == nil { return nil }
    return .duplicate(entry, line: line, fix: removal(of: entry, in: file.source))
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

/// Those who are listed so far.
private struct Listed {
  private var handles: [Handle: Participant] = [:]
  private var abbreviations: [String: Participant] = [:]
  private var names: [String: Participant] = [:]

  mutating func add(_ entry: Participant) {
    if let handle = entry.handle { handles[handle] = entry }
    if let short = entry.abbreviation?.lowercased() { abbreviations[short] = entry }
    if let name = entry.fullName { names[name] = entry }
  }

  /// The entry of the same person; by the name only where not both have handles, which then tell them apart.
  func earlier(than entry: Participant) -> Participant? {
    if let found = entry.handle.flatMap({ handles[$0] }) { return found }
    if let found = entry.abbreviation.flatMap({ abbreviations[$0.lowercased()] }) { return found }
    let namesake = entry.fullName.flatMap { names[$0] }
    return namesake?.handle == nil || entry.handle == nil ? namesake : nil
  }
}

extension Participant {
  /// The name in small letters, unless it is only a first name, which others may have as well.
  fileprivate var fullName: String? {
    name?.contains(" ") ?? false ? name?.lowercased() : nil
  }

  fileprivate func isNamed(_ name: String) -> Bool {
    self.name?.lowercased() == name.lowercased()
  }

  /// By what somebody is known in the list.
  fileprivate var sign: String {
    handle.map { "@\($0.text)" } ?? abbreviation ?? name ?? "somebody"
  }

  fileprivate var place: Range<Int> { handle?.range ?? range }
}

extension Defect {
  fileprivate static func duplicate(_ entry: Participant, line: Int, fix: Fix?) -> Defect {
    Defect(
      at: entry.place, "\(entry.sign) is listed twice, first in line \(line)",
      help: "remove one of the two, or write who was meant", fix: fix)
  }

  fileprivate static func shared(
    _ entry: Participant, with other: String, line: Int
  ) -> Defect {
    Defect(
      at: entry.place,
      "\(entry.sign) stands for \(entry.name ?? "somebody"), and for \(other) in line \(line)",
      help: "write an abbreviation that nobody else has")
  }

  fileprivate static func contradiction(_ entry: Participant, line: Int) -> Defect {
    let (here, there) = entry.isAbsent ? ("absent", "present") : ("present", "absent")
    return Defect(
      at: entry.place,
      "\(entry.sign) is listed as \(here), and as \(there) in line \(line)",
      help: "remove one of the two")
  }
}
