import Meetings
import Testing

/// Who has a chore of the meeting.
@Suite struct RoleTests {
  @Test(arguments: [
    ("- Report in the community call will be done by: @ada\n", ["report: @ada"]),
    ("- Responsible for the minutes (writing and transfer to github): @ada\n", ["minutes: @ada"]),
    (
      "* Minutes taking & transfer: @ada\n* Reporting in Comm Call: @bob\n",
      ["minutes: @ada", "report: @bob"]
    ),
    ("* Who takes minutes?\n    * @ada\n", ["minutes: @ada"]),
    ("* Who is taking the minutes?\n  -> @ada\n", ["minutes: @ada"]),
    ("- Who is taking the minutes?\n\n@ada\n\n- Anything else?\n", ["minutes: @ada"]),
    ("- Minutes transfer: Ada\n", ["minutes: Ada"]),
    ("- Minutes transfer: @ada and @bob\n", ["minutes: @ada", "minutes: @bob"]),
    ("- Moderation: @ada\n", ["moderation: @ada"]),
  ])
  func questionsAndLabelsAreAnswered(text: String, expected: [String]) throws {
    #expect(try Reading(housekeeping: text).roles == expected)
  }

  @Test func oneQuestionMayAskForTwoRoles() throws {
    let question =
      "* Who is presenting in weekly community call and transforming the pad to minutes?\n"
    #expect(
      try Reading(housekeeping: question + "    * @ada\n").roles == [
        "report: @ada", "minutes: @ada",
      ])
    let parts = "    * Minutes-transfer: @ada\n    * Report in Community-Call: @bob\n"
    #expect(
      try Reading(housekeeping: question + parts).roles == ["minutes: @ada", "report: @bob"])
  }

  @Test func aHeadingMayAsk() throws {
    let text = "# 2025-03-05\n\n## Reporting and minutes\n\n- @ada\n\n## Agenda\n"
    #expect(try Reading(text).roles == ["report: @ada", "minutes: @ada"])
  }

  @Test(arguments: [
    ("- Minutes transfer: @\n", "minutes: ?"), ("- Minutes transfer:\n", "minutes: ?"),
    ("- Community call: no community call this week\n", "report: nobody"),
  ])
  func noAnswerIsOneToo(text: String, expected: String) throws {
    #expect(try Reading(housekeeping: text).roles == [expected])
  }

  @Test func whatIsAskedUnderATopicIsNoChore() throws {
    let text = "# 2025-03-05\n\n## Agenda\n\n### Minutes\n\n- Minutes transfer: @ada\n"
    #expect(try Reading(text).roles == [])
  }
}
