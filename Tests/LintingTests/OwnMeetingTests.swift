import Meetings
import Testing

@testable import Linting

/// Which of the meetings in a file is the one that its name speaks of.
@Suite struct OwnMeetingTests {
  /// Minutes of two meetings, of 26 February and 5 March.
  private static let two = "# 2025-02-26\n\n- a\n\n# 2025-03-05\n\n- b\n"

  /// The lines of the meeting; nil where there is none.
  private func lines(_ text: String, in path: String) throws -> ClosedRange<Int>? {
    try lintedFile(text, path: path).ownMeeting?.lines
  }

  @Test(
    arguments: [
      ("team/20250226.md", 1...4), ("team/20250305.md", 5...7),
      ("team/20250305-workshop.md", 5...7), ("20250305.md", 5...7),
      ("team/20250319.md", nil), ("team/2025-03-05.md", nil),
    ] as [(String, ClosedRange<Int>?)])
  func ofSeveralItIsTheOneOfThatDay(path: String, lines: ClosedRange<Int>?) throws {
    #expect(try self.lines(Self.two, in: path) == lines)
  }

  /// A wrong date in the title is one defect, and not that all sections are missing.
  @Test(arguments: ["# 2025-02-26\n\n- a\n", "# Call\n\n- a\n", "- a\n\n- b\n"])
  func aSingleMeetingIsTheOneWhateverItsTitle(text: String) throws {
    #expect(try lines(text, in: "team/20250305.md") == 1...3)
  }

  @Test func ofAMeetingThatDidNotTakePlaceNothingIsAsked() throws {
    let cancelled = try lintedFile("# 2025-03-05\n\nMeeting cancelled\n")
    #expect(cancelled.ownMeeting?.isCancelled == true)
    #expect(cancelled.regularMeeting == nil)
    #expect(cancelled.heldMeetings == [])
  }

  @Test(arguments: [("team/20250305.md", true), ("team/20250305-workshop.md", false)])
  func aSuffixSaysThatAMeetingIsNoRegularOne(path: String, isRegular: Bool) throws {
    #expect(try (lintedFile("# 2025-03-05\n", path: path).regularMeeting != nil) == isRegular)
  }
}
