internal import Bytes
internal import Meetings
internal import Profiles

/// Reports participants who are not written as `- @handle`.
///
/// Page: Rules/participant-form.md
struct ParticipantForm: Rule {
  static let id = "participant-form"
  static let severity = Severity.warning
  static let supersedes = ["handle-missing-at"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.participants != .none else { return [] }
    return file.heldMeetings.flatMap { meeting -> [Defect] in
      let entries = meeting.participants?.entries ?? []
      return Misplacement.allCases.compactMap { together(entries, $0, in: file) }
        + severalInALine(entries, in: file)
        + names(entries.filter { $0.form == .withoutHandle }, of: meeting, in: file)
        + entries.filter { $0.form == .withoutAbbreviation }.map { .unabbreviated($0) }
    }
  }

  /// One finding for all entries that share a fault of their block.
  private func together(
    _ entries: [Participant], _ place: Misplacement, in file: LintedFile
  ) -> Defect? {
    let entries = entries.filter { $0.form == place.form }
    guard let first = entries.first else { return nil }
    return .misplaced(
      at: first.range, place, occurrences: entries.map { $0.range },
      fix: BulletFix(file.source).fix(of: entries))
  }

  /// One finding for all names, lest a list of twenty drown the rest.
  private func names(
    _ entries: [Participant], of meeting: Meeting, in file: LintedFile
  ) -> [Defect] {
    guard let first = entries.first else { return [] }
    let known = KnownHandles(meeting, file.people)
    let fixes = entries.compactMap { entry in
      entry.rangeOfName(in: file.source).flatMap { known.fix(entry.name ?? "", at: $0) }
    }
    let fix =
      fixes.isEmpty
      ? nil : Fix(isSafe: fixes.allSatisfy { $0.isSafe }, fixes.flatMap { $0.edits })
    if entries.count > 1 {
      let areHandles = entries.allSatisfy { entry in
        entry.name.map { known.handle(of: $0)?.lowercased() == $0.lowercased() } ?? false
      }
      return [.names(entries, areHandles: areHandles, fix: fix)]
    }
    return [.name(first, handle: known.handle(of: first.name ?? ""), fix: fix)]
  }

  private func severalInALine(_ entries: [Participant], in file: LintedFile) -> [Defect] {
    let lines = Dictionary(grouping: entries.filter { $0.form == .oneOfSeveral }) { entry in
      file.source.line(of: entry.range.lowerBound)
    }
    return lines.values.compactMap { entries in
      guard let first = entries.first, let last = entries.last, entries.count > 1 else {
        return nil
      }
      return .several(
        entries.map { $0.range }, at: first.range.lowerBound..<last.range.upperBound)
    }
  }
}

/// How all participants of a block can stand wrong.
private enum Misplacement: CaseIterable {
  case withoutBullet, behindTwoBullets, inCode

  var form: Participant.Form {
    switch self {
    case .withoutBullet: .withoutBullet
    case .behindTwoBullets: .behindTwoBullets
    case .inCode: .inCode
    }
  }

  /// Behind "stands" or "stand".
  var words: String {
    switch self {
    case .withoutBullet: "without a bullet"
    case .behindTwoBullets: "behind two bullets"
    case .inCode: "in a block of code"
    }
  }

  var help: String {
    switch self {
    case .withoutBullet: "put - and a blank before each, since GitHub joins such lines to one"
    case .behindTwoBullets: "remove one of the bullets"
    case .inCode: "remove the blanks before each line"
    }
  }
}

/// Puts each participant behind one bullet at the beginning of the line.
private struct BulletFix {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  /// Nil where something else than bullets and arrows stands before one of the participants.
  func fix(of entries: [Participant]) -> Fix? {
    guard let first = entries.first else { return nil }
    let bullet = bullet(for: line(of: first))
    var edits: [Fix.Edit] = []
    for entry in entries {
      let line = line(of: entry)
      let before = line.lowerBound..<entry.range.lowerBound
      guard source.text(in: before).allSatisfy({ Self.isMark($0) }),
        // An emphasis, which begins with what looks like a bullet.
        source.bytes[line].last != UInt8(ascii: "*"), source.bytes[line].last != UInt8(ascii: "_")
      else { return nil }
      edits.append(Fix.Edit(before, with: "\(bullet) "))
    }
    return Fix(isSafe: true, edits)
  }

  private func line(of entry: Participant) -> Range<Int> {
    source.range(ofLine: source.line(of: entry.range.lowerBound))
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isWhitespace || "-*+<>=•·–—→".contains(character)
  }

  /// The bullet that stands already before the text, or on the line above; `-` without any.
  private func bullet(for line: Range<Int>) -> Character {
    let number = source.line(of: line.lowerBound)
    let above = number > 1 ? source.range(ofLine: number - 1) : line
    let bullets = [line, above].compactMap { range -> Character? in
      let text = source.text(in: range).trimmingPrefix { $0.isWhitespace }
      return text.first.flatMap { "-*+".contains($0) ? $0 : nil }
    }
    return bullets.first ?? "-"
  }
}

extension Participant {
  /// The bytes of the name; nil where it is not written in one piece.
  fileprivate func rangeOfName(in source: SourceText) -> Range<Int>? {
    name.flatMap { source.range(of: $0, in: range) }
  }
}

extension Defect {
  fileprivate static func misplaced(
    at range: Range<Int>, _ place: Misplacement, occurrences: [Range<Int>], fix: Fix?
  ) -> Defect {
    Defect(at: range, occurrences: occurrences, help: place.help, fix: fix) { entries in
      let subject =
        entries.count == 1 ? "a participant stands" : "\(entries.count) participants stand"
      return "\(subject) \(place.words): expected - @handle on a line for each"
    }
  }

  fileprivate static func unabbreviated(_ entry: Participant) -> Defect {
    Defect(
      at: entry.range,
      "\(entry.name ?? "somebody") has no abbreviation, by which the minutes would name who speaks",
      help: "write it into the column of abbreviations")
  }

  fileprivate static func several(_ entries: [Range<Int>], at range: Range<Int>) -> Defect {
    Defect(
      at: range,
      "\(entries.count) participants stand on one line: expected - @handle on a line for each",
      help: "give each a line", occurrences: entries)
  }

  fileprivate static func names(
    _ entries: [Participant], areHandles: Bool, fix: Fix?
  ) -> Defect {
    let names = Dictionary(entries.map { ($0.range, $0.name) }) { first, _ in first }
    return Defect(
      at: entries[0].range, occurrences: entries.map { $0.range },
      help: areHandles
        ? "put @ before each" : "write the GitHub handle of each, or: - Name (@handle)", fix: fix
    ) { places in
      let shown = places.prefix(3).compactMap { names[$0] ?? nil }.joined(separator: ", ")
      let others = places.count > 3 ? ", ..." : ""
      let subject = places.count == 1 ? "1 participant" : "\(places.count) participants"
      let problem =
        areHandles
        ? places.count == 1 ? "stands without its @" : "stand without their @"
        : places.count == 1 ? "has no handle" : "have no handle"
      return "\(subject) \(problem) (\(shown)\(others)): expected - @handle for each"
    }
  }

  fileprivate static func name(_ entry: Participant, handle: String?, fix: Fix?) -> Defect {
    let name = entry.name ?? ""
    let behindBlank = name.hasPrefix("@ ") ? String(name.dropFirst(2)) : nil
    guard let handle = handle ?? behindBlank else {
      return Defect(
        at: entry.range, "\(name) is no handle: expected - @handle",
        help: "write the GitHub handle, or: - \(name) (@handle)")
    }
    if handle.lowercased() == name.lowercased() {
      return Defect(
        at: entry.range, "\(name) stands without its @: expected - @\(handle)",
        help: "put @ before it", fix: fix)
    }
    return Defect(
      at: entry.range, "\(name) is no handle: expected - @\(handle)", help: "write: - @\(handle)",
      fix: fix)
  }
}
