import Bytes
import Linting
import Meetings
import Profiles
import RulePages
import Support
import Testing

/// What the run of an example notices.
@Suite struct ExampleRunnerTests {
  private static let wrong =
    "team/20250305.md:1:3: error: the title says 2025-02-26, the file's "
    + "name 2025-03-05 [title-date-mismatch]"

  /// Runs an example of a page, with the rules of the program or others.
  private func result(
    _ file: String, findings: String = "", info: String = "", page: String = "title-date-mismatch",
    rules: [any Rule] = Linter.allRules
  ) throws -> ExampleResult {
    let text = "```minutes \(info)\n\(file)\n```\n```findings\n\(findings)```\n"
    let example = try #require(try RulePage(id: page, text: text).examples.first)
    return ExampleRunner.run(example, rules: rules)
  }

  private func problems(of result: ExampleResult) -> [String] {
    result.failures.map { $0.problem }
  }

  @Test func anExampleIsRunInFiveForms() throws {
    let result = try result("# 2025-02-26", findings: Self.wrong + "\n")
    #expect(result.failures == [])
    #expect(result.variants == 5)
  }

  @Test func whatIsNotFoundAsShownIsToldInLines() throws {
    let result = try result("# 2025-02-26", findings: "something else\n")
    #expect(
      result.failures.map { $0.text } == [
        """
        title-date-mismatch.md:1: not found as shown
          expected:
            something else
          found:
            \(Self.wrong)

        """
      ])
  }

  @Test func aVariantThatIsSkippedIsNotCounted() throws {
    let result = try result(
      "⟨FF⟩⟨FE⟩a",
      findings: "team/20250305.md:1:1: error: the file is UTF-16, expected UTF-8 [encoding]\n",
      info: "skip=line:\"not at the start\" skip=fence:\"wrong there, too\"", page: "encoding")
    #expect(result.failures == [])
    #expect(result.variants == 3)
  }

  @Test func aVariantThatNeedsNoSkippingIsAFailure() throws {
    let result = try result("# 2025-03-05", info: "skip=crlf:\"old\"")
    #expect(
      problems(of: result) == ["skip=crlf is not needed (\"old\"): the findings are the same"])
  }

  @Test func onlyTheRuleOfThePageIsRunUnlessAllAreAskedFor() throws {
    let text = Fixture.minutes(titled: "2025-02-26")
    #expect(try result(text, page: "file-name").failures == [])
    let all = try result(text, info: "all-rules", page: "file-name")
    #expect(problems(of: all) == ["not found as shown"])
    #expect(all.failures.first?.found == [Self.wrong])
  }

  /// Counts columns in bytes, lines by LF, and looks into fences.
  private struct Careless: Rule {
    static let id = "careless"
    static let severity = Severity.error
    let isBad: @Sendable ([UInt8]) -> Bool

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      isBad(file.source.bytes) ? [Defect(at: 0..<1, "careless")] : []
    }
  }

  @Test(arguments: [
    ("line", "behind a line of other characters"), ("crlf", "CRLF"), ("cr", "in CR"),
  ])
  func whatIsFoundInAVariantOnlyIsAFailure(variant: String, words: String) throws {
    let marks: [String: @Sendable ([UInt8]) -> Bool] = [
      "line": { $0.contains { $0 > 127 } }, "crlf": { $0.contains(13) && $0.contains(10) },
      "cr": { $0.contains(13) && !$0.contains(10) },
    ]
    let rule = Careless(isBad: try #require(marks[variant]))
    let result = try result("a", page: "careless", rules: [rule])
    #expect(result.failures.count == 1)
    #expect(result.failures.first?.problem.contains(words) == true)
  }

  /// Marks the last line, wherever it stands.
  private struct Fenced: Rule {
    static let id = "fenced"
    static let severity = Severity.error

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      let bytes = file.source.bytes
      return bytes.firstIndex(of: UInt8(ascii: "x")).map { [Defect(at: $0..<$0 + 1, "x")] } ?? []
    }
  }

  @Test func whatIsFoundInAFenceIsAFailure() throws {
    let result = try result(
      "ab x", findings: "team/20250305.md:1:4: error: x [fenced]\n", page: "fenced",
      rules: [Fenced()])
    #expect(problems(of: result) == ["found in a code fence, too (fence)"])
    #expect(result.failures.first?.found == ["team/20250305.md:2:4-2:5: error: x [fenced]"])
  }

  @Test func theEvidenceCountsExamplesVariantsAndPages() throws {
    let page = try RulePage(id: "encoding", text: "```minutes\na\n```\n")
    #expect(
      PagesResult([page]).evidence == "tested 1 example in 5 variants of 1 page: all as shown")
    let wrong = try RulePage(id: "encoding", text: "```minutes\n⟨FC⟩\n```\n```minutes\n```\n")
    #expect(PagesResult([page, wrong]).failures.count == 1)
    #expect(
      PagesResult([page, wrong]).evidence
        == "tested 3 examples in 11 variants of 2 pages: 1 failure")
  }
}
