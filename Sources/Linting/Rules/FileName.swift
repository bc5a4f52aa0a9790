internal import Bytes
internal import Meetings
internal import Profiles

/// Reports minutes whose name or place keeps them from being found.
///
/// Page: Rules/file-name.md
struct FileName: Rule {
  static let id = "file-name"
  static let severity = Severity.error

  func defects(in minutes: Minutes, of catalogue: Catalogue) -> [Defect] {
    let name = RepositoryPath.printable(minutes.path.name)
    switch minutes.entry {
    case .misnamed(.impossibleDate(let digits)): return [.impossibleDate(digits)]
    case .misnamed(.fileExtension(let date)): return [.fileExtension(name, date)]
    case .misnamed(.form(let date)):
      return [.form(name, date ?? minutes.meeting.titleDates.first?.written.date)]
    case .misplaced: return [.misplaced(name, teams: catalogue.teams)]
    case .document where minutes.isAdded: return [.undated(name)]
    case .datedElsewhere where minutes.isAdded: return [.datedElsewhere(name)]
    case .minutes, .document, .datedElsewhere, .elsewhere, .other: return []
    }
  }
}

extension Defect {
  private static let wholeFile = 0..<0

  fileprivate static func impossibleDate(_ digits: String) -> Defect {
    Defect(
      at: wholeFile, "the file's name says \(digits), a day that no calendar has",
      help: "rename the file to the day of the meeting, YYYYMMDD.md")
  }

  fileprivate static func fileExtension(_ name: String, _ date: CalendarDate) -> Defect {
    Defect(
      at: wholeFile, "minutes are Markdown files: expected the extension .md, not \(name)",
      help: "rename the file to \(date.compact).md")
  }

  fileprivate static func form(_ name: String, _ date: CalendarDate?) -> Defect {
    let remedy = date.map { "if it is the meeting of \($0), rename it to \($0.compact).md" }
    return Defect(
      at: wholeFile, "\(name) is no name of minutes: expected YYYYMMDD.md or YYYYMMDD-suffix.md",
      help: remedy ?? "rename the file to the day of the meeting")
  }

  fileprivate static func misplaced(_ name: String, teams: [RepositoryPath]) -> Defect {
    let names = teams.prefix(3).map { $0.printable }.joined(separator: ", ")
    let others = teams.count > 3 ? ", ..." : ""
    return Defect(
      at: wholeFile, "minutes are kept in the team's directory, not at the top of the repository",
      help: "move \(name) to the team's directory (\(names)\(others))")
  }

  fileprivate static func datedElsewhere(_ name: String) -> Defect {
    Defect(
      at: wholeFile, "\(name) is named by a date, and not as minutes: YYYYMMDD.md",
      help: "rename it if it is minutes; a document is left alone from the next commit on",
      severity: .warning)
  }

  fileprivate static func undated(_ name: String) -> Defect {
    Defect(
      at: wholeFile, "\(name) is added among minutes and not named as minutes: YYYYMMDD.md",
      help: "rename it if it is minutes; a document is left alone from the next commit on",
      severity: .warning)
  }
}
