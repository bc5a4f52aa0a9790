import Reporting
import RulePages
import Testing

/// What lint says that it has read in a file.
@Suite struct ReadingLineTests {
  private func firstLine(_ text: String, path: String = "team/20250305.md") -> String {
    // The unseen character makes a finding, without which the runner would tell of no file.
    let report = ExampleRunner.report(Array((text + "\n\u{1}\n").utf8), path: path)
    let lines = report.rendered(as: .text, colored: false).split(separator: "\n")
    return lines.first.map { String($0) } ?? ""
  }

  @Test(arguments: [
    (
      "# 2025-03-05\n\n## Participants\n- @ada\n\n## Agenda\n### Disks\n- AI @ada: order them\n",
      "2025-03-05, 1 participant, 1 topic, 1 action item"
    ),
    (
      "# 2025-03-05\n\n## Participants\n- @ada\n- @bob\n- @eve (sick)\n\n## Agenda\n### A\n### B\n",
      "2025-03-05, 2 participants (1 absent), 2 topics, no action items"
    ),
    ("# 2025-03-05\n\nMeeting canceled\n", "2025-03-05, cancelled"),
    (
      "# 2025-03-05\n\n- skipped\n\n# 2025-03-12\n\n## Participants\n- @ada\n",
      "2 meetings: 2025-03-05, cancelled; 2025-03-12, 1 participant, no topics, no action items"
    ),
  ])
  func aFileIsToldByWhatWasRead(text: String, expected: String) {
    #expect(firstLine(text) == "team/20250305.md: " + expected)
  }
}
