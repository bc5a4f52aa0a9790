import Bytes
import Linting
import Reporting
import RulePages
import Support
import Testing

@Suite struct StepSummaryTests {
  private func report(_ text: String) -> LintReport {
    ExampleRunner.report(Array(text.utf8), path: "team/20250305.md")
  }

  private static let head = "# 2025-03-05\n\n## Participants\n\n- @ada\n"

  @Test func findingsStandBelowTheirFile() {
    var report = report(Self.head + "- Bob\n")
    report.links = ForgeLinks(remote: "https://github.com/harbour/minutes", commit: "1a2b3c4")
    #expect(
      StepSummary(report, changes: nil).text() == """
        ## Minutes: 1 warning

        ### team/20250305.md

        - **warning** in [line 6](https://github.com/harbour/minutes/blob/1a2b3c4/team/20250305.md\
        ?plain=1#L6): Bob is no handle: expected - @handle (`participant-form`)<br>
        do: write the GitHub handle, or: - Bob (@handle)

        checked 0 of 0 minutes, 1 warning

        """)
  }

  @Test func aRunWithoutFindingsLooksLikeOne() {
    let text = StepSummary(report(Self.head), changes: "## What changed\n").text()
    #expect(
      text == """
        ## Minutes: no findings

        checked 0 of 0 minutes, no findings

        ## What changed

        """)
  }

  @Test func remarksComeBehindTheFindings() {
    var report = report(Self.head + "- Bob\n")
    report.remarks = [.init(path: .init(".minutes.yml"), title: "configuration", "nbsp is *off*")]
    let text = StepSummary(report, changes: nil).text()
    #expect(text.hasPrefix("## Minutes: 1 warning\n\n### team/"))
    #expect(text.contains("\n- **note** nbsp is \\*off\\*\n\nchecked 0"))
  }

  /// What a change says of itself takes no room from what is wrong with it.
  @Test func longAndManyRemarksAreCut() {
    var report = report(Self.head + "- Bob\n")
    let long = String(repeating: "nbsp is off; ", count: 100_000)
    report.remarks = (1...6000).map { .init(path: .init("a.md"), line: $0, title: "a", long) }
    let text = StepSummary(report, changes: nil).text()
    #expect(text.contains("Bob is no handle"))
    #expect(text.contains("- **note** 5980 more remarks of this kind\n"))
    #expect(text.utf8.count < 30_000)
  }

  @Test(arguments: [
    ("Bob *b* C", "Bob b C is no handle"), ("Bob \\<b> C", "Bob \\<b> C is no handle"),
    ("Bob \\`\\`\\` C", "Bob \\`\\`\\` C is no handle"),
    ("Bob \\</details> C", "Bob \\</details> C is no"),
  ])
  func textOfMinutesStaysText(written: String, shown: String) {
    let text = StepSummary(report(Self.head + "- \(written)\n"), changes: nil).text()
    #expect(text.contains("line 6: \(shown)"), "\(text)")
  }

  @Test func whatDoesNotFitIsCounted() {
    let tasks = (1...400).map { "- AI @no--body\($0): water the plants\n" }.joined()
    let summary = StepSummary(report(Self.head + "\n## Tasks\n\n" + tasks), changes: nil)
    #expect(!summary.text().contains("No room"))
    let text = summary.text(atMost: 4000)
    #expect(text.utf8.count <= 4000)
    let shown = text.ranges(of: "**warning**").count
    #expect(shown > 10)
    #expect(text.contains("\nNo room was left for \(400 - shown) more findings.\n"))
    #expect(text.hasSuffix("400 warnings\n"))
  }

  /// Each line is one entry, and whatever follows a fold must not be in it.
  @Test func changesThatDoNotFitAreCutAtALine() {
    let entries = String(repeating: "- **team** ä lamp\n", count: 500)
    let changes = "## What changed\n\n<details><summary>500</summary>\n\n\(entries)\n</details>\n"
    let summary = StepSummary(report(Self.head), changes: changes)
    #expect(summary.text().hasSuffix(changes))
    let text = summary.text(atMost: 2000)
    #expect(text.utf8.count <= 2000)
    #expect(text.utf8.count > 1800)
    #expect(
      text.hasSuffix("- **team** ä lamp\n\n</details>\n\nNo room was left for the rest.\n"))
  }

  @Test(arguments: [-5, 0, 40])
  func withoutRoomThereIsNothing(limit: Int) {
    #expect(StepSummary(report(Self.head), changes: "## What changed\n").text(atMost: limit) == "")
  }
}
