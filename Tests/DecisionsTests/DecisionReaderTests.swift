import Bytes
import Decisions
import Foundation
import MarkdownTree
import Profiles
import Statements
import Support
import Testing

@Suite struct DecisionReaderTests {
  @Test func theWordsAreThoseOfTheProfile() throws {
    let text = "decisions: {labels: Ruling, words: {verbs: ruled, group: [court], links: that}}"
    let profile = try Profile(Array(text.utf8), name: "court")
    #expect(
      try pictures("- Ruling: tea\n- Court ruled that it rains\n- Decision: rum", by: profile)
        == ["1 explicit accepted: tea", "2 explicit accepted: Court ruled that it rains"])
    let other = try Profile(Array("title: {forms: '{date}'}".utf8), name: "other")
    #expect(
      try pictures("- Ruling: tea\n- Decision: rum", by: other) == ["2 explicit accepted: rum"])
    let silent = try Profile(Array("decisions: {labels: []}".utf8), name: "silent")
    #expect(try pictures("- Ruling: tea\n- Decision: rum", by: silent) == [])
  }

  @Test func theProfileOfThePageReadsTheMinutesOfThePage() throws {
    let blocks = try ProjectFiles.text("docs/profiles.md").components(separatedBy: "```")
    let minutes = try #require(blocks.first { $0.hasPrefix("markdown\n") })
    let profile = try #require(blocks.first { $0.hasPrefix("yaml\n") })
    let read = try pictures(
      String(minutes.dropFirst("markdown\n".count)),
      by: try Profile(Array(profile.dropFirst("yaml\n".count).utf8), name: "page"))
    #expect(
      read.map { $0.drop { $0 != " " } } == [
        " explicit accepted: the pier stays grey",
        " explicit accepted: The board ruled that boats have lamps",
        " explicit accepted: Sell the old boat",
      ])
  }

  @Test func onlyTheStatementsThatAreAskedForAreRead() throws {
    let source = SourceText(Array("Decision: tea\n\nDecision: rum\n".utf8))
    let statements = Statements(of: MarkdownTree(source))
    let profile = try #require(try Profile(builtIn: "scs"))
    let reader = DecisionReader(statements, profile)
    #expect(reader.decisions(in: 1..<2).map { $0.text } == ["rum"])
  }
}
