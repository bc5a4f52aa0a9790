import ActionItems
import Dates
import Profiles
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

  /// The notes of a meeting to come are often there before it: its review has reviewed nothing yet.
  @Test(arguments: [
    ("2025-01-14", "open"), ("2025-01-15", "unreviewed"), ("2025-03-01", "unreviewed"),
    (nil, "unreviewed"),
  ])
  func aReviewCountsFromItsDayOn(asOf: String?, expected: String) throws {
    let collection = try Collection(
      weekly: ["AI @ada: paint the keel", "## AIs from last time\n\n- AI @bob: ring the bell\n"])
    let register = ActionRegister(
      of: collection.records, by: collection.profile.threads,
      asOf: asOf.flatMap { CalendarDate($0) })
    #expect(register.threads.map { $0.state.rawValue } == [expected, "open"])
  }

  @Test func whatIsPreparedForTheNextMeetingMakesNothingLapse() throws {
    let collection = try Collection([
      ("team/20250108.md", "# 2025-01-08\n\n## Agenda\n\nAI @ada: paint the keel\n"),
      (
        "team/20250601.md",
        "# 2025-06-01\n\n## AIs from last time\n\n- AI @ada: paint the keel\n- AI @bob: row\n"
      ),
      ("team/20250115.md", "# 2025-01-15\n\n## Agenda\n\nAI @eve: ring the bell\n"),
    ])
    let register = ActionRegister(
      of: collection.records, by: collection.profile.threads, asOf: CalendarDate("2025-01-20"))
    #expect(register.threads.map { $0.state } == [.open, .open, .open])
    #expect(register.threads.map { $0.mentions.count }.sorted() == [1, 1, 2])
  }

  @Test func whatIsSplitIsDoneWhenAllHaveDoneTheirs() throws {
    let first = "! @ada & @bob: test the crane with loads"
    let half = "? @ada: test the crane with loads\n?x @bob: test the crane with loads"
    let whole = "?x @ada: test the crane with loads\n?x @bob: test the crane with loads"
    #expect(try states([first, half]) == ["open"])
    #expect(try states([first, whole]) == ["done"])
  }
}
