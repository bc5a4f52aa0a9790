import ActionItems
import Testing

/// Action items that a heading or an item announces, and those that only a name says.
@Suite struct ListedTests {
  @Test(arguments: [
    "### Action items", "### AIs from last time", "#### Check AIs from last time", "## AI's",
    "AIs:",
    "TODOs:", "### Pending action items", "### Action Items from last week's call:", "Other TODOs:",
    "### AIs 🤖", "## :robot: AIs", "**Open action items**", "### Possible ToDos",
    "## Offene Aufgaben",
    "### Checking AIs of last week", "### Actions", "## Priorities and actions", "Tasks:",
    "**Action points**", "We found some action items for ourselves:",
    "Decisions and TODOs:", "## Beschlüsse und Aufgaben", "### Action Items (AIs): 6 in total",
    "Action items (6):", "### Kitchen ToDos", "### AIs (old ones): 2", "### AIs: 12",
  ])
  func aHeadingOrALineAnnouncesThem(announcement: String) throws {
    #expect(try Reading("\(announcement)\n\n- order disks\n").pictures == [": order disks"])
  }

  @Test(arguments: [
    "### Disks", "### AI workloads", "### Tasks of the board", "We talked:", "AI and disks:",
    "### GitHub Actions", "User actions:", "Mitigation tasks:",
    "- Network & Tasks", "- Network and tasks", "### Disks (AIs)",
    "- collect tasks (@ada)",
  ])
  func otherHeadingsDoNot(announcement: String) throws {
    #expect(try Reading("\(announcement)\n\n- order disks\n").pictures == [])
  }

  @Test(arguments: [
    ("- @ada: order disks", ["ada: order disks"]),
    ("- @ada & @bob will order disks", ["ada, bob: will order disks"]),
    ("- VP04: order disks", ["VP04: order disks"]),
    ("- Bob: order disks", ["Bob: order disks"]),
    ("- @ada, Eve Adams: order disks", ["ada, Eve Adams: order disks"]),
    ("- Bob to order disks", ["Bob: to order disks"]),
    ("- Bob said that disks are late", [": Bob said that disks are late"]),
    ("- [@ada] order disks", ["ada: order disks"]),
    ("- (Bob) order disks", ["Bob: order disks"]),
    ("- ~~@ada~~ @bob: order disks", ["bob: order disks"]),
    ("- ~~@ada~~: order disks", [": order disks"]),
    ("- ~~@ada: order disks~~", ["x ada: order disks"]),
    ("- order disks (Bob)", ["Bob: order disks"]),
    ("- order disks (soon)", [": order disks (soon)"]),
    ("- [x] ~~order disks~~ @bob", ["x bob: order disks"]),
    ("- [-] @ada: order disks", ["- ada: order disks"]),
    ("- [~] order disks", ["- : order disks"]),
    ("- none this week", []),
    ("- order disks (@ada)", ["ada: order disks"]),
    ("- order disks -> @ada", ["ada: order disks"]),
    ("- order disks\n  - by mail", [": order disks"]),
    ("- @ada:\n  - order disks\n  - order tapes", ["ada: order disks", "ada: order tapes"]),
    ("- Disks:\n  - order some", [": order some"]),
    ("- none", []), ("- (none)", []), ("- no AIs from last week", []), ("- n/a", []), ("-", []),
    ("We did not look at them.", []), ("All other AIs are done.", []), ("- @bob: done", []),
    ("- all other AIs are done", []),
    ("order disks (@ada)", ["ada: order disks"]), ("=> order disks", [": order disks"]),
    (
      "| Task | Owner | Status |\n|---|---|---|\n| go | @ada | ✅ |\n| stay | Bob | open |",
      ["x ada: go", "Bob: stay"]
    ),
    ("| Who | Where |\n|---|---|\n| @ada | north |", []),
    ("- _AI @ada: order disks_\n  - ongoing", ["ada: order disks"]),
  ])
  func itemsOfTheListAreRead(list: String, expected: [String]) throws {
    #expect(try Reading("### AIs from last time\n\n\(list)\n").pictures == expected)
  }

  @Test(arguments: [
    ("- @ada to order disks", ["ada: to order disks"]),
    ("- @ada will order disks", ["ada: will order disks"]),
    ("- @ada, @bob: order disks", ["ada, bob: order disks"]),
    ("- order disks -> @ada", ["ada: order disks"]),
    ("- order disks (@ada)", ["ada: order disks"]),
    ("- @ada: keep the last three disks", ["ada: keep the last three disks"]),
    ("- @ada said that disks are late", []),
    ("- disks are late, says @ada", []),
    ("### Disks (@ada)", []),
  ])
  func aNameBesideATaskIsImplicit(text: String, expected: [String]) throws {
    let reading = try Reading(text)
    #expect(reading.implicitPictures == expected)
    #expect(reading.pictures == [])
  }

  @Test func whatEachOfSeveralSaysIsANote() throws {
    let text = "- AI @ada, @bob: order disks\n  - @ada: done\n  - @bob: ongoing"
    #expect(try Reading(text).implicitPictures == [])
  }

  @Test(arguments: [
    ("- ADL to ring the bell", ["ADL: to ring the bell"]),
    ("- ADL and BBR will ring the bell", ["ADL, BBR: will ring the bell"]),
    ("- @ada to ring the bell", ["ada: to ring the bell"]),
    ("ADL to ring the bell", ["ADL: to ring the bell"]),
    ("- ADL to be the ringer", []), ("- ADL: it rings", []), ("- XYZ to ring the bell", []),
    ("- Consensus for Stage 2, ADL to ring the bell", []),
  ])
  func amongConclusionsOnlyWhatSomebodyTakesOnIsOne(text: String, expected: [String]) throws {
    let people: Set = ["adl", "bbr"]
    let reading = try Reading("### Conclusion\n\n\(text)\n", people: people, by: "tc39")
    #expect(reading.pictures == expected)
    #expect(try Reading("### Conclusion\n\n\(text)\n", people: people).pictures == [])
  }
}
