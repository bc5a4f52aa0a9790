import Bytes
import Dates
import Meetings
import Profiles
import Testing

/// Of which day a meeting is, and which meetings somebody wants to hear of.
@Suite struct MeetingRecordTests {
  /// The records of a file of a team that meets on Wednesdays.
  private func records(_ text: String, at name: String, besides: [String] = []) throws
    -> [MeetingRecord]
  {
    let wednesdays = ["0212", "0219", "0226", "0319", "0326"].map { "team/2025\($0).md" }
    let path = RepositoryPath(name)
    let catalogue = Catalogue((wednesdays + besides).map { RepositoryPath($0) } + [path])
    return try Reading(text).minutes.records(
      at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
  }

  @Test(arguments: [
    ("team/20250305.md", "# 2025-03-05\n", "2025-03-05"),
    ("team/20250305.md", "# Notes\n", "2025-03-05"),
    ("team/20250305.md", "# 2025-03-04 to 2025-03-06\n", "2025-03-05"),
    ("team/20250306.md", "# 2025-03-05\n", "2025-03-05"),
    ("team/20250305.md", "# 2025-03-04\n", "2025-03-05"),
    ("team/20250305.md", "# 2025-03-12\n", "2025-03-05"),
    ("team/20250306.md", "# 2025-03-19\n", "2025-03-06"),
    ("team/2025-03-05.md", "# 2025-03-05\n", "2025-03-05"),
  ])
  func theDayIsThatOfTheFileUnlessTheTitleIsLikelier(
    path: String, text: String, expected: String
  ) throws {
    #expect(try records(text, at: path).map { $0.date?.description } == [expected])
  }

  @Test func eachOfSeveralMeetingsHasItsOwnDay() throws {
    let records = try records("# 2025-03-05\n\n# 2025-03-12\n", at: "team/20250305.md")
    #expect(records.map { $0.date?.description } == ["2025-03-05", "2025-03-12"])
    #expect(records.map { $0.line } == [1, 3])
  }

  @Test func aTopicHasItsLine() throws {
    let text = "\n# 2025-03-05\n\n## Agenda\n\n### Disks\n\n### Tapes\n"
    let record = try #require(try records(text, at: "team/20250305.md").first)
    #expect(record.line == 2)
    #expect(record.topicLines == [6, 8])
  }

  @Test func aFilterAsksForTeamAndDay() throws {
    let record = try #require(try records("# 2025-03-05\n", at: "team/20250305.md").first)
    let march = CalendarDate.days(ofPeriod: "2025-03")
    let april = CalendarDate.days(ofPeriod: "2025-04")
    #expect(MeetingFilter().covers(record))
    #expect(MeetingFilter(teams: [RepositoryPath("team")], days: march).covers(record))
    #expect(!MeetingFilter(teams: [RepositoryPath("crew")]).covers(record))
    #expect(!MeetingFilter(days: april).covers(record))
  }

  @Test(arguments: [
    (["disks"], true), (["DISK", "ada"], true), (["disks", "bob"], false), (["grün"], true),
    ([], true),
  ])
  func aFilterAsksForAllWordsAnywhere(words: [String], isFound: Bool) throws {
    let text = "# 2025-03-05\n\n## Participants\n- @Ada\n\n## Agenda\n### Grüne Disks\n"
    let record = try #require(try records(text, at: "team/20250305.md").first)
    #expect(MeetingFilter(words: words).finds(in: record.texts) == isFound)
  }
}

/// Which meetings seem to have no minutes.
@Suite struct MeetingGapsTests {
  private func gaps(_ days: [Int]) throws -> MeetingGaps {
    let monday = try #require(CalendarDate("2025-01-06"))
    return MeetingGaps(days.compactMap { monday.adding(days: $0) })
  }

  @Test(arguments: [
    ([0, 7, 14, 21, 28], []),
    ([0, 7, 14, 28, 35], ["2025-01-27 to 2025-01-27: 1"]),
    ([0, 7, 14, 49, 56], ["2025-01-27 to 2025-02-17: 4"]),
    ([0, 9, 14, 20, 28], []),
    ([0, 7, 12, 14, 21], []),
    ([0, 14, 28, 56, 70], ["2025-02-17 to 2025-02-17: 1"]),
    ([0, 7, 14, 21, 28, 35, 49, 63, 77, 91, 105, 119, 133], []),
    ([0, 30, 60, 120], []),
    ([0, 7, 21], []),
  ])
  func aGapIsLongerThanWhatIsUsualAroundIt(days: [Int], expected: [String]) throws {
    let found = try gaps(days).gaps.map { gap in
      "\(gap.days.lowerBound) to \(gap.days.upperBound): \(gap.missing)"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ([0, 7, 14, 21], MeetingGaps.Rhythm.weekly), ([0, 14, 28, 42], .fortnightly),
    ([0, 30, 60, 90], nil), ([0, 7], nil), ([], nil),
  ])
  func theRhythmIsTheMedianDistance(days: [Int], rhythm: MeetingGaps.Rhythm?) throws {
    #expect(try gaps(days).rhythm == rhythm)
  }
}
