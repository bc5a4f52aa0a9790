import Bytes
import Linting
import Profiles
import Proposing
import Support
import Testing

/// What is proposed for minutes of invented communities.
@Suite struct ProposalTests {
  private static let usual = """
    # {date}

    ## Participants

    - @ada
    - @bob

    ## Agenda

    ### Lamps

    - AI @ada: order lamp {n}

    """

  @Test func minutesAsTheProfileHasThemNeedNothingButTheirTeam() throws {
    let text = try Collection.biweekly("board", 4, Self.usual).proposal()?.yaml()
    #expect(
      text == """
        # Proposed by git minutes config init from 4 minutes, 2024-01-03 to 2024-02-14. The numbers tell how
        # many minutes speak for a line. Keep what is right, and change the rest.

        # Of 4 minutes, scs reads 4 titles, 4 lists of participants and 4 agendas; node-tsc 4, 0, 4; tc39 4,
        # 0, 0.
        profile: scs

        teams:
          board: {}  # 4 minutes, 2024-01-03 to 2024-02-14

        """)
  }

  @Test func withoutMinutesNothingIsProposed() throws {
    #expect(try Collection(texts: ["README.md": "# Harbour\n"]).proposal() == nil)
  }

  @Test func aProfileThatFitsBetterIsProposed() throws {
    let text = """
      # Harbour Meeting {date}

      ## In attendance

      - Ada Lovelace @ada
      - Bob Builder @bob

      ## Agenda

      - Lamps

      """
    let minutes = Collection.biweekly("board", 4, text, name: "{year}-{month}-{day}.md")
    #expect(try minutes.proposal()?.profile == "node-tsc")
    #expect(try minutes.part("files") == [])
  }

  @Test func namesThatTheProfileDoesNotReadAreProposed() throws {
    let minutes = Collection.biweekly(
      "board", 4, Self.usual, name: "{year}/minutes_{year}-{month}-{day}.md")
    #expect(
      try minutes.part("files") == [
        "files:", "  names:", "    - '{year}/minutes_{year}-{month}-{day}.md'",
      ])
    #expect(try minutes.proposal()?.teams.map { $0.name } == ["board"])
  }

  @Test func aNameThatTellsTheDayButNotTheTeamIsNotRead() throws {
    let minutes = Collection.biweekly(
      "board", 4, Self.usual, name: "{year}/{year}{month}{day}.md")
    #expect(try minutes.proposal()?.names == [Counted("{year}/{year}{month}{day}.md", 4)])
  }

  @Test(arguments: [
    ("# Minutes of {date}, harbour", "Minutes of {date}, harbour"),
    ("# {date}: the * of {n}", "{date}*"),
    ("# {date} (notes) 50% [draft]", nil), ("# Lamp Board {date}", nil),
  ])
  func formsOfTitlesThatTheProfileDoesNotHaveAreProposed(title: String, form: String?) throws {
    let text = Self.usual.replacing("# {date}", with: title, maxReplacements: 1)
    let proposal = try #require(try Collection.biweekly("board", 4, text).proposal())
    #expect(proposal.titles.forms == (form.map { [Counted($0, 4)] } ?? []))
  }

  @Test func aTitleThatAllHaveIsTheExample() throws {
    let text = Self.usual.replacing("# {date}", with: "# Lamp Board {date}")
    #expect(
      try Collection.biweekly("board", 4, text).part("title")
        == ["title:", "  example: '# Lamp Board {date}'"])
  }

  @Test func titlesOnOtherLevelsAndWithWordsAreTold() throws {
    let deep = Self.usual.replacing("# {date}", with: "### Board {date}", maxReplacements: 1)
    #expect(
      try Collection.biweekly("board", 4, deep).part("title").contains("  levels: [1, 2, 3]"))
    let worded = Self.usual.replacing("# {date}", with: "# 3 January 2024", maxReplacements: 1)
    #expect(
      try Collection.biweekly("board", 4, worded).part("title") == ["title:", "  dates: words"])
  }

  @Test func headingsThatTheProfileDoesNotKnowAreProposed() throws {
    let text = """
      # {date}

      ## 1. Crew on board ({n})

      - @ada
      - @bob

      ## 2. Chores

      * Scribe: @ada

      ## 3. Order of the day

      ### Lamps

      Much was said about lamps, and more about boats.

      ### Boats

      """
    let minutes = Collection.biweekly("board", 6, text)
    #expect(try minutes.part("participants").last == "    - 'Crew on board{, (*)}'")
    #expect(
      try minutes.part("participants").contains("    - '{Participants,Particpants,Attendees}'"))
    #expect(try minutes.part("housekeeping").last == "    - Chores")
    #expect(try minutes.part("agenda").last == "    - Order of the day")
  }

  @Test(arguments: [
    "## Thanks to\n\n- @ada\n- @bob\n- @grace\n",
    "## Boats\n\n- Swift Heron\n- Old Lady\n",
  ])
  func aHeadingOfOneFileIsNoHabit(list: String) throws {
    let minutes = Collection.biweekly("board", 12, "# {date}\n\n## Lamps {n}\n\nText.\n")
    let one = Collection(texts: ["board/20231220.md": "# 2023-12-20\n\n" + list])
    let proposal = try #require(try (minutes + one).proposal())
    #expect(proposal.participants == nil)
    #expect(proposal.agenda == nil)
  }

  @Test func aLabelBeforePeopleIsProposed() throws {
    let text = "# {date}\n\nCrew: @ada, @bob\n\n## Agenda\n\n### Lamps\n"
    #expect(
      try Collection.biweekly("board", 5, text).part("participants").last == "    - Crew")
  }

  @Test func theHabitsOfATeamAreProposed() throws {
    let board = Collection.biweekly("board", 12, Self.usual)
    let pier = Collection.biweekly("pier", 3, "# {date}\n\nNothing to tell.\n")
    #expect(
      try (board + pier).part("teams") == [
        "teams:", "  board: {weekdays: Wednesday, participants: required, agenda: required}",
        "  pier: {}",
      ])
    #expect(try (board + pier).part("defaults") == [])
  }

  @Test func whatAllTeamsDoIsSaidOnce() throws {
    let board = Collection.biweekly("board", 12, Self.usual)
    let pier = Collection.biweekly("pier", 10, Self.usual)
    #expect(
      try (board + pier).part("defaults") == [
        "defaults:", "  participants: required", "  agenda: required",
      ])
    #expect(
      try (board + pier).part("teams") == [
        "teams:", "  board: {weekdays: Wednesday}", "  pier: {weekdays: Wednesday}",
      ])
  }

  @Test func minutesAtTheTopHaveNoTeam() throws {
    let minutes = Collection.biweekly("", 12, Self.usual)
    #expect(
      try minutes.part("defaults") == [
        "defaults:", "  weekdays: Wednesday", "  participants: required", "  agenda: required",
      ])
    #expect(try minutes.part("teams") == [])
  }

  @Test func slidesAndFreeTextsAreToldFromMinutes() throws {
    let slides = Collection.biweekly(
      "call", 5, "---\ntheme: dark\n---\n\n# {date}\n\n---\n\n# News\n\n---\n\n- text\n")
    let free = Collection.biweekly("diary", 5, "Dear diary, it rained.\n")
    #expect(
      try (slides + free).part("teams") == [
        "teams:", "  call: {kind: slides, weekdays: Wednesday}",
        "  diary: {kind: free, weekdays: Wednesday}",
      ])
  }

  @Test func anotherOrderOfSectionsIsProposed() throws {
    let text = """
      # {date}

      ## Housekeeping

      - Minutes taking: @ada

      ## Participants

      - @ada

      ## Agenda

      ### Lamps

      """
    #expect(
      try Collection.biweekly("board", 6, text).part("teams").last
        == "  board: {weekdays: Wednesday, order: [housekeeping, participants, agenda]}")
  }

  @Test(arguments: [
    ("AI (@ada): order lamp {n}", "- AI ({owners}): {task}"),
    ("_AI @ada: order lamp {n}_", "- _AI {owners}: {task}_"),
    ("**AI @ada:** order lamp {n}", nil),
    ("TODO @ada, @bob - order lamp {n}", "- TODO {owners} - {task}"),
    ("AI @ada: order lamp {n}", nil),
  ])
  func theFormOfActionItemsIsProposed(item: String, form: String?) throws {
    let text = Self.usual.replacing("AI @ada: order lamp {n}", with: item)
    let minutes = Collection.biweekly("board", 6, text)
    #expect(
      try minutes.part("defaults")
        == (form.map { ["defaults:", "  pad: {item: '\($0)'}"] } ?? []))
  }

  @Test func linksTellOfPadsAndWhereFilesAreShown() throws {
    let text =
      Self.usual + """

        [notes](https://pad.harbour.example/lamps-{n}?both), once [there](https://etherpad.sea.example/p/x{n}),
        see https://forge.example/harbour/minutes/blob/trunk/board/20240103.md and
        https://forge.example/harbour/lamps/blob/trunk/lamp.md

        """
    let minutes = Collection.biweekly("board", 9, text)
    #expect(try minutes.part("pads").contains("    - pad.harbour.example"))
    #expect(
      try minutes.part("shown-at")
        == ["shown-at:", "  - 'forge.example/harbour/minutes/{blob,tree,raw}/trunk'"])
  }

  @Test func pagesOfABlogAreLeftOut() throws {
    let board = Collection.biweekly("board", 6, Self.usual)
    let blog = Collection.biweekly(
      "_posts", 4, "---\nlayout: post\n---\n\nNews.\n", name: "{year}-{month}-{day}-news.md")
    let minutes = Collection.biweekly(
      "board", 6, Self.usual, name: "{year}-{month}-{day}.md")
    #expect(try (minutes + blog).part("paths") == ["paths:", "  - '!_posts/'"])
    #expect(try (board + blog).proposal()?.teams.map { $0.name } == ["board"])
  }

  @Test func documentsThatSeveralTeamsHaveAreTold() throws {
    var minutes =
      Collection.biweekly("board", 3, Self.usual) + .biweekly("pier", 3, Self.usual)
    minutes.texts["board/how-to.md"] = "# How to\n"
    minutes.texts["board/README.md"] = "# Board\n"
    minutes.texts["pier/README.md"] = "# Pier\n"
    #expect(try minutes.part("documents") == [])
    minutes.texts["pier/how-to.md"] = "# How to\n"
    #expect(try minutes.part("documents") == ["documents:", "  - '**/how-to.md'"])
  }
}
