internal import Bytes
internal import Meetings
internal import Profiles

/// Reports what a template or a pad held before anybody wrote in it.
///
/// Page: Rules/template-leftover.md
struct TemplateLeftover: Rule {
  static let id = "template-leftover"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    file.minutes.meetings.compactMap { meeting in
      guard let first = meeting.leftovers.first else { return nil }
      return .leftover(
        at: first, lines: meeting.leftovers.map { file.source.line(of: $0.lowerBound) })
    }
  }
}

extension Defect {
  fileprivate static func leftover(at range: Range<Int>, lines: [Int]) -> Defect {
    let others = lines.dropFirst().map { "\($0)" }.joined(separator: ", ")
    let places = lines.count > 1 ? " (also in line\(lines.count > 2 ? "s" : "") \(others))" : ""
    return Defect(
      at: range, "this is left over from the template\(places)", help: "remove it")
  }
}
