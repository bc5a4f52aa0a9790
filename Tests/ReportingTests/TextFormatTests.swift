import Bytes
import Linting
import Reporting
import RulePages
import Support
import Testing

@Suite struct TextFormatTests {
  private func report(_ text: String, path: String = "team/20250305.md") -> LintReport {
    ExampleRunner.report(Array(text.utf8), path: path)
  }

  private func text(_ text: String, path: String = "team/20250305.md") -> String {
    report(text, path: path).rendered(as: .text, colored: false)
  }

  @Test func theMarkedPlaceStandsUnderItsText() {
    #expect(
      text(Fixture.minutes(titled: "Ä 👩 漢字 2025-02-27")) == """
        team/20250305.md: 2025-03-05, 1 participant, no topics, no action items
           1:10 error    the title says 2025-02-27, the file's name 2025-03-05 [title-date-mismatch]
              1 | # Ä 👩 漢字 2025-02-27
                |             ^^^^^^^^^^
                  do: likely: correct the title, since this team meets on Wednesdays, and 2025-03-05 is one


        """)
  }

  @Test func aFindingOfTheWholeFileShowsNoLine() {
    #expect(
      text(Fixture.minutes(titled: "2025-03-05"), path: "team/2025-03-05.md") == """
        team/2025-03-05.md: 2025-03-05, 1 participant, no topics, no action items
            1:1 error    2025-03-05.md is no name of minutes: expected YYYYMMDD.md or \
        YYYYMMDD-suffix.md [file-name]
                  do: if that is the meeting, rename the file to 20250305.md


        """)
  }

  @Test func sentencesAreWrappedAtTheWidthOfATerminal() {
    let report = report(Fixture.minutes(titled: "2025-02-27"))
    #expect(
      report.rendered(as: .text, colored: false, width: 60) == """
        team/20250305.md: 2025-03-05, 1 participant, no topics, no action items
            1:3 error    the title says 2025-02-27, the file's name
                         2025-03-05 [title-date-mismatch]
              1 | # 2025-02-27
                |   ^^^^^^^^^^
                  do: likely: correct the title, since this team
                      meets on Wednesdays, and 2025-03-05 is one


        """)
  }

  /// Minutes come from strangers: nothing in them may steer the terminal.
  @Test func controlCharactersAreShownAsPictures() {
    #expect(
      text(Fixture.minutes(titled: "2025-03-05", "a\u{1B}[31mred\tb\u{9B}c")) == """
        team/20250305.md: 2025-03-05, 1 participant, 1 topic, no action items
            9:2 error    U+001B is a control character (2 places, line 9) [encoding]
              9 | a␛[31mred b\u{FFFD}c
                |  ^
                  do: remove it


        """)
  }

  @Test func ofALongLineThePartAroundThePlaceIsShown() {
    let line = String(repeating: "x", count: 300) + "\u{7}" + String(repeating: "y", count: 300)
    let shown = text(Fixture.minutes(titled: "2025-03-05", line)).split(separator: "\n")
    #expect(
      shown[2]
        == "      9 | ...\(String(repeating: "x", count: 21))␇\(String(repeating: "y", count: 42))..."
    )
    #expect(shown[3] == "        | \(String(repeating: " ", count: 24))^")
  }

  @Test func ofALongLineANarrowTerminalShowsLess() {
    let line = String(repeating: "x", count: 300) + "\u{7}" + String(repeating: "y", count: 300)
    let shown = report(Fixture.minutes(titled: "2025-03-05", line))
      .rendered(as: .text, colored: false, width: 60).split(separator: "\n")
    let excerpt = shown.filter { $0.contains(" | ") }
    #expect(excerpt.count == 2)
    #expect(excerpt.allSatisfy { $0.count <= 60 })
    #expect(excerpt[0].contains("x␇y"))
    #expect(excerpt[0].count == 60)
  }

  @Test func manyInfosAreShownWhereARunFailsByThem() {
    let items = (1...60).map { "- AI @ada: order lamp \($0), due 2024-01-31\n" }.joined()
    var report = report(Fixture.minutes(titled: "2025-03-05", items))
    #expect(
      report.rendered(as: .text, colored: false)
        == "    60 info    due-in-past\nthe infos are only counted; --format full shows them\n\n")
    report.showsInfos = true
    let text = report.rendered(as: .text, colored: false)
    #expect(text.hasPrefix("    60 info    due-in-past\n\nteam/20250305.md: "))
    #expect(text.ranges(of: "[due-in-past]").count == 60)
  }

  @Test func manyFindingsAreCountedByRuleFirst() {
    let days = ["01", "02"].flatMap { month in
      (1...28).map { "2025\(month)\($0 < 10 ? "0" : "")\($0)" }
    }
    let files = days.flatMap { day in
      report(Fixture.minutes(titled: "2025-03-05"), path: "team/\(day).md").files
    }
    let text = LintReport(files: files, evidence: Evidence()).rendered(as: .text, colored: false)
    #expect(text.hasPrefix("    56 error   title-date-mismatch\n\n"))
  }

  @Test func coloursAreOnlyAddedAndChangeNoText() {
    let report = report(Fixture.minutes(titled: "2025-02-26"))
    let colored = report.rendered(as: .text, colored: true)
    #expect(colored.contains("\u{1B}[1;31merror"))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.rendered(as: .text, colored: false))
  }
}

@Suite struct MachineFormatTests {
  @Test func jsonEscapesWhatMustBeEscaped() {
    let report = ExampleRunner.report(Array("# x".utf8), path: "team/2025-03-05\"\\\u{1}.md")
    let line = report.rendered(as: .jsonl, colored: false)
    #expect(line.hasPrefix(#"{"path":"team/2025-03-05\"\\\u0001.md","line":1,"column":1,"#))
    #expect(line.contains(#""fix":null,"fingerprint":""#))
  }

  @Test func conciseStaysOneLineWhateverThePathIs() {
    let report = ExampleRunner.report(
      Array("# x\n".utf8), path: "team/2025-03-05\n\u{1B}\u{202E}.md")
    let text = report.rendered(as: .concise, colored: false)
    #expect(text.hasPrefix("team/2025-03-05%0A%1B%E2%80%AE.md:1:1: error: "))
    #expect(text.split(separator: "\n").count == 1)
  }
}

@Suite struct EvidenceTests {
  @Test func countsAreToldInTheSingularAndThePlural() {
    var evidence = Evidence()
    evidence.checked = 3
    evidence.total = 564
    evidence.unchanged = 561
    #expect(evidence.lines(for: []) == ["checked 3 of 564 minutes (561 unchanged), no findings"])
    let text = Fixture.minutes(titled: "2025-02-26", "\u{1}")
    let errors = ExampleRunner.report(Array(text.utf8)).findings
    #expect(Evidence.count(errors) == "2 errors")
    #expect(Evidence.count(Array(errors.prefix(1))) == "1 error")
  }

  @Test func whatWasLeftOutIsNamedUpToThreeFiles() {
    var evidence = Evidence()
    let paths = ["a", "b", "c", "d"].map { RepositoryPath($0) }
    evidence.leftOut = [
      .init("not minutes", plural: "not minutes", paths: paths),
      .init("symbolic link", plural: "symbolic links", paths: Array(paths.prefix(1))),
      .init("submodule", plural: "submodules", paths: []),
    ]
    #expect(
      evidence.lines(for: []).first
        == "left out: 4 not minutes (a, b, c, ...), 1 symbolic link (a)")
  }
}
