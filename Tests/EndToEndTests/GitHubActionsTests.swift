import Foundation
import Support
import Testing

/// What the program prints where a runner of GitHub Actions reads it, and obeys it.
@Suite struct GitHubActionsTests {
  private static let actions = ["GITHUB_ACTIONS": "true"]
  /// A directory and an entry that a runner would take for commands.
  private static let directory = "::stop-commands::x"
  private static let bad =
    "# 2025-03-05\n\n## Participants\n\n- @ada\n- Bob ##[add-mask]\n\n## Notes\n\n::error::x\n"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Self.bad, to: "\(Self.directory)/20250305.md")
    try scratch.write("notes\n", to: "\(Self.directory)/##[group]notes.md")
    return scratch
  }

  /// The lines that a runner would obey, as it finds them.
  private func commands(in text: String) -> [Substring] {
    text.split { $0.isNewline }.filter { line in
      line.drop { $0.isWhitespace }.hasPrefix("::") || line.contains("##[")
    }
  }

  @Test func itsOwnFormatIsChosenUnlessAnotherOneIsAskedFor() throws {
    let scratch = try repository()
    let output = try scratch.minutes("lint", environment: Self.actions)
    #expect(
      output.standardOutput == """
        ::warning file=%3A%3Astop-commands%3A%3Ax/20250305.md,line=6,col=3,title=participant-form\
        ::Bob # #[add-mask] is no handle: expected - @handle%0Ado: write the GitHub handle, or: - Bob \
        # #[add-mask] (@handle)

        """)
    #expect(
      output.standardError == """
        left out: 1 not minutes (::stop-commands::x/# #[group]notes.md)
        checked 1 of 1 minutes by the profile scs, 1 warning

        """)
    #expect(
      try scratch.minutes("lint", environment: ["GITHUB_ACTIONS": "false"]).standardOutput
        == scratch.minutes("lint").standardOutput)
  }

  @Test(arguments: [
    ["lint", "--format", "text"], ["lint", "--format", "full"], ["lint", "--format", "concise"],
    ["lint", "--format", "jsonl"], ["meetings"], ["meetings", "--format", "jsonl"],
    ["decisions", "--implicit"], ["actions"], ["lint", "::error::x"], ["::error::x"],
  ])
  func nothingThatIsPrintedIsACommand(arguments: [String]) throws {
    let scratch = try repository()
    let output = try Command.run(
      Command.programPath, arguments, in: scratch.path(), environment: Self.actions)
    #expect(!(output.standardOutput + output.standardError).isEmpty)
    #expect(commands(in: output.standardOutput) == [])
    #expect(commands(in: output.standardError) == [])
  }

  @Test func anErrorOfTheConfigurationShowsNoCommand() throws {
    let scratch = try repository()
    try scratch.write("::stop-commands::x: ##[group]\n", to: ".minutes.yml")
    let output = try scratch.minutes("lint", environment: Self.actions)
    #expect(output.status == 2)
    #expect(output.standardError.contains("stop-commands"))
    #expect(commands(in: output.standardError) == [])
  }

  /// What goes into a file is data, which nobody obeys.
  @Test func aFileGetsWhatWasWrittenWithoutARunner() throws {
    let scratch = try repository()
    let line = "git-minutes lint --format concise >found || exit 3"
    let output = try Command.run(
      "sh", ["-c", line], in: scratch.path(), environment: Self.actions)
    #expect(output.status == 0)
    #expect(
      String(decoding: try scratch.bytes(of: "found"), as: UTF8.self)
        == "::stop-commands::x/20250305.md:6:3: warning: Bob ##[add-mask] is no handle: expected "
        + "- @handle [participant-form]\n")
  }
}

/// The summary on the page of a workflow's run.
@Suite struct RunSummaryTests {
  private static let page = Fixture.minutes(titled: "2025-03-05") + "\n## Agenda\n\n### Lamp\n\n"

  /// A branch that adds a decision and a defect; the summary that an earlier command has left.
  private func repository() throws -> (Scratch, environment: [String: String]) {
    let scratch = try Scratch.repository()
    try scratch.git("remote", "add", "origin", "https://github.com/harbour/minutes")
    try scratch.write(Self.page, to: "team/20250305.md")
    try scratch.commitAll()
    try scratch.git("checkout", "--quiet", "-b", "topic")
    try scratch.write(
      Self.page + "- Decision: the lamp is red\n- AI @no--body: hang it up\n",
      to: "team/20250305.md")
    try scratch.commitAll()
    try scratch.write("earlier\n", to: "summary")
    let environment = [
      "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": scratch.path("summary"),
    ]
    return (scratch, environment)
  }

  private func summary(_ scratch: Scratch) throws -> String {
    String(decoding: try scratch.bytes(of: "summary"), as: UTF8.self)
  }

  @Test func itTellsTheFindingsAndWhatIsDecided() throws {
    let (scratch, environment) = try repository()
    let output = try scratch.minutes("lint", "main..topic", environment: environment)
    #expect(output.status == 0)
    let lines = try summary(scratch).replacing(#/\(https:[^)]*\)/#, with: "(...)")
    #expect(
      lines == """
        earlier
        ## Minutes: 1 warning new since main

        ### team/20250305.md

        - **warning** in [line 12](...): @no--body is no GitHub handle: a hyphen has to stand between \
        letters or digits (`handle-invalid`)<br>
        do: look up the handle of the person on GitHub

        checked 1 of 1 minutes (0 unchanged) by the profile scs, 1 warning new since main

        ## What this change decides: 2025-03-05

        No new meetings, 1 changed. 1 decision, none changed or withdrawn. Action items: 1 opened.

        ### Decisions

        - **team 2025-03-05** Lamp: the lamp is red ([line 11](...))

        ### Action items

        - **Opened (1)**
          - **team 2025-03-05** no--body: hang it up (Lamp) ([line 12](...))

        ### Meetings

        - **team 2025-03-05** (changed) 1 participant: Lamp ([minutes](...))

        """)
  }

  @Test func whatTheChangeSaysOfSecretsHasStars() throws {
    let (scratch, environment) = try repository()
    let key = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    try scratch.write(
      Self.page + "- Decision: the token is \(key)\n- AI @ada: remove n0t-So&Secret\n"
        + "- Password: n0t-So&Secret\n- [x] AI @ada: turn \(key) off\n",
      to: "team/20250305.md")
    try scratch.commitAll()
    _ = try scratch.minutes("lint", "main..topic", environment: environment)
    let text = try summary(scratch)
    #expect(text.contains("the token is \\*\\*\\*"))
    #expect(text.contains("remove \\*\\*\\*"))
    #expect(!text.contains(key))
    #expect(!text.contains("Secret"))
  }

  /// Decisions are of a whole change, and not of some files.
  @Test func onlyAComparisonTellsWhatIsDecided() throws {
    for arguments in [["--rev", "topic"], ["main..topic", "team"], ["--staged"]] {
      let (scratch, environment) = try repository()
      let output = try Command.run(
        Command.programPath, ["lint"] + arguments, in: scratch.path(), environment: environment)
      #expect(output.status == 0)
      #expect(try summary(scratch).hasPrefix("earlier\n## Minutes: "))
      #expect(try !summary(scratch).contains("decides"))
    }
  }

  @Test func aFormatThatIsAskedForLeavesNone() throws {
    let (scratch, environment) = try repository()
    _ = try scratch.minutes("lint", "--format", "text", environment: environment)
    #expect(try summary(scratch) == "earlier\n")
    _ = try scratch.minutes("lint", "--format", "github", environment: environment)
    #expect(try summary(scratch).hasPrefix("earlier\n## Minutes: "))
  }

  @Test(arguments: ["", "missing/summary", "team"])
  func aSummaryThatCannotBeWrittenIsNoFailure(name: String) throws {
    let (scratch, environment) = try repository()
    let path = name.isEmpty ? "" : scratch.path(name)
    let output = try scratch.minutes(
      "lint", "main..topic",
      environment: environment.merging(["GITHUB_STEP_SUMMARY": path]) { $1 })
    #expect(output.status == 0)
    #expect(output.standardOutput.hasPrefix("::warning file=team/20250305.md,line=12,"))
    #expect(output.standardError.contains("note: there is no summary: ") == !name.isEmpty)
  }

  @Test func itLeavesRoomForWhatIsThere() throws {
    let (scratch, environment) = try repository()
    let earlier = String(repeating: "x", count: 999_800) + "\n"
    try scratch.write(earlier, to: "summary")
    _ = try scratch.minutes("lint", "main..topic", environment: environment)
    let text = try summary(scratch)
    #expect(text.hasPrefix(earlier))
    #expect(text.utf8.count <= 1_000_000)
    #expect(text.hasSuffix("No room was left for the rest.\n"))
  }
}
