import Bytes
import MarkdownTree
import Meetings
import Profiles
import Statements
import Testing

/// Participants in a table whose columns the profile knows.
@Suite struct PersonTableTests {
  /// Each entry as `name, abbreviation, note, handle` with `?` for what is not there, and its form.
  private func entries(_ table: String) throws -> [String] {
    let profile = """
      participants:
        headings: Crew
        absent: {headings: Ashore}
        columns: {name: '{Name,Who}', abbreviation: Sign, note: [From, Since]}
      """
    let minutes = Minutes(
      MarkdownTree(SourceText(Array("# 2025-03-05\n\n## Crew\n\n\(table)\n".utf8))),
      by: try Profile(Array(profile.utf8), name: "test"))
    let meeting = try #require(minutes.meetings.first)
    return (meeting.participants?.entries ?? []).map { entry in
      let words = [entry.name, entry.abbreviation, entry.note, entry.handle?.text]
      return (entry.isAbsent ? "-" : "") + words.map { $0 ?? "?" }.joined(separator: "; ")
        + (entry.form == .expected ? "" : " \(entry.form)")
    }
  }

  @Test func columnsAreKnownByTheirHeads() throws {
    let table = """
      | Sign | Who          | From   | Shoes |
      |------|--------------|--------|-------|
      | ADL  | Ada Lovelace | Engine | brown |
      | GH   | Grace Hopper |        | red   |
      """
    #expect(
      try entries(table) == ["Ada Lovelace; ADL; ADL, Engine; ?", "Grace Hopper; GH; GH; ?"])
  }

  @Test func aRowWithoutANameIsNobody() throws {
    #expect(try entries("| Name | Sign |\n|---|---|\n| | |\n| | ADL |\n") == [])
  }

  @Test func whoHasNoAbbreviationIsTold() throws {
    let table = "| Name | Sign |\n|---|---|\n| Ada | |\n| Bob (@bob) | |\n"
    #expect(
      try entries(table) == ["Ada; ?; ?; ? withoutAbbreviation", "Bob (@bob; ?; ?; bob"])
  }

  @Test func aTableWithoutThatColumnAsksForHandles() throws {
    #expect(try entries("| Name |\n|---|\n| Ada |\n") == ["Ada; ?; ?; ? withoutHandle"])
  }

  @Test func aTableOfSomethingElseIsReadByItsHandles() throws {
    #expect(try entries("| Boat | Captain |\n|---|---|\n| Swan | @ada |\n") == ["?; ?; ?; ada"])
  }

  @Test func whoIsInTheTableOfThoseAshoreWasNotThere() throws {
    let table =
      "| Name | Sign |\n|---|---|\n| Ada | AD |\n\n## Ashore\n\n| Name | Sign |\n|---|---|\n| Bob | BB |"
    #expect(try entries(table) == ["Ada; AD; AD; ?", "-Bob; BB; BB; ?"])
  }

  @Test(arguments: [
    "Remote", "In-person", "In person", "Remote and in person", "Remote and in-person",
    "In-person and remote", "Remote & In-Person",
  ])
  func thoseOfTC39HaveATableForEachPlace(place: String) throws {
    let text = """
      # 5 March, 2025 Meeting Notes

      **Attendees:**

      | Name         | Abbreviation | Organization |
      |--------------|--------------|--------------|
      | Ada Lovelace | ADL          | Engines Ltd  |

      **\(place) attendees:**

      | Name        | Abbreviation | Organization   |
      |-------------|--------------|----------------|
      | Bob Builder | BBR          | Harbour Office |

      ## Bells
      """
    let profile = try #require(try Profile(builtIn: "tc39"))
    let minutes = Minutes(MarkdownTree(SourceText(Array(text.utf8))), by: profile)
    #expect(
      minutes.meetings.first?.participants?.entries.map { $0.abbreviation } == ["ADL", "BBR"])
  }
}
