import Meetings
import Statements
import Testing

/// Who is read as participant.
@Suite struct ParticipantTests {
  @Test(arguments: [
    ("- @ada\n- @bob\n", ["@ada", "@bob"]),
    ("* @ada\n* @bob-2\n", ["@ada", "@bob-2"]),
    ("- @ada (joined later)\n", ["@ada (joined later)"]),
    ("- @ada, until 11:00\n", ["@ada (until 11:00)"]),
    ("- Ada Lovelace (@ada)\n", ["@ada Ada Lovelace"]),
    ("- @ada/@bob\n", ["@ada", "@bob"]), ("- @ada\u{A0}\n- @bob\n", ["@ada", "@bob"]),
    ("- @ada\n- ~~@bob~~\n", ["@ada"]), ("- @ada\n- Minutes: @bob\n", ["@ada"]),
    ("- OSISM\n- @ada\n", ["@ada"]),
    ("| who | from |\n|---|---|\n| @ada | home |\n", ["@ada"]),
    ("### On site\n- @ada\n### Remote\n- @bob\n", ["@ada", "@bob"]),
    ("- Ada Lovelace\n- @bob\n", ["Ada Lovelace", "@bob"]),
    ("- @ada, @bob\n", ["@ada", "@bob"]),
    ("- @ada (with @bob's slides)\n", ["@ada (with @bob's slides)"]),
    ("@ada\n@bob\n", ["@ada", "@bob"]),
    ("- [@ada](https://github.com/ada)\n", ["@ada"]),
    ("- @cah\\_hbaum\n", ["@cah_hbaum"]),
    ("- Ada Lovelace: @ada\n", ["@ada Ada Lovelace"]),
    ("- Ada Lovelace - @ada (board)\n", ["@ada Ada Lovelace (board)"]),
    ("- @ada Ada Lovelace (board)\n", ["@ada Ada Lovelace (board)"]),
    ("- @ada Ada-Mae O'Dell (board, until 11:00)\n", ["@ada Ada-Mae O'Dell (board, until 11:00)"]),
    ("- Ada L. @ada (board) - left early\n", ["@ada Ada L (board; left early)"]),
    ("- Ada Lovelace (@ada) (board) (remote)\n", ["@ada Ada Lovelace (board; remote)"]),
    ("- @ada (board (in May))\n", ["@ada (board (in May))"]),
    ("- @ada (board (in May)), remote\n", ["@ada (board (in May); remote)"]),
    ("- @ada, until 11:00 (UTC)\n", ["@ada (until 11:00 (UTC))"]),
    ("- @ada left early (board)\n", ["@ada (left early (board))"]),
    ("- @ada (board\n", ["@ada (board)"]), ("- @ada ()\n", ["@ada"]),
    ("- Ada Lovelace (board) - left early\n", ["Ada Lovelace (board; left early)"]),
    ("- **@ada**\n- _@bob_\n", ["@ada", "@bob"]),
    ("    @ada\n    @bob\n", ["@ada", "@bob"]),
  ])
  func peopleAreWrittenInManyForms(list: String, expected: [String]) throws {
    #expect(try Reading(participants: list).participants == expected)
  }

  @Test(arguments: [
    "- @ada\n- @bob (sick)\n", "- @ada\n- Excused: @bob (sick)\n",
    "- @ada\n- Excused:\n  - @bob (sick)\n", "- @ada\n\n### Excused\n\n- @bob (sick)\n",
    "- @ada\n\nExcused: @bob (sick)\n",
  ])
  func thoseWhoWereExcusedAreAbsent(list: String) throws {
    #expect(try Reading(participants: list).participants == ["@ada", "-@bob (sick)"])
  }

  @Test(arguments: [
    "## Participants", "### Participants (github handles preferred)", "## :family: Participants",
    "## Participants - use of github handle is preferred", "## Attendees:", "Participants:",
    "# Participants",
  ])
  func listsAreAnnouncedInManyWays(announcement: String) throws {
    let text = "# 2025-03-05\n\n\(announcement)\n\n- @ada\n- @bob\n\n## Agenda\n"
    #expect(try Reading(text).participants == ["@ada", "@bob"])
  }

  @Test func aListRightUnderTheTitleNeedsNoHeading() throws {
    #expect(try Reading("# 2025-03-05\n* @ada\n* @bob\n").participants == ["@ada", "@bob"])
    #expect(try Reading("# 2025-03-05\n* Ask @ada\n* Tell @bob\n").participants == [])
  }

  @Test(arguments: ["Participants: @ada, @bob", "- Participants: @ada, @bob"])
  func aLabelMayStandBeforeThePeople(line: String) throws {
    #expect(try Reading("# 2025-03-05\n\n\(line)\n").participants == ["@ada", "@bob"])
  }

  @Test(arguments: [
    "Participants: @ada\n\nAttendees: @bob\n", "- Participants: @ada\n- Attendees: @bob\n",
    "**Participants:**\n\n- @ada\n\n**Attendees:**\n\n- @bob\n",
    "Participants:\n\n- @ada\n\nThe ferry was late.\n\nAttendees: @bob\n",
    "- Participants:\n  - @ada\n- Attendees:\n  - @bob\n",
  ])
  func severalLabelsMayStandBeforeThem(text: String) throws {
    #expect(
      try Reading("# 2025-03-05\n\n\(text)\n## Agenda\n").participants == ["@ada", "@bob"])
  }

  @Test func aLabelBelowAnotherHeadingIsNone() throws {
    let text = "# 2025-03-05\n\nParticipants: @ada\n\n## Housekeeping\n\nParticipants: @bob\n"
    #expect(try Reading(text).participants == ["@ada"])
  }

  @Test(arguments: [
    (["Ada Lovelace", "Bob Builder"], ["ada", "bob"]),
    (["Ada Lovelace", "ada dell", "Bob Builder"], ["bob"]),
    (["Ada Lovelace", "Ada Dell", "Ada Mae"], []),
    (["Ada Lovelace", "Ada Lovelace"], ["ada"]),
  ])
  func aFirstNameIsThatOfOneOnly(names: [String], expected: [String]) throws {
    let list = names.map { "- \($0) (@x)\n" }.joined()
    let participants = try #require(try Reading(participants: list).meeting.participants)
    #expect(participants.byGivenName.keys.sorted() == expected)
  }

  @Test func questionsAndRemarksInTheListAreNoPeople() throws {
    let list =
      "- @ada\n- Who is taking minutes?\n- https://pad.example.org\n- Anything else to add to it?\n"
    #expect(try Reading(participants: list).participants == ["@ada"])
  }

  @Test func aSecondListInATopicIsNone() throws {
    let text =
      "# 2025-03-05\n\n## Participants\n- @ada\n\n## Agenda\n### Trip\n- Participants: @bob\n"
    #expect(try Reading(text).participants == ["@ada"])
  }
}

/// What is a handle in the text of minutes.
@Suite struct HandleTests {
  private func handles(_ text: String) throws -> [String] {
    let reading = try Reading("# 2025-03-05\n\n## Agenda\n\n### \(text)\n")
    return try reading.meeting.topics.flatMap { $0.handles }.map { $0.text }
  }

  @Test(arguments: [
    ("Disks (@ada)", ["ada"]), ("Disks (@ada, @bob-2)", ["ada", "bob-2"]), ("@ada: disks", ["ada"]),
    ("Ask _@ada_ and **@bob**.", ["ada", "bob"]), ("@ada's disks", ["ada"]),
    ("@ada/@bob", ["ada", "bob"]),
    ("Thanks, @ada!", ["ada"]),
  ])
  func aHandleIsANameBehindAnAt(text: String, expected: [String]) throws {
    #expect(try handles(text) == expected)
  }

  @Test(arguments: [
    "Mail to all@lists.example.org", "The list @lists.example.org", "x@y", "Matrix: @a:matrix.org",
    "@ada@mastodon.example", "@ openstack/kolla", "`@ada`", "https://example.org/@ada", "@",
  ])
  func addressesAndCodeAreNoHandles(text: String) throws {
    #expect(try handles(text) == [])
  }
}
