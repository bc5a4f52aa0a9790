import Foundation
import Support
import Testing

/// What `git minutes config init` proposes, writes and refuses.
@Suite struct ConfigInitTests {
  /// Minutes of a community with words of its own.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    for (number, day) in ["01-08", "01-22", "02-05", "02-19", "03-05"].enumerated() {
      try scratch.write(
        """
        # Board 2025-\(day)

        ## Crew

        - @ada
        - @bob

        ## Order of the day

        ### Lamps

        - TODO(@ada): order lamp \(number)
        - TODO(@bob): sell lamp \(number)

        ### Boats

        None was seen.

        """, to: "board/2025-\(day).md")
    }
    return scratch
  }

  private static let head = """
    # Proposed by git minutes config init from 5 minutes, 2025-01-08 to 2025-03-05. The numbers tell how
    # many minutes speak for a line. Keep what is right, and change the rest.

    """

  @Test func theProposalStandsOnStandardOutput() throws {
    let scratch = try repository()
    let output = try scratch.minutes("config", "init")
    #expect(output.status == 0)
    #expect(output.standardError == "")
    #expect(output.standardOutput.hasPrefix(Self.head))
    for line in [
      "profile: node-tsc", "    - Crew  # 5 of 5", "    - Order of the day  # 5 of 5",
      "  example: '# Board {date}'  # 5 of 5",
      "  pad: {item: '- TODO({owners}): {task}'}  # action items 10 of 10",
      "  board: {weekdays: Wednesday}  # 5 minutes, 2025-01-08 to 2025-03-05: Wednesday 5 of 5",
      "# With this, git minutes lint finds nothing.",
    ] {
      #expect(output.standardOutput.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".minutes.yml")))
  }

  @Test func whatIsWrittenIsReadByTheOtherCommands() throws {
    let scratch = try repository()
    let proposed = try scratch.minutes("config", "init").standardOutput
    let written = try scratch.minutes("config", "init", "--write", in: "board")
    #expect(
      written
        == Output(
          status: 0, standardOutput: "",
          standardError: """
            wrote \(scratch.path(".minutes.yml")): look through it, and commit it

            """))
    #expect(String(decoding: try scratch.bytes(of: ".minutes.yml"), as: UTF8.self) == proposed)
    #expect(
      try scratch.minutes("lint")
        == Output(
          status: 0, standardOutput: "",
          standardError: "checked 5 of 5 minutes by the profile node-tsc, no findings\n"))
    // What it is made of has not changed.
    #expect(try scratch.minutes("config", "init").standardOutput == proposed)
  }

  @Test func aFileThatIsThereIsLeftAlone() throws {
    let scratch = try repository()
    try scratch.write("profile: [broken\n", to: ".minutes.yml")
    #expect(
      try scratch.minutes("config", "init", "--write")
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: \(scratch.path(".minutes.yml")): the file is there already, and is left as it is
              see what would be proposed now: git minutes config init

            """))
    #expect(try scratch.bytes(of: ".minutes.yml") == Data("profile: [broken\n".utf8))
    #expect(try scratch.minutes("config", "init").standardOutput.hasPrefix(Self.head))
  }

  @Test func theSnapshotThatIsAskedForIsRead() throws {
    let scratch = try repository()
    try scratch.commitAll()
    try scratch.write("# 2025-03-19\n", to: "board/2025-03-19.md")
    try scratch.git("add", "board/2025-03-19.md")
    try scratch.write("# 2025-04-02\n", to: "board/2025-04-02.md")
    for (arguments, count) in [([], 7), (["--staged"], 6), (["--rev", "HEAD"], 5)] {
      let output = try Command.run(
        Command.programPath, ["config", "init"] + arguments, in: scratch.path())
      #expect(output.standardOutput.contains(" from \(count) minutes, "), "\(arguments)")
    }
  }

  @Test func withoutMinutesAdviceIsGiven() throws {
    let scratch = try Scratch.repository()
    try scratch.write("# About\n", to: "README.md")
    #expect(
      try scratch.minutes("config", "init", "--write")
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: no minutes to look at: expected Markdown files named by the day of the meeting
              name one such as team/20250305.md or team/2025-03-05.md, in a directory for each team

            """))
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".minutes.yml")))
  }

  @Test(arguments: ["minutes/q2", "node-tsc", "tc39"])
  func aSampleIsReadByItsProposalAsWellAsBefore(name: String) throws {
    let scratch = try Scratch.repository()
    let sample = ProjectFiles.root.appending(path: "Samples/\(name)")
    for file in try FileManager.default.subpathsOfDirectory(atPath: sample.path)
    where file.hasSuffix(".md") || file == ".minutes.yml" || file.hasSuffix(".txt") {
      try scratch.write(try Data(contentsOf: sample.appending(path: file)), to: file)
    }
    let before = try scratch.minutes("lint", "--format", "concise")
    let proposed = try scratch.minutes("config", "init")
    #expect(proposed.status == 0)
    try scratch.write(proposed.standardOutput, to: ".minutes.yml")
    let after = try scratch.minutes("lint", "--format", "concise")
    #expect(after.status == before.status)
    let findings = { (output: Output) in
      output.standardOutput.split(separator: "\n").map { $0.replacing(/expected .* \[/, with: "[") }
    }
    #expect(findings(after) == findings(before))
  }
}
