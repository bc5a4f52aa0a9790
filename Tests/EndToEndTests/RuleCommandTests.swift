import Foundation
import Support
import Testing

/// What `git minutes rule` tells and returns.
@Suite struct RuleCommandTests {
  @Test func withoutANameItListsTheRules() throws {
    let output = try Scratch().minutes("rule")
    #expect(output.status == 0)
    let first = output.standardOutput.split(separator: "\n").first
    #expect(
      first
        == "agenda-empty           info     An agenda says what was talked about.")
    let ids = output.standardOutput.split(separator: "\n").map { $0.prefix { $0 != " " } + ".md" }
    let pages = try ProjectFiles.names(in: "Rules", suffix: ".md").filter { $0 != "README.md" }
    #expect(ids.map { String($0) } == pages)
  }

  @Test func itPrintsThePageOfARuleAsItIs() throws {
    let page = try ProjectFiles.text("Rules/file-name.md")
    let expected = Output(status: 0, standardOutput: page, standardError: "")
    #expect(try Scratch().minutes("rule", "file-name") == expected)
  }

  @Test func itPrintsAllPages() throws {
    let output = try Scratch().minutes("rule", "--all")
    #expect(output.status == 0)
    for name in try ProjectFiles.names(in: "Rules", suffix: ".md") where name != "README.md" {
      #expect(try output.standardOutput.contains(ProjectFiles.text("Rules/\(name)")))
    }
  }

  @Test func itRunsTheExamplesOfOnePageOrOfAll() throws {
    let one = try Scratch().minutes("rule", "file-name", "--test")
    #expect(
      one
        == Output(
          status: 0, standardOutput: "",
          standardError: "tested 18 examples in 90 variants of 1 page: all as shown\n"))
    let all = try Scratch().minutes("rule", "--all", "--test")
    #expect(all.status == 0)
    #expect(all.standardError.hasSuffix("pages: all as shown\n"))
  }

  @Test(arguments: [
    (["encodin"], "unknown rule 'encodin': did you mean 'encoding'?"),
    (["nothing-like-it"], "unknown rule 'nothing-like-it': 'git minutes rule' lists them all"),
    (["--test"], "--test needs the name of a rule, or --all"),
    (["encoding", "--all"], "--all stands for every rule: name none with it"),
  ])
  func whatCannotBeDoneIsTold(arguments: [String], problem: String) throws {
    let scratch = try Scratch()
    let output = try Command.run(
      Command.programPath, ["rule"] + arguments, in: scratch.path())
    #expect(
      output
        == Output(
          status: 2, standardOutput: "",
          standardError: "git-minutes: \(problem)\ntry: git minutes rule -h\n"))
  }

  @Test func shellsOfferTheNamesOfRules() throws {
    let output = try Scratch().minutes("completions", "fish").standardOutput
    #expect(output.contains("title-date-mismatch"))
  }
}
