import Bytes
import Linting
import Profiles
import Reporting
import RulePages
import Support
import Testing

@Suite struct GitHubFormatTests {
  private func github(_ text: String, path: String = "team/20250305.md") -> String {
    ExampleRunner.report(Array(text.utf8), path: path).rendered(as: .github, colored: false)
  }

  @Test func anErrorStandsAtItsPlaceWithWhatToDo() {
    #expect(
      github(Fixture.minutes(titled: "2025-02-27")) == """
        ::error file=team/20250305.md,line=1,col=3,title=title-date-mismatch::the title says \
        2025-02-27, the file's name 2025-03-05%0Ado: likely: correct the title, since this team meets \
        on Wednesdays, and 2025-03-05 is one

        """)
  }

  /// Commas part properties, colons end them, and what stands behind a percent sign is taken back.
  @Test(arguments: [
    ("a:b,c", "a%3Ab%2Cc"), ("a::b", "a%3A%3Ab"), ("100%2C", "100%252C"),
    ("a\nb\rc", "a%250Ab%250Dc"),
  ])
  func aNameOfADirectoryIsOneProperty(name: String, written: String) {
    let text = github(Fixture.minutes(titled: "2025-02-27"), path: "\(name)/20250305.md")
    #expect(text.hasPrefix("::error file=\(written)/20250305.md,line=1,"))
    #expect(text.split { $0.isNewline }.count == 1)
  }

  @Test func textOfMinutesNeitherEndsTheLineNorBeginsACommand() {
    let text = github(
      "# 2025-03-05\n\n## Participants\n\n- @ada\n- b%0A::stop-commands::x##[group]ob\n")
    #expect(
      text == """
        ::warning file=team/20250305.md,line=6,col=3,title=participant-form::b%250A::stop-commands\
        ::x# #[group]ob is no handle: expected - @handle%0Ado: write the GitHub handle, or: - \
        b%250A::stop-commands::x# #[group]ob (@handle)

        """)
  }

  @Test func tenOfAKindAreShownAndTheOthersCounted() {
    let notes = (1...14).map { "- AI @no--body\($0): water the plants\n" }.joined()
    let lines = github(Fixture.minutes(titled: "2025-02-27", notes)).split { $0.isNewline }
    #expect(lines.count { $0.hasPrefix("::error ") } == 1)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines[0].hasPrefix("::error "))
    #expect(
      lines.last
        == "::notice title=not shown::4 more warnings: GitHub shows 10 of a kind, git minutes lint all"
    )
  }

  @Test func remarksTakeNoFindingsPlace() {
    let notes = (1...14).map { "- AI @no--body\($0): water the plants\n" }.joined()
    var report = ExampleRunner.report(
      Array(Fixture.minutes(titled: "2025-03-05", notes).utf8), path: "team/20250305.md")
    report.remarks = (1...12).map { .init(path: .init("a.md"), line: $0, title: "a", "b\n::c") }
    let lines = report.rendered(as: .github, colored: false).split { $0.isNewline }
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice file=a.md,line=") } == 9)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(
      lines.last?.hasPrefix("::notice title=not shown::4 more warnings and 3 more remarks: ")
        == true)
  }

  @Test func infosAreShownWhereARunFailsByThem() {
    let items = (1...12).map { "- AI @ada: order lamp \($0), due 2024-01-31\n" }.joined()
    var report = ExampleRunner.report(
      Array(Fixture.minutes(titled: "2025-03-05", items).utf8), path: "team/20250305.md")
    #expect(report.rendered(as: .github, colored: false) == "")
    report.showsInfos = true
    let lines = report.rendered(as: .github, colored: false).split { $0.isNewline }
    #expect(lines.count { $0.hasPrefix("::notice file=team/20250305.md,") } == 9)
    #expect(lines.last?.hasPrefix("::notice title=not shown::3 more infos: ") == true)
  }

  @Test func infosAreNotShown() {
    let report = ExampleRunner.report(
      Array(
        Fixture.minutes(titled: "2025-03-05", "- AI @ada: order the lamp, due 2024-01-31").utf8),
      path: "team/20250305.md")
    #expect(report.findings.map { $0.severity } == [.info])
    #expect(report.rendered(as: .github, colored: false) == "")
  }
}

@Suite struct WorkflowCommandTests {
  @Test(arguments: [
    ("::error::x", ": :error::x"), (" \t::error::x", " \t: :error::x"),
    ("\u{A0}::error::x", "\u{A0}: :error::x"), (":::", ": ::"),
    ("a\n::stop-commands::x\n", "a\n: :stop-commands::x\n"), ("a\r::error::x", "a\r: :error::x"),
    ("a\r\n::error::x", "a\r\n: :error::x"), ("x ##[add-mask]y", "x # #[add-mask]y"),
    ("###[error]", "## #[error]"), ("\n##[group]", "\n# #[group]"),
  ])
  func commandsArePartedByABlank(text: String, harmless: String) {
    #expect(WorkflowCommand.harmless(text) == harmless)
    #expect(WorkflowCommand.harmless(harmless) == harmless)
  }

  @Test(arguments: [
    "", "a::b", "a ::b::c", ": a", "#[x]", "# #[x]", "## [x]", "a/20250305.md:1:2: b",
  ])
  func allElseStays(text: String) {
    #expect(WorkflowCommand.harmless(text) == text)
  }
}
