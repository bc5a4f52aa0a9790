import Foundation
import Support
import Testing

/// What `git minutes decisions` reads, tells and returns.
@Suite struct DecisionsCommandTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(
      """
      # 2025-02-05

      ## Agenda

      ### Lamps (@ada)

      - How many do we need?
          - Decision: We put a lamp at each end of the pier.

      ### Rope

      - Decision: The rope is renewed every spring.

      """, to: "pier/20250205.md")
    try scratch.write(
      "# 2025-03-04\n\n## Agenda\n\n### Boat\n\n- Decision: The boat stays blue.\n",
      to: "crew/20250304.md")
    try scratch.commitAll()
    return scratch
  }

  private func run(_ arguments: [String], in scratch: Scratch) throws -> Output {
    try Command.run(Command.programPath, ["decisions"] + arguments, in: scratch.path())
  }

  @Test func tellsDecisionsByTeam() throws {
    #expect(
      try run([], in: try repository())
        == Output(
          status: 0,
          standardOutput: """
            crew: 1 decision
              2025-03-04  The boat stays blue.  crew/20250304.md:7
                          Boat

            pier: 2 decisions
              2025-02-05  We put a lamp at each end of the pier.  pier/20250205.md:8
                          Lamps (@ada) > How many do we need?
              2025-02-05  The rope is renewed every spring.  pier/20250205.md:12
                          Rope

            """,
          standardError: "3 decisions; from 2 minutes of the working tree by the profile scs\n"))
  }

  @Test(
    arguments: [
      (["--team", "crew"], 1), (["--period", "2025-Q1"], 3), (["--grep", "rope"], 1),
      (["--from", "2025-03-01"], 1), (["pier"], 2), (["--grep", "nowhere"], 0),
    ])
  func filtersChooseDecisions(arguments: [String], count: Int) throws {
    let output = try run(arguments + ["--format", "jsonl"], in: try repository())
    #expect(output.status == 0)
    #expect(output.standardOutput.split(separator: "\n").count == count)
  }

  @Test func markdownIsAPageOfLinks() throws {
    let output = try run(["--team", "pier", "--format", "markdown"], in: try repository())
    #expect(
      output.standardOutput == """
        ## pier

        ### 2025-02-05

        - **Lamps (ada)**: How many do we need? We put a lamp at each end of the pier. ([line 8](pier/20250205.md#L8))
        - **Rope**: The rope is renewed every spring. ([line 12](pier/20250205.md#L12))

        """)
  }

  @Test func nothingFoundIsNoFailureAndNothingReadIs() throws {
    let scratch = try Scratch.repository()
    #expect(try run([], in: scratch).status == 2)
    try scratch.write("# 2025-03-04\n", to: "crew/20250304.md")
    let output = try run([], in: scratch)
    #expect(output.status == 0)
    #expect(output.standardOutput == "no decisions, in 1 file of minutes of the working tree\n")
  }
}
