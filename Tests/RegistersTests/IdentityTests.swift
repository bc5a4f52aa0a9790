import Decisions
import Registers
import Testing

/// The ids of action items survive what does not change them.
@Suite struct IdentityTests {
  private func ids(_ text: String) throws -> [String] {
    try Collection(weekly: [text]).actions.mentions.map { $0.id }
  }

  @Test(arguments: [
    "AI @ada: **Write** the _guide_ for tests",
    "AI: @ada write the `guide` for tests.",
    "* AI @ada: [write the guide](https://example.org/guide)  for\n  Tests",
    "AI @bob: write the guide for tests",
    "- [x] AI @ada: \"Write\" the guide, for tests!",
    "### Another topic\n\nHello.\n\n- AI @ada: write the guide for tests",
  ])
  func anIDSurvivesMovesAndAnotherForm(text: String) throws {
    #expect(try ids(text) == ids("AI @ada: write the guide for tests"))
  }

  @Test func anIDIsTwelveHexadecimalDigitsAndKnownForever() throws {
    // printf 'action\nteam\n2025-01-08\nwrite the guide\n1' | sha256sum
    #expect(try ids("AI @ada: write the guide") == ["3984af3ac6b7"])
  }

  @Test func equalOnesAreCounted() throws {
    let ids = try ids("- AI @ada: write\n- AI @bob: write\n- AI @eve: read")
    #expect(Set(ids).count == 3)
    #expect(try self.ids("- AI @ada: write").first == ids.first)
  }

  /// The items of one meeting in any order, with the ids of each.
  private func idsByLine(_ lines: [String]) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: zip(lines, try ids(lines.joined(separator: "\n"))))
  }

  private static let linked = [
    "- AI @ada: review [PR](https://example.org/x/pull/12)", "- AI @ada: review the log",
    "- AI @ada: review [PR](https://example.org/x/pull/15)", "- AI @ada: review PR",
  ]

  @Test func whatDiffersInALinkAloneKeepsItsIDInAnotherOrder() throws {
    let ids = try idsByLine(Self.linked)
    #expect(Set(ids.values).count == 4)
    #expect(try idsByLine(Self.linked.reversed()) == ids)
    let more = try idsByLine(
      ["- AI @ada: review [PR](https://example.org/x/pull/11)"] + Self.linked)
    #expect(ids.allSatisfy { more[$0] == $1 })
  }

  @Test func aLinkIsNoPartOfAnIDThatNothingElseHas() throws {
    let id = try ids("AI @ada: review PR")
    #expect(try ids(Self.linked[0]) == id)
    #expect(try ids(Self.linked[0] + "\n" + Self.linked[0]).first == id.first)
  }

  @Test func decisionsThatDifferInALinkKeepTheirIDsToo() throws {
    let lines = [12, 15].map { "- Decision: we buy [this boat](https://example.org/boat/\($0))" }
    let ids = try [lines, lines.reversed()].map { lines in
      try Collection(weekly: [lines.joined(separator: "\n")]).decisions.entries.map { $0.id }
    }
    #expect(Set(ids[0]).count == 2)
    #expect(ids[0] == ids[1].reversed())
  }

  @Test(arguments: [
    ("Caf\u{E9} auf dem Fl\u{FC}gel", "Cafe\u{301} auf dem Flu\u{308}gel"),
    ("\u{1E69}", "s\u{307}\u{323}"),
  ])
  func lettersWithMarksAreTheSameInOneCharacterOrSeveral(one: String, several: String) throws {
    #expect(Array(one.utf8) != Array(several.utf8))
    #expect(try ids("AI @ada: \(one)") == ids("AI @ada: \(several)"))
  }

  @Test func anIDWithMarksIsKnownForever() throws {
    // printf 'action\nteam\n2025-01-08\ncafé öffnen\n1' | sha256sum
    #expect(try ids("AI @ada: Caf\u{E9} \u{D6}ffnen") == ["c608039e164e"])
  }

  @Test func anotherDayOrTeamIsAnotherID() throws {
    let text = "## Agenda\n\nAI @ada: write the guide\n"
    let mentions = try Collection([
      ("crew/20250108.md", "# 2025-01-08\n\n\(text)"),
      ("team/20250108.md", "# 2025-01-08\n\n\(text)"),
      ("team/20250115.md", "# 2025-01-15\n\n\(text)"),
    ]).actions.mentions
    #expect(Set(mentions.map { $0.id }).count == 3)
    #expect(mentions.map { $0.thread } == [mentions[0].id, mentions[1].id, mentions[1].id])
  }

  @Test func aThreadHasTheIDOfItsFirstMention() throws {
    let collection = try Collection(weekly: ["AI @ada: paint the keel", "AI @ada: paint the keel"])
    let thread = try #require(collection.actions.threads.first)
    #expect(thread.mentions.map { $0.thread } == [thread.mentions[0].id, thread.mentions[0].id])
    #expect(thread.mentions[0].id != thread.mentions[1].id)
  }
}
