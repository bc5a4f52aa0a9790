import Bytes
import Profiles
import Proposing
import Testing

/// The forms of names that are found in the paths of a repository.
@Suite struct FoundNamesTests {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { [$0, String($0.prefix(3))] }

  private func names(_ paths: [String]) -> FoundNames {
    FoundNames(paths.map { RepositoryPath($0) }, months: Self.months)
  }

  @Test(arguments: [
    (["board/20231206.md", "board/20231220.md"], "{year}{month}{day}.md"),
    (["board/2023-12-06.md", "pier/2023-11-20-workshop.md"], "{year}-{month}-{day}.md"),
    (["2023_12_06.md"], "{year}_{month}_{day}.md"),
    (["board/06.12.2023.md", "board/20.12.2023.md"], "{day}.{month}.{year}.md"),
    (["board/12-20-2023.md", "board/12-06-2023.md"], "{month}-{day}-{year}.md"),
    (["board/minutes-2023-12-06.md"], "minutes-{year}-{month}-{day}.md"),
    (["board/2023/12-06.md"], "{year}/{month}-{day}.md"),
    (["board/2023/12/06.md"], "{year}/{month}/{day}.md"),
    (["board/2023/1206.md"], "{year}/{month}{day}.md"),
    (["board/202312/06.md"], "{year}{month}/{day}.md"),
    (["board/2023-12/2023-12-06.md"], "{year}-{month}/{year}-{month}-{day}.md"),
    (["board/2023/minutes_2023-12-06.md"], "{year}/minutes_{year}-{month}-{day}.md"),
    (
      ["m/2023-12/december-6.md", "m/2023-11/november-7.md", "m/2023-11/november-14.md"],
      "{year}-{month}/{monthname}-{d}.md"
    ),
    (["m/2023-1-6.md", "m/2023-1-9.md", "m/2023-11-14.md"], "{year}-{m}-{d}.md"),
    (["wg2/wg2-2023-12-06.md"], "wg2-{year}-{month}-{day}.md"),
    (["board/2023-12-06 Board.md"], "{year}-{month}-{day} Board.md"),
    (["board/Dec-06-2023.md"], "{monthname}-{day}-{year}.md"),
  ])
  func theFormOfNamesIsFound(paths: [String], form: String) throws {
    let found = names(paths)
    #expect(found.forms == [Counted(form, paths.count)])
    let naming = try #require(try found.naming())
    for path in paths {
      let place = naming.place(of: RepositoryPath(path)).dropLast(3)
      #expect(naming.reading(place)?.date != nil, "\(path)")
    }
  }

  @Test(arguments: [
    "README.md", "docs/charter.md", "board/2023.md", "board/notes-12.md", "board/2023-13-45.md",
    "board/20231206.txt", "board/20231206/notes.md", "board/v1.2.3.md", "{2023-12-06}.md",
  ])
  func otherFilesAreNamedByNoDay(path: String) {
    #expect(names([path]).forms.isEmpty)
  }

  @Test func whatAllNamesEndInIsPartOfTheForm() {
    let days = ["06", "13", "20", "27"].map { "board/2023-12-\($0)-minutes.md" }
    #expect(
      names(days + ["board/2023-11-01-minutes.md"]).forms
        == [Counted("{year}-{month}-{day}-minutes.md", 5)])
  }

  @Test func aFormOfFewFilesIsNoForm() {
    let usual = (1...9).map { "board/2023120\($0).md" }
    let other = (1...4).map { "board/2023-11-0\($0).md" }
    #expect(names(usual + other.prefix(2)).forms == [Counted("{year}{month}{day}.md", 9)])
    #expect(
      names(usual + other).forms
        == [Counted("{year}{month}{day}.md", 9), Counted("{year}-{month}-{day}.md", 4)])
  }

  @Test func theWordsForMonthsThatAreUsedComeFirst() {
    let found = names(["m/2023-12/dec-6.md", "m/2023-11/nov-7.md", "m/2023-11/nov-8.md"])
    #expect(found.months[11] == "{dec,december}")
    #expect(found.months[0] == "{january,jan}")
    #expect(names(["m/2023-12-06.md"]).months == [])
  }
}
