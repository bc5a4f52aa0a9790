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

  @Test func aLinkIsNoPartOfAnID() throws {
    #expect(
      try ids("AI @ada: review [PR](https://example.org/x/pull/12)") == ids("AI @ada: review PR"))
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
