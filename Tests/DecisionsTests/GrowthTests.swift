import Bytes
import Decisions
import MarkdownTree
import Profiles
import Statements
import Support
import Testing

/// Four times as much of one thing over and over is read in about four times the time: with the square, it
/// would be sixteen times.
@Suite(.serialized) struct GrowthTests {
  private static let pieces = [
    "decided ", "Decision: ", "Decision: a. ", "we have agreed, ", "agreement, ", "a -> agreed ",
    "consensus that (", "@ada to the of ", "- Decision: a\n", "- a?\n  - yes\n", "Decision:\n",
    "- sell the boat\n  - agreed\n", "| Decision |\n", "~~a~~ Decision: b. ",
    "we've ", "Vote: 3 for, 5 against. ", "is not agreed ", "vote (3 for ",
  ]

  private func duration(_ piece: String, bytes: Int) throws -> Duration {
    let profile = try #require(try Profile(builtIn: "scs"))
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let statements = Statements(of: MarkdownTree(SourceText(Array(text.utf8))))
    return ProcessorTime.measure {
      _ = DecisionReader(statements, profile).decisions(in: statements.all.indices)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: pieces)
  func theTimeGrowsWithTheLength(piece: String) throws {
    let (small, large) = (60_000, 240_000)
    let before = try (0..<3).map { _ in try duration(piece, bytes: small) }.min() ?? .zero
    let after = try duration(piece, bytes: large)
    #expect(after < before * 8 + .milliseconds(20))
  }

  /// A long text above many decisions is not read for each of them.
  @Test(.timeLimit(.minutes(1))) func aLongContextIsReadOnce() throws {
    let profile = try #require(try Profile(builtIn: "scs"))
    let text =
      "- " + String(repeating: "word ", count: 50_000) + "\n"
      + String(repeating: "  - Decision: tea\n  - agreed\n", count: 5_000)
    let statements = Statements(of: MarkdownTree(SourceText(Array(text.utf8))))
    let decisions = DecisionReader(statements, profile).decisions(in: statements.all.indices)
    #expect(decisions.count > 4_000)
  }
}
