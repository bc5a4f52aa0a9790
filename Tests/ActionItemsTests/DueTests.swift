import ActionItems
import Dates
import Testing

/// When an action item is due, and where that is said.
@Suite struct DueTests {
  @Test(arguments: [
    ("- AI @ada: order disks until Friday", "until Friday"),
    ("- AI @ada: order disks by EOW - ongoing", "by EOW"),
    ("- order disks by 2024-05-01 (AI @ada)", "by 2024-05-01"),
    ("- order disks (AI @ada, until Friday)", "until Friday"),
    ("- AI @ada until Friday: order disks", "until Friday"),
    ("- AI @ada, until Friday: order disks", "until Friday"),
    ("- AI @ada and @bob by 2024-05-01: order disks", "by 2024-05-01"),
    ("- AI @ada until Friday:\n  - order disks", "until Friday"),
    ("AIs:\n\n- @ada, until Friday: order disks", "until Friday"),
    ("- AI @ada: order disks\n  - next week Thursday, at noon", "next week Thursday"),
    ("- AI @ada:\n  - order disks until Friday", "until Friday"),
    ("### Action items\n\n- @ada: order disks by Friday", "by Friday"),
    ("- AI @ada: order disks\n  - @bob will be there by Friday", nil),
    ("- by Friday all is well. AI @ada: order disks", nil),
    ("- AI @ada: tell of the workshop (2023-08-04) to others", nil),
    ("- AI @ada: order a **disk by *Friday***, please", "by Friday"),
    ("- AI @ada: order disks\n  - we looked for some by Friday", nil),
    ("- AI @ada: rename `until 2025-03-07`", nil),
  ])
  func thePhraseIsFound(text: String, phrase: String?) throws {
    let marked = try Reading(text).items.filter { $0.kind != .implicit }
    #expect(marked.map { $0.due?.phrase.text } == [phrase])
  }

  @Test func aNoteIsOfTheLastItem() throws {
    let text = "- AI @ada: order a disk, AI @bob: order a lamp\n  - tomorrow"
    #expect(try Reading(text).items.map { $0.due?.phrase.text } == [nil, "tomorrow"])
  }

  @Test func whatALaterMeetingTakesUpIsAnnounced() throws {
    let text =
      "- AI @ada: order disks\n\n## AIs from last time\n\n- AI @bob: clean up\n- @eve: go\n"
    #expect(try Reading(text).items.map { $0.isAnnounced } == [false, true, true])
  }

  @Test func theTimeIsNoTaskOfItsOwn() throws {
    #expect(try Reading("- AI @ada until Friday: order disks").pictures == ["ada: order disks"])
    #expect(try Reading("- order disks (AI @ada, until Friday)").pictures == ["ada: order disks"])
  }
}
