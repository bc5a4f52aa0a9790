internal import Bytes
internal import Dates
internal import Meetings
internal import Profiles

/// Reports minutes whose name or place keeps them from being found.
///
/// Page: Rules/file-name.md
struct FileName: Rule {
  static let id = "file-name"
  static let severity = Severity.error
  static let readsTree = false

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    if case .minutes = file.entry { return Self.otherDirectory(file, catalogue) }
    let naming = catalogue.naming
    let name = RepositoryPath.printable(naming.place(of: file.path))
    switch file.entry {
    case .misnamed(.impossibleDate(let digits)): return [.impossibleDate(digits, naming)]
    case .misnamed(.fileExtension(let expected)):
      return [.fileExtension(name, help: help(expected, file, catalogue))]
    case .misnamed(.form(let expected)):
      let titleName = file.minutes.meetings.first?.title?.dated?.written.date.map {
        naming.name(of: $0)
      }
      return [.form(name, naming, help: help(expected ?? titleName, file, catalogue))]
    case .misplaced: return [.misplaced(name, teams: catalogue.teams)]
    case .document where file.isAdded && !isKnownDocument(file): return [.undated(name, naming)]
    case .datedElsewhere where file.isAdded: return [.datedElsewhere(name, naming)]
    case .minutes, .document, .datedElsewhere, .elsewhere, .register, .excluded, .other: return []
    }
  }

  /// The first minutes of a directory that is probably another one, mistyped.
  private static func otherDirectory(_ file: LintedFile, _ catalogue: Catalogue) -> [Defect] {
    guard file.isAdded, let team = catalogue.meantTeam(for: file.path) else { return [] }
    let place = team.appending(catalogue.naming.place(of: file.path))
    return [
      .otherDirectory(
        catalogue.naming.team(of: file.path), meant: team,
        isTaken: catalogue.contains(place) ? place : nil)
    ]
  }

  /// Whether the profile knows the file as one that is no minutes.
  private func isKnownDocument(_ file: LintedFile) -> Bool {
    file.profile.documents.contains { $0.matches(file.path.bytes) }
  }

  /// To which name to rename the file, unless another one has it.
  private func help(
    _ expected: String?, _ file: LintedFile, _ catalogue: Catalogue
  ) -> String {
    guard let expected else { return "rename the file to the day of the meeting" }
    let path = catalogue.naming.team(of: file.path).appending(expected.utf8)
    return catalogue.contains(path)
      ? "there is a \(expected) already: compare the two, and give one a suffix if both are needed"
      : "if that is the meeting, rename the file to \(expected)"
  }
}

extension Defect {
  private static let wholeFile = 0..<0

  fileprivate static func impossibleDate(_ digits: String, _ naming: FileNaming) -> Defect {
    Defect(
      at: wholeFile, "the file's name says \(digits), which is no date",
      help: "rename the file to the day of the meeting, \(naming.picture).md")
  }

  fileprivate static func fileExtension(_ name: String, help: String) -> Defect {
    Defect(
      at: wholeFile, "minutes are Markdown files: expected the extension .md, not \(name)",
      help: help)
  }

  fileprivate static func form(_ name: String, _ naming: FileNaming, help: String) -> Defect {
    Defect(
      at: wholeFile,
      "\(name) is no name of minutes: expected \(naming.picture).md or \(naming.picture)-suffix.md",
      help: help)
  }

  fileprivate static func misplaced(_ name: String, teams: [RepositoryPath]) -> Defect {
    let names = teams.prefix(3).map { $0.printable }.joined(separator: ", ")
    let others = teams.count > 3 ? ", ..." : ""
    return Defect(
      at: wholeFile, "minutes are kept in the team's directory, not at the top of the repository",
      help: "move \(name) to the team's directory (\(names)\(others))")
  }

  fileprivate static func otherDirectory(
    _ directory: RepositoryPath, meant team: RepositoryPath, isTaken place: RepositoryPath?
  ) -> Defect {
    let help =
      place.map { "compare it with \($0.printable), which is there already" }
      ?? "move the file to \(team.printable); for a new team this is told only of its first minutes"
    return Defect(
      at: wholeFile,
      "\(directory.printable) has no other minutes: expected \(team.printable)", help: help,
      severity: .warning)
  }

  fileprivate static func datedElsewhere(_ name: String, _ naming: FileNaming) -> Defect {
    Defect(
      at: wholeFile, "\(name) is named by a date, and not as minutes: \(naming.picture).md",
      help: "rename it if it is minutes; a document is left alone from the next commit on",
      severity: .warning)
  }

  fileprivate static func undated(_ name: String, _ naming: FileNaming) -> Defect {
    Defect(
      at: wholeFile,
      "\(name) is added among minutes and not named as minutes: \(naming.picture).md",
      help: "rename it if it is minutes; a document is left alone from the next commit on",
      severity: .warning)
  }
}
