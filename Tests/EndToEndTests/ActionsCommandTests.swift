import Foundation
import Support
import Testing

/// What `git minutes actions` reads, tells and returns.
@Suite struct ActionsCommandTests {
  /// Three meetings of one team and one of another, with a lamp that is ordered in the end.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("groups: Team Rope\n", to: ".minutes.yml")
    try scratch.write(
      """
      # 2025-02-05

      ## Agenda

      ### Lamps

      - two are dark
          - AI @ada: order the lamp of the pier
      - AI @bob: paint the boat

      """, to: "pier/20250205.md")
    try scratch.write(
      """
      # 2025-02-12

      ## Housekeeping

      ### Pending action items

      - AI @ada: order the lamp of the pier
          - ongoing

      ## Agenda

      ### Rope

      - AI @ada: bring a rope for the bell

      """, to: "pier/20250212.md")
    try scratch.write(
      """
      # 2025-02-19

      ## Housekeeping

      ### Pending action items

      - AI @ada: order the lamp of the pier
          - done
      - AI @ada: bring a rope for the bell

      """, to: "pier/20250219.md")
    try scratch.write("# 2024-02-20\n\n- AI @bob: find the old chart\n", to: "crew/20240220.md")
    try scratch.commitAll()
    return scratch
  }

  private func run(_ arguments: [String], in scratch: Scratch) throws -> Output {
    try Command.run(Command.programPath, ["actions"] + arguments, in: scratch.path())
  }

  /// The tasks of entries in JSON Lines.
  private func tasks(_ arguments: String..., in scratch: Scratch) throws -> [String] {
    let output = try run(arguments + ["--format", "jsonl"], in: scratch)
    #expect(output.status == 0, "\(output)")
    return output.standardOutput.split(separator: "\n").compactMap {
      $0.firstMatch(of: /"text":"([^"]*)"/)?.1
    }.map { String($0) }
  }

  @Test func tellsWhatIsLeftToDoByOwner() throws {
    let scratch = try repository()
    let commit = try scratch.git("rev-parse", "--short=7", "HEAD")
      .trimmingCharacters(in: .newlines)
    #expect(
      try scratch.minutes("actions", "--rev", "HEAD")
        == Output(
          status: 0,
          standardOutput: """
            ada: 1 open (as of 2025-02-19)
            OPEN        not closed, mentioned in the last 90 days
              2025-02-19         bring a rope for the bell  pier/20250219.md:9
                                 since 2025-02-12, 2 mentions

            bob: 1 unreviewed, 1 lapsed (as of 2025-02-19)
            UNREVIEWED  missing from the next review, not closed
              2025-02-05   14 d  paint the boat  pier/20250205.md:9
                                 Lamps

            """,
          standardError: """
            7 mentions are 4 action items: 1 done or cancelled, 3 not; from 4 minutes at \(commit) \
            by the profile scs

            """))
  }

  @Test func choosesByState() throws {
    let scratch = try repository()
    #expect(try tasks(in: scratch) == ["paint the boat", "bring a rope for the bell"])
    #expect(try tasks("--open", in: scratch) == ["paint the boat", "bring a rope for the bell"])
    #expect(try tasks("--done", in: scratch) == ["order the lamp of the pier"])
    #expect(try tasks("--lapsed", in: scratch) == ["find the old chart"])
    #expect(try tasks("--all", in: scratch).count == 4)
    #expect(try tasks("--all", "--mentions", in: scratch).count == 7)
  }

  @Test func choosesByOwnerWordsDayTeamAndPath() throws {
    let scratch = try repository()
    #expect(try tasks("--all", "--owner", "@BOB", in: scratch).count == 2)
    #expect(try tasks("--all", "--owner", "bob", "--owner", "ada", in: scratch).count == 4)
    #expect(
      try tasks("--all", "--grep", "LAMP pier", in: scratch) == ["order the lamp of the pier"])
    #expect(try tasks("--all", "--team", "crew", in: scratch) == ["find the old chart"])
    #expect(try tasks("--all", "--period", "2024", in: scratch) == ["find the old chart"])
    #expect(try tasks("--all", "crew", in: scratch) == ["find the old chart"])
  }

  /// A path narrows what is shown, and not what is known of it.
  @Test func theStateComesFromAllMinutes() throws {
    let scratch = try repository()
    #expect(
      try tasks("--done", "pier/20250205.md", in: scratch) == ["order the lamp of the pier"])
    #expect(try run(["--lapsed", "crew"], in: scratch).standardOutput.contains("365 d"))
  }

  /// What is asked about a day is told by the minutes up to then.
  @Test func theStateIsThatOfTheLastDayThatIsAskedFor() throws {
    let scratch = try repository()
    let lamp = "order the lamp of the pier"
    let rope = "bring a rope for the bell"
    #expect(try tasks("--to", "2025-02-12", in: scratch) == ["paint the boat", lamp, rope])
    #expect(try tasks("--done", "--to", "2025-02-12", in: scratch) == [])
    #expect(try tasks("--period", "2024", in: scratch) == ["find the old chart"])
    #expect(
      try tasks("--all", "--from", "2025-02-06", "--to", "2025-02-12", in: scratch) == [lamp, rope])
    #expect(try tasks("--all", "--mentions", "--to", "2025-02-12", in: scratch).count == 5)
    let output = try run(["--team", "crew", "--to", "2024-12-31"], in: scratch)
    #expect(output.standardOutput.hasPrefix("bob: 1 open (as of 2024-02-20)\n"))
    #expect(
      output.standardError == """
        left out: 3 later than 2024-12-31 (pier/20250205.md, pier/20250212.md, pier/20250219.md)
        1 mention is 1 action item: 0 done or cancelled, 1 not; from 1 file of minutes of the \
        working tree by the profile scs

        """)
  }

  @Test func beforeTheFirstMeetingNothingWasOpen() throws {
    let output = try run(["--to", "2020-12-31"], in: try repository())
    #expect(output.status == 0)
    #expect(output.standardOutput == "no open action items, in 0 minutes of the working tree\n")
  }

  @Test(arguments: ["actions", "decisions", "meetings"])
  func aPathThatNamesNoMinutesIsAnError(command: String) throws {
    let scratch = try repository()
    try scratch.write("# Pier\n", to: "README.md")
    let output = try scratch.minutes(command, "README.md")
    #expect(
      output
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: README.md: no minutes: expected files named YYYYMMDD.md in a team's \
            directory

            """))
    #expect(try scratch.minutes(command, "README.md", "crew").status == 0)
  }

  @Test(arguments: [
    ["minutes.handle", "bob"], ["user.email", "17+bob@users.noreply.github.com"],
    ["user.name", "Bob Builder"], ["user.email", "bob@example.org"],
  ])
  func meIsWhomGitKnows(setting: [String]) throws {
    let scratch = try repository()
    try scratch.write(
      "people: {bob: {name: Bob Builder, mail: bob@example.org}}\n", to: ".minutes.yml")
    try scratch.git("config", setting[0], setting[1])
    let output = try scratch.minutes("actions", "--me", "--format", "csv")
    #expect(output.standardOutput.contains("paint the boat"))
    #expect(!output.standardOutput.contains("rope"))
    #expect(output.standardError.hasPrefix("--me is bob, by "))
  }

  @Test func meWithoutANameIsAnErrorWithAdvice() throws {
    let scratch = try repository()
    try scratch.git("config", "user.name", "Eve")
    let output = try scratch.minutes("actions", "--me")
    #expect(
      output
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: --me: 'Eve', the user.name of git, is nobody among the people of the \
            profile; git config --global minutes.handle HANDLE says who you are

            """))
  }

  @Test func anOwnerWithoutAnythingIsNoFailure() throws {
    let output = try run(["--owner", "eve"], in: try repository())
    #expect(output.status == 0)
    #expect(output.standardOutput == "no open action items, in 4 minutes of the working tree\n")
    #expect(
      output.standardError.hasSuffix(
        "nobody of the name 'eve' has taken on anything\nno action items; from 4 minutes of the working tree by the profile scs\n"
      ))
  }

  @Test func readingNothingIsNoSuccess() throws {
    let output = try run([], in: try Scratch.repository())
    #expect(output.status == 2)
    #expect(output.standardError.contains("no minutes to read"))
  }

  @Test func copiesCountOnceAndAreTold() throws {
    let scratch = try repository()
    let bytes = try scratch.bytes(of: "pier/20250212.md")
    try scratch.write(bytes, to: "pier/20250213.md")
    let output = try run(["--all", "--mentions", "--format", "jsonl"], in: scratch)
    #expect(output.standardOutput.split(separator: "\n").count == 7)
    #expect(
      output.standardError.hasPrefix("left out: 1 copy of other minutes (pier/20250213.md)\n"))
  }

  @Test func markdownLinksToTheCommitOnTheForgeOfOrigin() throws {
    let scratch = try repository()
    try scratch.git(
      "remote", "add", "origin", "https://ada:secret@github.com/pier/minutes.git")
    let commit = try scratch.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let arguments = ["--owner", "ada", "--format", "markdown"]
    let committed = try run(arguments + ["--rev", "HEAD"], in: scratch).standardOutput
    #expect(
      committed == """
        ## ada: 1 open

        ### Open

        - [ ] ada: bring a rope for the bell, since 2025-02-12, 2 mentions, [pier 2025-02-19]\
        (https://github.com/pier/minutes/blob/\(commit)/pier/20250219.md?plain=1#L9)

        """)
    let here = try run(arguments, in: scratch).standardOutput
    #expect(here.contains("(pier/20250219.md#L9)"))
  }

  @Test func aPadIsReadyToPaste() throws {
    let output = try run(["--team", "pier", "--format", "pad"], in: try repository())
    #expect(
      output.standardOutput == """
        ### Pending action items

        - AI @bob: paint the boat
        - AI @ada: bring a rope for the bell

        """)
  }

  /// The other team has met a year later; what it left behind has lapsed for the tool, not for the team.
  @Test func aPadIsOfWhatTheTeamItselfStillKnows() throws {
    let scratch = try repository()
    let crew = try run(["--team", "crew", "--format", "pad"], in: scratch)
    #expect(
      crew.standardOutput == "### Pending action items\n\n- AI @bob: find the old chart\n")
    try scratch.write("# 2024-12-20\n\n## Agenda\n\n### Fog\n", to: "crew/20241220.md")
    let later = try run(["--team", "crew", "--format", "pad"], in: scratch)
    #expect(later.standardOutput == "### Pending action items\n\n- (none)\n")
    #expect(later.standardError.hasPrefix("not in the pad: 1 lapsed action item (--lapsed)\n"))
  }

  @Test func aFileDatedIntoTheFutureMakesNothingLapse() throws {
    let scratch = try repository()
    try scratch.write("# 2195-01-08\n\n## Agenda\n\n### Fog\n", to: "crew/21950108.md")
    #expect(try tasks(in: scratch) == ["paint the boat", "bring a rope for the bell"])
    try scratch.commitAll()
    #expect(
      try run(["--rev", "HEAD"], in: scratch).standardOutput.contains("(as of 2025-02-19)"))
  }

  @Test func whatNobodyHasTakenOnIsWrittenSoThatLintIsContent() throws {
    let scratch = try repository()
    try scratch.write(
      "# 2025-02-26\n\n## Agenda\n\n### Bell\n\n- AI N.N.: polish the bell\n",
      to: "pier/20250226.md")
    #expect(try tasks("--owner", "nobody", in: scratch) == ["polish the bell"])
    let pad = try run(["--owner", "nobody", "--format", "pad"], in: scratch).standardOutput
    #expect(pad == "### Pending action items\n\n- AI N.N.: polish the bell\n")
    try scratch.write("# 2025-03-05\n\n## Agenda\n\n\(pad)", to: "pier/20250305.md")
    let lint = try scratch.minutes("lint", "pier/20250305.md")
    #expect(!"\(lint)".contains("ai-no-owner"))
  }

  /// Those who have it are at the meeting that they take it on in, and not at the next.
  @Test func whatThePadSaysIsReadBack() throws {
    let scratch = try Scratch.repository()
    try scratch.write(
      """
      # 2025-02-05

      ## Teilnehmer

      - Eve Adams
      - @ada

      ## Agenda

      - AI Eve Adams: paint the boat
      - AI Eve Adams and @ada: order a lamp
      - AI(mallory): polish the bell

      """, to: "pier/20250205.md")
    let pad = try run(["--format", "pad"], in: scratch).standardOutput
    #expect(
      pad == """
        ### Pending action items

        - AI Eve Adams: paint the boat
        - AI Eve Adams, @ada: order a lamp
        - AI (mallory): polish the bell

        """)
    try scratch.write("# 2025-02-12\n\n\(pad)", to: "pier/20250212.md")
    #expect(try run(["--format", "pad"], in: scratch).standardOutput == pad)
  }

  @Test(arguments: [
    (["--owner", ""], "--owner needs a handle, a name, or nobody"),
    (["--owner", "ada", "--owner", " @"], "--owner needs a handle, a name, or nobody"),
    (["--open", "--done"], "--open and --done exclude each other"),
    (["--mentions", "--format", "pad"], "--mentions and --format pad exclude each other"),
    (["--team", "peer"], "there is no team 'peer': did you mean 'pier'?"),
    (["--staged", "--rev", "HEAD"], "--staged and --rev exclude each other"),
  ])
  func whatCannotBeMeantIsAUsageError(arguments: [String], message: String) throws {
    let output = try run(arguments, in: try repository())
    #expect(output.status == 2)
    #expect(output.standardError.contains(message))
    #expect(output.standardError.hasSuffix("try: git minutes actions -h\n"))
  }
}
