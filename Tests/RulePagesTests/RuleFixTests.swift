import Bytes
import Linting
import Reporting
import RulePages
import Testing

/// The fixes that rules offer, which their pages only describe.
@Suite struct RuleFixTests {
  private static let head = "# 2025-03-05\n\n## Participants\n"
  private static let agenda = "\n## Agenda\n- AI @ada: write the announcement\n"

  /// The fixes of a rule's findings, and the text with all of them applied.
  private func fixed(_ text: String, by rule: String) -> (areSafe: [Bool], text: String) {
    let bytes = Array(text.utf8)
    let report = ExampleRunner.report(bytes)
    let fixes = report.files.flatMap { $0.findings }.filter { $0.rule == rule }.compactMap {
      $0.fix
    }
    var changed = bytes
    for edit in fixes.flatMap({ $0.edits }).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }
    ) {
      changed.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return (fixes.map { $0.isSafe }, String(decoding: changed, as: UTF8.self))
  }

  @Test(arguments: [
    ("2025-03-05\n", "# 2025-03-05\n", true),
    (" 2025-03-05\r\n", " # 2025-03-05\r\n", true),
    ("##2025-03-05\n", "## 2025-03-05\n", true),
    ("**2025-03-05**\n", "# **2025-03-05**\n", true),
    ("2025-03-05 Team call\n", "# 2025-03-05 Team call\n", false),
    ("2025-02-26\n", "# 2025-02-26\n", false),
  ])
  func aDateBecomesATitle(text: String, expected: String, isSafe: Bool) {
    let (areSafe, changed) = fixed(text, by: "title-missing")
    #expect(changed == expected)
    #expect(areSafe == [isSafe])
  }

  @Test(arguments: [
    ("- @AI ada: order a lamp\n", "- AI @ada: order a lamp\n"),
    ("- AI ada: order a lamp\n", "- AI @ada: order a lamp\n"),
  ])
  func anOwnerBecomesAHandle(item: String, expected: String) {
    let (areSafe, changed) = fixed(Self.head + "- @ada\n\n" + item, by: "ai-owner-not-handle")
    #expect(changed == Self.head + "- @ada\n\n" + expected)
    #expect(areSafe == [true])
  }

  @Test(arguments: [
    "i# 2025-03-05\n", "Team call 2025-03-05\n", "# Team call\n", "#######2025-03-05\n",
  ])
  func whatStandsBeforeADateIsForPeople(text: String) {
    #expect(fixed(text, by: "title-missing").areSafe == [])
  }

  @Test(arguments: [
    ("@ada\n@bob\n", "- @ada\n- @bob\n"),
    ("@ada\r\n@bob (late)\r\n", "- @ada\r\n- @bob (late)\r\n"),
    ("*@ada\n*@bob\n-> @eve\n", "* @ada\n* @bob\n* @eve\n"),
    ("* @ada\n< @bob\n", "* @ada\n* @bob\n"),
    ("* * @ada\n* * @bob\n", "* @ada\n* @bob\n"),
    ("    - @ada\n    - @bob\n", "- @ada\n- @bob\n"),
    ("- ada\n- @bob\n", "- @ada\n- @bob\n"),
    ("- ada\n- Bob Example\n", "- @ada\n- Bob Example\n"),
    ("Ada (@ada)\n@bob\n", "- Ada (@ada)\n- @bob\n"),
  ])
  func participantsGetTheirForm(list: String, expected: String) {
    let (areSafe, changed) = fixed(Self.head + list + Self.agenda, by: "participant-form")
    #expect(changed == Self.head + expected + Self.agenda)
    #expect(areSafe == [true])
  }

  @Test(arguments: [
    "*@ada*\n*@bob*\n", "(@ada\n@bob)\n", "see @ada\n@bob\n", "@ada, @bob\n", "- Bob Example\n",
  ])
  func aListThatNeedsALookIsForPeople(list: String) {
    let text = Self.head + list + Self.agenda
    #expect(fixed(text, by: "participant-form").areSafe == [], "\(list)")
  }

  @Test(arguments: [
    ("- lamp\n-\n- boat\n", "- lamp\n- boat\n"),
    ("- lamp\n  - red\n  -\n- boat\n", "- lamp\n  - red\n- boat\n"),
    ("1. lamp\n2.\n", "1. lamp\n"),
    ("- lamp\n-\n\nThe pier.\n", "- lamp\n\nThe pier.\n"),
  ])
  func anEmptyBulletGoesWithItsLine(text: String, expected: String) {
    let (areSafe, changed) = fixed("# 2025-03-05\n\n" + text, by: "empty-bullet")
    #expect(changed == "# 2025-03-05\n\n" + expected)
    #expect(areSafe == [true])
  }

  @Test(arguments: [
    // The pier would be part of the lamp, the boat below the lamp, and two lists one.
    "- Ada:\n    - lamp\n    -\nThe pier:\n    - boat\n",
    "- lamp\n-\n\n  boat\n",
    "- lamp\n\n*\n\n- boat\n",
  ])
  func anEmptyBulletThatKeepsThingsApartStays(text: String) {
    #expect(fixed("# 2025-03-05\n\n" + text, by: "empty-bullet").areSafe == [], "\(text)")
  }

  @Test(arguments: [
    ("- @ada\n- @bob\n- @ada\n", "- @ada\n- @bob\n"),
    ("- @ada\r\n- @Ada\r\n- @bob\r\n", "- @ada\r\n- @bob\r\n"),
    ("- @ada\n- @ada\n- @ada\n", "- @ada\n"),
  ])
  func theSecondEntryGoesWithItsLine(list: String, expected: String) {
    let (areSafe, changed) = fixed(Self.head + list + Self.agenda, by: "participant-duplicate")
    #expect(changed == Self.head + expected + Self.agenda)
    #expect(areSafe.allSatisfy { $0 })
  }

  @Test func theSecondEntryGoesAtTheEndOfTheFile() {
    let text = Self.head + "- @ada\n- @ada"
    #expect(fixed(text, by: "participant-duplicate").text == Self.head + "- @ada")
  }

  @Test(arguments: [
    "- @ada\n- @ada (late)\n", "- @ada\n- Ada (@ada)\n", "- @ada\n- @ada\n  - for Example Ltd\n",
    "- @ada\n- @ada\n  @bob\n",
  ])
  func aSecondEntryWithMoreToSayStays(list: String) {
    #expect(fixed(Self.head + list + Self.agenda, by: "participant-duplicate").areSafe == [])
  }
}
