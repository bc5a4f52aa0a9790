import Foundation
import Linting
import Profiles
import Reporting
import Support
import Testing

@Suite struct RulePageTests {
  static let examples = (try? RulePage.all().flatMap { $0.examples }) ?? []

  @Test(arguments: examples)
  func findsWhatThePageShows(_ example: RulePage.Example) {
    let report = RuleRunner.report(example.file, path: example.path, isAdded: example.isAdded)
    #expect(report.rendered(as: .concise, colored: false) == example.findings)
  }

  /// Line ends are not what these rules are about: the same findings, at the same places.
  @Test(arguments: examples, [[13, 10], [13]] as [[UInt8]])
  func findsTheSameWithOtherLineEnds(_ example: RulePage.Example, lineEnd: [UInt8]) {
    let file = example.file.flatMap { $0 == 10 ? lineEnd : [$0] }
    let report = RuleRunner.report(file, path: example.path, isAdded: example.isAdded)
    #expect(report.rendered(as: .concise, colored: false) == example.findings)
  }

  @Test func everyPageShowsBadAndGoodExamples() throws {
    for page in try RulePage.all() {
      #expect(page.title == page.id)
      #expect(page.summary.hasSuffix("."), "\(page.id): the summary is one sentence on one line")
      #expect(page.sections == ["Why", "Bad", "Good", "Options"], "\(page.id)")
      for example in page.examples {
        let isBad = example.section == "Bad"
        #expect(example.findings.isEmpty != isBad, "\(example)")
        #expect(!isBad || example.findings.contains("[\(page.id)]"), "\(example)")
      }
      for section in ["Bad", "Good"] {
        #expect(page.examples.contains { $0.section == section }, "\(page.id): \(section)")
      }
    }
  }

  @Test func rulesPagesAndFilesAreTheSameSet() throws {
    let ids = Linter.allRules.map { type(of: $0).id }
    let files = try ProjectFiles.names(in: "Sources/Linting/Rules", suffix: ".swift")
    #expect(ids == ids.sorted())
    #expect(try RulePage.all().map { $0.id } == ids)
    #expect(files == ids.map { typeName($0) + ".swift" }.sorted())
    #expect(Linter.allRules.map { "\(type(of: $0))" } == ids.map { typeName($0) })
  }

  @Test func theIndexListsEveryPage() throws {
    let rows = try ProjectFiles.text("Rules/README.md").split(separator: "\n")
      .filter { $0.hasPrefix("| [") }.map { String($0) }
    let expected = try zip(RulePage.all(), Linter.allRules).map { page, rule in
      "| [\(page.id)](\(page.id).md) | \(page.summary) | \(type(of: rule).severity.rawValue) |"
    }
    #expect(rows == expected)
  }

  private func typeName(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
