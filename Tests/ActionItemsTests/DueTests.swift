import ActionItems
import Testing

/// Where an action item says when it is due.
@Suite struct DueTests {
  @Test(arguments: [
    ("- AI @ada: order a lamp by Friday", "by Friday"),
    ("- Order a lamp until 2025-03-07 (AI @ada)", "until 2025-03-07"),
    ("- by Monday we know more -> AI @ada: order a lamp next week", "next week"),
    (
      "- AI @ada: order a lamp\n  - Next week Thursday (Mar 13th) - at noon",
      "Next week Thursday (Mar 13th)"
    ),
    ("- AI @ada: order a **lamp by *Friday***, please", "by *Friday"),
    ("## AIs from last time\n\n- @ada: order a lamp by EOW", "by EOW"),
  ])
  func anItemIsDue(text: String, due: String) throws {
    #expect(try Reading(text).dueTimes == [due])
  }

  @Test(arguments: [
    "- AI @ada: order a lamp\n  - it broke next to the door\n  - order it by phone",
    "- AI @ada: order a lamp\n  - we looked for one by Friday",
    "- AI @ada: rename `until 2025-03-07`", "- by Friday we know more, AI @ada: order a lamp",
  ])
  func anItemIsDueAtNoTime(text: String) throws {
    #expect(try Reading(text).dueTimes == [nil])
  }

  @Test func aNoteIsOfTheLastItem() throws {
    let text = "- AI @ada: order a lamp, AI @bob: order a bulb\n  - tomorrow"
    #expect(try Reading(text).dueTimes == [nil, "tomorrow"])
  }

  @Test func whatALaterMeetingTakesUpIsAnnounced() throws {
    let text =
      "- AI @ada: order a lamp\n\n## AIs from last time\n\n- AI @bob: clean up\n- @eve: write\n"
    #expect(try Reading(text).items.map { $0.isAnnounced } == [false, true, true])
  }
}
