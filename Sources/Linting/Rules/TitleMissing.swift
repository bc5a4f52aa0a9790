internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports minutes whose title does not name the day of the meeting.
///
/// Page: Rules/title-missing.md
struct TitleMissing: Rule {
  static let id = "title-missing"
  static let severity = Severity.warning
  static let supersedes = ["heading-malformed"]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let date, suffix: nil) = file.entry, file.team.kind != .free,
      let meeting = file.minutes.meetings.first, !meeting.isCancelled, meeting.title?.dated == nil,
      !file.minutes.hasHeading(naming: date)
    else { return [] }
    let expected = file.profile.title.example.replacing("{date}", with: date.description)
    if let line = TitleLine(file.source) {
      return [.notAHeading(line, isRight: line.date == date, expected: expected)]
    }
    guard let title = meeting.title else { return [.missing(expected: expected)] }
    return [.undated(at: title.range, date, expected: expected)]
  }
}

/// The first line with text, where it was meant to be the title and is no heading.
private struct TitleLine {
  /// The bytes of the line, without white space before it.
  let range: Range<Int>
  let date: CalendarDate?
  /// How many number signs it has, without the blank that makes a heading of them: `#2025-03-05`.
  let signs: Int
  /// Whether words stand before the date, as in `i# 2025-03-05`.
  let hasWordsBefore: Bool
  /// Whether words stand behind the date.
  let hasWordsBehind: Bool

  /// What is longer is a sentence, and may well speak of another day.
  private static let mostBytes = 60

  init?(_ source: SourceText) {
    let lines = (1...source.lineCount).lazy.map { source.range(ofLine: $0) }
    guard let line = lines.first(where: { !source.bytes[$0].allSatisfy(\.isBlank) }) else {
      return nil
    }
    let text = source.bytes[line].drop { $0.isBlank }
    // A number behind such a sign would be that of an issue, and no date.
    let bytes = Array(text.drop { $0 == UInt8(ascii: "#") })
    signs = text.count - bytes.count
    let isHeading = (1...6).contains(signs) && bytes.first?.isBlank != false
    guard !isHeading, text.count <= Self.mostBytes,
      let place = WrittenDate.ranges(inUTF8: bytes).first
    else { return nil }
    range = text.startIndex..<line.upperBound
    date = WrittenDate.all(in: String(decoding: bytes, as: UTF8.self)).first?.date
    hasWordsBefore = bytes[..<place.lowerBound].contains { $0.isWordPart }
    hasWordsBehind = bytes[place.upperBound...].contains { $0.isWordPart }
  }

  /// What makes a heading of the line; nil where a person has to see what stands before the date.
  func fix(isRight: Bool) -> Fix? {
    guard !hasWordsBefore, signs <= 6 else { return nil }
    let place = range.lowerBound + signs
    let edit = Fix.Edit(place..<place, with: signs == 0 ? "# " : " ")
    return Fix(isSafe: isRight && !hasWordsBehind, [edit])
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether the byte is a digit or part of a letter.
  fileprivate var isWordPart: Bool {
    (48...57).contains(self) || (65...90).contains(self & 0xDF) || self >= 0x80
  }
}

extension Defect {
  fileprivate static func missing(expected: String) -> Defect {
    Defect(
      at: 0..<0, "no title names the day of the meeting: expected a heading like \(expected)",
      help: "begin the file with: \(expected)")
  }

  fileprivate static func undated(
    at range: Range<Int>, _ date: CalendarDate, expected: String
  ) -> Defect {
    Defect(
      at: range, "the title names no day that can be read: expected a heading like \(expected)",
      help: "put \(date) into the title")
  }

  fileprivate static func notAHeading(
    _ line: TitleLine, isRight: Bool, expected: String
  ) -> Defect {
    let fix = line.fix(isRight: isRight)
    return Defect(
      at: line.range, "the title is no heading: expected one like \(expected)",
      help: fix == nil ? "write: \(expected)" : "put a number sign and a blank before it", fix: fix)
  }
}
