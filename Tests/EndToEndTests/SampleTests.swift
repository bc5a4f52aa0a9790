import Foundation
import Support
import Testing

/// The sample that `make run` shows to newcomers.
@Suite struct SampleTests {
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    let script = ProjectFiles.root.appending(path: "Scripts/sample-repository").path
    let made = try Command.run(script, [scratch.path("sample")], in: scratch.path())
    #expect(made.status == 0, "\(made.standardError)")
    return scratch
  }

  @Test func itHasItsThreeDefectsAndNoOther() throws {
    let output = try sample().minutes("lint", "--format", "concise", in: "sample")
    #expect(
      output
        == Output(
          status: 1,
          standardOutput: """
            harbour/20250416.md:1:3: error: the title says 2025-04-06, the file's name 2025-04-16 \
            [title-date-mismatch]
            harbour/202505073.md:1:1: error: 202505073.md is no name of minutes: expected \
            YYYYMMDD.md or YYYYMMDD-suffix.md [file-name]
            lantern/20250515.md:29:18: error: %FC is not UTF-8 (2 places, lines 29, 38) [encoding]

            """,
          standardError: """
            left out: 2 not minutes (README.md, harbour/charter.md)
            checked 9 of 9 minutes by the profile scs, 3 errors

            """))
  }

  @Test func theReadmeShowsWhatTheProgramPrints() throws {
    let scratch = try sample()
    try scratch.git("rm", "--quiet", "harbour/20250416.md", in: "sample")
    try scratch.git("commit", "--quiet", "--message", "not yet", in: "sample")
    #expect(try scratch.minutes("hook", "install", in: "sample").status == 0)
    try scratch.git("checkout", "2025-Q2", "--", "harbour/20250416.md", in: "sample")
    let commit = try Command.run(
      "git", ["commit", "-m", "Minutes of 16 April"], in: scratch.path("sample"))
    let shown = "```\n$ git commit -m \"Minutes of 16 April\"\n\(commit.standardError)```\n"
    #expect(try ProjectFiles.text("README.md").contains(shown), "\(commit.standardError)")
  }

  @Test func theReadmeShowsTheRegisters() throws {
    let scratch = try sample()
    let lines = [
      "actions --rev main --team harbour --owner mira-tidewell",
      "decisions --rev main --team harbour --period 2025-02",
    ]
    for line in lines {
      let arguments = line.split(separator: " ").map { String($0) }
      let output = try Command.run(Command.programPath, arguments, in: scratch.path("sample"))
      #expect(output.status == 0)
      let shown =
        "```\n$ git minutes \(line)\n\(output.standardOutput)\(output.standardError)```\n"
      #expect(try ProjectFiles.text("README.md").contains(shown), "\(shown)")
    }
  }

  @Test func itIsTheSameOnEveryMachine() throws {
    let head = try sample().git("rev-parse", "HEAD", in: "sample")
    #expect(head == "dfcdb2f60ee4662f24e0112ac75fd05ad36d76b4\n")
  }
}
