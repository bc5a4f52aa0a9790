import Bytes
import Linting
import Testing

/// Where a section is missing, a heading that was probably meant as it is told.
@Suite struct MistypedHeadingTests {
  @Test(arguments: [
    (
      "Participents", "participants-missing",
      "line 3 says 'Participents': did you mean 'participants'?"
    ),
    (
      "Attendance", "participants-missing",
      "add those who were there, or the line Meeting cancelled"
    ),
    ("People", "participants-missing", "add those who were there, or the line Meeting cancelled"),
    ("Agendaa", "agenda-missing", "line 3 says 'Agendaa': did you mean 'agenda'?"),
    ("Minutes", "agenda-missing", "put ## Agenda above the first topic"),
    (
      "Reccuring items", "housekeeping-missing",
      "line 3 says 'Reccuring items': did you mean 'recurring items'?"
    ),
  ])
  func itIsNamedInTheHelp(heading: String, rule: String, help: String) throws {
    let path = "iaas/20250305.md"
    let file = try lintedFile(
      "# 2025-03-05\n\n## \(heading)\n\n- a\n\n### Lamp\n\n- b\n", path: path)
    let findings = Linter().findings(in: file, of: catalogue(with: path))
    #expect(findings.filter { $0.rule == rule }.map { $0.help } == [help])
  }
}
