internal import Bytes
internal import Meetings
internal import Profiles

/// Reports minutes whose text is that of other minutes of the team.
///
/// Page: Rules/duplicate-minutes.md
struct DuplicateMinutes: Rule {
  static let id = "duplicate-minutes"
  static let severity = Severity.error
  static let needs: Set<SnapshotNeed> = [.copies]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let copies = file.surroundings?.copies.copies(of: file.path) ?? []
    // A title of another day came with the copy; to put it right would hide that the minutes are lost.
    let title = file.minutes.meetings.first?.title?.dated?.range
    return copies.isEmpty ? [] : [.copy(of: copies, title: title)]
  }
}

extension Defect {
  private static let mostNamed = 3

  fileprivate static func copy(of others: [RepositoryPath], title: Range<Int>?) -> Defect {
    let names = others.prefix(mostNamed).map { $0.printable }.joined(separator: ", ")
    let rest = others.count > mostNamed ? " and \(others.count - mostNamed) more" : ""
    return Defect(
      at: 0..<0, "the text is that of \(names)\(rest), expected minutes of their own",
      help: "put in what was said in this meeting, or remove the file that there should not be",
      places: [0..<0] + (title.map { [$0] } ?? []))
  }
}
