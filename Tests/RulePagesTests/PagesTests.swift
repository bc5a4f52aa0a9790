import Foundation
import Linting
import Profiles
import RulePages
import Support
import Testing

/// The pages of `Rules/`, as they are on disk.
@Suite struct PagesTests {
  private static let sections = ["Why", "Bad", "Good", "Fix", "Options", "On real minutes"]

  /// The pages that show nothing bad: it would be of megabytes.
  private static let withoutBad = ["too-large"]

  static let examples = (try? pages().flatMap { $0.examples }) ?? []

  private static func pages() throws -> [RulePage] {
    try ProjectFiles.names(in: "Rules", suffix: ".md").filter { $0 != "README.md" }.map { name in
      try RulePage(id: String(name.dropLast(".md".count)), text: ProjectFiles.text("Rules/\(name)"))
    }
  }

  @Test(arguments: examples)
  func findsWhatThePageShows(_ example: Example) {
    for failure in ExampleRunner.run(example).failures {
      Issue.record("Rules/\(failure.text)")
    }
  }

  @Test func everyPageShowsBadAndGoodExamples() throws {
    for page in try Self.pages() {
      #expect(page.title == page.id)
      #expect(page.summary.hasSuffix("."), "\(page.id): the summary is one sentence on one line")
      #expect(page.sections == Self.sections, "\(page.id)")
      for example in page.examples {
        let isBad = example.section == "Bad"
        #expect(example.findings.isEmpty != isBad, "\(example)")
        #expect(!isBad || example.findings.contains("[\(page.id)]"), "\(example)")
      }
      for section in ["Bad", "Good"] where !(section == "Bad" && Self.withoutBad.contains(page.id))
      {
        #expect(page.examples.contains { $0.section == section }, "\(page.id): \(section)")
      }
    }
  }

  @Test func rulesPagesAndFilesAreTheSameSet() throws {
    let ids = Linter.allRules.map { type(of: $0).id }
    let files = try ProjectFiles.names(in: "Sources/Linting/Rules", suffix: ".swift")
    #expect(ids == ids.sorted())
    #expect(try Self.pages().map { $0.id } == ids)
    #expect(files == ids.map { typeName($0) + ".swift" }.sorted())
    #expect(Linter.allRules.map { "\(type(of: $0))" } == ids.map { typeName($0) })
  }

  @Test func theIndexListsEveryPage() throws {
    let rows = try ProjectFiles.text("Rules/README.md").split(separator: "\n")
      .filter { $0.hasPrefix("| [") }.map { String($0) }
    let expected = try zip(Self.pages(), Linter.allRules).map { page, rule in
      "| [\(page.id)](\(page.id).md) | \(page.summary) | \(type(of: rule).severity.rawValue) |"
    }
    #expect(rows == expected)
  }

  private func typeName(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// The files under `Generated`, which are checked in.
@Suite struct GeneratedFilesTests {
  @Test func theyAreWhatTheScriptWrites() throws {
    let scratch = try Scratch()
    let script = ProjectFiles.root.appending(path: "Scripts/generate").path
    let made = try Command.run(script, [scratch.path()], in: scratch.path())
    #expect(made.status == 0, "\(made.standardError)")
    let names = try Self.generatedFiles(below: scratch.path())
    #expect(
      names == [
        "Sources/Profiles/Generated/BuiltInProfiles.swift",
        "Sources/RulePages/Generated/Pages.swift",
      ])
    #expect(try names == Self.generatedFiles(below: ProjectFiles.root.path))
    for name in names {
      let isCurrent =
        try ProjectFiles.text(name) == String(decoding: scratch.bytes(of: name), as: UTF8.self)
      #expect(isCurrent, "\(name) is out of date: run make generate")
    }
  }

  private static func generatedFiles(below directory: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: directory + "/Sources")
      .filter { $0.contains("/Generated/") && $0.hasSuffix(".swift") }.map { "Sources/" + $0 }
      .sorted()
  }

  @Test func thePagesInTheProgramAreTheFiles() throws {
    for page in try RulePage.builtIn() {
      let isFile = try page.text == ProjectFiles.text("Rules/\(page.id).md")
      #expect(isFile, "Rules/\(page.id).md has changed: run make generate")
    }
    #expect(try RulePage.builtIn().map { $0.id } == Linter.allRuleIDs)
  }

  /// Whatever a page or a profile holds, Swift must read it as it is.
  @Test func noTextCanEndItsLiteral() throws {
    let scratch = try Scratch()
    let script = try ProjectFiles.text("Scripts/generate")
    try scratch.write(script, to: "Scripts/generate")
    for name in ["odd.md", "profiles/odd.yml"] {
      try scratch.write("a\n\"\"\"## \\##(b)\n", to: "Rules/" + name)
    }
    let made = try Command.run("sh", [scratch.path("Scripts/generate")], in: scratch.path())
    #expect(made.status == 0, "\(made.standardError)")
    for path in try Self.generatedFiles(below: scratch.path()) {
      let generated = String(decoding: try scratch.bytes(of: path), as: UTF8.self)
      #expect(generated.contains("###\"\"\"\na\n\"\"\"## \\##(b)\n\n\"\"\"###\n"), "\(path)")
    }
  }
}
