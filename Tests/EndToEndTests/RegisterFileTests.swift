import Foundation
import Support
import Testing

/// What `git minutes lint` does with the file in which a community lists its people.
@Suite struct RegisterFileTests {
  private static let file = "delegates.txt"
  private static let people = "Ada Lovelace (ADL)\nGrace Hopper (GH)\n"

  /// Minutes of two days, read by a profile with a register, and the register.
  private func repository(_ people: String = Self.people) throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("profile: tc39\n", to: ".minutes.yml")
    for day in [4, 5] {
      let text = """
        # 2025-03-0\(day) Meeting Notes

        **Attendees:**

        | Name         | Abbreviation |
        |--------------|--------------|
        | Ada Lovelace | ADL          |

        ## Lamps
        """
      try scratch.write(text + "\n", to: "meetings/2025-03/march-\(day).md")
    }
    try scratch.write(people, to: Self.file)
    try scratch.commitAll()
    return scratch
  }

  private func lint(_ arguments: String..., in scratch: Scratch) throws -> Output {
    try Command.run(
      Command.programPath, ["lint", "--format", "concise"] + arguments, in: scratch.path())
  }

  @Test func itIsLintedAndToldButNotCounted() throws {
    let scratch = try repository("Grace Hopper (GH)\r\nAda Lovelace (ADL)\r\n")
    #expect(
      try lint(in: scratch)
        == Output(
          status: 1,
          standardOutput: """
            delegates.txt:1:1: error: 2 lines end in CRLF, expected LF [line-ending]
            delegates.txt:2:1: error: Ada Lovelace stands below Grace Hopper: expected the order \
            of the names [register-form]

            """,
          standardError: """
            checked 2 of 2 minutes and delegates.txt by the profile tc39, 2 errors

            """))
  }

  @Test func itIsNoMinutesInWhateverFormItIsShown() throws {
    let scratch = try repository()
    #expect(
      try scratch.minutes("lint", Self.file)
        == Output(
          status: 0, standardOutput: "delegates.txt: people, no minutes\n",
          standardError: """
            checked 0 of 2 minutes (2 not in the paths given) and delegates.txt by the profile tc39, \
            no findings

            """))
    let meetings = try scratch.minutes("meetings", Self.file)
    #expect(meetings.status == 2)
    #expect(
      meetings.standardError.contains(
        "delegates.txt: no minutes: expected files named YYYY-MM/month-D.md in a team's directory"))
  }

  @Test func withABaseItIsLintedWhenItDiffers() throws {
    let scratch = try repository()
    try scratch.write("notes\n", to: "notes.txt")
    try scratch.git("add", ".")
    let unchanged = try lint("--staged", in: scratch)
    #expect(
      unchanged.standardError
        == "checked 0 of 2 minutes (2 unchanged) by the profile tc39, no findings\n")
    try scratch.write(Self.people + "Linus Lantern (LLN)\n", to: Self.file)
    try scratch.git("add", ".")
    let changed = try lint("--staged", in: scratch)
    #expect(changed.status == 0)
    #expect(
      changed.standardError.hasPrefix("checked 0 of 2 minutes (2 unchanged) and delegates.txt by"))
  }

  /// Else everybody who adds a line would be asked to put the whole list right.
  @Test func whatWasWrongInItBeforeIsOld() throws {
    let scratch = try repository("Grace Hopper (GH)\nAda Lovelace (ADL)\nEve\n")
    let text = "Zoe Zander (ZZ)\nGrace Hopper (GH)\nAda Lovelace (ADL)\nBob Builder (ADL)\nEve\n"
    try scratch.write(text, to: Self.file)
    try scratch.git("add", ".")
    let staged = try lint("--staged", in: scratch)
    #expect(
      staged.standardOutput == """
        delegates.txt:1:1: error: Zoe Zander stands above Grace Hopper: expected the order of the \
        names [register-form]
        delegates.txt:1:13: error: ZZ is no abbreviation: expected 3 capitals, A to Z [register-form]
        delegates.txt:4:14: error: ADL stands on line 3 already [register-form]

        """)
    #expect(staged.standardError.hasSuffix("3 errors new, 3 old since HEAD\n"))
    try scratch.commitAll()
    let branch = try lint("HEAD~1..HEAD", in: scratch)
    #expect(branch.standardOutput == staged.standardOutput)
    #expect(try lint("--rev", "HEAD", in: scratch).standardOutput.contains("ZZ") == false)
  }

  @Test func standardInputMayStandForIt() throws {
    let scratch = try repository()
    let input = Data("Ada Lovelace (Adl)\n".utf8)
    let output = try scratch.minutes(
      "lint", "--stdin-filename", "../delegates.txt", "--format", "concise", "-", in: "meetings",
      input: input)
    #expect(output.status == 1)
    #expect(
      output.standardOutput == """
        delegates.txt:1:15: error: Adl is no abbreviation: expected 3 capitals, A to Z [register-form]

        """)
    let outside = try Scratch().minutes(
      "lint", "--stdin-filename", "delegates.txt", "--profile", "tc39", "-", input: input)
    #expect(outside.status == 1)
    #expect(outside.standardError.hasPrefix("checked 0 of 0 minutes and delegates.txt by"))
  }

  @Test func withoutAnyMinutesItIsNoProofThatAllIsWell() throws {
    let scratch = try Scratch.repository()
    try scratch.write("profile: tc39\n", to: ".minutes.yml")
    try scratch.write(Self.people, to: Self.file)
    try scratch.commitAll()
    let output = try lint(in: scratch)
    #expect(output.status == 2)
    #expect(
      output.standardError.hasSuffix(
        "no minutes to check: expected files named YYYY-MM/month-D.md in a team's directory "
          + "(--allow-empty accepts that)\n"))
  }

  @Test func theConfigurationMayWeakenOrSpareTheRule() throws {
    let scratch = try repository("Ada Lovelace\n")
    #expect(try lint(in: scratch).status == 1)
    for (setting, status) in [("warning", "1 warning"), ("off", "no findings")] {
      try scratch.write("profile: tc39\nrules: {register-form: \(setting)}\n", to: ".minutes.yml")
      let output = try lint(in: scratch)
      #expect(output.status == 0)
      #expect(output.standardError.hasSuffix("\(status)\n"))
    }
  }

  /// A repository may say over its profile, in one key or in all.
  @Test(arguments: [
    ("profile: tc39\nregister: {letters: 4}", ["1:15"]),
    ("profile: tc39\nregister: {file: others.txt}", ["1:1"]),
    ("register: {file: delegates.txt, line: '{name}', sorted: name}", []),
  ])
  func theConfigurationSaysWhereItIsAndHowItLooks(text: String, places: [String]) throws {
    let scratch = try repository()
    try scratch.write(text + "\n", to: ".minutes.yml")
    try scratch.write("Ada\n", to: "others.txt")
    let output = try lint("--fail-on", "never", "--allow-empty", in: scratch).standardOutput
    #expect(
      output.split(separator: "\n").map {
        $0.split(separator: ":")[1...2].joined(separator: ":")
      } == places)
  }

  @Test func aLinkInItsPlaceIsTold() throws {
    let scratch = try repository()
    try FileManager.default.removeItem(atPath: scratch.path(Self.file))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(Self.file), withDestinationPath: "people.txt")
    try scratch.git("add", ".")
    let output = try lint("--staged", in: scratch)
    #expect(output.standardError.hasPrefix("left out: 1 symbolic link (delegates.txt)\n"))
  }

  /// The register says which rules look at it, whatever its name.
  @Test func aRegisterInMarkdownIsReadAsLines() throws {
    let scratch = try repository()
    let profile = "files: {names: '{year}{month}{day}.md'}\nregister: {file: team/people.md, "
    try scratch.write(profile + "line: '* {name}', sorted: name}\n", to: "own.yml")
    try scratch.write("profile: own.yml\n", to: ".minutes.yml")
    try scratch.write(Fixture.minutes(titled: "2025-03-05"), to: "team/20250305.md")
    try scratch.write("* Bob\n* Ada\n\n\n- [x] (y)\n", to: "team/people.md")
    let output = try lint("team", in: scratch)
    #expect(
      output.standardOutput == """
        team/people.md:2:1: error: Ada stands below Bob: expected the order of the names \
        [register-form]
        team/people.md:5:1: error: the line has another form: expected * {name} [register-form]

        """)
    #expect(output.standardError.contains("checked 1 of 1 minutes and team/people.md by"))
  }
}
