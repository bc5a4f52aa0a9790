import Bytes
import MarkdownTree
import Meetings
import Profiles
import Testing

/// Files of one thing over and over are read in a time that grows with their length: with its square,
/// these would take minutes.
@Suite struct GrowthTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "# 2025-03-05\n", "## Participants\n- @ada\n\n## Agenda\n- x\n", "## Section\n",
      "# 2025-03-05\n## Participants\n- @ada\n", "- Minutes: @ada\n", "- AI @ada: it\n",
      "AI: it\n", "  AI: it\n\n", "Minutes: @ada\n",
      "\nPresent: Ada Lovelace,\nBob Builder (,\nChair: @max\n",
    ])
  func aLongFileIsReadInTime(piece: String) throws {
    let profile = try #require(try Profile(builtIn: "scs"))
    let text = "# 2025-03-05\n\n## Participants\n" + String(repeating: piece, count: 10_000)
    let minutes = Minutes(MarkdownTree(SourceText(Array(text.utf8))), by: profile)
    #expect(minutes.meetings.last?.lines.upperBound == minutes.source.lineCount - 1)
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["Present: @ada\n", "Present: Ada Lovelace, Bob (", "a:\n"])
  func aLongHeadIsReadInTime(piece: String) throws {
    let text = "# 2025-03-05\n\nPresent: @eve\n" + String(repeating: piece, count: 10_000)
    #expect(try Reading(text).participants.first == "@eve")
  }
}
