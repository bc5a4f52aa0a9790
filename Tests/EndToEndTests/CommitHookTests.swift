import Foundation
import Support
import Testing

/// Real commits through the installed hook: it judges exactly what is being committed, whatever lies
/// in the working tree and whatever else is staged.
@Suite struct CommitHookTests {
  /// A way to commit.
  ///
  /// Each stages or leaves lying the opposite of what is committed wherever git allows that, so that
  /// a hook which looks at the wrong place gets it wrong.
  struct Way: Sendable, CustomStringConvertible {
    let description: String
    /// Prepares a commit in a repository with the hook installed, and tells how to make it.
    let prepare: @Sendable (_ scratch: Scratch, _ page: Page) throws -> Commit
  }

  /// The command that commits, and the repository whose `HEAD` is to move.
  struct Commit {
    var arguments: [String]
    var directory = ""
    var environment: [String: String] = [:]
    var repository = ""
    /// How many minutes the commit changes.
    var checked = 1
  }

  /// The minutes that a test commits, and their opposite.
  struct Page: Sendable {
    let isGood: Bool

    /// What is committed.
    func text(_ note: String = "") -> String { isGood ? good(note) : bad(note) }

    /// What lies elsewhere and must not count.
    func opposite(_ note: String = "") -> String { isGood ? bad(note) : good(note) }

    private func good(_ note: String) -> String { Fixture.minutes(titled: "2025-03-12", note) }
    private func bad(_ note: String) -> String { Fixture.minutes(titled: "2025-03-05", note) }
  }

  static let file = "team/20250312.md"
  static let other = "team/20250319.md"
  static let otherGood = Fixture.minutes(titled: "2025-03-19")
  static let otherBad = Fixture.minutes(titled: "2025-03-12")

  static let ways: [Way] = [
    Way(description: "plain, working copy differs") { scratch, page in
      try stage(page.text(), leaving: page.opposite(), in: scratch)
      return Commit(arguments: ["commit", "-m", "x"])
    },
    Way(description: "-a") { scratch, page in
      try track(in: scratch)
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch)
      return Commit(arguments: ["commit", "-a", "-m", "x"])
    },
    Way(description: "-i PATH") { scratch, page in
      try track(in: scratch)
      try scratch.write(otherGood, to: other)
      try scratch.git("add", other)
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch)
      return Commit(arguments: ["commit", "-m", "x", "-i", file], checked: 2)
    },
    Way(description: "--only PATH") { scratch, page in
      try track(in: scratch)
      try scratch.write(page.isGood ? otherBad : otherGood, to: other)
      try scratch.git("add", other)
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch)
      return Commit(arguments: ["commit", "-m", "x", "--only", file])
    },
    Way(description: "--amend") { scratch, page in
      try track(in: scratch)
      try stage(page.text("amended"), leaving: page.opposite(), in: scratch)
      return Commit(arguments: ["commit", "--amend", "-m", "x"])
    },
    Way(description: "in a subdirectory") { scratch, page in
      try stage(page.text(), leaving: page.opposite(), in: scratch)
      return Commit(arguments: ["commit", "-m", "x"], directory: "team")
    },
    Way(description: "-a in a subdirectory") { scratch, page in
      try track(in: scratch)
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch)
      return Commit(arguments: ["commit", "-a", "-m", "x"], directory: "team")
    },
    Way(description: "git -C") { scratch, page in
      try stage(page.text(), leaving: page.opposite(), in: scratch)
      try scratch.write("", to: "elsewhere/empty")
      return Commit(arguments: ["-C", scratch.path(), "commit", "-m", "x"], directory: "elsewhere")
    },
    Way(description: "--git-dir and --work-tree") { scratch, page in
      try track(in: scratch)
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch)
      let places = ["--git-dir=\(scratch.path(".git"))", "--work-tree=\(scratch.path())"]
      return Commit(arguments: places + ["commit", "-a", "-m", "x"])
    },
    Way(description: "--git-dir and --work-tree, relative") { scratch, page in
      try stage(page.text(), leaving: page.opposite(), in: scratch)
      return Commit(arguments: ["--git-dir=.git", "--work-tree=.", "commit", "-m", "x"])
    },
    Way(description: "a working tree apart from its repository") { scratch, page in
      try scratch.git("config", "core.bare", "true")
      try scratch.write(page.text(), to: "tree/\(file)")
      let places = ["--git-dir=\(scratch.path(".git"))", "--work-tree=\(scratch.path("tree"))"]
      let added = try Command.run("git", places + ["add", file], in: scratch.path("tree"))
      #expect(added.status == 0, "\(added.standardError)")
      try scratch.write(page.opposite(), to: "tree/\(file)")
      return Commit(arguments: places + ["commit", "-m", "x"], directory: "tree")
    },
    Way(description: "linked worktree") { scratch, page in
      try scratch.git("worktree", "add", "--quiet", "linked")
      try stage(page.text(), leaving: page.opposite(), in: scratch, under: "linked/")
      return Commit(arguments: ["commit", "-m", "x"], directory: "linked", repository: "linked")
    },
    Way(description: "linked worktree, -a") { scratch, page in
      try track(in: scratch)
      try scratch.git("worktree", "add", "--quiet", "linked")
      try stage(page.opposite("staged"), leaving: page.text("new"), in: scratch, under: "linked/")
      return Commit(
        arguments: ["commit", "-a", "-m", "x"], directory: "linked/team", repository: "linked")
    },
    Way(description: "during a merge") { scratch, page in
      try mergeWithConflict(in: scratch)
      try stage(page.text("merged"), leaving: page.opposite(), in: scratch)
      return Commit(arguments: ["commit", "-m", "x"])
    },
    Way(description: "during a merge, -a") { scratch, page in
      try mergeWithConflict(in: scratch)
      try stage(page.opposite("staged"), leaving: page.text("merged"), in: scratch)
      return Commit(arguments: ["commit", "-a", "-m", "x"])
    },
    Way(description: "another index, relative") { scratch, page in
      try stage(page.opposite(), leaving: page.text(), in: scratch)
      let environment = ["GIT_INDEX_FILE": "another-index"]
      try scratch.git("read-tree", "HEAD", environment: environment)
      try scratch.git("add", file, environment: environment)
      try scratch.write(page.opposite(), to: file)
      return Commit(arguments: ["commit", "-m", "x"], environment: environment)
    },
    Way(description: "in a submodule") { scratch, page in
      try scratch.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", scratch.path(), "module")
      let installed = try scratch.minutes("hook", "install", in: "module")
      #expect(installed.status == 0, "\(installed.standardError)")
      try scratch.write(page.text(), to: "module/\(file)")
      try scratch.git("add", file, in: "module")
      try scratch.write(page.opposite(), to: "module/\(file)")
      return Commit(arguments: ["commit", "-m", "x"], directory: "module", repository: "module")
    },
    Way(description: "a path with blanks, quotes and bytes beyond ASCII") { scratch, page in
      try scratch.write(page.text(), to: "team \"ä\"/20250312.md")
      try scratch.git("add", ".")
      return Commit(arguments: ["commit", "-m", "x"])
    },
  ]

  @Test(arguments: ways)
  func goodMinutesAreCommitted(_ way: Way) throws {
    let result = try commit(way, Page(isGood: true))
    #expect(result.output.status == 0, "\(result.output.standardError)")
    #expect(result.headMoved)
    #expect(result.output.standardError.contains("checked \(result.checked) of "))
    #expect(result.output.standardError.contains("no findings"))
  }

  @Test(arguments: ways)
  func defectiveMinutesStopTheCommit(_ way: Way) throws {
    let result = try commit(way, Page(isGood: false))
    #expect(result.output.status == 1)
    #expect(!result.headMoved)
    #expect(result.output.standardError.contains("title-date-mismatch"))
    #expect(
      result.output.standardError.hasSuffix(
        """
        The commit was stopped by 1 error. Correct the files, git add them, and commit again.
        Commit as it is: git commit --no-verify

        """), "\(result.output.standardError)")
  }

  @Test(arguments: [true, false])
  func theFirstCommitIsJudgedToo(isGood: Bool) throws {
    let scratch = try Scratch.repository()
    #expect(try scratch.minutes("hook", "install").status == 0)
    try Self.stage(
      Page(isGood: isGood).text(), leaving: Page(isGood: isGood).opposite(), in: scratch)
    let output = try Command.run("git", ["commit", "-m", "x"], in: scratch.path())
    #expect((output.status == 0) == isGood, "\(output.standardError)")
  }

  /// What comes from the other side of a merge was judged there.
  @Test func aMergeIsNotBlamedForWhatAParentHas() throws {
    let scratch = try Self.repositoryWithHook()
    try scratch.git("switch", "--quiet", "--create", "theirs")
    try scratch.write(Self.otherBad, to: Self.other)
    try scratch.commitAll()
    try scratch.git("switch", "--quiet", "main")
    try scratch.write(Fixture.minutes(titled: "2025-03-26"), to: "team/20250326.md")
    try scratch.commitAll()
    try scratch.git("merge", "--quiet", "--no-commit", "theirs")
    let output = try Command.run("git", ["commit", "-m", "x"], in: scratch.path())
    #expect(output.status == 0, "\(output.standardError)")
    #expect(
      output.standardError.contains(
        "checked 0 of 3 minutes (3 unchanged) by the profile scs, no findings"))
  }

  @Test func aDefectIsCommittedWithNoVerify() throws {
    let scratch = try Self.repositoryWithHook()
    try scratch.write(Page(isGood: false).text(), to: Self.file)
    try scratch.git("add", ".")
    try scratch.git("commit", "--no-verify", "-m", "x")
  }

  @Test func oldDefectsOfOtherFilesDoNotStopACommit() throws {
    let scratch = try Self.repositoryWithHook()
    try scratch.write(Self.otherBad, to: Self.other)
    try scratch.commitAll()
    try scratch.write(Page(isGood: true).text(), to: Self.file)
    try scratch.git("add", ".")
    let output = try Command.run("git", ["commit", "-m", "x"], in: scratch.path())
    #expect(
      output.standardError.contains(
        "checked 1 of 3 minutes (2 unchanged) by the profile scs, no findings"))
    #expect(output.status == 0)
  }

  @Test(
    .enabled(
      if: !["/usr/local/bin", "/opt/homebrew/bin", "/usr/bin", "/bin"].contains {
        FileManager.default.fileExists(atPath: $0 + "/git-minutes")
      }, "git-minutes is installed here"))
  func aMissingProgramStopsTheCommitWithAdvice() throws {
    let scratch = try Self.repositoryWithHook()
    try scratch.write(Page(isGood: true).text(), to: Self.file)
    try scratch.git("add", ".")
    let output = try Command.run(
      "git", ["commit", "-m", "x"], in: scratch.path(),
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
    #expect(output.status == 1)
    #expect(
      output.standardError == """
        git-minutes: not found in PATH, so the minutes of this commit cannot be checked.
        Install it, or commit without the check: git commit --no-verify

        """)
  }

  @Test func whatCannotBeReadStopsTheCommitWithAdvice() throws {
    let scratch = try Self.repositoryWithHook()
    let output = try scratch.minutes(
      "hook", "pre-commit", environment: ["GIT_INDEX_FILE": "missing"])
    #expect(
      output
        == Output(
          status: 2, standardOutput: "",
          standardError: """
            git-minutes: missing: the index file that git names is not there (GIT_INDEX_FILE)
              unset GIT_INDEX_FILE to read the repository's own index
            The commit was stopped because its minutes could not be checked.
            Commit without the check: git commit --no-verify

            """))
  }

  private func commit(_ way: Way, _ page: Page) throws -> (
    output: Output, headMoved: Bool, checked: Int
  ) {
    let scratch = try Self.repositoryWithHook()
    let commit = try way.prepare(scratch, page)
    let head = ["--git-dir", try gitDirectory(of: commit, in: scratch), "rev-parse", "HEAD"]
    let before = try Command.run("git", head, in: scratch.path())
    let output = try Command.run(
      "git", commit.arguments, in: scratch.path(commit.directory), environment: commit.environment)
    let after = try Command.run("git", head, in: scratch.path())
    return (output, before != after, commit.checked)
  }

  private func gitDirectory(of commit: Commit, in scratch: Scratch) throws -> String {
    if commit.repository.isEmpty { return scratch.path(".git") }
    return try scratch.git("rev-parse", "--absolute-git-dir", in: commit.repository)
      .trimmingCharacters(in: .newlines)
  }

  private static func repositoryWithHook() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-05"), to: "team/20250305.md")
    try scratch.commitAll("first")
    let installed = try scratch.minutes("hook", "install")
    #expect(installed.status == 0, "\(installed.standardError)")
    return scratch
  }

  private static func stage(
    _ staged: String, leaving inWorkingTree: String, in scratch: Scratch,
    under directory: String = ""
  ) throws {
    try scratch.write(staged, to: directory + file)
    try scratch.git("add", file, in: directory)
    try scratch.write(inWorkingTree, to: directory + file)
  }

  /// Commits a good version of the file first, for the ways that need it tracked.
  private static func track(in scratch: Scratch) throws {
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: file)
    try scratch.commitAll("second")
  }

  private static func mergeWithConflict(in scratch: Scratch) throws {
    try track(in: scratch)
    try scratch.git("switch", "--quiet", "--create", "theirs")
    try scratch.write(Fixture.minutes(titled: "2025-03-12", "theirs"), to: file)
    try scratch.commitAll()
    try scratch.git("switch", "--quiet", "main")
    try scratch.write(Fixture.minutes(titled: "2025-03-12", "ours"), to: file)
    try scratch.commitAll()
    let merge = try Command.run("git", ["merge", "--quiet", "theirs"], in: scratch.path())
    #expect(merge.status == 1, "a conflict was expected")
  }
}
