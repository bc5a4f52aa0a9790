import Foundation
import Support
import Testing

/// What `git minutes lint` reads, tells and returns.
@Suite struct LintTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("# About\n", to: "README.md")
    try scratch.write("# Charter\n", to: "team/charter.md")
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "team/20250226.md")
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "team/20250305.md")
    try scratch.commitAll()
    return scratch
  }

  @Test func showsTheLineThePlaceAndWhatToDo() throws {
    let scratch = try repository()
    #expect(
      try scratch.minutes("lint")
        == Output(
          status: 1,
          standardOutput: """
            team/20250305.md: 2025-03-05, 1 participant, no topics, no action items
                1:3 error    the title says 2025-02-26, the file's name 2025-03-05 [title-date-mismatch]
                  1 | # 2025-02-26
                    |   ^^^^^^^^^^
                      do: correct the title: the minutes of 2025-02-26 are in another file


            """,
          standardError: """
            left out: 2 not minutes (README.md, team/charter.md)
            checked 2 of 2 minutes by the profile scs, 1 error

            """))
  }

  /// Who has minutes at hand wants to see how they were read; in a run over everything that is noise.
  @Test func whatWasReadIsToldOfFilesThatAreAskedFor() throws {
    let scratch = try repository()
    let good = Fixture.minutes(titled: "2025-03-12")
    let line = "team/20250312.md: 2025-03-12, 1 participant, no topics, no action items\n"
    try scratch.write(good, to: "team/20250312.md")
    #expect(try !scratch.minutes("lint").standardOutput.contains("20250312"))
    #expect(try scratch.minutes("lint", "team/20250312.md").standardOutput == line)
    try scratch.git("add", ".")
    #expect(try scratch.minutes("lint", "--staged").standardOutput == line)
    #expect(
      try scratch.minutes("lint", "--staged", "--format", "concise").standardOutput == "")
  }

  @Test func conciseIsOneLineAFinding() throws {
    let scratch = try repository()
    let output = try scratch.minutes("lint", "--rev", "HEAD", "--format", "concise")
    #expect(
      output.standardOutput == """
        team/20250305.md:1:3: error: the title says 2025-02-26, the file's name 2025-03-05 \
        [title-date-mismatch]

        """)
  }

  @Test func jsonlHasAllKeysInTheirOrder() throws {
    let scratch = try repository()
    let output = try scratch.minutes("lint", "--format=jsonl", "team/20250305.md")
    #expect(
      output.standardOutput == """
        {"path":"team/20250305.md","line":1,"column":3,"endLine":1,"endColumn":13,\
        "rule":"title-date-mismatch","severity":"error",\
        "message":"the title says 2025-02-26, the file's name 2025-03-05",\
        "help":"correct the title: the minutes of 2025-02-26 are in another file","fix":null,\
        "fingerprint":"999ae8b2a795"}

        """)
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let scratch = try repository()
    let before = try scratch.minutes("lint", "--format", "jsonl").standardOutput
    try scratch.write("\n\n\n" + Fixture.minutes(titled: "2025-02-26"), to: "team/20250305.md")
    let after = try scratch.minutes("lint", "--format", "jsonl").standardOutput
    let fingerprint = /"fingerprint":"([0-9a-f]{12})"/
    #expect(before != after)
    #expect(before.firstMatch(of: fingerprint)?.1 == after.firstMatch(of: fingerprint)?.1)
    #expect(before.firstMatch(of: fingerprint) != nil)
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
  func failOnSaysFromWhichSeverityARunFails(severity: String, status: Int32) throws {
    #expect(try repository().minutes("lint", "--fail-on", severity).status == status)
  }

  @Test func aWarningFailsARunOnlyIfAsked() throws {
    let scratch = try repository()
    try scratch.write("# Notes\n", to: "team/notes.md")
    try scratch.git("add", ".")
    let lenient = try scratch.minutes("lint", "--staged")
    #expect(lenient.status == 0)
    #expect(
      lenient.standardError
        == "checked 1 of 3 minutes (2 unchanged) by the profile scs, 1 warning\n")
    #expect(try scratch.minutes("lint", "--staged", "--fail-on", "warning").status == 1)
  }

  @Test func theWorkingTreeIsTrackedAndUntrackedFilesButNotIgnoredOnes() throws {
    let scratch = try repository()
    try scratch.write("draft/\n", to: ".gitignore")
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: "team/20250312.md")
    try scratch.write(Fixture.minutes(titled: "2025-03-13"), to: "draft/20250312.md")
    try scratch.git("rm", "--quiet", "--cached", "team/20250305.md")
    try FileManager.default.removeItem(atPath: scratch.path("team/20250226.md"))
    let output = try scratch.minutes("lint", "--format", "concise")
    #expect(output.standardError.hasSuffix("checked 2 of 2 minutes by the profile scs, 1 error\n"))
    #expect(output.standardOutput.hasPrefix("team/20250305.md:1:3: error: "))
  }

  @Test func theWorkingTreeIsReadThroughCleanFilters() throws {
    let scratch = try repository()
    try scratch.write("*.md text eol=crlf\n", to: ".gitattributes")
    let text = Fixture.minutes(titled: "2025-02-26").replacing("\n", with: "\r\n")
    try scratch.write(Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)), to: "team/20250226.md")
    let output = try scratch.minutes("lint", "--format", "concise", "team/20250226.md")
    #expect(
      output.standardOutput == """
        team/20250226.md:1:1: error: a byte order mark stands before the text [encoding]

        """)
  }

  @Test func pathsCountFromTheCurrentDirectory() throws {
    let scratch = try repository()
    let inTeam = try scratch.minutes("lint", "20250226.md", in: "team")
    #expect(
      inTeam.standardError
        == "checked 1 of 2 minutes (1 not in the paths given) by the profile scs, no findings\n")
    #expect(try scratch.minutes("lint", "../README.md", ".", in: "team").status == 1)
    #expect(try scratch.minutes("lint", scratch.path("team/20250305.md")).status == 1)
  }

  @Test(arguments: [
    (["nothing.md"], "nothing.md: no such file or directory, or ignored by git"),
    (["--staged", "nothing.md"], "nothing.md: no such file or directory in the index"),
    (["--rev", "HEAD", "nothing"], "nothing: no such file or directory in HEAD"),
    (["../x.md"], "../x.md: outside of this repository"),
    (["/etc/passwd"], "/etc/passwd: outside of this repository"),
  ])
  func aPathThatNamesNothingIsAnError(arguments: [String], message: String) throws {
    let scratch = try repository()
    let output = try Command.run(
      Command.programPath, ["lint"] + arguments, in: scratch.path())
    #expect(
      output == Output(status: 2, standardOutput: "", standardError: "git-minutes: \(message)\n"))
  }

  @Test func checkingNothingIsNoSuccess() throws {
    let scratch = try Scratch.repository()
    try scratch.write("# About\n", to: "README.md")
    try scratch.commitAll()
    let output = try scratch.minutes("lint")
    #expect(output.status == 2)
    #expect(
      output.standardError == """
        left out: 1 not minutes (README.md)
        checked 0 of 0 minutes by the profile scs, no findings
        git-minutes: no minutes to check: expected files named YYYYMMDD.md in a team's directory \
        (--allow-empty accepts that)

        """)
    #expect(try scratch.minutes("lint", "--allow-empty").status == 0)
    #expect(try scratch.minutes("lint", "--staged").status == 0, "a base says that nothing changed")
  }

  @Test func entriesWithoutContentAreCountedByReason() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: "team/20250312.md")
    try scratch.git("add", "--intent-to-add", "team/20250312.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("team/20250319.md"), withDestinationPath: "20250226.md")
    try scratch.git("add", "team/20250319.md")
    try scratch.git(
      "update-index", "--add", "--cacheinfo",
      "160000,0123456789012345678901234567890123456789,module")
    let output = try scratch.minutes("lint", "--staged")
    #expect(
      output.standardError == """
        left out: 1 intent-to-add (team/20250312.md), 1 symbolic link (team/20250319.md), \
        1 submodule (module)
        checked 0 of 2 minutes (2 unchanged) by the profile scs, no findings

        """)
    let tree = try scratch.minutes("lint")
    #expect(tree.standardError.contains("1 symbolic link (team/20250319.md), 1 submodule (module)"))
    #expect(tree.standardError.contains("checked 3 of 3 minutes by the profile scs, 1 error\n"))
  }

  @Test func unmergedMinutesAreCountedOnce() throws {
    let scratch = try repository()
    try scratch.git("switch", "--quiet", "--create", "theirs")
    try scratch.write(Fixture.minutes(titled: "2025-02-26", "theirs"), to: "team/20250226.md")
    try scratch.commitAll()
    try scratch.git("switch", "--quiet", "main")
    try scratch.write(Fixture.minutes(titled: "2025-02-26", "ours"), to: "team/20250226.md")
    try scratch.commitAll()
    #expect(throws: CommandFailure.self) { try scratch.git("merge", "--quiet", "theirs") }
    let staged = try scratch.minutes("lint", "--staged")
    #expect(staged.standardError.hasPrefix("left out: 1 unmerged (team/20250226.md)\n"))
    let tree = try scratch.minutes("lint")
    #expect(tree.standardError.contains("1 unmerged (team/20250226.md)"))
  }

  @Test func standardInputStandsForAFile() throws {
    let scratch = try repository()
    let output = try scratch.minutes(
      "lint", "--stdin-filename", "20250319.md", "--format", "concise", "-", in: "team",
      input: Data(Fixture.minutes(titled: "2025-03-12").utf8))
    #expect(
      output
        == Output(
          status: 1,
          standardOutput: """
            team/20250319.md:1:3: error: the title says 2025-03-12, the file's name 2025-03-19 \
            [title-date-mismatch]

            """,
          standardError:
            "checked 1 of 3 minutes (2 not in the paths given) by the profile scs, 1 error\n"))
  }

  @Test(arguments: ["team", "team/", "", "."])
  func standardInputIsNoDirectory(name: String) throws {
    let output = try repository().minutes("lint", "--stdin-filename", name, "-")
    #expect(output.status == 2)
    #expect(output.standardError.contains("a directory; name the file"))
  }

  @Test func aRevisionInThePlaceOfAPathIsTold() throws {
    let output = try repository().minutes("lint", "main")
    #expect(
      output.standardError
        == "git-minutes: main: no such file or directory; a revision is named by --rev\n")
  }

  /// A full disk is no success.
  @Test func whatCannotBeWrittenIsAnError() throws {
    let scratch = try repository()
    let script = "git-minutes lint --fail-on never >/dev/full"
    let output = try Command.run("sh", ["-c", script], in: scratch.path())
    #expect(output.status == 2)
    #expect(
      output.standardError == "git-minutes: standard output: No space left on device\n")
    let piped = try Command.run("sh", ["-c", "git-minutes lint | true"], in: scratch.path())
    #expect(piped.status == 0)
  }

  /// Ten thousand defects in one line take no longer than in as many lines.
  @Test(.timeLimit(.minutes(1)))
  func manyDefectsInOneLineAreCountedInNoTime() throws {
    let scratch = try repository()
    let start = Fixture.minutes(titled: "2025-02-26", "Bytes:")
    let bytes = Data(start.utf8) + Data(repeating: 0xFF, count: 2_000_000) + Data([10])
    let output = try scratch.minutes(
      "lint", "--stdin-filename", "team/20250226.md", "--format", "concise", "-", input: bytes)
    #expect(
      output.standardOutput == """
        team/20250226.md:10:1: error: %FF is not UTF-8 (2000000 places, line 10) [encoding]

        """)
  }

  /// Each is shown with a part of the line, which is prepared for the terminal once.
  @Test(.timeLimit(.minutes(1)), arguments: ["text", "full"])
  func manyFindingsInOneLineAreShownInNoTime(format: String) throws {
    let scratch = try repository()
    let start = Fixture.minutes(titled: "2025-02-26", "Action items:")
    let bytes = Data((start + String(repeating: "AI: ", count: 10_000) + "\n").utf8)
    let output = try scratch.minutes(
      "lint", "--stdin-filename", "team/20250226.md", "--format", format, "-", input: bytes)
    #expect(output.standardOutput.split(separator: "\n").count > 30_000)
  }

  @Test func knownLinksAreNotToldInEveryCommit() throws {
    let scratch = try repository()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("team/20250319.md"), withDestinationPath: "20250226.md")
    try scratch.commitAll()
    let staged = try scratch.minutes("lint", "--staged")
    #expect(
      staged.standardError
        == "checked 0 of 2 minutes (2 unchanged) by the profile scs, no findings\n")
  }

  @Test func standardInputNeedsNoRepository() throws {
    let scratch = try Scratch()
    let output = try scratch.minutes(
      "lint", "--stdin-filename", "team/20250319.md", "-",
      input: Data(Fixture.minutes(titled: "2025-03-19").utf8))
    #expect(
      output
        == Output(
          status: 0,
          standardOutput:
            "team/20250319.md: 2025-03-19, 1 participant, no topics, no action items\n",
          standardError: "checked 1 of 1 minutes by the profile scs, no findings\n"))
  }

  @Test(arguments: [
    ["lint", "-"], ["lint", "--stdin-filename", "x.md"], ["lint", "--staged", "--rev", "HEAD"],
    ["lint", "--stdin-filename", "x.md", "-", "y.md"], ["lint", "--rev", "HEAD", "-"],
  ])
  func combinationsThatMeanNothingAreUsageErrors(arguments: [String]) throws {
    let scratch = try repository()
    let output = try Command.run(Command.programPath, arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.hasSuffix("try: git minutes lint -h\n"))
  }

  @Test func aMistypedFlagGetsTheNearest() throws {
    let output = try repository().minutes("lint", "--stagd")
    #expect(output.status == 2)
    #expect(output.standardError.contains("did you mean '--staged'?"))
  }

  @Test func theConfigurationComesFromWhatIsLinted() throws {
    let scratch = try repository()
    try scratch.write("rules:\n  title-date-mismatch: warning\n", to: ".minutes.yml")
    try scratch.git("add", ".minutes.yml")
    try scratch.write("rules:\n  title-date-mismatch: off\n", to: ".minutes.yml")
    #expect(try scratch.minutes("lint", "--rev", "HEAD").standardError.hasSuffix(", 1 error\n"))
    let workingTree = try scratch.minutes("lint")
    #expect(
      workingTree.standardError.hasSuffix(
        "rules off: title-date-mismatch\nchecked 2 of 2 minutes by the profile scs, no findings\n"))
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "team/20250312.md")
    try scratch.git("add", "team")
    #expect(try scratch.minutes("lint", "--staged").standardError.hasSuffix(", 1 warning\n"))
    #expect(try scratch.minutes("lint", "--config", "none").status == 1)
    try scratch.write("rules:\n  title-date-mismatch: error\n", to: "other.yml")
    #expect(try scratch.minutes("lint", "--config", "other.yml").status == 1)
  }

  @Test func aMistakeInTheConfigurationStopsTheRun() throws {
    let scratch = try repository()
    try scratch.write("rules:\n  title-date-missmatch: off\n", to: ".minutes.yml")
    #expect(
      try scratch.minutes("lint")
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: .minutes.yml:2:3: unknown rule 'title-date-missmatch': did you mean \
            'title-date-mismatch'?
              title-date-missmatch: off
              ^

            """))
    let missing = try scratch.minutes("lint", "--config", "nowhere.yml")
    #expect(missing.status == 2)
    #expect(
      missing.standardError
        == "git-minutes: nowhere.yml: cannot be read: No such file or directory\n")
  }

  @Test func theProfileIsReadFromWhatIsLinted() throws {
    let scratch = try repository()
    try scratch.write("profile: docs/profile.yml\n", to: ".minutes.yml")
    try scratch.write("agenda: {headings: Topics}\n", to: "docs/profile.yml")
    try scratch.commitAll()
    try scratch.write("agenda: {heading: Topics}\n", to: "docs/profile.yml")
    let committed = try scratch.minutes("lint", "--rev", "HEAD")
    #expect(
      committed.standardError.hasSuffix(
        "checked 2 of 2 minutes by the profile docs/profile.yml, 1 error\n"))
    #expect(
      try scratch.minutes("lint")
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: docs/profile.yml:1:10: unknown key 'heading': did you mean 'headings'?
            agenda: {heading: Topics}
                     ^

            """))
    let other = try scratch.minutes("lint", "--profile", "scs")
    #expect(other.standardError.hasSuffix(" by the profile scs, 1 error\n"))
    let none = try scratch.minutes("lint", "--config", "none")
    #expect(none.standardError.hasSuffix(" by the profile scs, 1 error\n"))
    try scratch.git("rm", "--quiet", "--cached", "docs/profile.yml")
    let missing = try scratch.minutes("lint", "--staged")
    #expect(missing.status == 2)
    #expect(
      missing.standardError == """
        git-minutes: docs/profile.yml: cannot be read: the profile that .minutes.yml names is not there

        """)
  }

  @Test func aProfileFromDiskIsNamedByItsFile() throws {
    let scratch = try repository()
    try scratch.write("agenda: {headings: Topics}\n", to: "elsewhere.yaml")
    let output = try scratch.minutes("lint", "--profile", "../elsewhere.yaml", in: "team")
    #expect(output.standardError.hasSuffix(" by the profile ../elsewhere.yaml, 1 error\n"))
    try scratch.write("profile: elsewhere.yaml\n", to: "other.yml")
    let configured = try scratch.minutes("lint", "--config", "../other.yml", in: "team")
    #expect(configured.standardError == output.standardError)
    let unknown = try scratch.minutes("lint", "--profile", "scss")
    #expect(unknown.status == 2)
    #expect(
      unknown.standardError == "git-minutes: there is no profile 'scss': did you mean 'scs'?\n")
    let unreadable = try scratch.minutes("lint", "--profile", "none.yml")
    #expect(
      unreadable.standardError
        == "git-minutes: none.yml: cannot be read: No such file or directory\n")
  }

  @Test func theConfigurationSaysWhichFilesAreMinutes() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2020-03-05"), to: "archive/20200312.md")
    try scratch.write("paths: ['!archive/**']\n", to: ".minutes.yml")
    let output = try scratch.minutes("lint")
    #expect(
      output.standardError == """
        left out: 2 not minutes (README.md, team/charter.md), \
        1 not in 'paths' of the configuration (archive/20200312.md)
        checked 2 of 2 minutes by the profile scs, 1 error

        """)
  }

  @Test func rulesAreSetForTeamsAndPaths() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "crew/20250305.md")
    try scratch.write(
      """
      rules:
        title-date-mismatch:
          severity: warning
          teams: {crew: info}
          paths: {'team/20250305.md': off}
      """, to: ".minutes.yml")
    let output = try scratch.minutes("lint", "--format", "concise")
    #expect(output.standardOutput.hasPrefix("crew/20250305.md:1:3: info: "))
    #expect(output.standardError.hasSuffix("checked 3 of 3 minutes by the profile scs, 1 info\n"))
    #expect(!output.standardError.contains("rules off"))
  }

  @Test func colourIsForTerminalsUnlessAsked() throws {
    let scratch = try repository()
    #expect(try !scratch.minutes("lint").standardOutput.contains("\u{1B}"))
    #expect(
      try scratch.minutes("lint", "--color", "always").standardOutput.contains("\u{1B}[1;31merror"))
  }

  @Test func nothingIsEverWritten() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-02-26", "changed"), to: "team/20250226.md")
    try scratch.git("add", ".")
    try scratch.write(
      Fixture.minutes(titled: "2025-02-26", "changed again"), to: "team/20250226.md")
    let before = try Self.state(of: scratch)
    for arguments in [["lint"], ["lint", "--staged"], ["lint", "--rev", "HEAD"]] {
      _ = try Command.run(Command.programPath, arguments, in: scratch.path())
    }
    #expect(try Self.state(of: scratch) == before)
  }

  /// Every file with its bytes and the time of its last change.
  private static func state(of scratch: Scratch) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: scratch.path())
    return try (files?.compactMap { $0 as? String } ?? []).sorted().map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
      let bytes = FileManager.default.contents(atPath: scratch.path(name)) ?? Data()
      return "\(name) \(attributes[.modificationDate] ?? "") \(bytes.base64EncodedString())"
    }
  }
}
