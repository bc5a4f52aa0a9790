import Support
import Testing

/// What `git minutes diff` compares, tells and returns.
@Suite struct DiffCommandTests {
  @Test func tellsWhatIsNewAsText() throws {
    let output = try DiffScene.repository().minutes("diff", "v1..v2")
    #expect(
      output
        == Output(
          status: 0,
          standardOutput: """
            v1..v2: 2025-02-12
            1 meeting. 1 decision, none changed or withdrawn. Action items: 1 closed.

            pier: 1 decision; action items: 1 closed; 1 meeting
            DECISIONS
              2025-02-12  new          The rope is renewed every spring.  pier/20250212.md:17
                                       Rope
            ACTION ITEMS
              2025-02-12  closed       ada: buy two lamps  pier/20250212.md:11
                                       raised 2025-02-05, repeated once
            MEETINGS
              2025-02-12  new          1 participant: Rope  pier/20250212.md:1

            """,
          standardError:
            "1 decision, 0 reworded, 0 withdrawn; action items: 0 opened, 1 closed; 1 meeting; "
            + "from 1 of 2 minutes (1 unchanged) by the profile scs\n"))
  }

  @Test(
    arguments: [
      ["v1..v2"], ["v1", "v2"], ["v1...v2"], ["v1.."], ["v1"], ["--rev", "v2", "v1"], ["HEAD~1"],
      ["--since-last-tag", "--rev", "v2"], ["--staged", "v1"],
    ])
  func sidesAreNamedAsInGit(arguments: [String]) throws {
    #expect(try DiffScene.changes(arguments, in: try DiffScene.repository()) == DiffScene.told)
  }

  @Test(arguments: [["v2..v2"], ["v1..v1"], ["v2"], [], ["--staged"], ["v2...v1"]])
  func whatIsTheSameIsNotTold(arguments: [String]) throws {
    #expect(try DiffScene.changes(arguments, in: try DiffScene.repository()) == "")
  }

  @Test func beforeTheFirstCommitEverythingIsNew() throws {
    let scratch = try Scratch.repository()
    try scratch.write(DiffScene.first, to: "pier/20250205.md")
    try scratch.git("add", ".")
    let told = """
      decision new pier/20250205.md:11
      action opened pier/20250205.md:12
      meeting new pier/20250205.md:1
      """
    for arguments in [["--staged"], [], ["--staged", "HEAD"], ["--staged", "--exit-code"]] {
      #expect(try DiffScene.changes(arguments, in: scratch) == told)
    }
    let output = try scratch.minutes("diff", "--staged")
    #expect(output.standardError.hasPrefix("note: there is no commit yet, so everything is new\n"))
    #expect(try scratch.minutes("diff", "HEAD..HEAD").status == 2)
  }

  @Test(
    arguments: [
      (["--period", "2024"], "v1..v2 in 2024"),
      (["--to", "2024-12-31"], "v1..v2 until 2024-12-31"),
      (["--from", "2026-01-01"], "v1..v2 since 2026-01-01"),
      (["--period", "2025", "--to", "2025-01-31"], "v1..v2 from 2025-01-01 to 2025-01-31"),
    ])
  func theDaysAreNamedWhereNothingChangedInThem(days: [String], title: String) throws {
    let scratch = try DiffScene.repository()
    let output = try Command.run(
      Command.programPath, ["diff", "v1..v2"] + days, in: scratch.path())
    #expect(output.standardOutput == "nothing changed: \(title)\n")
  }

  @Test func theHelpTellsWhatTheExitStatusMeans() throws {
    let help = try Scratch().minutes("diff", "--help").standardOutput
    let status = try #require(help.firstRange(of: "\nexit status:\n"))
    #expect(help[status.upperBound...].contains("  1\n      With --exit-code only: "))
    let page = try Scratch().minutes("man").standardOutput
    #expect(page.contains("exit status 1"))
  }

  @Test func theWorkingTreeAndTheIndexCanBeTheNewSide() throws {
    let scratch = try DiffScene.repository()
    try scratch.write(
      "# 2025-02-19\n\n## Agenda\n\n- Decision: The boat is sold.\n", to: "pier/20250219.md")
    let told = "decision new pier/20250219.md:5\nmeeting new pier/20250219.md:1"
    #expect(try DiffScene.changes([], in: scratch) == told)
    #expect(try DiffScene.changes(["--staged"], in: scratch) == "")
    try scratch.git("add", ".")
    #expect(try DiffScene.changes(["--staged"], in: scratch) == told)
    #expect(
      try DiffScene.changes(["--since-last-tag", "--staged"], in: scratch).hasPrefix(
        told.prefix(20)))
  }

  @Test func theDaysOfMeetingsPartOneTree() throws {
    let scratch = try DiffScene.repository()
    for arguments in [["--from", "2025-02-10"], ["--from", "2025-02-10", "--to", "2025-02-12"]] {
      #expect(try DiffScene.changes(arguments, in: scratch) == DiffScene.told)
    }
    #expect(
      try DiffScene.changes(["--period", "2025-02"], in: scratch) == """
        decision new pier/20250205.md:11
        decision new pier/20250212.md:17
        action closed pier/20250212.md:11
        meeting new pier/20250205.md:1
        meeting new pier/20250212.md:1
        """)
    #expect(try DiffScene.changes(["--period", "2024"], in: scratch) == "")
    #expect(
      try DiffScene.changes(["--period", "2025-02", "--rev", "v1"], in: scratch).contains(
        "action opened"))
  }

  @Test(arguments: [("decisions", "decision"), ("actions", "action"), ("meetings", "meeting")])
  func onlyOneTypeIsToldOnRequest(only: String, type: String) throws {
    let told = DiffScene.told.split(separator: "\n").filter { $0.hasPrefix(type) }
    let changes = try DiffScene.changes(["v1..v2", "--only", only], in: try DiffScene.repository())
    #expect(changes == told.joined(separator: "\n"))
  }

  @Test func copiesAreNotCountedAndThatIsTold() throws {
    let scratch = try DiffScene.repository()
    try scratch.write(DiffScene.second, to: "pier/20250213.md")
    let output = try scratch.minutes("diff", "v2", "--only", "decisions")
    #expect(output.standardOutput.contains("nothing changed"))
    #expect(output.standardError.contains("1 copy of other minutes (pier/20250213.md)"))
  }

  // MARK: Repositories

  @Test func aShallowCloneWithTwoTagsIsEnough() throws {
    let origin = try DiffScene.repository()
    let scratch = try Scratch()
    let url = "file://" + origin.path()
    try scratch.git("clone", "--quiet", "--depth", "1", "--no-tags", url, "clone")
    let missing = try scratch.minutes("diff", "v1..v2", in: "clone")
    #expect(missing.status == 2)
    #expect(missing.standardError.contains("git fetch --depth=1 origin tag v1"))
    for tag in ["v1", "v2"] {
      try scratch.git("fetch", "--quiet", "--depth=1", "origin", "tag", tag, in: "clone")
    }
    for arguments in [["v1..v2"], ["v1", "v2"], ["--since-last-tag"]] {
      #expect(try DiffScene.changes(arguments, in: scratch, "clone") == DiffScene.told)
    }
  }

  @Test func aBareRepositoryIsRead() throws {
    let origin = try DiffScene.repository()
    let scratch = try Scratch()
    try scratch.git("clone", "--quiet", "--bare", origin.path(), "bare.git")
    #expect(try DiffScene.changes(["v1..v2"], in: scratch, "bare.git") == DiffScene.told)
  }

  @Test func theBaseNeedsToBeNoAncestor() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("switch", "--quiet", "--orphan", "other")
    try scratch.write(DiffScene.first, to: "pier/20250205.md")
    try scratch.write("# Minutes\n", to: "README.md")
    try scratch.commitAll()
    #expect(try DiffScene.changes(["other..v2"], in: scratch) == DiffScene.told)
    let output = try scratch.minutes("diff", "other...v2")
    #expect(output.status == 2)
    #expect(output.standardError.contains("have no commit in common here"))
    #expect(output.standardError.contains("other..v2 compares them as they are"))
  }

  @Test func aTagComesBeforeABranchOfItsName() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("branch", "v1", "v2")
    #expect(try DiffScene.changes(["v1..v2"], in: scratch) == DiffScene.told)
  }

  @Test func aTagOfATagIsFollowed() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("tag", "--annotate", "--message", "nested", "v3", "v2")
    #expect(try DiffScene.changes(["v1..v3"], in: scratch) == DiffScene.told)
  }

  // MARK: What goes wrong

  @Test(
    arguments: [
      (["v1", "v2", "v1"], "at most two revisions"),
      (["v1..v2", "--staged"], "both sides are named"),
      (["v1..nowhere"], "there is no such revision here"),
      (["--since-last-tag", "v1"], "is too much"),
      (["v1..v2", "--link-base", "javascript:x"], "is no URL"),
      (["v1..v2", "--changelog", "x.md", "--format", "json"], "exclude each other"),
      (["v1..v2", "--changelog", "x.md", "--grep", "rope"], "exclude each other"),
      (["v1..v2", "pier"], "one team: --team pier"),
      (["v1..v2", "--team", "nobody"], "there is no team 'nobody'"),
    ])
  func complaints(arguments: [String], text: String) throws {
    let scratch = try DiffScene.repository()
    let output = try Command.run(
      Command.programPath, ["diff"] + arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains(text))
    #expect(output.standardOutput == "")
  }

  @Test func withoutMinutesThereIsNothingToCompare() throws {
    let scratch = try Scratch.repository()
    try scratch.commitAll()
    let output = try scratch.minutes("diff", "HEAD..HEAD")
    #expect(output.status == 2)
    #expect(output.standardError.contains("no minutes to compare"))
  }

  @Test func aChangeBehindALongTextIsNoMendedSlip() throws {
    let scratch = try DiffScene.repository()
    let words = (0..<410).map { "word\($0)" }.joined(separator: " ")
    for end in ["stays", "is sold"] {
      try scratch.write(
        DiffScene.first.replacing("We put a lamp", with: "\(words) the lamp \(end)"),
        to: "pier/20250205.md")
      if end == "stays" { try scratch.commitAll() }
    }
    #expect(try DiffScene.changes([], in: scratch).hasPrefix("decision reworded "))
  }

  /// A community may keep minutes in directories by year.
  @Test func aTeamIsWhatTheNamesOfFilesSay() throws {
    let scratch = try Scratch.repository()
    try scratch.write("files: {names: '{year}/{month}{day}.md'}\n", to: "own.yml")
    try scratch.write("profile: own.yml\n", to: ".minutes.yml")
    try scratch.write(DiffScene.second, to: "boat/2025/0212.md")
    try scratch.write(DiffScene.first, to: "pier/2025/0205.md")
    try scratch.commitAll()
    try scratch.git("rm", "-r", "--quiet", "pier")
    let changed = DiffScene.first.replacing("a lamp at each end", with: "no lamp at any end")
    try scratch.write(changed, to: "boat/2025/0205.md")
    try scratch.commitAll()
    for team in ["pier", "boat"] {
      let output = try scratch.minutes("diff", "HEAD~1..HEAD", "--team", team)
      #expect(output.standardOutput.contains("reworded"), "\(team): \(output)")
    }
  }

  /// Who looks after a team wants to hear that its minutes have left.
  @Test func aTeamIsThatOfEitherSide() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("mv", "pier", "boat")
    let changed = DiffScene.first.replacing("a lamp at each end", with: "no lamp at any end")
    try scratch.write(changed, to: "boat/20250205.md")
    try scratch.commitAll()
    for team in ["pier", "boat"] {
      let output = try scratch.minutes("diff", "v2..HEAD", "--team", team, "--exit-code")
      #expect(output.status == 1)
      #expect(output.standardOutput.contains("reworded"), "\(team)")
    }
  }
}
