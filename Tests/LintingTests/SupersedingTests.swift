import Bytes
import Linting
import Meetings
import Profiles
import Testing

/// One defect is one finding: of two rules at the same place, the one that says more.
@Suite struct SupersedingTests {
  /// Marks what it is told to.
  private struct Vague: Rule {
    static let id = "vague"
    static let severity = Severity.error
    let ranges: [Range<Int>]

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      ranges.map { Defect(at: $0, "something is wrong") }
    }
  }

  /// Says more than `Vague`, though it matters less.
  private struct Precise: Rule {
    static let id = "precise"
    static let severity = Severity.info
    static let supersedes = ["vague"]
    let range: Range<Int>
    var others: [Range<Int>] = []

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      [Defect(at: range, "this is wrong", places: [range] + others)]
    }
  }

  /// The findings in `abcdefgh`, each by its rule and column.
  private func found(_ rules: [any Rule], _ configuration: Configuration = .empty) throws
    -> [String]
  {
    let file = try lintedFile("abcdefgh\n")
    return Linter(configuration, rules: rules)
      .findings(in: file, of: catalogue(with: file.path.printable))
      .map { "\($0.rule) \($0.start.column)" }
  }

  @Test(arguments: [
    (2..<4, "the same place"), (1..<5, "around it"), (3..<4, "within it"),
    (3..<6, "across its end"),
  ])
  func whatSaysLessAtTheSamePlaceIsLeftOut(range: Range<Int>, place: String) throws {
    #expect(
      try found([Vague(ranges: [range]), Precise(range: 2..<4)]) == ["precise 3"], "\(place)")
    #expect(
      try found([Precise(range: 2..<4), Vague(ranges: [range])]) == ["precise 3"], "\(place)")
  }

  @Test func whatIsToldOnceForSeveralPlacesCountsAtAll() throws {
    let rules: [any Rule] = [
      Precise(range: 0..<1, others: [2..<4]), Vague(ranges: [3..<5, 6..<7]),
    ]
    #expect(try found(rules) == ["precise 1", "vague 7"])
  }

  @Test func whatLiesElsewhereStays() throws {
    let rules: [any Rule] = [Precise(range: 2..<4), Vague(ranges: [0..<2, 2..<3, 4..<6])]
    #expect(try found(rules) == ["vague 1", "precise 3", "vague 5"])
  }

  @Test func defectsOfTheWholeFileAreAtTheSamePlace() throws {
    #expect(try found([Vague(ranges: [0..<0]), Precise(range: 0..<0)]) == ["precise 1"])
  }

  @Test func aRuleThatIsOffSupersedesNothing() throws {
    let rules: [any Rule] = [Precise(range: 2..<4), Vague(ranges: [2..<4])]
    for setting in ["off", "{paths: {'team/**': off}}", "{teams: {team: off}}"] {
      let text = "rules: {precise: \(setting)}\n"
      let configuration = try Configuration(
        Array(text.utf8),
        rules: [RuleDeclaration("precise", .error), RuleDeclaration("vague", .error)])
      #expect(try found(rules, configuration) == ["vague 3"], "\(setting)")
    }
  }

  @Test func theRulesOfTheProgramSupersedeRulesOfTheProgram() {
    let known = Set(Linter.allRuleIDs)
    for rule in Linter.allRules {
      let others = type(of: rule).supersedes
      #expect(known.isSuperset(of: others), "\(type(of: rule).id)")
      #expect(!others.contains(type(of: rule).id), "\(type(of: rule).id)")
    }
  }
}
