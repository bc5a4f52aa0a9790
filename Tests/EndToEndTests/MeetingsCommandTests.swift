import Foundation
import Support
import Testing

/// What `git minutes meetings` reads, tells and returns.
@Suite struct MeetingsCommandTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("# About\n", to: "README.md")
    for day in ["0205", "0212", "0219", "0305"] {
      let title = "# 2025-\(day.prefix(2))-\(day.suffix(2))\n\n"
      try scratch.write(
        title + "## Participants\n- @ada\n\n## Agenda\n### Disks \(day)\n", to: "team/2025\(day).md"
      )
    }
    try scratch.write("# 2025-03-04\n", to: "crew/20250304.md")
    try scratch.commitAll()
    return scratch
  }

  @Test func listsMeetingsByTeamNewestFirst() throws {
    let output = try repository().minutes("meetings", "--rev", "HEAD")
    #expect(
      output
        == Output(
          status: 0,
          standardOutput: """
            crew: 1 meeting
              2025-03-04 Tue      no topics  crew/20250304.md

            team: 4 meetings
              2025-03-05 Wed   1  Disks 0305  team/20250305.md
              2025-02-19 Wed   1  Disks 0219  team/20250219.md
              2025-02-12 Wed   1  Disks 0212  team/20250212.md
              2025-02-05 Wed   1  Disks 0205  team/20250205.md

            """,
          standardError: """
            left out: 1 not minutes (README.md)
            5 meetings in 5 minutes of 2 teams by the profile scs

            """))
  }

  @Test(arguments: [
    (["--team", "crew"], ["crew/20250304.md"]), (["--team", "crew/"], ["crew/20250304.md"]),
    (["--period", "2025-03"], ["crew/20250304.md", "team/20250305.md"]),
    (["--from", "2025-02-19", "--team", "team"], ["team/20250219.md", "team/20250305.md"]),
    (["--to", "2025-02-05"], ["team/20250205.md"]),
    (["--period", "2025", "--to", "2025-02-05"], ["team/20250205.md"]),
    (["--grep", "DISKS 0212"], ["team/20250212.md"]), (["--grep", "tapes"], []),
    (["--grep", "ada 0305"], ["team/20250305.md"]),
    (["crew", "team/20250205.md"], ["crew/20250304.md", "team/20250205.md"]),
  ])
  func filtersChooseMeetings(arguments: [String], paths: [String]) throws {
    let scratch = try repository()
    let output = try Command.run(
      Command.programPath, ["meetings", "--format", "jsonl"] + arguments, in: scratch.path())
    let found = output.standardOutput.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^{"path":"([^"]*)"/)?.1
    }
    #expect(found.map { String($0) } == paths)
    #expect(output.status == 0)
  }

  @Test func theEvidenceTellsHowManyAreNotShown() throws {
    let output = try repository().minutes("meetings", "--team", "crew")
    #expect(
      output.standardError.hasSuffix("1 of 5 meetings in 5 minutes of 2 teams by the profile scs\n")
    )
  }

  @Test func gapsAreTheMeetingsWithoutMinutes() throws {
    let scratch = try repository()
    try scratch.write("# 2025-03-12\n", to: "team/20250312.md")
    let output = try scratch.minutes("meetings", "--gaps", "--team", "team")
    #expect(
      output.standardOutput == """
        team: weekly, 5 meetings from 2025-02-05 to 2025-03-12, 1 missing
          2025-02-26                1 missing

        """)
  }

  @Test func theIndexIsReadAsAWhole() throws {
    let scratch = try repository()
    try scratch.write("# 2025-03-12\n", to: "team/20250312.md")
    try scratch.git("add", ".")
    let staged = try scratch.minutes("meetings", "--staged")
    #expect(staged.standardError.contains("6 meetings in 6 minutes of 2 teams"))
  }

  @Test func theDocumentNamesWhatWasRead() throws {
    let scratch = try repository()
    let tree = try scratch.git("rev-parse", "HEAD^{tree}").trimmingCharacters(in: .newlines)
    let output = try scratch.minutes("meetings", "--rev", "main", "--format", "json")
    #expect(
      output.standardOutput.contains(
        #""snapshot":{"kind":"revision","revision":"main","tree":"\#(tree)"}"#))
  }

  @Test func readingNothingIsNoSuccess() throws {
    let scratch = try Scratch.repository()
    let output = try scratch.minutes("meetings")
    #expect(output.status == 2)
    #expect(output.standardError.contains("no minutes to read"))
  }

  @Test(arguments: [
    (["--team", "crw"], "there is no team 'crw': did you mean 'crew'?"),
    (["--period", "2025-Q5"], "--period 2025-Q5 is no period"),
    (["--from", "1.3.2025"], "--from 1.3.2025 is no date: expected YYYY-MM-DD"),
    (
      ["--from", "2025-03-01", "--to", "2025-02-01"],
      "there is no day from 2025-03-01 to 2025-02-01"
    ),
    (["--gaps", "--grep", "x"], "--gaps and --grep exclude each other"),
    (["--staged", "--rev", "HEAD"], "--staged and --rev exclude each other"),
  ])
  func whatCannotBeMeantIsAUsageError(arguments: [String], message: String) throws {
    let scratch = try repository()
    let output = try Command.run(
      Command.programPath, ["meetings"] + arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains(message))
    #expect(output.standardError.hasSuffix("try: git minutes meetings -h\n"))
  }
}
