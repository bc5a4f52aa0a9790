import Foundation
import Support
import Testing

/// Rules that ask for other files find them in what is linted, however it is read.
@Suite struct SnapshotRuleTests {
  private static let file = "team/20250305.md"
  private static let text = """

    - Bob has found a new lamp
    - It costs less than half
    - Ada will ask the harbour
    - The old lamp goes away
    - We meet at the pier

    """

  /// What is found by the rules that are named, without the file's name.
  private func found(_ scratch: Scratch, _ arguments: String..., input: String = "") throws
    -> [String]
  {
    let output = try Command.run(
      Command.programPath, ["lint", "--format", "concise", "--fail-on", "never"] + arguments,
      in: scratch.path(), input: Data(input.utf8))
    #expect(output.status == 0, "\(output.standardError)")
    let rules = ["repo-link-broken", "duplicate-minutes", "image-remote", "image-not-in-repo"]
    return output.standardOutput.split(separator: "\n").map { String($0) }
      .filter { line in rules.contains { line.hasSuffix("[\($0)]") } }
  }

  private func repository(_ note: String, _ files: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch.repository()
    for day in ["2025-02-19", "2025-02-26"] {
      let name = day.filter { $0 != "-" }
      try scratch.write(Fixture.minutes(titled: day, "nothing"), to: "team/\(name).md")
    }
    for (name, text) in files { try scratch.write(text, to: name) }
    try scratch.write(Fixture.minutes(titled: "2025-03-05", note), to: Self.file)
    return scratch
  }

  @Test func linksAreLookedUpInTheIndexAndTheTreeAndNotOnTheDisk() throws {
    let scratch = try repository("[a](plan.md), [b](plan.md#Lamp)")
    let lost = [
      "team/20250305.md:9:1: error: there is no team/plan.md [repo-link-broken]",
      "team/20250305.md:9:15: error: there is no team/plan.md [repo-link-broken]",
    ]
    let anchor =
      "team/20250305.md:9:15: error: team/plan.md has no heading #Lamp: meant is #lamp [repo-link-broken]"
    try scratch.git("add", "--all")
    try scratch.write("# Lamp\n", to: "team/plan.md")
    #expect(try found(scratch, "--staged") == lost)
    #expect(try found(scratch) == [anchor])
    try scratch.git("add", "--all")
    #expect(try found(scratch, "--staged") == [anchor])
    // On disk the heading is another one, and then the file is gone.
    try scratch.write("# Pier\n", to: "team/plan.md")
    #expect(try found(scratch, "--staged") == [anchor])
    try scratch.commitAll()
    try scratch.git("rm", "--quiet", "team/plan.md")
    let other = "team/20250305.md:9:15: error: team/plan.md has no heading #Lamp [repo-link-broken]"
    #expect(try found(scratch, "--rev", "HEAD") == [other])
    #expect(try found(scratch) == lost)
  }

  @Test func standardInputHasTheNeighboursOfItsName() throws {
    let scratch = try repository("nothing", ["team/plan.md": "# Lamp\n"])
    let text = Fixture.minutes(titled: "2025-03-05", "[a](plan.md#lamp), [b](lan.md), [c](#notes)")
    #expect(
      try found(scratch, "--stdin-filename", Self.file, "-", input: text) == [
        "team/20250305.md:9:20: error: there is no team/lan.md: meant is plan.md [repo-link-broken]"
      ])
  }

  @Test func outsideOfAnyRepositoryNothingIsSaidOfOtherFiles() throws {
    let scratch = try Scratch()
    let text = Fixture.minutes(
      titled: "2025-03-05", "[b](lan.md) ![](https://input.scs.community/a.png)")
    #expect(try found(scratch, "--stdin-filename", "20250305.md", "-", input: text) == [])
  }

  @Test func aLinkIsOldThatWasBrokenInTheBase() throws {
    let scratch = try repository("[a](plan.md)", ["docs/plan.md": "# Lamp\n"])
    try scratch.commitAll()
    try scratch.write(
      Fixture.minutes(titled: "2025-03-05", "[a](plan.md), [b](../docs/plan.md)"), to: Self.file)
    try scratch.git("add", "--all")
    #expect(try found(scratch, "--staged") == [])
    // The file that a link names goes away in the same change.
    try scratch.git("rm", "--quiet", "docs/plan.md")
    #expect(
      try found(scratch, "--staged") == [
        "team/20250305.md:9:15: error: there is no docs/plan.md [repo-link-broken]"
      ])
  }

  @Test func whatMovesKeepsItsOldFindings() throws {
    let scratch = try repository("[a](lost.md), [b](20250226.md)")
    try scratch.commitAll()
    try scratch.git("mv", Self.file, "team/20250306.md")
    #expect(try found(scratch, "--staged") == [])
    try FileManager.default.createDirectory(
      atPath: scratch.path("other"), withIntermediateDirectories: true)
    try scratch.git("mv", "team/20250306.md", "other/20250305.md")
    #expect(
      try found(scratch, "--staged") == [
        "other/20250305.md:9:15: info: there are no minutes other/20250226.md yet [repo-link-broken]"
      ])
  }

  @Test func copiesAreFoundOnBothSidesAndOnlyInTheirTeam() throws {
    let scratch = try repository(Self.text)
    try scratch.write(Fixture.minutes(titled: "2025-03-12", Self.text), to: "team/20250312.md")
    try scratch.write(Fixture.minutes(titled: "2025-03-12", Self.text), to: "other/20250312.md")
    let second =
      "team/20250312.md:1:1: error: the text is that of team/20250305.md, "
      + "expected minutes of their own [duplicate-minutes]"
    let first =
      "team/20250305.md:1:1: error: the text is that of team/20250312.md, "
      + "expected minutes of their own [duplicate-minutes]"
    #expect(try found(scratch) == [first, second])
    try scratch.git("add", Self.file)
    try scratch.git("commit", "--quiet", "--message", "Add minutes")
    #expect(try found(scratch, "--staged") == [])
    try scratch.git("add", "--all")
    #expect(try found(scratch, "--staged") == [second])
    try scratch.commitAll()
    #expect(try found(scratch, "HEAD~1..HEAD") == [second])
    // A word is put right in one of the two, which are no copies any more.
    try scratch.write(
      Fixture.minutes(titled: "2025-03-12", Self.text + "- One more thing was said\n"),
      to: "team/20250312.md")
    #expect(try found(scratch) == [])
    let text = try String(decoding: scratch.bytes(of: Self.file), as: UTF8.self)
    #expect(
      try found(scratch, "--stdin-filename", "team/20250312.md", "-", input: text) == [second])
  }

  /// Else a comment that switches the rule off would make it silent for the other file, too.
  @Test func aCommentMakesNoOtherTextOfACopy() throws {
    let scratch = try repository(Self.text)
    try scratch.write(
      Fixture.minutes(titled: "2025-03-12", Self.text + "\n<!-- a word to scribes -->\n"),
      to: "team/20250312.md")
    #expect(try found(scratch).count { $0.hasSuffix("[duplicate-minutes]") } == 2)
    try scratch.write(
      Fixture.minutes(
        titled: "2025-03-12",
        Self.text + "\n<!-- minutes: disable-file duplicate-minutes: both met -->\n"),
      to: "team/20250312.md")
    #expect(
      try found(scratch).map { $0.prefix(16) } == ["team/20250305.md"])
    try scratch.write(
      Fixture.minutes(titled: "2025-03-12", Self.text + "\n<!-- a --> a <!-- b -->\n"),
      to: "team/20250312.md")
    #expect(try found(scratch) == [])
  }

  @Test func anImageIsTheSameWithoutASize() throws {
    let image = "https://input.scs.community/uploads/lamp.png"
    let scratch = try repository("![lamp](\(image) =960x540)")
    try scratch.commitAll()
    try scratch.write(
      Fixture.minutes(titled: "2025-03-05", "![the lamp](\(image))"), to: Self.file)
    try scratch.git("add", "--all")
    let output = try scratch.minutes("lint", "--staged", "--format", "concise")
    #expect(output.standardOutput == "")
    #expect(output.standardError.contains("no new findings, 1 old, 1 fixed since HEAD"))
  }

  /// A community may keep the minutes of a team in directories by year.
  @Test func theTeamOfACopyIsWhatTheNamesOfFilesSay() throws {
    let scratch = try Scratch.repository()
    try scratch.write("files: {names: '{year}/{month}{day}.md'}\n", to: "own.yml")
    try scratch.write("profile: own.yml\n", to: ".minutes.yml")
    for path in ["pier/2024/1231.md", "pier/2025/0101.md", "boat/2025/0101.md"] {
      try scratch.write("# Meeting\n" + Self.text, to: path)
    }
    #expect(
      try found(scratch) == [
        "pier/2024/1231.md:1:1: error: the text is that of pier/2025/0101.md, expected minutes of "
          + "their own [duplicate-minutes]",
        "pier/2025/0101.md:1:1: error: the text is that of pier/2024/1231.md, expected minutes of "
          + "their own [duplicate-minutes]",
      ])
  }

  @Test func imagesAreMissedInNewMinutesMoreThanInOldOnes() throws {
    let scratch = try repository("![](https://input.scs.community/uploads/lamp.png)")
    let message =
      "the image is on the pad's server only: expected lamp.png beside the minutes [image-not-in-repo]"
    try scratch.git("add", "--all")
    #expect(try found(scratch, "--staged") == ["team/20250305.md:9:1: error: \(message)"])
    #expect(try found(scratch) == ["team/20250305.md:9:1: warning: \(message)"])
    try scratch.write(Data([0x89, 0x50]), to: "team/lamp.png")
    #expect(try found(scratch, "--staged") == ["team/20250305.md:9:1: error: \(message)"])
    try scratch.git("add", "--all")
    #expect(
      try found(scratch, "--staged") == [
        "team/20250305.md:9:1: warning: the image is shown from the pad's server: "
          + "expected lamp.png [image-remote]"
      ])
  }

  @Test func whatIsNoFileIsThereAllTheSame() throws {
    let scratch = try repository("[a](../module/x.md), [b](link.md), [c](../module)")
    try scratch.git("init", "--quiet", "module")
    try scratch.git("commit", "--quiet", "--allow-empty", "--message", "x", in: "module")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("team/link.md"), withDestinationPath: "20250226.md")
    try scratch.git("add", "--all")
    #expect(try found(scratch, "--staged") == [])
    #expect(try found(scratch) == [])
  }
}
