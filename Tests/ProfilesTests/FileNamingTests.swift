import Bytes
import Dates
import Profiles
import Testing
import YAMLTree

/// How communities name the files of their minutes.
@Suite struct FileNamingTests {
  private static let months =
    "['{january,jan}', feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec]"

  private func naming(_ names: String) throws(YAMLError) -> FileNaming {
    let text = "files: {names: '\(names)', months: \(Self.months)}"
    return try Profile(Array(text.utf8), name: "test").files
  }

  @Test(arguments: [
    ("{year}{month}{day}.md", "20250105", "2025-01-05"),
    ("{year}-{month}-{day}.md", "2025-01-05", "2025-01-05"),
    ("{year}-{month}-{day}.md", "2025-01-05-V8", "2025-01-05 V8"),
    ("{year}-{month}-{day}.md", "2025-13-05", "no day"),
    ("{year}-{month}-{day}.md", "2025-1-5", "other"),
    ("{year}-{month}-{day}.md", "2025-01-050", "other"),
    ("{year}-{month}-{day}.md", "2025-01-05 V8", "other"),
    ("{year}/{m}-{d}.md", "2025/1-5", "2025-01-05"),
    ("{year}/{m}-{d}.md", "2025/01-05", "2025-01-05"),
    ("{year}/{monthname}-{d}.md", "2025/January-5", "2025-01-05"),
    ("{year}/{monthname}-{d}.md", "2025/jan-05", "2025-01-05"),
    ("{year}/{monthname}-{d}.md", "2025/janus-05", "other"),
    ("{year}-{month}/{monthname}-{d}.md", "2025-02/jan-5", "no day"),
    ("log-{d}.{m}.{year}.md", "log-5.1.2025", "2025-01-05"),
  ])
  func namesTellTheDay(names: String, place: String, day: String) throws {
    let reading = try naming(names).reading(Array(place.utf8)[...])
    let date = reading.map { $0.date?.description ?? "no day" } ?? "other"
    #expect(date + (reading?.suffix.map { " " + $0 } ?? "") == day)
  }

  @Test(arguments: [
    ("{year}{month}{day}.md", "20250105.md", "YYYYMMDD"),
    ("{year}-{month}-{day}.md", "2025-01-05.md", "YYYY-MM-DD"),
    ("{year}-{month}/{monthname}-{d}.md", "2025-01/january-5.md", "YYYY-MM/month-D"),
    ("log-{d}.{m}.{year}.md", "log-5.1.2025.md", "log-D.M.YYYY"),
  ])
  func aDayHasAName(names: String, name: String, picture: String) throws {
    let naming = try naming(names)
    let day = try #require(CalendarDate(year: 2025, month: 1, day: 5))
    #expect(naming.name(of: day) == name)
    #expect(naming.picture == picture)
  }

  @Test(arguments: [
    ("{year}{month}{day}.md", "a/team/20250105.md", "a/team"),
    ("{year}/{m}-{d}.md", "a/team/2025/1-5.md", "a/team"), ("{year}/{m}-{d}.md", "x.md", ""),
    ("{year}/{m}-{d}.md", "2025/1-5.md", ""),
  ])
  func theTeamIsTheDirectoryAboveTheName(names: String, path: String, team: String) throws {
    #expect(try naming(names).team(of: RepositoryPath(path)) == RepositoryPath(team))
  }

  @Test func whoSaysNothingNamesFilesInTheUsualWay() throws {
    #expect(try Profile(Array("agenda: {}".utf8), name: "test").files == .standard)
    for name in Profile.builtInNames {
      #expect(try FileConventions(ofBuiltIn: name) == Profile(builtIn: name)?.fileConventions)
    }
  }

  @Test(arguments: [
    ("'{year}.md'", "1:16: a name of files needs a {year}, a month, and a {day} or {d}"),
    (
      "'{year}{month}{day}'",
      "1:16: the name of a file is a path below the team's directory that ends in .md"
    ),
    (
      "'../{year}{month}{day}.md'",
      "1:16: the name of a file is a path below the team's directory that ends in .md"
    ),
    (
      "'{date}.md'",
      "1:16: a name of files may hold {year}, {month}, {day}, {m}, {d} and {monthname}"
    ),
    (
      "'{year}{monthname}{d}.md'", "1:1: {monthname} needs 'months', the names of twelve"
    ),
    (
      "['{year}{month}{d}.md', '{year}/{month}{d}.md']",
      "1:1: all names of files must lie in the same number of directories"
    ),
    ("'{year}{month}{d}.md', months: [a, b]", "1:39: 'months' must be the names of twelve months"),
  ])
  func mistakesAreTold(names: String, message: String) throws {
    let error = #expect(throws: YAMLError.self) {
      try Profile(Array("files: {names: \(names)}".utf8), name: "test")
    }
    #expect(error?.description.split(separator: "\n").first.map { String($0) } == "test:" + message)
  }
}
