import Meetings
import Profiles
import Testing

/// The sections, the topics, and where a meeting ends and another begins.
@Suite struct SectionTests {
  @Test func sectionsAreTheHeadingsOnTheUpperLevel() throws {
    let text = """
      # 2025-03-05
      ## :family: Participants:
      - @ada
      ## Housekeeping
      ### Reports
      ## :notebook: Agenda
      ### Disks
      ## Next time
      """
    let meeting = try Reading(text).meeting
    #expect(
      meeting.sections.map { $0.name } == ["Participants", "Housekeeping", "Agenda", "Next time"])
    #expect(meeting.sections.map { $0.kind } == [.participants, .housekeeping, .agenda, nil])
    #expect(meeting.topics.map { $0.title } == ["Disks"])
  }

  @Test(arguments: [
    ("## Agenda\n### Disks\n#### SSD\n### Tapes\n", ["Disks", "Tapes"]),
    ("## Agenda\n#### Disks\n### Tapes\n", ["Disks", "Tapes"]),
    ("## Agenda\n### Housekeeping\n### Disks\n", ["Disks"]),
    ("## Agenda\n### Housekeeping\n#### Disks\n#### Tapes\n", ["Disks", "Tapes"]),
    ("## Agenda\n## Disks\n## Tapes\n", ["Disks", "Tapes"]),
    ("## Participants\n- @ada\n## Disks\n### SSD\n## Tapes\n", ["Disks", "Tapes"]),
    ("## Agenda\n\n- Disks\n  - SSD\n- Tapes (@ada)\n", ["Disks", "Tapes (@ada)"]),
    ("## Agenda\n\nDisks and tapes\n", []),
  ])
  func topicsAreTheHeadingsOfTheAgenda(text: String, expected: [String]) throws {
    #expect(try Reading("# 2025-03-05\n\n\(text)").meeting.topics.map { $0.title } == expected)
  }

  @Test(arguments: [
    "# Crew\n## 2025-03-05\n\n## Agenda\n### Disks\n",
    "---\ntype: slide\n---\n# Crew\n\n---\n\n## Call of 2025-03-05\n\n---\n\n### Disks\n",
  ])
  func whatStandsAboveTheTitleIsNoTopic(text: String) throws {
    let meeting = try Reading(text).meeting
    #expect(meeting.topics.map { $0.title } == ["Disks"])
    #expect(!meeting.sections.contains { $0.name == "Crew" })
  }

  @Test(arguments: [
    ("# 2025-03-05\n\n## Agenda\n", [1...3]),
    ("# 2025-03-05\n\n## Agenda\n\n# 2025-03-12\n\n## Agenda\n", [1...4, 5...7]),
    ("# Call of 2025-03-05\n\n# Call of 2025-03-12\n", [1...2, 3...3]),
    ("# 2025-03-05\n\n## Agenda\n### 2025-03-12\n", [1...4]),
    ("## Participants\n- @ada\n\n## Participants\n- @bob\n", [1...5]),
    ("## Participants\n- @ada\n## Agenda\n## Participants\n- @bob\n", [1...5]),
    ("## Participants\n- @ada\n## Agenda\n### Participants\n- @bob\n## Agenda\n", [1...6]),
    (
      "## Participants\n- @ada\n## Agenda\n## Participants\n- @bob\n## Agenda\n", [1...3, 4...6]
    ),
    ("# Team\n## Participants\n- @ada\n# 2025-03-12\n## Participants\n- @bob\n", [1...3, 4...6]),
    ("# 2025-03-05 to 2025-03-06\n# 2025-03-05\n# 2025-03-06\n", [1...3]),
    ("# 2025-03-05\n\n# Release of 2025-03-12\n", [1...3]),
  ])
  func aDateOrASecondListBeginsAnotherMeeting(text: String, lines: [ClosedRange<Int>]) throws {
    #expect(try Reading(text).minutes.meetings.map { $0.lines } == lines)
  }

  @Test(arguments: [
    "# 2025-03-05\n\nMeeting canceled due to lack of topics\n", "# 2025-03-05\n\n- skipped\n",
    "# 2025-03-05\n\n## Participants\n\nNo SIG today.\n",
  ])
  func minutesMaySayThatThereWasNoMeeting(text: String) throws {
    #expect(try Reading(text).meeting.isCancelled)
  }

  @Test func aTopicThatWasSkippedCancelsNothing() throws {
    let text = "# 2025-03-05\n\n## Participants\n- @ada\n\n## Agenda\n### Disks\n- skipped\n"
    #expect(try !Reading(text).meeting.isCancelled)
  }
}
