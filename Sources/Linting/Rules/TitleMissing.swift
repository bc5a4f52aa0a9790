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

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard case .minutes(let date, suffix: nil) = file.entry, file.team.kind != .free,
      let meeting = file.minutes.meetings.first, !meeting.isCancelled, meeting.title?.dated == nil,
      file.team.kind != .slides || !file.minutes.hasHeading(naming: date)
    else { return [] }
    let title = file.profile.title.example.replacing("{date}", with: date.description)
    if let bare = Self.bareDate(in: file.source) { return [.notAHeading(bare, title: title)] }
    return [.missing(at: meeting.title?.range ?? 0..<0, title: title)]
  }

  /// The first line with text, if it is a date and nothing more.
  private static func bareDate(in source: SourceText) -> Range<Int>? {
    for line in 1...source.lineCount {
      let range = source.range(ofLine: line)
      let text = source.text(in: range)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      guard let date = WrittenDate.all(in: text).first else { return nil }
      let rest = text.replacing(date.text, with: "", maxReplacements: 1)
      return rest.contains { $0.isLetter || $0.isNumber || $0 == "#" } ? nil : range
    }
    return nil
  }
}

extension Defect {
  fileprivate static func missing(at range: Range<Int>, title: String) -> Defect {
    Defect(
      at: range, "no title names the day of the meeting: expected a heading like \(title)",
      help: "begin the file with: \(title)")
  }

  fileprivate static func notAHeading(_ range: Range<Int>, title: String) -> Defect {
    Defect(
      at: range, "the title is no heading: expected \(title)", help: "write: \(title)")
  }
}
