import ActionItems
import Testing

/// What has become of an action item: only a verdict of its own closes it.
@Suite struct StatusTests {
  private func statuses(_ text: String) throws -> [ActionItem.Status] {
    try Reading(text).items.map { $0.status }
  }

  @Test(arguments: [
    "- [x] AI @ada: go", "- ~~AI @ada: go~~", "- AI @ada: ~~go~~", "- AI @ada: go - DONE",
    "- AI @ada: go - done", "- AI @ada: go DONE", "- AI @ada: go **DONE**", "- AI @ada: go ✅",
    "- _AI @ada: go_ - ✅", "- AI @ada: go ✔️", "- AI @ada: go :white_check_mark:",
    "- AI @ada: go - DONE :white_check_mark:", "- AI @ada: go -> done", "- AI @ada: go (done)",
    "- AI @ada: go. Done.", "- AI @ada: go\n  -> merged", "- DONE: AI @ada: go", "- ✅ AI @ada: go",
    "- [DONE] AI @ada: go", "- AI @ada: [done] go", "- AI @ada - done",
    "- AI @ada: go ✅ (intro made)", "- AI @ada: go - has been merged", "- AI @ada: go - erledigt",
    "- AI @ada: go (done 2025-03-05)", "- AI @ada: go **(DONE 2025-03-05)**",
    "- AI @ada: go - hat sich erledigt", "- AI @ada (done): go", "- AI @ada [done]: go",
    "- AI (done): @ada goes",
    "- AI @ada: go\n  Status: done", "AIs:\n\n- @ada (done): go",
  ])
  func itsOwnWordsCloseIt(text: String) throws {
    #expect(try statuses(text) == [.done])
  }

  @Test(
    arguments: [
      ("done", .done), ("DONE", .done), ("**DONE**", .done),
      ("Done, see [#12](https://a.example)", .done),
      ("done: https://a.example", .done), ("merged", .done), ("was merged by @bob", .done),
      ("has been dealt with", .done), ("✅", .done), ("closed via #12", .done), ("-> done", .done),
      ("already done", .done), ("fertig", .done), ("Status: done", .done), ("Status: open", .open),
      ("cancelled", .cancelled), ("superseded by #12", .cancelled), ("won't do", .cancelled),
      ("no longer needed", .cancelled), ("-> cancel", .cancelled), ("obsolete", .cancelled),
      ("declined", .cancelled), ("❌", .cancelled), ("2025-03-05: done", .done),
      ("2025-03-05 - done", .done), ("2025-03-05 done", .done), ("2025-03-05: half done", .open),
      ("ongoing", .open), ("open", .open), ("WIP", .open), ("not done", .open),
      ("in progress", .open),
      ("part 1 done", .open), ("closed old issue", .open), ("cancelled?", .open), ("done?", .open),
      ("almost done", .open), ("done with the first half", .open), ("see below", .open),
      ("@bob mailed", .open), ("to be done", .open), ("merged the first part", .open),
    ] as [(String, ActionItem.Status)])
  func aNoteBelowIsAVerdict(note: String, expected: ActionItem.Status) throws {
    #expect(try statuses("- AI @ada: go\n  - \(note)") == [expected])
  }

  @Test func theLastNoteCounts() throws {
    #expect(try statuses("- AI @ada: go\n  - ongoing\n  - done") == [.done])
    #expect(try statuses("- AI @ada: go\n  - done\n  - open") == [.open])
    let dated =
      "- AI @ada: go\n  - 2025-03-05: done\n  - 2025-03-12: open again\n  - 2025-03-19: open"
    #expect(try statuses(dated) == [.open])
  }

  @Test(arguments: [
    "- AI @ada: go", "- [ ] AI @ada: go", "- AI @ada: get it done",
    "- AI @ada: fix \"closed\" in it", "- AI @ada: cancel", "- AI @ada: ~~stay~~ go",
    "- AI @ada: close the done issues", "- Done (AI @ada: change it if needed)",
    "- AI @ada: disks; DONE: tapes", "- AI @ada: go - not done", "- AI @ada: check if it is merged",
  ])
  func otherWordsLeaveItOpen(text: String) throws {
    #expect(try statuses(text) == [.open])
  }

  @Test(arguments: ["- [-] AI @ada: go", "- [~] AI @ada: go", "- AI @ada (cancelled): go"])
  func itMayBeCancelled(text: String) throws {
    #expect(try statuses(text) == [.cancelled])
    #expect(try Reading(text).pictures == ["- ada: go"])
  }

  @Test func whatIsStruckOutIsNoPartOfTheTask() throws {
    #expect(try Reading("- AI @ada: ~~call~~ mail them").pictures == ["ada: mail them"])
  }

  @Test func theVerdictIsNoPartOfTheTask() throws {
    #expect(try Reading("- AI @ada: go - DONE :tada:").items.map { $0.text } == ["go"])
    #expect(try Reading("- AI @ada: go\n  Status: done").items.map { $0.text } == ["go"])
    #expect(try Reading("- _AI @ada: go_ - ✅").items.map { $0.text } == ["go"])
  }

  @Test(arguments: ["nicht erledigt", "noch nicht fertig", "without progress", "kein Fortschritt"])
  func whatIsStillOpenIsNoPartOfTheTask(note: String) throws {
    #expect(try Reading("- AI @ada: go - \(note)").pictures == ["ada: go"])
  }
}
