import Foundation
import Support
import Testing

/// What `git minutes lint` finds where it is told what is old.
@Suite struct LintBaseTests {
  private static let file = "team/20250305.md"
  private static let bad = "- AI @no--body: water the plants\n"
  private static let worse = "- AI @zoe--b: mount the lamp\n"

  /// Minutes with a topic, for what is said in it.
  private static func page(_ day: String) -> String {
    Fixture.minutes(titled: day) + "\n## Agenda\n\n### Lamp\n\n"
  }

  /// `main` with an old defect, and a branch that adds another.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "team/20250226.md")
    try scratch.write(Self.page("2025-03-05") + Self.bad, to: Self.file)
    try scratch.commitAll()
    try scratch.git("checkout", "--quiet", "-b", "topic")
    try scratch.write(Self.page("2025-03-05") + Self.bad + Self.worse, to: Self.file)
    try scratch.commitAll()
    return scratch
  }

  /// The rule and the last word of each finding, and the evidence.
  private func lint(_ arguments: String..., in scratch: Scratch) throws -> (String, String) {
    let output = try Command.run(
      Command.programPath, ["lint", "--format", "concise", "--fail-on", "warning"] + arguments,
      in: scratch.path())
    let evidence = output.standardError.split(separator: "\n").last.map { String($0) } ?? ""
    return ("\(output.status)\n" + output.standardOutput, evidence)
  }

  private let new = """
    1
    team/20250305.md:12:6: warning: @zoe--b is no GitHub handle: a hyphen has to stand between \
    letters or digits [handle-invalid]

    """

  @Test(arguments: [["main..topic"], ["main...topic"], ["--base", "main", "--rev", "topic"]])
  func aRangeTellsWhatItsEndAdds(arguments: [String]) throws {
    let scratch = try repository()
    let output = try Command.run(
      Command.programPath, ["lint", "--format", "concise", "--fail-on", "warning"] + arguments,
      in: scratch.path())
    #expect("\(output.status)\n" + output.standardOutput == new)
    #expect(
      output.standardError == """
        checked 1 of 2 minutes (1 unchanged) by the profile scs, 1 warning new, 1 old since main

        """)
  }

  /// Otherwise a new name would take minutes out of every check.
  @Test(arguments: [
    ("team/minutes-march.md", "minutes-march.md is added among minutes and not named as minutes"),
    ("taem/20250305.md", "taem has no other minutes: expected team"),
  ])
  func anotherNameIsLookedAtAsThatOfANewFile(name: String, message: String) throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-02-19"), to: "team/20250219.md")
    try scratch.commitAll()
    try FileManager.default.createDirectory(
      atPath: scratch.path("taem"), withIntermediateDirectories: true)
    try scratch.git("mv", Self.file, name)
    try scratch.commitAll()
    let (found, _) = try lint("HEAD~1..HEAD", in: scratch)
    #expect(found.contains("\(name):1:1: "), "\(found)")
    #expect(found.contains(message), "\(found)")
  }

  /// Otherwise a branch would be blamed for what was mended on main since.
  @Test func aBranchIsComparedWithWhereItParted() throws {
    let scratch = try repository()
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write(Fixture.minutes(titled: "2025-03-05"), to: Self.file)
    try scratch.commitAll()
    let parted = try scratch.git("rev-parse", "--short=7", "HEAD~1")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let (found, evidence) = try lint("--base", "main", "--rev", "topic", in: scratch)
    #expect(found == new)
    #expect(evidence.hasSuffix("1 warning new, 1 old since \(parted), where main parted"))
    let (both, _) = try lint("main..topic", in: scratch)
    #expect(both.split(separator: "\n").count == 3)
  }

  @Test func withoutACommonHistoryTheBaseItselfIsTaken() throws {
    let scratch = try repository()
    try scratch.git("checkout", "--quiet", "--orphan", "alone")
    try scratch.commitAll()
    let (found, evidence) = try lint("--base", "main", "--rev", "alone", in: scratch)
    #expect(found == new)
    #expect(evidence.hasSuffix("1 old since main itself, since no common history is here"))
  }

  @Test func theWorkingTreeAndTheIndexHaveABase() throws {
    let scratch = try repository()
    #expect(try lint("--base", "main", in: scratch).0 == new)
    #expect(try lint("--staged", "--base", "main", in: scratch).0 == new)
    #expect(try lint("--staged", in: scratch).0 == "0\n")
    try scratch.write(Self.page("2025-03-05") + Self.worse, to: Self.file)
    let (found, evidence) = try lint("--base", "HEAD", in: scratch)
    #expect(found == "0\n")
    #expect(evidence.hasSuffix("no new findings, 1 old, 1 fixed since HEAD"))
  }

  @Test func allFindingsAreShownOnDemandAndOnlyNewOnesFail() throws {
    let scratch = try repository()
    try scratch.write(Self.page("2025-03-05") + Self.bad + "- more\n", to: Self.file)
    let (found, evidence) = try lint("--base", "main", "--all-findings", in: scratch)
    #expect(found.hasPrefix("0\nteam/20250305.md:11:6: warning: @no--body is no GitHub handle"))
    #expect(evidence.hasSuffix("no new findings, 1 old since main"))
  }

  @Test func aRenamedFileIsComparedWithItself() throws {
    let scratch = try repository()
    try scratch.git("mv", Self.file, "team/20250306.md")
    let (found, _) = try lint("--staged", in: scratch)
    #expect(
      found == """
        1
        team/20250306.md:1:3: error: the title says 2025-03-05, the file's name 2025-03-06 \
        [title-date-mismatch]

        """)
    try scratch.write(
      Self.page("2025-03-06") + Self.bad + Self.worse + "- more\n",
      to: "team/20250306.md")
    try scratch.git("add", "--all")
    #expect(try lint("--staged", in: scratch).0 == "0\n")
  }

  /// Minutes that were put under the wrong day are moved on, each to the name of the next.
  @Test func aSeriesThatIsMovedOnIsFollowed() throws {
    let scratch = try Scratch.repository()
    let days = ["2025-03-05", "2025-03-12", "2025-03-19", "2025-03-26"]
    let page = { (day: String, number: Int) in
      Self.page(day)
        + (1...6).map { "- lamp \(number * 10 + $0) is red\n" }.joined()
        + "- AI @no--body: water plant \(number)\n"
    }
    let path = { (day: String) in "team/\(day.filter { $0 != "-" }).md" }
    for (number, day) in days.dropLast().enumerated() {
      try scratch.write(page(day, number), to: path(day))
    }
    try scratch.commitAll()
    for (number, day) in days.dropFirst().enumerated() {
      try scratch.write(page(day, number), to: path(day))
    }
    try scratch.git("rm", "--quiet", "--cached", path(days[0]))
    try scratch.git("add", path(days[1]), path(days[2]), path(days[3]))
    let (found, evidence) = try lint("--staged", in: scratch)
    #expect(found == "0\n")
    #expect(evidence.hasSuffix("no new findings, 3 old since HEAD"))
    // Others stand now under the first name, and their defects are theirs.
    try scratch.write(page(days[0], 9), to: path(days[0]))
    try scratch.git("add", "--all")
    let more = try lint("--staged", in: scratch)
    #expect(more.0.hasPrefix("1\nteam/20250305.md:17:6: warning: @no--body"), "\(more.0)")
    #expect(more.1.contains("1 warning new, 3 old"))
  }

  @Test func filesThatChangePlacesAreFollowed() throws {
    let scratch = try Scratch.repository()
    let texts = ["boat", "lamp"].map { word in
      (1...6).map { "- \(word) \($0) is red\n" }.joined() + "- AI @no--\(word): paint it\n"
    }
    let days = ["2025-03-05", "2025-03-12"]
    for (day, text) in zip(days, texts) {
      try scratch.write(Self.page(day) + text, to: "team/\(day.filter { $0 != "-" }).md")
    }
    try scratch.commitAll()
    for (day, text) in zip(days, texts.reversed()) {
      try scratch.write(Self.page(day) + text, to: "team/\(day.filter { $0 != "-" }).md")
    }
    try scratch.git("add", "--all")
    #expect(try lint("--staged", in: scratch).0 == "0\n")
  }

  @Test func inAMergeWhatAnyParentHasIsOld() throws {
    let scratch = try repository()
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write("- more\n", to: "team/notes.md")
    try scratch.write(
      Self.page("2025-03-05") + "- first\n" + Self.bad, to: Self.file)
    try scratch.commitAll()
    try scratch.git("merge", "--quiet", "--no-commit", "topic")
    #expect(try lint("--staged", in: scratch).0 == "0\n")
    try scratch.write(
      Self.page("2025-03-05") + "- AI @yan--b: rest\n" + Self.bad + Self.worse,
      to: Self.file)
    try scratch.git("add", "--all")
    let (found, _) = try lint("--staged", in: scratch)
    #expect(found.split(separator: "\n").count == 2)
    #expect(found.contains("@yan--b is no GitHub handle"))
  }

  @Test func whereNothingDiffersNothingIsWrong() throws {
    let scratch = try repository()
    let (found, evidence) = try lint("topic..topic", in: scratch)
    #expect(found == "0\n")
    #expect(
      evidence
        == "checked 0 of 2 minutes (2 unchanged) by the profile scs, no new findings since topic")
  }

  @Test func aFileIsNoRange() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-05"), to: "a..b/20250305.md")
    #expect(try scratch.minutes("lint", "a..b").status == 0)
    #expect(try scratch.minutes("lint", "a..b", "--", "x").status == 2)
    let missing = try scratch.minutes("lint", "main..nowhere")
    #expect(missing.status == 2)
    #expect(missing.standardError.contains("nowhere"))
    #expect(try scratch.minutes("lint", "--", "main..topic").standardError.contains("no such file"))
    let twice = try scratch.minutes("lint", "main..topic", "--staged")
    #expect(
      twice.standardError.contains("'main..topic' names both sides already: leave --staged"))
  }
}
