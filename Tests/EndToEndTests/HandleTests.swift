import Foundation
import Support
import Testing

/// Handles are judged by all minutes of a snapshot, and by who is known in it.
@Suite struct HandleTests {
  private static let slip =
    "team/20250402.md:5:3: warning: @grace-hoper: meant is @grace-hopper, who is "

  /// Minutes of so many meetings that name somebody, and those of one with a slip, staged.
  private func repository(meetings: Int) throws -> Scratch {
    let scratch = try Scratch.repository()
    for number in 0..<meetings {
      let name = "other/2024\(String(format: "%02d%02d", number / 28 + 1, number % 28 + 1)).md"
      try scratch.write("# Meeting\n\n- @grace-hopper, @bob\n", to: name)
    }
    try scratch.write(Fixture.minutes(titled: "2025-03-26"), to: "team/20250326.md")
    try scratch.commitAll()
    let minutes =
      "# 2025-04-02\n\n## Participants\n- @bob\n- @grace-hoper\n\n## Agenda\n### Lamp\n- bought\n"
    try scratch.write(minutes, to: "team/20250402.md")
    try scratch.git("add", "team/20250402.md")
    return scratch
  }

  private func lint(_ scratch: Scratch, _ arguments: [String] = []) throws -> Output {
    try Command.run(
      Command.programPath, ["lint", "--format", "concise"] + arguments, in: scratch.path())
  }

  private func slips(_ scratch: Scratch, _ arguments: String...) throws -> String {
    let output = try lint(scratch, ["--fail-on", "never"] + arguments)
    #expect(output.status == 0, "\(output.standardError)")
    return output.standardOutput.split(separator: "\n").filter { $0.contains("[handle-typo]") }
      .map { $0 + "\n" }.joined()
  }

  /// With many files the work is divided.
  @Test(arguments: [18, 300])
  func aStagedFileIsComparedWithAllMinutes(meetings: Int) throws {
    let scratch = try repository(meetings: meetings)
    let expected = Self.slip + "named \(meetings) times [handle-typo]\n"
    #expect(try slips(scratch, "--staged") == expected)
    #expect(try slips(scratch) == expected)
    #expect(try slips(scratch, "team/20250402.md") == expected)
    #expect(try slips(scratch, "--rev", "HEAD") == "")
    try scratch.git("commit", "--quiet", "--message", "Add minutes")
    #expect(try slips(scratch, "--rev", "HEAD") == expected)
  }

  @Test func standardInputIsComparedWithAllMinutes() throws {
    let scratch = try repository(meetings: 18)
    let output = try scratch.minutes(
      "lint", "--format", "concise", "--stdin-filename", "team/20250402.md", "-",
      input: Data("# 2025-04-02\n\n## Participants\n- @bob\n- @grace-hoper\n".utf8))
    #expect(output.standardOutput.contains(Self.slip + "named 18 times"))
  }

  @Test func whoIsNamedTooRarelyIsNotMeant() throws {
    #expect(try slips(repository(meetings: 17), "--staged") == "")
  }

  @Test func peopleOfTheConfigurationAreKnown() throws {
    let scratch = try repository(meetings: 1)
    try scratch.write("people: {grace-hopper: Grace}\n", to: ".minutes.yml")
    #expect(try slips(scratch, "--staged") == "")
    try scratch.git("add", ".minutes.yml")
    #expect(try slips(scratch, "--staged") == Self.slip + "known as Grace [handle-typo]\n")
    let both = "people: {grace-hopper: Grace, GRACE-HOPER: Another}\n"
    try scratch.write(both, to: ".minutes.yml")
    #expect(try slips(scratch) == "")
  }

  @Test func peopleOfTheMailmapAreKnown() throws {
    let scratch = try repository(meetings: 1)
    let line = "Grace Example <grace@example.org> <1+grace-hopper@users.noreply.github.com>\n"
    try scratch.write(line, to: ".mailmap")
    #expect(try slips(scratch, "--staged") == "")
    try scratch.git("add", ".mailmap")
    #expect(try slips(scratch, "--staged") == Self.slip + "known as Grace Example [handle-typo]\n")
  }

  /// Of a clone without old contents only what is asked for can be read.
  @Test func minutesThatCannotBeReadAreNotCounted() throws {
    let scratch = try repository(meetings: 18)
    let blob = try scratch.git("rev-parse", "HEAD:other/20240101.md").prefix(40)
    let path = scratch.path(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    try FileManager.default.removeItem(atPath: path)
    #expect(try slips(scratch, "--staged") == "", "one of eighteen is not counted")
  }

  @Test func aRuleThatIsOffByDefaultIsRunWhereItIsAskedFor() throws {
    let scratch = try Scratch.repository()
    let minutes = "# 2025-04-02\n\n## Participants\n- @bob\n\n## Agenda\n- AI @eve: lamp\n"
    try scratch.write(minutes, to: "team/20250402.md")
    try scratch.write("# 2025-04-09\n\n## Participants\n- @bob\n", to: "team/20250409.md")
    let id = "[ai-owner-unknown]"
    #expect(try !lint(scratch).standardOutput.contains(id))
    for (setting, isRun) in [
      ("info", true), ("{teams: {team: info}}", true), ("off", false),
      ("{teams: {other: info}}", false),
    ] {
      try scratch.write("rules: {ai-owner-unknown: \(setting)}\n", to: ".minutes.yml")
      #expect(try lint(scratch).standardOutput.contains(id) == isRun, "\(setting)")
    }
    try scratch.write("rules: {ai-owner-unknown: info}\n", to: ".minutes.yml")
    try scratch.write("# 2025-04-09\n\n## Participants\n- @eve\n", to: "team/20250409.md")
    #expect(try !lint(scratch).standardOutput.contains(id))
  }
}
