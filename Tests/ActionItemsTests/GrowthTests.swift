import ActionItems
import Bytes
import MarkdownTree
import Profiles
import Statements
import Support
import Testing

/// Four times as much of one thing over and over is read in about four times the time: with the square, it
/// would be sixteen times.
@Suite(.serialized) struct GrowthTests {
  private static let pieces = [
    "AI @x ", "AI: ", "TODO ", "TODO: (", "(AI @x) ", "AI @x: go. ", "AI @x -> ", "@x will go ",
    "AI done - ", "- AI @x:\n  - go\n", "- AI @x: go\n  - done\n", "AIs:\n\n- @x:\n  - go\n\n",
    "AI ((((( @x ", "to do: ", "AI x y z: ", "AI @x until Friday ", "AI @x tell us more ",
    "| AI: x | @x |\n|-|-|\n", "- @x\n  - AI: go\n", "AI (@x ", "AI: @x (go -> ",
    "AI@x: ", "@x, AI: ", "AI @x, by Friday", "AI @x (done) ", "AI#1 ", "AIs: @x ", "TODO: x and ",
    "AI: go (x) ", "[AI] @x ", "AI x and ", "- [-] AI: ~~go~~ @x\n", "AI: ~~go~~ @x ",
  ]

  private func duration(_ piece: String, bytes: Int) throws -> Duration {
    let profile = try #require(try Profile(builtIn: "scs"))
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let statements = Statements(of: MarkdownTree(SourceText(Array(text.utf8))))
    let all = statements.all.indices
    let reader = ActionItemReader(statements, profile)
    return ProcessorTime.measure {
      _ = reader.items(in: all, agenda: all, people: KnownPeople(names: ["x"]))
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: pieces)
  func theTimeGrowsWithTheLength(piece: String) throws {
    let (small, large) = (6_000, 24_000)
    let before = try (0..<3).map { _ in try duration(piece, bytes: small) }.min() ?? .zero
    let after = try (0..<2).map { _ in try duration(piece, bytes: large) }.min() ?? .zero
    #expect(after < before * 8 + .milliseconds(20))
  }
}
