import Support
import Testing

/// `lint --config-from base`: nobody says by what a change of their own is judged.
@Suite struct ConfigFromTests {
  private static let page = Fixture.minutes(titled: "2025-03-05")
  private static let strict = "rules:\n  handle-invalid: error\n"

  /// `main` with a configuration, and a branch with another one and a defect.
  private func repository(_ old: String?, _ new: String?) throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Self.page, to: "team/20250305.md")
    if let old { try scratch.write(old, to: ".minutes.yml") }
    try scratch.commitAll()
    try scratch.git("checkout", "--quiet", "-b", "topic")
    try scratch.write(Self.page + "- @no--body\n", to: "team/20250305.md")
    if let new {
      try scratch.write(new, to: ".minutes.yml")
    } else if old != nil {
      try scratch.git("rm", "--quiet", ".minutes.yml")
    }
    try scratch.commitAll()
    return scratch
  }

  private func judge(_ scratch: Scratch, _ arguments: String...) throws -> Output {
    try Command.run(
      Command.programPath, ["lint", "--format", "concise", "--config-from", "base"] + arguments,
      in: scratch.path())
  }

  @Test(arguments: [
    ("rules: {handle-invalid: off}\n", "handle-invalid is off instead of error"),
    ("rules: {handle-invalid: info}\n", "handle-invalid is info instead of error"),
    (
      "rules: {handle-invalid: {severity: error, teams: {team: off}}}\n",
      "handle-invalid is off in team instead of error"
    ),
    (
      "rules: {handle-invalid: {severity: error, paths: {'team/**': off}}}\n",
      "handle-invalid is off in team/** instead of error"
    ),
    (
      "rules: {handle-invalid: {severity: error, paths: {'team/**': error, '*/**': off}}}\n",
      "handle-invalid is off in */** instead of error; handle-invalid is off in team/** instead of error"
    ),
    (strict + "paths: ['!team/**']\n", "team/** is left out"),
    (strict + "paths: pier/**\n", "only pier/** is read"),
    (
      strict + "groups: no--body\n",
      "the profile scs, or what is said over it, is another one"
    ),
  ])
  func aChangeCannotDisarmItsCheck(configuration: String, told: String) throws {
    let scratch = try repository(Self.strict, configuration)
    let output = try judge(scratch, "main..topic")
    #expect(output.status == 1)
    #expect(output.standardOutput.hasPrefix("team/20250305.md:6:3: error: @no--body is no GitHub"))
    #expect(
      output.standardError.hasPrefix(
        "note: judged by the configuration of the base; this change has another one: \(told)\n"),
      "\(output.standardError)")
  }

  @Test func theOrderOfPathsCounts() throws {
    let rules = { (first: String, last: String) in
      "rules: {handle-invalid: {paths: {\(first), \(last)}}}\n"
    }
    let (all, team) = ("'**': off", "'team/**': error")
    let output = try judge(repository(rules(all, team), rules(team, all)), "main..topic")
    #expect(output.status == 1)
    #expect(output.standardError.contains("handle-invalid is off in team/** instead of error"))
    #expect(output.standardError.contains("handle-invalid has its paths in another order\n"))
  }

  @Test func aConfigurationThatIsTakenAwayStillJudges() throws {
    let output = try judge(repository(Self.strict, nil), "--base", "main", "--rev", "topic")
    #expect(output.status == 1)
    #expect(output.standardError.contains("handle-invalid is warning instead of error"))
  }

  @Test func aConfigurationThatAsksForMoreCountsOnlyOnceItIsMerged() throws {
    let output = try judge(repository(nil, Self.strict), "main..topic")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains(" warning: @no--body"))
    #expect(
      output.standardError.hasPrefix(
        "note: judged by the configuration of the base; this change has another one\n"))
  }

  @Test func whereBothSayTheSameNothingIsTold() throws {
    let output = try judge(repository(Self.strict, Self.strict + "# a word\n"), "main..topic")
    #expect(output.status == 1)
    #expect(!output.standardError.contains("note:"))
  }

  /// Once it is merged, nothing could be checked.
  @Test func aConfigurationThatCannotBeReadIsAFailure() throws {
    let output = try judge(repository(Self.strict, "rules: {nothing: off}\n"), "main..topic")
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: .minutes.yml:1:9: unknown rule"))
    let both = try judge(repository("rules: {nothing: off}\n", "rules: []\n"), "main..topic")
    #expect(both.status == 2)
    #expect(both.standardError.hasPrefix("git-minutes: the base cannot judge: .minutes.yml:1:9:"))
  }

  /// Else nobody could repair it.
  @Test func whereTheBaseCannotBeReadAChangeThatCanJudgesItself() throws {
    let output = try judge(repository("rules: {nothing: off}\n", Self.strict), "main..topic")
    #expect(output.status == 1)
    #expect(output.standardOutput.hasPrefix("team/20250305.md:6:3: error: @no--body is no GitHub"))
    #expect(
      output.standardError.hasPrefix(
        "note: judged by this change's own configuration, since the base cannot judge: "
          + ".minutes.yml:1:9: unknown rule"))
    let repaired = try judge(repository("rules: {nothing: off}\n", "rules: {}\n"), "main..topic")
    #expect(repaired.status == 0)
  }

  @Test func theProfileIsThatOfTheBaseToo() throws {
    let profile = "profile: p.yml\n"
    let scratch = try repository("profile: scs\n", profile)
    try scratch.write(try ProjectFiles.text("Rules/profiles/scs.yml"), to: "p.yml")
    try scratch.commitAll()
    let output = try judge(scratch, "main..topic")
    #expect(output.standardError.contains("the profile is p.yml instead of scs"))
    #expect(output.standardError.contains("by the profile scs, 1 warning new"))
  }

  @Test func whatIsStagedIsJudgedByTheLastCommit() throws {
    let scratch = try repository(Self.strict, nil)
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write("rules: {handle-invalid: off}\n", to: ".minutes.yml")
    try scratch.write(Self.page + "- @no--body\n", to: "team/20250305.md")
    try scratch.git("add", "--all")
    #expect(try judge(scratch, "--staged").status == 1)
    #expect(try scratch.minutes("lint", "--staged").status == 0)
  }

  /// What a change hides of its own is told; what it hides of others, too.
  @Test func aCommentOfAChangeHidesNothingOfIt() throws {
    let scratch = try repository(Self.strict, Self.strict)
    let secret = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    let comment = "<!-- minutes: disable handle-invalid, nbsp: \(secret) -->"
    try scratch.write(
      Self.page.replacing("- @ada", with: "\(comment)\n\n- @ada") + "- @no--body\n- @bad--one\n",
      to: "team/20250305.md")
    try scratch.write(
      "# 2025-03-12\n\n## Participants\n\n- @ada\n- @bad--two\n", to: "team/20250312.md")
    try scratch.git("add", "--all")
    let output = try judge(scratch, "--base", "topic", "--staged")
    #expect(output.status == 1)
    let found = output.standardOutput.split(separator: "\n").filter {
      $0.contains("handle-invalid")
    }
    #expect(
      found.map { $0.prefix(42) } == [
        "team/20250305.md:9:3: error: @bad--one is ", "team/20250312.md:6:3: error: @bad--two is ",
      ])
    let notes = output.standardError.split(separator: "\n").filter { $0.hasPrefix("note: ") }
    #expect(
      notes == [
        "note: team/20250305.md:9: comments would hide a new finding, which a change cannot do for "
          + "itself: told all the same",
        "note: team/20250305.md: comments hide a finding that the base has",
      ])
    #expect(output.standardError.hasSuffix(" new, 1 hidden by comments since topic\n"))
    #expect(!(output.standardOutput + output.standardError).contains(secret))
    let own = try scratch.minutes("lint", "--format", "concise", "--base", "topic", "--staged")
    #expect(!own.standardOutput.contains("20250305.md:9:3"))
    #expect(!own.standardError.contains("note:"))
  }

  @Test(arguments: [
    ["--rev", "topic"], [], ["main..topic", "--config", "none"],
    ["--stdin-filename", "team/20250305.md", "-"],
  ])
  func withoutABaseItIsAUsageError(arguments: [String]) throws {
    let scratch = try repository(nil, nil)
    let output = try Command.run(
      Command.programPath, ["lint", "--config-from", "base"] + arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains("--config-from base "))
  }
}
