import Foundation
import Support
import Testing

/// What `git minutes diff --exit-code` lets pass.
@Suite struct DiffGuardTests {
  @Test(
    arguments: [
      ("each end", "either end", Int32(1)), ("lamp at", "lantern at", 1),
      ("a lamp", "a lamp (red)", 1),
      ("- Decision: We put a lamp at each end of the pier.\n", "", 1),
      ("Participants", "participants", 0), ("buy two lamps", "buy three lamps", 0),
      ("of the pier", "of  the *pier*", 0),
    ])
  func guardsOldDecisions(old: String, new: String, status: Int32) throws {
    let scratch = try DiffScene.repository()
    try scratch.write(DiffScene.first.replacing(old, with: new), to: "pier/20250205.md")
    #expect(try scratch.minutes("diff", "--exit-code", "v2").status == status)
    #expect(try scratch.minutes("diff", "v2").status == 0)
  }

  @Test func aMergeConflictWithdrawsNothing() throws {
    let scratch = try DiffScene.repository()
    for (branch, word) in [("left", "lantern"), ("right", "torch")] {
      try scratch.git("switch", "--quiet", "--create", branch, "v2")
      try scratch.write(
        DiffScene.first.replacing("a lamp", with: "a \(word)"), to: "pier/20250205.md")
      try scratch.commitAll()
    }
    _ = try Command.run("git", ["merge", "--quiet", "left"], in: scratch.path())
    let output = try scratch.minutes("diff", "--staged", "--exit-code")
    #expect(output.status == 0)
    #expect(output.standardError.contains("left out: 1 unmerged (pier/20250205.md)"))
  }

  /// Git would commit the index without it.
  @Test func whatIsOnlyAnnouncedIsWithdrawn() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("rm", "--quiet", "--cached", "pier/20250205.md")
    try scratch.git("add", "--intent-to-add", "pier/20250205.md")
    #expect(try scratch.minutes("diff", "--staged", "--exit-code").status == 1)
  }

  @Test func aMendedSlipIsLetPass() throws {
    let scratch = try DiffScene.repository()
    try scratch.write(
      DiffScene.first.replacing("a lamp at", with: "lanterns at"), to: "pier/20250205.md")
    try scratch.commitAll()
    try scratch.write(
      DiffScene.first.replacing("a lamp at", with: "lantrens at"), to: "pier/20250205.md")
    #expect(try DiffScene.changes([], in: scratch).hasPrefix("decision corrected "))
    #expect(try scratch.minutes("diff", "--exit-code").status == 0)
  }

  // MARK: By whose conventions

  /// Each of these on a branch would make the decision that it withdraws none.
  @Test(
    arguments: [
      [".minutes.yml": "paths: ['!pier/**']\n"],
      [".minutes.yml": "profile: own.yml\n", "own.yml": "decisions: {labels: [Beschluss]}\n"],
      [".minutes.yml": "no configuration\n"],
    ])
  func aBranchCannotSayWhatItIsJudgedBy(files: [String: String]) throws {
    let scratch = try DiffScene.repository()
    for (name, text) in files { try scratch.write(text, to: name) }
    try scratch.write(
      DiffScene.first.replacing("a lamp", with: "two lanterns"), to: "pier/20250205.md")
    try scratch.commitAll()
    let output = try scratch.minutes("diff", "--exit-code", "v2..HEAD")
    #expect(output.status == 1)
    #expect(
      output.standardError.hasPrefix(
        "note: judged by the configuration of v2; that of HEAD differs\n"))
    #expect(output.standardOutput.contains("two") && output.standardOutput.contains("lanterns"))
  }

  @Test func theConfigurationOfTheBaseIsUsedForBothSides() throws {
    let scratch = try DiffScene.repository()
    try scratch.write("paths: ['!pier/**']\n", to: ".minutes.yml")
    try scratch.write(DiffScene.first, to: "boat/20250205.md")
    try scratch.commitAll()
    try scratch.git("rm", "--quiet", ".minutes.yml", "pier/20250205.md")
    let output = try scratch.minutes("diff", "--exit-code", "--staged")
    #expect(output.status == 0)
    #expect(output.standardOutput == "nothing changed: HEAD..index\n")
    #expect(output.standardError.hasPrefix("note: judged by the configuration of "))
    #expect(output.standardError.contains("; that of index differs\n"))
  }

  @Test func theSameConfigurationIsNoNews() throws {
    let scratch = try DiffScene.repository()
    try scratch.write("paths: ['pier/**']\n", to: ".minutes.yml")
    try scratch.commitAll()
    let output = try scratch.minutes("diff", "--exit-code", "HEAD")
    #expect(output.status == 0)
    #expect(!output.standardError.contains("note: "))
  }

  @Test func withoutAGuardTheNewerConfigurationSaysWhatIsCompared() throws {
    let scratch = try DiffScene.repository()
    try scratch.write("paths: ['!pier/**']\n", to: ".minutes.yml")
    try scratch.write(DiffScene.first, to: "boat/20250205.md")
    try scratch.commitAll()
    #expect(
      try DiffScene.changes(["v2..HEAD"], in: scratch)
        == """
        decision new boat/20250205.md:11
        action opened boat/20250205.md:12
        meeting new boat/20250205.md:1
        """)
    #expect(
      try DiffScene.changes(["HEAD..v2"], in: scratch).contains("decision withdrawn boat/"))
  }

  @Test(
    arguments: [
      (["--period", "2025"], "a period is of one"),
      (["v1..v2", "--period", "2025"], "all decisions are judged"),
      (["v1..v2", "--from", "2025-01-01"], "all decisions are judged"),
      (["v1..v2", "--grep", "rope"], "all decisions are judged"),
      (["v1..v2", "--only", "actions"], "all decisions are judged"),
      (["v1..v2", "--only", "actions", "--only", "meetings"], "all decisions are judged"),
    ])
  func nothingIsFilteredAwayFromAGuard(arguments: [String], text: String) throws {
    let scratch = try DiffScene.repository()
    let output = try Command.run(
      Command.programPath, ["diff", "--exit-code"] + arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains(text))
  }

  @Test(arguments: [["--only", "decisions"], ["--team", "pier"]])
  func whatLeavesAllDecisionsOfATeamIsTaken(arguments: [String]) throws {
    let scratch = try DiffScene.repository()
    try scratch.write(
      DiffScene.first.replacing("a lamp", with: "no lamp"), to: "pier/20250205.md")
    let output = try Command.run(
      Command.programPath, ["diff", "--exit-code", "v2"] + arguments, in: scratch.path())
    #expect(output.status == 1)
  }
}
