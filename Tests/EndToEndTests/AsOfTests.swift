import Support
import Testing

/// The day on which minutes are judged.
@Suite struct AsOfTests {
  private static let future =
    "team/20250312.md:1:1: error: the file's name says 2025-03-12, but it is only 2025-03-05 "
    + "[date-in-future]\n"

  /// Minutes of 12 March in a commit of 5 March.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: "team/20250312.md")
    try scratch.commitAll()
    return scratch
  }

  @Test func aRevisionIsJudgedOnTheDayOfItsCommit() throws {
    let scratch = try repository()
    let output = try scratch.minutes("lint", "--rev", "HEAD", "--format", "concise")
    #expect(output.standardOutput == Self.future)
    #expect(output.status == 1)
    for snapshot in [[], ["--staged"]] {
      let today = try Command.run(
        Command.programPath, ["lint"] + snapshot, in: scratch.path())
      #expect(today.status == 0, "\(snapshot): the day of the machine is long past these minutes")
    }
  }

  @Test(arguments: [("2025-03-05", 1), ("2025-03-11", 0), ("2025-03-12", 0)])
  func aDayThatIsNamedCountsForAllThatIsRead(day: String, status: Int32) throws {
    let scratch = try repository()
    #expect(try scratch.minutes("lint", "--as-of", day).status == status)
    #expect(try scratch.minutes("lint", "--as-of", day, "--rev", "HEAD").status == status)
    try scratch.write(Fixture.minutes(titled: "2025-03-12", "staged"), to: "other/20250312.md")
    try scratch.git("add", ".")
    #expect(try scratch.minutes("lint", "--as-of", day, "--staged").status == status)
    let input = try scratch.bytes(of: "other/20250312.md")
    let piped = try scratch.minutes(
      "lint", "--as-of", day, "--stdin-filename", "other/20250312.md", "-", input: input)
    #expect(piped.status == status)
  }

  @Test(arguments: ["2025-02-30", "5.3.2025", "20250305", "today", ""])
  func whatIsNoDayIsAUsageError(text: String) throws {
    #expect(
      try repository().minutes("lint", "--as-of", text)
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: --as-of \(text) is no date: expected YYYY-MM-DD
            try: git minutes lint -h

            """))
  }
}
