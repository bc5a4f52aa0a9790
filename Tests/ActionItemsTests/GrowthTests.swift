import ActionItems
import Bytes
import MarkdownTree
import Profiles
import Statements
import Testing

/// Texts of one thing over and over are read in a time that grows with their length: with its square,
/// these would take minutes.
@Suite struct GrowthTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "AI @x ", "AI: ", "TODO ", "TODO: (", "(AI @x) ", "AI @x: go. ", "AI @x -> ", "@x will go ",
      "AI done - ", "- AI @x:\n  - go\n", "- AI @x: go\n  - done\n", "AIs:\n\n- @x:\n  - go\n\n",
      "- a\n", "AI ((((( @x ", "to do: ", "AI x y z: ", "AI @x until Friday ",
    ])
  func aLongTextIsReadInTime(piece: String) throws {
    let profile = try #require(try Profile(builtIn: "scs"))
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count) + "\n\n- AI @ada: go\n"
    let statements = Statements(of: MarkdownTree(SourceText(Array(text.utf8))))
    let all = statements.all.indices
    let reader = ActionItemReader(statements, profile)
    #expect(reader.items(in: all, agenda: all, people: ["x"]).last?.text == "go")
  }
}
