import Dates
import RulePages
import Testing

/// How a page is read.
@Suite struct RulePageTests {
  private func page(_ lines: String...) throws(PageError) -> RulePage {
    try RulePage(id: "encoding", text: lines.joined(separator: "\n"))
  }

  private func scene(_ info: String) throws -> Scene? {
    try page("```minutes \(info)", "```").examples.first?.scene
  }

  @Test func itHasATitleASummaryAndSections() throws {
    let page = try page(
      "# encoding", "", "One sentence.", "## Why", "```yaml", "## no", "```", "## Bad")
    #expect(page.title == "encoding")
    #expect(page.summary == "One sentence.")
    #expect(page.sections == ["Why", "Bad"])
    #expect(page.examples.isEmpty)
  }

  @Test func anExampleIsAFileAndItsFindings() throws {
    let examples = try page(
      "# encoding", "## Bad", "```minutes", "a⟨FC⟩", "```", "```findings", "one", "two", "```", "",
      "## Good", "````minutes path=b/c.md", "```", "````"
    ).examples
    #expect(examples.map { "\($0)" } == ["encoding.md:3", "encoding.md:12"])
    #expect(examples.map { $0.section } == ["Bad", "Good"])
    #expect(examples.map { $0.file } == [[97, 0xFC, 10], [96, 96, 96, 10]])
    #expect(examples.map { $0.findings } == ["one\ntwo\n", ""])
    #expect(examples.map { $0.scene.path } == ["team/20250305.md", "b/c.md"])
  }

  @Test func theInfoStringSetsTheScene() throws {
    var expected = Scene()
    #expect(try scene("") == expected)
    expected.path = "a/b.md"
    expected.isAdded = true
    expected.isCompared = true
    expected.profile = "tc39"
    expected.runsAllRules = true
    expected.asOf = CalendarDate(year: 2025, month: 3, day: 5)
    expected.repetitions = 90
    expected.namedElsewhere = ["ada": 60, "bob-m": 3]
    expected.known = ["eve", "gil"]
    expected.skipped = [.fence: "a b", .cr: "c"]
    let info =
      "path=a/b.md added compared profile=tc39 all-rules asof=2025-03-05 repeat=90 elsewhere=ada:60,bob-m:3 "
      + "known=eve,gil skip=fence:\"a b\" skip=cr:\"c\""
    #expect(try scene(info) == expected)
  }

  @Test(arguments: [
    ("aded", "unknown word 'aded'"),
    ("added=yes", "unknown word 'added=yes'"),
    ("path=", "unknown word 'path='"),
    ("profile=scss", "'profile=scss': it is none of node-tsc, scs, tc39"),
    ("team=required", "unknown word 'team=required'"),
    ("added added", "'added' stands there twice"),
    ("asof=2025-02-30", "'asof=2025-02-30' is no date"),
    ("asof=5.3.2025", "'asof=5.3.2025' is no date"),
    ("repeat=1", "'repeat=1': expected a number from 2 to 10000"),
    ("repeat=many", "'repeat=many': expected a number from 2 to 10000"),
    ("elsewhere=ada", "'elsewhere=ada': expected handles with numbers"),
    ("elsewhere=ada:0", "'elsewhere=ada:0': expected handles with numbers"),
    ("elsewhere=ada:1,ada:2", "'elsewhere=ada:1,ada:2': expected handles with numbers"),
    ("known=", "unknown word 'known='"),
    ("skip=fences:\"a\"", "unknown variant 'fences': it is none of line, crlf, cr, fence"),
    ("skip=fence", "skip=fence needs a reason"),
    ("skip=fence:\"\"", "skip=fence needs a reason"),
    ("skip=fence:reason", "skip=fence needs a reason"),
    ("skip=cr:\"a\" skip=cr:\"b\"", "'skip=cr' stands there twice"),
    ("skip=cr:\"a", "a quotation mark is not closed"),
  ])
  func whatNobodyKnowsIsAnError(info: String, problem: String) {
    let error = #expect(throws: PageError.self) {
      try page("# encoding", "```minutes \(info)", "```")
    }
    #expect(error?.description.hasPrefix("encoding.md:2: \(problem)") == true, "\(error as Any)")
  }

  @Test(arguments: [
    (["a", "```minutes", "b"], 2, "the block is not closed"),
    (["```findings", "```"], 1, "findings without a 'minutes' block right above"),
    (["```minutes", "```", "", "```findings", "```"], 4, "findings without"),
    (["```minutes", "a", "⟨GG⟩", "```"], 3, "'⟨GG⟩' stands for no byte"),
    (["```minutes", "⟨FCFD⟩", "```"], 2, "'⟨FCFD⟩' stands for no byte"),
  ])
  func aBlockThatIsNoExampleIsAnError(lines: [String], line: Int, problem: String) {
    let error = #expect(throws: PageError.self) {
      try RulePage(id: "encoding", text: lines.joined(separator: "\n"))
    }
    #expect(error?.line == line)
    #expect(error?.problem.hasPrefix(problem) == true, "\(error as Any)")
  }
}
