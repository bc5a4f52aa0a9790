import Bytes
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

/// Who is read behind a label such as `Present:` in a paragraph.
@Suite struct LabelledParticipantTests {
  private func participants(_ paragraph: String) throws -> [String] {
    try Reading("# 2025-03-05\n\n\(paragraph)\n\n## Agenda\n").participants
  }

  @Test(arguments: [
    "**Date:** 5 March\n**Present:** @ada, @bob", "Time: 10:00\nParticipants: @ada, @bob",
    "**Date:** 5 March  \n**Place:** Harbour  \n**Present:** @ada, @bob",
    "Time: 10:00\\\nParticipants: @ada, @bob\\\nChair: @max",
    "- Time: 10:00\n  Participants: @ada, @bob", "We met at ten.\nPresent: @ada, @bob",
    "Chair: @max\nPresent:\n@ada\n@bob\nScribe: @ute",
  ])
  func theLabelMayStandOnAnyLine(paragraph: String) throws {
    #expect(try participants(paragraph) == ["@ada", "@bob"])
  }

  @Test(arguments: [
    ("Present: @ada, @bob\nChair: @max\nScribe: @ute", ["@ada", "@bob"]),
    ("Present: @ada\n@bob\nChair: @max\n@ute", ["@ada", "@bob"]),
    ("Present: @ada, @bob,\n@eve\nNotes: https://pad.example.org", ["@ada", "@bob", "@eve"]),
    ("Present: @ada\nPlace: Harbour Office", ["@ada"]),
    ("Present:\nChair: @ada\nMembers: @bob", ["@ada", "@bob"]),
    ("Present: @ada\nChair: @max\nAttendees: @bob", ["@ada", "@bob"]),
    ("Present: @ada\nhttps://pad.example.org\n@bob", ["@ada", "@bob"]),
    ("Present: @ada\nChair: @max\n\n- @eve\n- @bob", ["@ada"]),
    ("Present: @ada\n\n- Welcome\n- Harbour dues", ["@ada"]),
    ("Present:\n\n- Ada Lovelace\n- @bob", ["Ada Lovelace", "@bob"]),
  ])
  func theListEndsWithTheNextLabel(paragraph: String, expected: [String]) throws {
    #expect(try participants(paragraph) == expected)
  }

  @Test(arguments: [
    ("Ada Lovelace, Bob Builder, Eve von Berg", ["Ada Lovelace", "Bob Builder", "Eve von Berg"]),
    (
      "Ada Lovelace (AL), Bob Builder (BB, remote)",
      ["Ada Lovelace (AL)", "Bob Builder (BB, remote)"]
    ),
    ("Ada Lovelace, Bob Builder and Eve", ["Ada Lovelace", "Bob Builder", "Eve"]),
    ("Ada Lovelace, Bob Builder, and others", ["Ada Lovelace", "Bob Builder"]),
    ("Ada Lovelace; Bob Builder;", ["Ada Lovelace", "Bob Builder"]),
    (
      "Ada Lovelace, Bob Builder,\nEve Berg, Max Roth",
      ["Ada Lovelace", "Bob Builder", "Eve Berg", "Max Roth"]
    ),
    (
      "Ada Lovelace, Bob Builder\nWe met early in Bremen, Harbour Office",
      ["Ada Lovelace", "Bob Builder"]
    ),
    ("@ada (remote), @bob and Eve Berg", ["@ada (remote)", "@bob", "Eve Berg"]),
    ("Ada Lovelace (@ada), Bob (@bob)", ["@ada Ada Lovelace", "@bob Bob"]),
    ("@ada, until 11:00", ["@ada (until 11:00)"]), ("none", []),
    ("Ada Lovelace", ["Ada Lovelace"]), ("the whole team of the harbour, as ever", []),
  ])
  func namesAreSeparatedByCommas(names: String, expected: [String]) throws {
    #expect(try participants("Present: \(names)") == expected)
    #expect(try participants("Date: 5 March\nPresent: \(names)\nChair: @max") == expected)
  }

  @Test(arguments: [
    ("Present: Ada Lovelace\n**Absent:** Max Roth", ["Ada Lovelace", "-Max Roth"]),
    ("Present: @ada\nAbsent: @max (ill), @ute", ["@ada", "-@max (ill)", "-@ute"]),
    ("Excused: Max Roth, Ute Kern\nPresent: @ada", ["-Max Roth", "-Ute Kern", "@ada"]),
    ("Present: @ada\nAbsent:\n\n- @max", ["@ada", "-@max"]),
    ("Present: @ada\nAbsent: none", ["@ada"]), ("Present: @ada\nAbsent: -", ["@ada"]),
  ])
  func aLabelOfItsOwnStandsBeforeTheAbsent(paragraph: String, expected: [String]) throws {
    #expect(try participants(paragraph) == expected)
  }

  @Test func besideALabelHandlesNeedNoBullets() throws {
    let text = "# 2025-03-05\n\nDate: 5 March\nPresent: @ada, @bob\nAbsent: @max\nChair: @eve\n"
    let list = try #require(try Reading(text).meeting.participants)
    #expect(list.entries.map { $0.form } == [.expected, .expected, .expected])
  }

  @Test func namesBehindALabelLackTheirHandles() throws {
    let text = "# 2025-03-05\n\nPresent: Ada Lovelace (AL), Bob Builder\nAbsent: Max Roth\n"
    let list = try #require(try Reading(text).meeting.participants)
    #expect(list.entries.map { $0.form } == [.withoutHandle, .withoutHandle, .withoutHandle])
    #expect(list.present.map { $0.name } == ["Ada Lovelace", "Bob Builder"])
  }

  @Test func theAnnouncementIsTheLineOfTheLabel() throws {
    let text = "# 2025-03-05\n\nDate: 5 March\nPresent:\n\n## Agenda\n"
    let reading = try Reading(text)
    let list = try #require(try reading.meeting.participants)
    #expect(reading.minutes.source.line(of: list.announcement.lowerBound) == 4)
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
