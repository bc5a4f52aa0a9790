import Bytes
import Dates
import Meetings
import Profiles
import Testing

@Suite struct MinutesNameTests {
  private static let day = CalendarDate(year: 2023, month: 9, day: 14)

  @Test(
    arguments: [
      ("20230914.md", MinutesName.dated(day!, suffix: nil)),
      ("20230914-overflow.md", .dated(day!, suffix: "overflow")),
      ("20230914-postmortem-zuul.md", .dated(day!, suffix: "postmortem-zuul")),
      ("20230914-über.md", .dated(day!, suffix: "über")),
      ("202309014.md", .misnamed(.form(expected: nil))),
      ("2023091.md", .misnamed(.form(expected: nil))),
      ("2023-09-14.md", .misnamed(.form(expected: "20230914.md"))),
      ("2023_9_14.md", .misnamed(.form(expected: "20230914.md"))),
      ("14.09.2023.md", .misnamed(.form(expected: "20230914.md"))),
      ("20230914 (1).md", .misnamed(.form(expected: "20230914-1.md"))),
      ("20230914_overflow.md", .misnamed(.form(expected: "20230914-overflow.md"))),
      ("20230914-Teil 2.md", .misnamed(.form(expected: "20230914-Teil-2.md"))),
      ("20230914-.md", .misnamed(.form(expected: "20230914.md"))),
      ("20230931.md", .misnamed(.impossibleDate("20230931"))),
      ("14092023.md", .misnamed(.impossibleDate("14092023"))),
      ("20230914.MD", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914.markdown", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914-x.md.txt", .misnamed(.fileExtension(expected: "20230914-x.md"))),
      ("20230914.md ", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914.md.orig", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914.md~", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914.md.md", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("2023-09-14.txt", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914", .misnamed(.fileExtension(expected: "20230914.md"))),
      ("20230914.png", .other),
      ("20230914-slides.pdf", .other),
      ("incident-2023-09-14.md", .undated), ("minutes-20230914.md", .undated),
      ("README.md", .undated), ("template.md", .undated), ("2022-roadmap.md", .undated),
      ("k8s-1.27.md", .undated), ("check_links.sh", .other), (".md", .other), ("LICENSE", .other),
    ] as [(String, MinutesName)])
  func namesSayWhatIsInAFile(name: String, expected: MinutesName) {
    #expect(MinutesName(Array(name.utf8)[...]) == expected)
  }

  @Test(
    arguments: [
      ("team/2023/9-14.md", MinutesName.dated(day!, suffix: nil)),
      ("team/2023/9-14-overflow.md", .dated(day!, suffix: "overflow")),
      ("team/2023/20230914.md", .misnamed(.form(expected: "2023/9-14.md"))),
      ("team/x/2023-09-14 late.md", .misnamed(.form(expected: "2023/9-14-late.md"))),
      ("team/2023/9-31.md", .misnamed(.impossibleDate("2023/9-31"))),
      ("team/2023/9-14.md.txt", .misnamed(.fileExtension(expected: "2023/9-14.md"))),
      ("team/2023/README.md", .undated), ("team/README.md", .undated),
      ("team/2023/9-14.png", .other),
    ] as [(String, MinutesName)])
  func aCommunityMayNameFilesInAnotherWay(path: String, expected: MinutesName) throws {
    let text = "files: {names: '{year}/{m}-{d}.md'}"
    let naming = try Profile(Array(text.utf8), name: "test").files
    #expect(MinutesName(RepositoryPath(path), by: naming) == expected)
  }
}

@Suite struct CatalogueTests {
  private func catalogue(_ paths: [String]) -> Catalogue {
    Catalogue(paths.map { RepositoryPath($0) })
  }

  private func entry(_ path: String, among paths: [String]) -> Catalogue.Entry {
    catalogue(paths + [path]).entry(for: RepositoryPath(path))
  }

  private let day = CalendarDate(year: 2025, month: 3, day: 5)

  @Test func aTeamIsADirectoryThatHoldsMinutes() {
    let catalogue = catalogue(["b/20250305.md", "a/c/20250305-x.md", "docs/x.md", "x.md"])
    #expect(catalogue.teams == [RepositoryPath("a/c"), RepositoryPath("b")])
  }

  @Test func otherFilesOfATeamAreDocuments() throws {
    let minutes = ["team/20250312.md"]
    #expect(entry("team/20250305.md", among: minutes) == .minutes(try #require(day), suffix: nil))
    #expect(
      entry("team/2025-03-05.md", among: minutes) == .misnamed(.form(expected: "20250305.md")))
    #expect(entry("team/charter.md", among: minutes) == .document)
    #expect(entry("docs/charter.md", among: minutes) == .elsewhere)
    #expect(entry("team/20250305.png", among: minutes) == .other)
  }

  @Test func datesInOtherDirectoriesAreNoMinutes() {
    #expect(entry("posts/2025-03-05-news.md", among: ["team/20250312.md"]) == .datedElsewhere)
    #expect(entry("data/20250305.txt", among: ["team/20250312.md"]) == .other)
  }

  @Test func minutesAtTheTopAreMisplacedUnlessMostAreThere() throws {
    let day = try #require(day)
    let two = ["team/20250312.md", "team/20250319.md"]
    #expect(entry("20250305.md", among: two) == .misplaced(day))
    let flat = ["20250312.md", "20250319.md", "README.md"]
    #expect(entry("20250305.md", among: flat) == .minutes(day, suffix: nil))
  }

  @Test(
    arguments: [
      ("iasa/20250305.md", ["iaas/20250226.md", "iaas/20250312.md"], "iaas"),
      ("iasa/20250305-x.md", ["iaas/20250226.md", "iaas/20250312.md"], "iaas"),
      ("IaaS/20250305.md", ["iaas/20250226.md", "iaas/20250312.md"], "iaas"),
      ("wg/teem/20250305.md", ["wg/team/20250226.md", "wg/team/20250312.md"], "wg/team"),
      ("wgs/team/20250305.md", ["sigs/team/20250226.md", "sigs/team/20250312.md"], nil),
      ("sgis/team/20250305.md", ["sigs/team/20250226.md", "sigs/team/20250312.md"], "sigs/team"),
      ("wf/20250305.md", ["wg/20250226.md", "wg/20250312.md"], nil),
      ("wf/teem/20250305.md", ["wg/team/20250226.md", "wg/team/20250312.md"], nil),
      ("team/20250305.md", ["wg/team/20250226.md", "wg/team/20250312.md"], nil),
      ("harbour/20250305.md", ["iaas/20250226.md", "iaas/20250312.md"], nil),
      ("wg-2/20250305.md", ["wg-1/20250226.md", "wg-1/20250312.md"], nil),
      ("iasa/20250305.md", ["iaas/20250226.md"], nil),
      ("iasa/20250305.md", ["iasa/20250226.md", "iaas/20250226.md", "iaas/20250312.md"], nil),
      ("20250305.md", ["iaas/20250226.md", "iaas/20250312.md"], nil),
    ] as [(String, [String], String?)])
  func theFirstFileOfADirectoryMayBelongToATeam(path: String, others: [String], team: String?) {
    let meant = catalogue(others + [path]).meantTeam(for: RepositoryPath(path))
    #expect(meant == team.map { RepositoryPath($0) })
  }

  @Test func theListOfPeopleIsNothingElse() {
    let path = RepositoryPath("team/20250305.md")
    let catalogue = Catalogue(
      [path, RepositoryPath("team/20250312.md")],
      by: FileConventions(naming: .standard, register: path))
    #expect(catalogue.entry(for: path) == .register)
    #expect(!catalogue.contains(path))
  }

  @Test func theUsualWeekdayIsTheOneMostMeetingsAgreeOn() throws {
    let wednesdays = ["0205", "0212", "0219", "0226", "0312"].map { "team/2025\($0).md" }
    let day = try #require(day)
    let team = RepositoryPath("team")
    #expect(catalogue(wednesdays).usualWeekday(of: team, around: day) == .wednesday)
    let extra = wednesdays + ["team/20250210-overflow.md", "team/20250303.md"]
    #expect(catalogue(extra).usualWeekday(of: team, around: day) == .wednesday)
    let mixed = ["0203", "0204", "0212", "0213", "0312"].map { "team/2025\($0).md" }
    #expect(catalogue(mixed).usualWeekday(of: team, around: day) == nil)
    #expect(catalogue(Array(wednesdays.prefix(2))).usualWeekday(of: team, around: day) == nil)
  }
}
