import Bytes
import Dates
import Foundation
import Meetings
import Reporting
import Support
import Testing

@Suite struct ChangesMarkdownTests {
  @Test func twoQuartersAreASection() throws {
    let section = try Changes.ofSample().report(title: "2025-Q1..2025-Q2")
      .rendered(as: .markdown, colored: false)
    #expect(try section == ProjectFiles.text("Tests/Golden/changes-2025-Q1-2025-Q2.md"))
  }

  @Test func aQuarterIsASection() throws {
    let section = try Changes.ofFirstQuarter().report(title: "2025-Q1")
      .rendered(as: .markdown, colored: false)
    #expect(try section == ProjectFiles.text("Tests/Golden/changes-2025-Q1.md"))
  }

  @Test func aSectionOfAQuarterIsHeadingsAndLists() throws {
    #expect(
      try outline(Changes.ofFirstQuarter().rendered(as: .markdown)) == """
        heading 2: A..B: 2025-02-19 to 2025-03-19
        paragraph
        heading 3: Decisions
        heading 4: harbour
        list
          4 items, 4 links
        heading 4: lantern
        list
          2 items, 2 links
        heading 3: Action items
        heading 4: harbour
        list
          item: Opened (5)
            5 items, 5 links
          item: Closed (3)
            3 items, 3 links
        heading 4: lantern
        list
          item: Opened (4)
            4 items, 4 links
        heading 3: Meetings
        heading 4: harbour
        list
          2 items, 2 links
        heading 4: lantern
        list
          1 item, 1 link

        """)
  }

  @Test func aSectionIsHeadingsAndLists() throws {
    let section = try Changes.ofSample().rendered(as: .markdown) {
      $0.filter = .init(teams: [RepositoryPath("harbour")])
    }
    #expect(
      outline(section) == """
        heading 2: A..B: harbour: 2025-04-16 to 2025-05-28
        paragraph
        heading 3: Decisions
        list
          5 items, 5 links
        heading 3: Changed decisions
        list
          item: Reworded (1)
            1 item, 2 links
        heading 3: Action items
        list
          item: Opened (4)
            4 items, 4 links
          item: Closed (7)
            7 items, 7 links
        heading 3: Meetings
        list
          4 items, 4 links

        """)
  }

  // MARK: Decisions

  @Test func decisionsAboutOneTopicShareAnEntryWithTheQuestionThatTheyAnswer() throws {
    let changes = try Changes(
      from: nil,
      to: """
        - Which lamps do we buy?
            - Decision: The red ones.
            - Decision: two of them; blue or red
        - Who carries them?
            - Decision: the youngest member
        """)
    #expect(
      changes.entries { $0.only = [.decisions] }
        == """
        ### Decisions

        - **pier 2025-03-05** Lamps:
          - Which lamps do we buy? The red ones. ([line 15](pier/20250305.md#L15))
          - Which lamps do we buy? two of them; blue or red ([line 16](pier/20250305.md#L16))
          - Who carries them? the youngest member ([line 18](pier/20250305.md#L18))

        """)
  }

  @Test func aQuestionThatAllAnswerStandsAboveThem() throws {
    let changes = try Changes(
      from: nil,
      to: """
        - Which lamps do we buy?
            - Decision: The red ones.
            - Decision: two of them
        """)
    #expect(
      changes.entries { $0.only = [.decisions] }
        == """
        ### Decisions

        - **pier 2025-03-05** Lamps: Which lamps do we buy?
          - The red ones. ([line 15](pier/20250305.md#L15))
          - two of them ([line 16](pier/20250305.md#L16))

        """)
  }

  @Test(arguments: [ChangesFormat.text, .markdown])
  func whatOnlyTheOutcomeTellsApartHasBoth(format: ChangesFormat) throws {
    let wording = "We buy a new boat for the pier"
    let changes = try Changes(from: "- Accepted: \(wording)", to: "- Rejected: \(wording)")
    let told = changes.rendered(as: format) { $0.only = [.decisions] }
    let shown = [
      ChangesFormat.text: "(accepted -> rejected)", .markdown: "(**accepted -> rejected**)",
    ]
    #expect(told.contains("\(wording) \(shown[format] ?? "")"), "\(told)")
    #expect(told.contains("eworded"))
  }

  @Test func theLineIsThatOfTheCommitOnTheForge() throws {
    let changes = try Changes(
      from: "- Decision: The boat is sold.", to: "- Decision: Lamps are red.")
    let forge = { (commit: String) in
      ForgeLinks(remote: "https://github.com/pier/minutes.git", commit: commit)
    }
    let section = changes.report(links: (forge("aaa"), forge("bbb")))
      .rendered(as: .markdown, colored: false)
    let page = "https://github.com/pier/minutes/blob"
    #expect(
      section.contains("red. ([line 14](\(page)/bbb/pier/20250305.md?plain=1#L14))"))
    #expect(
      section.contains("sold. ([line 14](\(page)/aaa/pier/20250305.md?plain=1#L14))"))
  }

  @Test(arguments: [
    (
      "- Decision: The boat is painted red in May.",
      "- Decision: The boat is painted blue in May.",
      "Reworded (1)", "The boat is painted ~~red~~ **blue** in May."
    ),
    (
      "- Decision: The boat is paitned in September.",
      "- Decision: The boat is painted in September.",
      "Corrected (1)", "The boat is ~~paitned~~ **painted** in September."
    ),
  ])
  func otherWordsAreShownWordByWord(
    old: String, new: String, title: String, text: String
  ) throws {
    #expect(
      try Changes(from: old, to: new).entries { $0.only = [.decisions] } == """
        ### Changed decisions

        - **\(title)**
          - **pier 2025-03-05** Lamps: \(text) ([line 14](pier/20250305.md#L14), before [line 14](pier/20250305.md#L14))

        """)
  }

  @Test func whatIsGoneAndWhatWasMovedIsTold() throws {
    let file = { (agenda: String) in
      [("pier/20250305.md", Changes.minutes("2025-03-05", agenda))]
    }
    let boat = "### Boat\n\n- Decision: It stays blue for ever.\n"
    let lamp = "### Lamps\n\n- Decision: It stays blue for ever.\n"
    let changes = try Changes(
      from: file(boat + "- Decision: Sails are mended by hand.\n\n### Lamps\n"),
      to: file("### Boat\n\n" + lamp))
    #expect(
      changes.entries { $0.only = [.decisions] } == """
        ### Changed decisions

        - **Withdrawn (1)**
          - **pier 2025-03-05** Boat: Sails are mended by hand. ([line 15](pier/20250305.md#L15))
        - **Moved (1)**
          - **pier 2025-03-05** Lamps: It stays blue for ever. ([line 16](pier/20250305.md#L16), before Boat [line 14](pier/20250305.md#L14))

        """)
  }

  @Test func decisionsOfOlderMeetingsAreRecordedLate() throws {
    let known = ("pier/20250312.md", Changes.minutes("2025-03-12", "### Boat\n"))
    let late = ("pier/20250305.md", Changes.minutes("2025-03-05", "### Boat\n\n- Decision: Sold."))
    let section = try Changes(from: [known], to: [late, known]).rendered(as: .markdown)
    #expect(section.contains("1 decision (1 recorded late), none changed or withdrawn."))
    #expect(section.contains("- **pier 2025-03-05** (recorded late) Boat: Sold. ("))
  }

  @Test func whatWasSettledWithoutAWordIsFoldedUp() throws {
    let changes = try Changes(from: nil, to: "- Decision: Red.")
    let section = changes.withSettled("The majority was for oil") { $0.only = [.decisions] }
      .rendered(as: .markdown, colored: false)
    #expect(
      section.hasSuffix(
        """
        ### Decisions

        - **pier 2025-03-05** Lamps: Red. ([line 14](pier/20250305.md#L14))

        <details><summary>1 settled without a decision word</summary>

        - **pier 2025-03-05** Oil: The majority was for oil ([line 12](pier/20250305.md#L12))

        </details>

        """))
    #expect(
      outline(section).hasSuffix(
        """
        heading 3: Decisions
        list
          1 item, 1 link
        HTML
        list
          1 item, 1 link
        HTML

        """))
  }

  // MARK: Action items

  /// The minutes of one meeting, then those of the next one, with what a review says of older items.
  private func actions(_ first: String, thenReview review: String) throws -> String {
    let old = ("pier/20250305.md", Changes.minutes("2025-03-05", "### Lamps\n\n\(first)"))
    let new = (
      "pier/20250312.md", Changes.minutes("2025-03-12", "### Boat\n\nIt leaks.", review: review)
    )
    return try Changes(from: [old], to: [old, new]).entries { $0.only = [.actions] }
  }

  private func list(_ title: String, _ entry: String) -> String {
    "### Action items\n\n- **\(title) (1)**\n  - **pier \(entry)\n"
  }

  @Test(arguments: [
    (
      "- AI @ada: order the lamp of the pier", "- AI @ada: order the lamp of the pier\n  - done",
      "Closed",
      "2025-03-12** ada: order the lamp of the pier, raised 2025-03-05, repeated once ([line 12](pier/20250312.md#L12))"
    ),
    (
      "- AI @ada: order the lamp of the pier", "- AI @ada: order the lamp of the pier",
      "Carried over",
      "2025-03-12** ada: order the lamp of the pier, raised 2025-03-05, repeated once ([line 12](pier/20250312.md#L12))"
    ),
    (
      "- AI @ada: order the lamp of the pier by 2025-04-01",
      "- AI @ada: order the lamp of the pier by 2025-05-01", "Due changed",
      "2025-03-12** ada: order the lamp of the pier by 2025-05-01, due 2025-04-01 -> 2025-05-01 ([line 12](pier/20250312.md#L12))"
    ),
    (
      "- AI @ada: order the lamp of the pier", "- AI @bob: mend the sail",
      "Dropped",
      "2025-03-05** ada: order the lamp of the pier (Lamps), neither repeated nor closed in the review of 2025-03-12 ([line 14](pier/20250305.md#L14))"
    ),
  ])
  func itIsToldWhatBecameOfActionItems(
    first: String, review: String, title: String, entry: String
  ) throws {
    let section = try actions(first, thenReview: review)
    #expect(section.contains("- **\(title) (1)**\n  - **pier \(entry)\n"), "\(section)")
  }

  @Test(arguments: [
    (
      "- AI @ada, @bob: order the lamp (two are dark)", "Nothing.", "Withdrawn",
      "2025-03-05** ada, bob: order the lamp (two are dark) (Lamps), no longer in the minutes ([line 14](pier/20250305.md#L14))"
    ),
    (
      "Nothing.", "- AI: order the lamp by 2025-04-01", "Opened",
      "2025-03-05** nobody: order the lamp by 2025-04-01 (Lamps) ([line 14](pier/20250305.md#L14))"
    ),
    (
      "- AI @ada: order a red lamp for the pier", "- AI @ada: order a blue lamp for the pier",
      "Reworded",
      "2025-03-05** ada: order a ~~red~~ **blue** lamp for the pier (Lamps) ([line 14](pier/20250305.md#L14), before [line 14](pier/20250305.md#L14))"
    ),
    (
      "- AI @ada: order the lamp", "- AI @bob, @eve: order the lamp", "Reassigned",
      "2025-03-05** ada -> bob, eve: order the lamp (Lamps) ([line 14](pier/20250305.md#L14))"
    ),
    (
      "- AI @ada: order the lamp\n    - done", "- AI @ada: order the lamp", "Reopened",
      "2025-03-05** ada: order the lamp (Lamps), closed on 2025-03-05 ([line 14](pier/20250305.md#L14))"
    ),
  ])
  func editsOfActionItemsAreTold(
    old: String, new: String, title: String, entry: String
  ) throws {
    let section = try Changes(from: old, to: new)
      .entries { $0.only = [.actions] }
    #expect(section == list(title, entry))
  }

  @Test func whatStandsAboveAnActionItemIsShortened() throws {
    let words = String(repeating: "word ", count: 40)
    let section = try Changes(from: nil, to: "- \(words)\n    - AI @ada: order the lamp")
      .entries { $0.only = [.actions] }
    let shown = words.prefix(117)
    #expect(section.contains("ada: order the lamp (Lamps > \(shown)...) ([line 15]"))
  }

  /// As in `AI @ada:`, where only the link tells more.
  @Test func whatAnActionItemStandsBelowStandsInForATaskThatIsNotNamed() throws {
    let changes = try Changes(from: nil, to: "- Two lamps are dark\n    - AI @ada:")
    let lines = "([line 15](pier/20250305.md#L15))"
    #expect(
      changes.entries { $0.only = [.actions] }
        == list("Opened", "2025-03-05** ada: Two lamps are dark (Lamps) \(lines)"))
    let row = "opened       ada: Two lamps are dark  pier/20250305.md:15"
    #expect(
      changes.rendered(as: .text).contains(
        row + "\n" + String(repeating: " ", count: 27) + "Lamps\n"))
    #expect(changes.rendered(as: .jsonl).contains(#""topic":"Lamps","text":"","oldText""#))
  }

  @Test func nobodyIsNotifiedUnlessThatIsWanted() throws {
    let changes = try Changes(from: nil, to: "- AI @ada: ask @eve for a lamp")
    #expect(!changes.rendered(as: .markdown).contains("@"))
    let notifying = changes.entries { ($0.only, $0.notifies) = ([.actions], true) }
    #expect(notifying.contains("** @ada: ask eve for a lamp ("))
    #expect(notifying.split(separator: "@").count == 2)
  }

  // MARK: Meetings

  @Test func aMeetingIsALineWithItsFirstTopics() throws {
    let topics = (1...8).map { "### Topic \($0)\n" }.joined(separator: "\n")
    let changes = try Changes(
      from: [("pier/20250226.md", Changes.minutes("2025-02-26", "### Boat\n"))],
      to: [("pier/20250305.md", Changes.minutes("2025-03-05", topics))])
    #expect(
      changes.entries { $0.only = [.meetings] } == """
        ### Meetings

        - **pier 2025-03-05** 2 participants: Topic 1; Topic 2; Topic 3; Topic 4; Topic 5 \
        and 3 more ([minutes](pier/20250305.md#L1))
        - **pier 2025-02-26** (removed) 2 participants: Boat ([minutes](pier/20250226.md#L1))

        """)
  }

  @Test func itIsToldWhereAMeetingWas() throws {
    let changes = try Changes(
      from: [("pier/20250226.md", Changes.minutes("2025-02-26", "### Boat\n"))],
      to: [("mole/20250226.md", Changes.minutes("2025-02-26", "### Boat\n"))])
    #expect(
      changes.entries { $0.only = [.meetings] } == """
        ### Meetings

        - **mole 2025-02-26** (changed) before: pier/20250226.md 2025-02-26, 2 participants: Boat \
        ([minutes](mole/20250226.md#L1))

        """)
    #expect(changes.rendered(as: .jsonl).contains(#""oldText":"pier/20250226.md 2025-02-26""#))
  }

  // MARK: What is wanted

  @Test(arguments: [
    (ChangesGrouping.team, ["harbour", "lantern"]),
    (
      .date,
      ["2025-06-05", "2025-05-28", "2025-05-15", "2025-05-07", "2025-04-16", "2025-04-03"]
    ),
    (.owner, []),
  ])
  func decisionsStandUnderTeamsOrDays(grouping: ChangesGrouping, titles: [String]) throws {
    let section = try Changes.ofSample()
      .rendered(as: .markdown) { ($0.grouping, $0.only) = (grouping, [.decisions]) }
    let new = section.split(separator: "### Changed decisions")[0]
    let headings = new.split(separator: "\n").filter { $0.hasPrefix("#### ") }
      .map { String($0.dropFirst(5)) }
    #expect(headings == titles)
  }

  @Test func anActionItemOfTwoStandsUnderBoth() throws {
    let changes = try Changes(from: nil, to: "- AI @bob, @ada: order the lamp\n- AI: mend the sail")
    let entry = "order the lamp (Lamps) ([line 14](pier/20250305.md#L14))"
    #expect(
      changes.entries { ($0.grouping, $0.only) = (.owner, [.actions]) } == """
        ### Action items

        #### ada

        - **Opened (1)**
          - **pier 2025-03-05** bob, ada: \(entry)

        #### bob

        - **Opened (1)**
          - **pier 2025-03-05** bob, ada: \(entry)

        #### nobody

        - **Opened (1)**
          - **pier 2025-03-05** nobody: mend the sail (Lamps) ([line 15](pier/20250305.md#L15))

        """)
  }

  @Test(arguments: [
    (["WIKI", "machine"], ["harbour/20250528.md"]), (["nothing", "of", "the", "kind"], []),
  ])
  func wordsSelectWhatIsTold(words: [String], paths: [String]) throws {
    let lines = try Changes.ofSample().rendered(as: .csv) { $0.filter = .init(words: words) }
      .components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(lines.map { $0.components(separatedBy: ",")[2] } == paths)
  }

  /// What a review passed over was last mentioned before the days that are asked for.
  @Test func daysSelectByTheReviewThatPassedSomethingOver() throws {
    let days = try #require(CalendarDate.days(ofPeriod: "2025-Q2"))
    let section = try Changes.ofSample().rendered(as: .markdown) { $0.filter = .init(days: days) }
    #expect(section.contains("**Dropped (1)**"))
    #expect(!section.contains("2025-02-19**"))
  }

  @Test func nothingChangedIsOneLine() throws {
    let lamp = "- Decision: Lamps are red."
    let changes = try Changes(from: lamp, to: lamp)
    #expect(changes.rendered(as: .markdown) == "## A..B\n\nNothing changed.\n")
  }
}
