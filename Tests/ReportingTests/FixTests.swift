import Linting
import Meetings
import Profiles
import Reporting
import RulePages
import Testing

/// How formats show what would take a defect away.
@Suite struct FixTests {
  /// Finds one defect, at the top of the file, with the edits that it is made with.
  private struct Planted: Rule {
    static let id = "planted"
    static let severity = Severity.info
    let fix: Fix

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      [Defect(at: 0..<0, "planted", fix: fix)]
    }
  }

  private func rendered(
    _ text: String, as format: LintFormat, isSafe: Bool = true, _ edits: [Fix.Edit]
  ) -> String {
    let rule = Planted(fix: Fix(isSafe: isSafe, edits))
    return ExampleRunner.report(Array(text.utf8), rules: [rule])
      .rendered(as: format, colored: false)
  }

  /// The lines with a number and a minus, or a plus.
  private func picture(of text: String, _ edits: [Fix.Edit]) -> [String] {
    rendered(text, as: .full, edits).split(separator: "\n").dropFirst(3).map { String($0) }
  }

  @Test func fullShowsTheLinesBeforeAndAfter() {
    #expect(
      rendered("# Call\n\n- Grüße\n", as: .full, [.init(10..<12, with: "gr")]) == """
        team/20250305.md: 2025-03-05, no participants, no topics, no action items
            1:1 info     planted [planted]
                 fix: safe, the minutes say the same
              3 - - Grüße
                + - grüße


        """)
  }

  @Test func aFixThatChangesTheMeaningIsToBeLookedAt() {
    let text = rendered("a\n", as: .full, isSafe: false, [.init(0..<1, with: "b")])
    #expect(text.contains("fix: to be looked at, it changes what they say\n"))
  }

  @Test func textShowsNoFixes() {
    #expect(!rendered("a\n", as: .text, [.init(0..<1, with: "b")]).contains("fix"))
  }

  @Test(arguments: [
    ("a b\nc\n", [Fix.Edit(2..<3, with: "B"), .init(0..<1, with: "A")], ["1 - a b", "+ A B"]),
    (
      "a\nb\nc\n", [.init(0..<1, with: "A"), .init(4..<5, with: "C")],
      ["1 - a", "+ A", "3 - c", "+ C"]
    ),
    ("a\nb\nc\n", [.init(2..<4, with: "")], ["2 - b"]),
    ("a\nc\n", [.init(2..<2, with: "b\n")], ["+ b"]),
    ("a\nb", [.init(3..<3, with: "\nc\n")], ["+ c", "+ "]),
    ("a\r\nb\r\n", [.init(0..<1, with: "A")], ["1 - a", "+ A"]),
    ("a\u{1B}\n", [.init(0..<1, with: "b")], ["1 - a␛", "+ b␛"]),
    ("", [.init(0..<0, with: "a")], ["1 - ", "+ a"]),
  ])
  func onlyLinesThatDifferAreShown(text: String, edits: [Fix.Edit], lines: [String]) {
    #expect(picture(of: text, edits).map { $0.drop { $0 == " " } } == lines.map { $0[...] })
  }

  /// However many findings there are, `full` shows them all.
  @Test func fullLeavesNothingOut() {
    let rule = Planted(fix: Fix(isSafe: true, []))
    let files = (1...60).flatMap {
      ExampleRunner.report([], path: "team/\($0).md", rules: [rule]).files
    }
    let report = LintReport(files: files, evidence: Evidence())
    let shown = { report.rendered(as: $0, colored: false).matches(of: /1:1 info/).count }
    #expect(shown(.full) == 60)
    #expect(shown(.text) == 0)
  }

  @Test func jsonHasTheEditsByLineAndColumn() {
    #expect(
      rendered("# Ä\r\n- b\r\n", as: .jsonl, [.init(2..<4, with: "A\n"), .init(8..<9, with: "")])
        .contains(
          #""fix":{"safe":true,"edits":["#
            + #"{"line":1,"column":3,"endLine":1,"endColumn":4,"text":"A\n"},"#
            + #"{"line":2,"column":3,"endLine":2,"endColumn":4,"text":""}]},"fingerprint""#))
  }
}
