import Foundation
import Support
import Testing

/// What `git minutes diff` compares, tells and returns.
@Suite struct DiffCommandTests {
  static let first = """
    # 2025-02-05

    ## Participants

    - Ada (@ada)

    ## Agenda

    ### Lamps

    - Decision: We put a lamp at each end of the pier.
    - AI @ada: buy two lamps

    """

  static let second = """
    # 2025-02-12

    ## Participants

    - Ada (@ada)

    ## Housekeeping

    ### Check AIs from last time

    - [x] AI @ada: buy two lamps

    ## Agenda

    ### Rope

    - Decision: The rope is renewed every spring.

    """

  static let told = """
    decision new pier/20250212.md:17
    action closed pier/20250212.md:11
    meeting new pier/20250212.md:1
    """

  /// A commit with the tag v1, and one with the tag v2 that has another meeting.
  static func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(first, to: "pier/20250205.md")
    try scratch.commitAll()
    try scratch.git("tag", "v1")
    try scratch.write(second, to: "pier/20250212.md")
    try scratch.commitAll()
    try scratch.git("tag", "--annotate", "--message", "two", "v2")
    return scratch
  }

  /// The class, type and place of each change, one a line.
  static func changes(
    _ arguments: [String], in scratch: Scratch, _ directory: String = ""
  ) throws -> String {
    let output = try Command.run(
      Command.programPath, ["diff", "--format", "jsonl"] + arguments, in: scratch.path(directory))
    guard output.status == 0 else { return output.standardError }
    return try output.standardOutput.split(separator: "\n").map { line in
      let change = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let keys = ["type", "class", "path"].map { change[$0] as? String ?? "?" }
      return keys.joined(separator: " ") + ":\(change["line"] ?? "?")"
    }
    .sorted { ($0.contains("decision") ? 0 : 1, $0) < ($1.contains("decision") ? 0 : 1, $1) }
    .joined(separator: "\n")
  }

  @Test func tellsWhatIsNewAsText() throws {
    let output = try Self.repository().minutes("diff", "v1..v2")
    #expect(
      output
        == Output(
          status: 0,
          standardOutput: """
            v1..v2: 2025-02-12
            1 meeting. 1 decision, none changed or withdrawn. Action items: 1 closed.

            pier: 1 decision; action items: 1 closed; 1 meeting
            DECISIONS
              2025-02-12  new         The rope is renewed every spring.  pier/20250212.md:17
                                      Rope
            ACTION ITEMS
              2025-02-12  closed      ada: buy two lamps  pier/20250212.md:11
                                      raised 2025-02-05, repeated once
            MEETINGS
              2025-02-12  new         1 participant: Rope  pier/20250212.md:1

            """,
          standardError:
            "1 decision, 0 reworded, 0 withdrawn; action items: 0 opened, 1 closed; 1 meeting; "
            + "from 1 of 2 minutes (1 unchanged) by the profile scs\n"))
  }

  @Test(
    arguments: [
      ["v1..v2"], ["v1", "v2"], ["v1...v2"], ["v1.."], ["v1"], ["--rev", "v2", "v1"], ["HEAD~1"],
      ["--since-last-tag", "--rev", "v2"], ["--staged", "v1"],
    ])
  func sidesAreNamedAsInGit(arguments: [String]) throws {
    #expect(try Self.changes(arguments, in: try Self.repository()) == Self.told)
  }

  @Test(arguments: [["v2..v2"], ["v1..v1"], ["v2"], [], ["--staged"], ["v2...v1"]])
  func whatIsTheSameIsNotTold(arguments: [String]) throws {
    #expect(try Self.changes(arguments, in: try Self.repository()) == "")
  }

  @Test func theWorkingTreeAndTheIndexCanBeTheNewSide() throws {
    let scratch = try Self.repository()
    try scratch.write(
      "# 2025-02-19\n\n## Agenda\n\n- Decision: The boat is sold.\n", to: "pier/20250219.md")
    let told = "decision new pier/20250219.md:5\nmeeting new pier/20250219.md:1"
    #expect(try Self.changes([], in: scratch) == told)
    #expect(try Self.changes(["--staged"], in: scratch) == "")
    try scratch.git("add", ".")
    #expect(try Self.changes(["--staged"], in: scratch) == told)
    #expect(
      try Self.changes(["--since-last-tag", "--staged"], in: scratch).hasPrefix(
        told.prefix(20)))
  }

  @Test func theDaysOfMeetingsPartOneTree() throws {
    let scratch = try Self.repository()
    for arguments in [["--from", "2025-02-10"], ["--from", "2025-02-10", "--to", "2025-02-12"]] {
      #expect(try Self.changes(arguments, in: scratch) == Self.told)
    }
    #expect(
      try Self.changes(["--period", "2025-02"], in: scratch) == """
        decision new pier/20250205.md:11
        decision new pier/20250212.md:17
        action closed pier/20250212.md:11
        meeting new pier/20250205.md:1
        meeting new pier/20250212.md:1
        """)
    #expect(try Self.changes(["--period", "2024"], in: scratch) == "")
    #expect(
      try Self.changes(["--period", "2025-02", "--rev", "v1"], in: scratch).contains(
        "action opened"))
  }

  @Test(arguments: [("decisions", "decision"), ("actions", "action"), ("meetings", "meeting")])
  func onlyOneTypeIsToldOnRequest(only: String, type: String) throws {
    let told = Self.told.split(separator: "\n").filter { $0.hasPrefix(type) }
    let changes = try Self.changes(["v1..v2", "--only", only], in: try Self.repository())
    #expect(changes == told.joined(separator: "\n"))
  }

  @Test func copiesAreNotCountedAndThatIsTold() throws {
    let scratch = try Self.repository()
    try scratch.write(Self.second, to: "pier/20250213.md")
    let output = try scratch.minutes("diff", "v2", "--only", "decisions")
    #expect(output.standardOutput.contains("nothing changed"))
    #expect(output.standardError.contains("1 copy of other minutes (pier/20250213.md)"))
  }

  // MARK: Repositories

  @Test func aShallowCloneWithTwoTagsIsEnough() throws {
    let origin = try Self.repository()
    let scratch = try Scratch()
    let url = "file://" + origin.path()
    try scratch.git("clone", "--quiet", "--depth", "1", "--no-tags", url, "clone")
    let missing = try scratch.minutes("diff", "v1..v2", in: "clone")
    #expect(missing.status == 2)
    #expect(missing.standardError.contains("git fetch --depth=1 origin tag v1"))
    for tag in ["v1", "v2"] {
      try scratch.git("fetch", "--quiet", "--depth=1", "origin", "tag", tag, in: "clone")
    }
    for arguments in [["v1..v2"], ["v1", "v2"], ["--since-last-tag"]] {
      #expect(try Self.changes(arguments, in: scratch, "clone") == Self.told)
    }
  }

  @Test func aBareRepositoryIsRead() throws {
    let origin = try Self.repository()
    let scratch = try Scratch()
    try scratch.git("clone", "--quiet", "--bare", origin.path(), "bare.git")
    #expect(try Self.changes(["v1..v2"], in: scratch, "bare.git") == Self.told)
  }

  @Test func theBaseNeedsToBeNoAncestor() throws {
    let scratch = try Self.repository()
    try scratch.git("switch", "--quiet", "--orphan", "other")
    try scratch.write(Self.first, to: "pier/20250205.md")
    try scratch.write("# Minutes\n", to: "README.md")
    try scratch.commitAll()
    #expect(try Self.changes(["other..v2"], in: scratch) == Self.told)
    let output = try scratch.minutes("diff", "other...v2")
    #expect(output.status == 2)
    #expect(output.standardError.contains("have no commit in common here"))
  }

  @Test func aTagComesBeforeABranchOfItsName() throws {
    let scratch = try Self.repository()
    try scratch.git("branch", "v1", "v2")
    #expect(try Self.changes(["v1..v2"], in: scratch) == Self.told)
  }

  @Test func aTagOfATagIsFollowed() throws {
    let scratch = try Self.repository()
    try scratch.git("tag", "--annotate", "--message", "nested", "v3", "v2")
    #expect(try Self.changes(["v1..v3"], in: scratch) == Self.told)
  }

  // MARK: What goes wrong

  @Test(
    arguments: [
      (["v1", "v2", "v1"], "at most two revisions"),
      (["v1..v2", "--staged"], "both sides are named"),
      (["v1..nowhere"], "there is no such revision here"),
      (["--since-last-tag", "v1"], "is too much"),
      (["v1..v2", "--link-base", "javascript:x"], "is no URL"),
      (["v1..v2", "--changelog", "x.md", "--format", "json"], "exclude each other"),
      (["v1..v2", "--changelog", "x.md", "--grep", "rope"], "exclude each other"),
      (["v1..v2", "pier"], "one team: --team pier"),
      (["v1..v2", "--team", "nobody"], "there is no team 'nobody'"),
    ])
  func complaints(arguments: [String], text: String) throws {
    let scratch = try Self.repository()
    let output = try Command.run(
      Command.programPath, ["diff"] + arguments, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains(text))
    #expect(output.standardOutput == "")
  }

  @Test func withoutMinutesThereIsNothingToCompare() throws {
    let scratch = try Scratch.repository()
    try scratch.commitAll()
    let output = try scratch.minutes("diff", "HEAD..HEAD")
    #expect(output.status == 2)
    #expect(output.standardError.contains("no minutes to compare"))
  }

  @Test(
    arguments: [
      ("each end", "either end", Int32(1)), ("lamp at", "lantern at", 1),
      ("a lamp", "a lamp (red)", 1),
      ("- Decision: We put a lamp at each end of the pier.\n", "", 1),
      ("Participants", "participants", 0), ("buy two lamps", "buy three lamps", 0),
      ("of the pier", "of  the *pier*", 0),
    ])
  func guardsOldDecisions(old: String, new: String, status: Int32) throws {
    let scratch = try Self.repository()
    try scratch.write(Self.first.replacing(old, with: new), to: "pier/20250205.md")
    #expect(try scratch.minutes("diff", "--exit-code", "v2").status == status)
    #expect(try scratch.minutes("diff", "v2").status == 0)
  }

  @Test func aChangeBehindALongTextIsNoMendedSlip() throws {
    let scratch = try Self.repository()
    let words = (0..<410).map { "word\($0)" }.joined(separator: " ")
    for end in ["stays", "is sold"] {
      try scratch.write(
        Self.first.replacing("We put a lamp", with: "\(words) the lamp \(end)"),
        to: "pier/20250205.md")
      if end == "stays" { try scratch.commitAll() }
    }
    #expect(try Self.changes([], in: scratch).hasPrefix("decision reworded "))
  }

  @Test func aMergeConflictWithdrawsNothing() throws {
    let scratch = try Self.repository()
    for (branch, word) in [("left", "lantern"), ("right", "torch")] {
      try scratch.git("switch", "--quiet", "--create", branch, "v2")
      try scratch.write(Self.first.replacing("a lamp", with: "a \(word)"), to: "pier/20250205.md")
      try scratch.commitAll()
    }
    _ = try Command.run("git", ["merge", "--quiet", "left"], in: scratch.path())
    let output = try scratch.minutes("diff", "--staged", "--exit-code")
    #expect(output.status == 0)
    #expect(output.standardError.contains("left out: 1 unmerged (pier/20250205.md)"))
  }

  @Test func aMendedSlipIsLetPass() throws {
    let scratch = try Self.repository()
    try scratch.write(
      Self.first.replacing("a lamp at", with: "lanterns at"), to: "pier/20250205.md")
    try scratch.commitAll()
    try scratch.write(
      Self.first.replacing("a lamp at", with: "lantrens at"), to: "pier/20250205.md")
    #expect(try Self.changes([], in: scratch).hasPrefix("decision corrected "))
    #expect(try scratch.minutes("diff", "--exit-code").status == 0)
  }

  // MARK: The changelog

  @Test func aSectionIsPutIntoAChangelogOnce() throws {
    let scratch = try Self.repository()
    try scratch.write("# Changelog\n\nOf the pier.\n\n## v0..v1\n\nOld.\n", to: "CHANGELOG.md")
    let output = try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md")
    #expect(output.status == 0)
    #expect(output.standardOutput == "")
    let changelog = String(decoding: try scratch.bytes(of: "CHANGELOG.md"), as: UTF8.self)
    #expect(changelog.hasPrefix("# Changelog\n\nOf the pier.\n\n## v1..v2: 2025-02-12\n"))
    #expect(changelog.hasSuffix("\n\n## v0..v1\n\nOld.\n"))
    let again = try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md")
    #expect(again.standardError.hasPrefix("CHANGELOG.md: holds v1..v2 already\n"))
    #expect(String(decoding: try scratch.bytes(of: "CHANGELOG.md"), as: UTF8.self) == changelog)
  }

  @Test func theChangelogKeepsItsPermissions() throws {
    let scratch = try Self.repository()
    try scratch.write("# Changelog\n", to: "CHANGELOG.md")
    let path = scratch.path("CHANGELOG.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aDirectoryIsNoChangelog() throws {
    let output = try Self.repository().minutes("diff", "v1..v2", "--changelog", "pier")
    #expect(output.status == 2)
    #expect(output.standardError.contains("pier: cannot be read: "))
  }

  // MARK: Links

  @Test(
    arguments: [
      (
        "https://github.com/a/b.git",
        "https://github.com/a/b/blob/COMMIT/pier/20250212.md?plain=1#L17"
      ),
      (
        "git@gitlab.com:a/b.git",
        "https://gitlab.com/a/b/-/blob/COMMIT/pier/20250212.md?plain=1#L17"
      ),
    ])
  func linksLeadToTheCommitOnTheForge(remote: String, link: String) throws {
    let scratch = try Self.repository()
    try scratch.git("remote", "add", "origin", remote)
    let commit = try scratch.git("rev-parse", "v2^{commit}").trimmingCharacters(in: .newlines)
    let output = try scratch.minutes("diff", "v1..v2", "--format", "markdown")
    #expect(output.standardOutput.contains("(\(link.replacing("COMMIT", with: commit)))"))
  }

  @Test func linksLeadBelowAPageThatIsNamed() throws {
    let output = try Self.repository().minutes(
      "diff", "v1..v2", "--format", "markdown", "--link-base", "https://example.org/minutes")
    #expect(output.standardOutput.contains("(https://example.org/minutes/pier/20250212.md#L17)"))
  }
}
