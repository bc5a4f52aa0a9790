import ActionItems
import Testing

/// Action items with a marker of their own, in the forms that real minutes have.
@Suite struct MarkedTests {
  @Test(arguments: [
    ("- AI @ada: order disks", "ada: order disks"),
    ("- AI: @ada order disks", "ada: order disks"),
    ("- AI @ada - order disks", "ada: order disks"),
    ("- AI - @ada: order disks", "ada: order disks"),
    ("- AI @ada to order disks", "ada: to order disks"),
    ("- AI for @ada: order disks", "ada: order disks"),
    ("- _AI @ada: order disks_", "ada: order disks"),
    ("- _AI @ada_: order disks", "ada: order disks"),
    ("- _AI_ @ada: order disks", "ada: order disks"),
    ("- _AI: @ada order disks_", "ada: order disks"),
    ("- AI _@ada: order disks_", "ada: order disks"),
    ("- *AI @ada - order disks*", "ada: order disks"),
    ("- **AI** *@ada:** order disks", "ada: order disks"),
    ("- AI\u{FF1A} @ada order disks", "ada: order disks"),
    ("- A.I. @ada: order disks", "ada: order disks"),
    ("- @AI ada: order disks", "ada: order disks"),
    ("- AI(ada): order disks", "ada: order disks"),
    ("- AI (@ada): order disks", "ada: order disks"),
    ("- Action Item: @ada order disks", "ada: order disks"),
    ("- action item for @ada: order disks", "ada: order disks"),
    ("- ACTION: @ada orders disks", "ada: orders disks"),
    ("- Aufgabe @ada: Platten bestellen", "ada: Platten bestellen"),
    ("- [AI] @ada to order disks", "ada: to order disks"),
    ("- AI@ada: order disks", "ada: order disks"),
    ("- AI @ada.lovelace: order disks", "ada.lovelace: order disks"),
    ("- AI @ ada: order disks", "ada: order disks"),
    ("- AI @: order disks", ": order disks"),
    ("- AI ???: order disks", ": order disks"),
    ("- AI ?: order disks", ": order disks"),
    ("- AI 3: @ada order disks", "ada: order disks"),
    ("- AI 3 (@ada): order disks", "ada: order disks"),
    ("- AI#3 @ada: order disks", "ada: order disks"),
    ("- AI #3: order disks", ": order disks"),
    ("- AI-3: @ada order disks", "ada: order disks"),
    ("- AIs: @ada orders disks", "ada: orders disks"),
    ("- Actions: @ada orders disks", "ada: orders disks"),
    ("- TODO: order disks", ": order disks"),
    ("- todo: order disks", ": order disks"),
    ("- to do: order disks", ": order disks"),
    ("- To Do 2: order disks", ": order disks"),
    ("- ToDo (@ada): order disks", "ada: order disks"),
    ("- TODO @ada, @bob: order disks", "ada, bob: order disks"),
    ("- AI: order disks", ": order disks"),
    ("AI @ada: order disks", "ada: order disks"),
    ("| who |\n|---|\n| AI @ada: order disks |", "ada: order disks"),
    ("- [ ] AI @ada: order disks", "ada: order disks"),
    ("- AI @ada: order disks,\n  and cables", "ada: order disks, and cables"),
    ("- AI @ada: see [the list](https://a.example) of `sda`", "ada: see the list of sda"),
  ])
  func aMarkerBeginsThem(text: String, picture: String) throws {
    #expect(try Reading(text).pictures == [picture])
  }

  @Test(arguments: [
    ("- order disks (AI @ada)", "ada: order disks"),
    ("- order disks (AI: @ada @bob)", "ada, bob: order disks"),
    ("- we have none. Order disks! (AI @ada)", "ada: Order disks!"),
    ("- disks (AI @ada: order them)", "ada: order them"),
    ("- disks (AI @ada, order them)", "ada: order them"),
    ("- disks (AI order: @ada)", "ada: order"),
    ("- disks (AI order @ada)", "ada: order"),
    ("- disks (AI research @ada)", "ada: research"),
    ("- disks (AI Kurt: order them)", "Kurt: order them"),
    ("- order disks (AI)", ": order disks"),
    ("- order disks (TODO @ada, @bob to help) soon", "ada, bob: to help"),
    ("- no disks left -> AI @ada", "ada: no disks left"),
    ("- no disks left -> AI: order some", ": order some"),
    ("- no disks left -> AI discuss", ": discuss"),
    ("- think of disks -> ToDo", ": think of disks"),
    ("- order disks, AI @ada", "ada: order disks"),
    ("- disks (x -> y) AI @ada", "ada: disks (x -> y)"),
    ("- standards#317: AI @ada: no need", "ada: no need"),
    ("- disks are late - TODO: ask", ": ask"),
    ("- the current TODO for @ada, ordering disks", "ada: ordering disks"),
    ("- none left.\n  -> order disks (AI @ada)", "ada: order disks"),
  ])
  func aMarkerEndsThem(text: String, picture: String) throws {
    #expect(try Reading(text).pictures == [picture])
  }

  @Test(arguments: [
    ("- AI @ada & @bob: go", "ada, bob: go"),
    ("- AI @ada, @bob and @eve: go", "ada, bob, eve: go"),
    ("- AI @ada/@bob: go", "ada, bob: go"),
    ("- AI: @ada OR @bob to go", "ada, bob: to go"),
    ("- AI @ada via @bob: go", "ada, bob: go"),
    ("- AI @ada (@bob) to go", "ada, bob: to go"),
    ("- AI @ada -> @bob: go", "bob: go"),
    ("- AI: @ada (disks) -> @bob (tapes): go", "ada, bob: go"),
    ("- _AI for @ada, @bob and @eve_: go", "ada, bob, eve: go"),
    ("- AI @ada with @bob to help", "ada: with @bob to help"),
    ("- AI VP04: go", "VP04: go"),
    ("- AI: Team Disks to go", "Team Disks: to go"),
    ("- AI Eve Adams: go", "Eve Adams: go"),
    ("- AI: bob goes", "bob: goes"),
    ("- AI: Mallory", ": Mallory"),
    ("- AI: bob", "bob: "),
    ("- AI bob to go", "bob: to go"),
    ("- AI bob go home", "bob: go home"),
    ("- AI Kurt to go", "Kurt: to go"),
    ("- AI @ada, Bob: go", "ada, Bob: go"),
    ("- AI -> @ada: go", "ada: go"),
    ("- @ada AI: go", "ada: go"),
    ("- @ada, AI: go", "ada: go"),
    ("- @ada and @bob: AI: go", "ada, bob: go"),
    ("- @ada (AI): go", "ada: go"),
    ("- **@ada** (**AI**): go", "ada: go"),
    ("- @ada and @bob, TODO: go", "ada, bob: go"),
    ("- TODO: Ada and Bob to go", "Ada, Bob: to go"),
    ("- TODO: Eve Adams will go", "Eve Adams: will go"),
    ("- TODO Bob: go", "Bob: go"),
    ("- TODO: Bob asks us to go", ": Bob asks us to go"),
    ("- ACTION ada to go", "ada: to go"),
    ("- Action item for Bob: go", "Bob: go"),
    ("- TODO: go (Bob, Eve Adams)", "Bob, Eve Adams: go"),
    ("- TODO: go (Bob asks)", ": go (Bob asks)"),
    ("- TODO(bob): go", "bob: go"),
    ("- AI (until Friday): @ada goes", "ada: goes"),
    ("- AI @ada (until Friday): go", "ada: go"),
    ("- AI: go\n  - @ada: north\n  - @bob: south", "ada, bob: go"),
    ("- @ada\n  - AI: go", "ada: go"),
    ("| what | who |\n|---|---|\n| AI: go | @ada |", "ada: go"),
    ("- AI N.N.: go", "?: go"),
    ("- TODO: go (@ada, @bob)", "ada, bob: go"),
    ("- AI Eve Adams and @bob: go", "Eve Adams, bob: go"),
    ("- AI Eve Adams, @bob: go", "Eve Adams, bob: go"),
    ("- AI @bob & Eve Adams: go", "bob, Eve Adams: go"),
    ("- AI @bob / Eve Adams: go", "bob, Eve Adams: go"),
    ("- AI @bob, Mallory Moss: go", "bob, Mallory Moss: go"),
    ("- AI: Eve Adams and @bob: go", "Eve Adams, bob: go"),
    ("- AI Mallory Moss: go", "Mallory Moss: go"),
    ("- AI Mallory: go", "Mallory: go"),
    ("- AI Mallory Moss, Kurt: go", "Mallory Moss, Kurt: go"),
    ("- ACTION Mallory Moss: go", "Mallory Moss: go"),
    ("- Action Bob: go", "Bob: go"),
    ("- Action Bob to go", "Bob: to go"),
    ("- ACTION: Mallory Moss to go", "Mallory Moss: to go"),
    ("- ACTION: Release Notes to be written", ": Release Notes to be written"),
    ("- TODO for Mallory Moss: go", "Mallory Moss: go"),
    ("- ToDo für Eve Adams: go", "Eve Adams: go"),
    ("- AI(@ada, by Friday): go", "ada: go"),
    ("- AI (@ada & @bob, by Friday): go", "ada, bob: go"),
    ("- ACTION(@ada, done): go", "x ada: go"),
    ("- AI ~~@ada~~ @bob: go", "bob: go"),
    ("- AI ~~@ada~~, @bob: go", "bob: go"),
    ("- AI ~~@ada~~: go", ": go"),
    ("- ~~AI @ada: go~~", "x ada: go"),
    ("- ~~AI @ada: go~~ → @bob", "x ada: go"),
    ("- TODO: go; @ada", "ada: go"),
    ("- TODO: go => @ada to drive", "ada: go => @ada to drive"),
    ("- AI: meet and invite @ada", ": meet and invite @ada"),
    (
      "- AI: ask @lists.example.org and mail@example.org",
      ": ask @lists.example.org and mail@example.org"
    ),
    ("- AI: order disks (AI @ada)", "ada: order disks"),
    ("- TODO: order disks (AI @ada: ask first)", "ada: order disks"),
    ("- TODO: order disks (AI Kurt: ask first)", "Kurt: order disks"),
  ])
  func ownersAreRead(text: String, picture: String) throws {
    #expect(try Reading(text).pictures == [picture])
  }

  @Test func aBreakInACellParts() throws {
    let text = "| x |\n|---|\n| AI @ada: order disks<br>AI @bob: order tapes |"
    #expect(try Reading(text).pictures == ["ada: order disks", "bob: order tapes"])
  }

  @Test func twoMarkersAreTwoItemsWhereEachHasOwners() throws {
    let text = "- AI @ada: order disks. AI @bob: order tapes"
    #expect(try Reading(text).pictures == ["ada: order disks.", "bob: order tapes"])
  }

  @Test(arguments: [
    ("- TODOs: @ada order disks, @bob order lamps", ["ada: order disks", "bob: order lamps"]),
    ("- AIs: @ada: order disks; @bob: order lamps", ["ada: order disks", "bob: order lamps"]),
    (
      "- AIs: @ada goes, @bob & @eve come, @kim stays",
      ["ada: goes", "bob, eve: come", "kim: stays"]
    ),
    ("- AIs: @ada, @bob: order disks, lamps", ["ada, bob: order disks, lamps"]),
    ("- AIs: @ada meets @bob, @eve", ["ada: meets @bob, @eve"]),
    ("- AI: @ada meets all, @bob knows them", ["ada: meets all, @bob knows them"]),
  ])
  func aMarkerOfSeveralHasATaskForEach(text: String, expected: [String]) throws {
    #expect(try Reading(text).pictures == expected)
  }

  @Test func aMarkerBeginsALineOfItsOwn() throws {
    let text = "ACTION: Mallory Moss to order disks, by next call\nACTION Kurt Krim: order tapes"
    #expect(
      try Reading(text).pictures == [
        "Mallory Moss: to order disks, by next call", "Kurt Krim: order tapes",
      ])
  }

  @Test func aSecondMarkerOnItsOwnLineTellsOfTheFirst() throws {
    let text = "- AI @ada: merge it\n  Merging DONE. AI @bob: tell others"
    #expect(try Reading(text).pictures == ["x ada: merge it", "bob: tell others"])
  }

  @Test(arguments: [
    ("- AI @ada:\n  - order disks", ["ada: order disks"]),
    ("- AI:\n  - @ada to order disks", ["ada: to order disks"]),
    ("- TODO:\n  order disks", [": order disks"]),
    ("- AI @ada:\n  - order disks\n  - order tapes", ["ada: order disks", "ada: order tapes"]),
    ("TODO:\n\n- order disks\n- order tapes (@bob)", [": order disks", "bob: order tapes"]),
    ("- disks\n  - AI: @ada", ["ada: "]),
    ("- TODO:", []),
    ("- AI @ada: go\n  - done", ["x ada: go"]),
    ("- AI @ada:\n  - done", ["x ada: "]),
    ("- AI @ada:\n  - order disks\n  - done", ["x ada: order disks"]),
    ("- AI @ada:\n  - order disks\n    - done", ["x ada: order disks"]),
  ])
  func aBareMarkerTakesWhatStandsBelow(text: String, expected: [String]) throws {
    #expect(try Reading(text).pictures == expected)
  }

  @Test(arguments: [
    "- We talked about AI and disks", "- The AI says no", "- `AI @ada: x`", "- RAID: @ada",
    "```\nAI @ada: order disks\n```", "- Ai! Disks", "- <!-- AI @ada: order disks -->",
    "- AI/ML @ada", "- AI-Workshop: @ada", "### AI: the new frontier", "- AI is everywhere",
    "- AI Act: we have to read it", "### AI Strategy Board: who joins", "- AI Summit: who goes",
    "- we talked of AI Mallory: nothing", "- Action Plan: the board reads it",
    "- TODO Release Notes: write", "- no AI for @ada",
    "- Action Required: restart", "- Action Needed: restart", "- Action Plan: restart",
    "- Action Summary: restart", "- Action Points: restart", "- Action Taken: restart",
    "- Action Items: restart", "- Action Log: restart", "- Action Summary will follow",
    "- No AIs", "- AI: none", "- AIs: none",
    "- AI: n/a", "- AI @handle: text", "- the TODO list is long",
    "- What do we have to do: nothing?",
    "- [disks](https://a.example/AI/@ada)", "- (WIP/ToDo) disks", "- community AI: try it",
    "- AI(s)",
    "- AI (LLM) in the kitchen", "- EU AI (Act) is coming", "- AI", "### Possible ToDos",
    "- AIs: order them", "- the AIs: @ada has some", "- AI@example.org: @ada", "- AI@ada has it",
    "- AI policy: @ada told us of it", "- TODO #12 (@ada) is late",
    "- we will do this: order", "- hard to do",
  ])
  func theWordAloneIsNone(text: String) throws {
    #expect(try Reading(text).pictures == [])
  }

  @Test func aHeadingThatIsATaskAnnouncesItsListToo() throws {
    let text = "#### TODO: write it down\n\n- @ada: create an issue\n"
    #expect(try Reading(text).pictures == [": write it down", "ada: create an issue"])
  }

  @Test func thePlaceIsTheMarkers() throws {
    let reading = try Reading("- disks are late,\n  so (_AI_ @ada: ask)\n\nTODO: wait")
    #expect(reading.markers == ["AI", "TODO"])
    #expect(reading.lines == [2, 4])
  }

  @Test(arguments: [
    ("- disks?\n  - AI @ada: order them", "disks?"),
    ("Disks:\n\n- AI @ada: order them", "Disks"),
    ("- disks\n  - they are late\n    - AI @ada: ask", "they are late"),
    ("### Disks\n\n- AI @ada: order them", nil),
    ("- disks\n  - Are they late? (AI research @ada)", "Are they late?"),
    ("- disks\n  - None came. Are they late? (AI @ada: ask)", "Are they late?"),
    ("- they are late (Kurt, AI @ada to ask)", "they are late"),
    ("- disks\n  - order some (AI @ada)", "disks"),
    ("- disks\n  - done (TODO: count them)", "disks"),
    ("### Disks (TODO: count them)", nil),
    ("- disks\n  - @ada (AI): order some", "disks"),
    ("- AIs:\n  - AI @ada: order disks", nil),
  ])
  func theStatementAboveIsTheContext(text: String, context: String?) throws {
    #expect(try Reading(text).items.map { $0.context } == [context])
  }

  @Test(arguments: [
    ("- Action item: Mark to update the pier", "Mark: to update the pier"),
    ("- AI: Mark will update the pier", "Mark: will update the pier"),
    ("- AI: Mark and Ada to update the pier", "Mark, Ada: to update the pier"),
    ("- AI: Ada & Mark to update the pier", "Ada, Mark: to update the pier"),
    ("- TODO: Mark to update the pier", "Mark: to update the pier"),
    ("- AI: Mark the pier as closed", ": Mark the pier as closed"),
    ("- AI: mark to be removed", ": mark to be removed"),
    ("- AI: Mark to be removed", ": Mark to be removed"),
    ("- AI: Nora to update the pier", ": Nora to update the pier"),
  ])
  func aFirstNameTakesATaskOn(text: String, expected: String) throws {
    #expect(try Reading(text, people: ["ada"], givenNames: ["mark"]).pictures == [expected])
  }
}
