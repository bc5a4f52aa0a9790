import Bytes
import Linting
import Profiles
import Testing

/// All keys of a profile may be left out.
@Suite struct SparseProfileTests {
  @Test(arguments: [
    ("agenda: {headings: Topics}", []),
    ("participants: {labels: Present}", ["no participants are listed"]),
    (
      "participants: {headings: Present}",
      ["no participants are listed: expected a section like Present"]
    ),
  ])
  func participantsAreMissedWhereTheProfileTellsHowTheyAreListed(
    text: String, messages: [String]
  ) throws {
    let profile = try Profile(Array(text.utf8), name: "sparse")
    let file = try lintedFile("# 2025-03-05\n\n- a\n", by: profile)
    let findings = Linter().findings(in: file, of: catalogue(with: file.path.printable))
    #expect(
      findings.filter { $0.rule == "participants-missing" }.map { $0.message } == messages)
  }
}
