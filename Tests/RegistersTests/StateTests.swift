import ActionItems
import Dates
import Registers
import Testing

/// What has become of an action item.
@Suite struct StateTests {
  private func states(_ meetings: [String]) throws -> [String] {
    let collection = try Collection(weekly: meetings.map { Chain.markdown($0) })
    return collection.actions.threads.map { $0.state.rawValue }
  }

  @Test(arguments: [
    (["! @ada: paint the keel"], "open"),
    (["!x @ada: paint the keel"], "done"),
    (["! @ada: paint the keel", "?x @ada: paint the keel"], "done"),
    (["! @ada: paint the keel", "?x @ada: paint the keel", "? @ada: paint the keel"], "open"),
    (["! @ada: paint the keel", "? @ada: paint the keel"], "open"),
  ])
  func theLastMentionSaysWhetherItIsDone(meetings: [String], expected: String) throws {
    #expect(try states(meetings) == [expected])
  }

  @Test(arguments: [
    (["! @ada: paint the keel", "# Fog"], "open"),
    (["! @ada: paint the keel", "? (none)"], "unreviewed"),
    (["! @ada: paint the keel", "# Fog", "? (none)", "# Fog"], "unreviewed"),
    (["? @ada: paint the keel"], "open"),
    (["? (none)", "! @ada: paint the keel"], "open"),
    (["? (none)\n! @ada: paint the keel"], "open"),
    (["!x @ada: paint the keel", "? (none)"], "done"),
  ])
  func theNextReviewNamesItOrNot(meetings: [String], expected: String) throws {
    #expect(try states(meetings) == [expected])
  }

  @Test func aReviewThatNamesOthersLeavesItUnreviewed() throws {
    let found = try states([
      "! @ada: paint the keel\n! @bob: ring the bell", "? @bob: ring the bell",
    ])
    #expect(found == ["unreviewed", "open"])
  }

  @Test func aReviewWithNothingBelowIsNone() throws {
    let review = "## Housekeeping\n\n### Check AIs from last time\n\n## Agenda\n"
    let found = try Collection(weekly: ["AI @ada: paint the keel", review])
    #expect(found.actions.threads.map { $0.state } == [.open])
  }

  @Test(arguments: [(90, "unreviewed"), (91, "lapsed")])
  func itLapsesNinetyDaysBeforeTheNewestMeetingOfAnyTeam(days: Int, expected: String) throws {
    let first = try #require(CalendarDate("2025-01-08"))
    let later = try #require(first.adding(days: days))
    let collection = try Collection([
      ("crew/\(later.compact).md", "# \(later)\n\n## Agenda\n\n### Fog\n"),
      ("team/20250108.md", "# 2025-01-08\n\n## Agenda\n\nAI @ada: paint the keel\n"),
      ("team/20250115.md", "# 2025-01-15\n\n## AIs from last time\n\n(none)\n"),
    ])
    #expect(collection.actions.newest == later)
    #expect(collection.actions.threads.map { $0.state.rawValue } == [expected])
  }

  @Test func whatIsSplitIsDoneWhenAllHaveDoneTheirs() throws {
    let first = "! @ada & @bob: test the crane with loads"
    let half = "? @ada: test the crane with loads\n?x @bob: test the crane with loads"
    let whole = "?x @ada: test the crane with loads\n?x @bob: test the crane with loads"
    #expect(try states([first, half]) == ["open"])
    #expect(try states([first, whole]) == ["done"])
  }
}
