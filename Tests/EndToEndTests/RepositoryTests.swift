import Foundation
import Support
import Testing

/// Repositories in all the states in which git hands them to a program.
@Suite struct RepositoryTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-05"), to: "team/20250305.md")
    try scratch.commitAll()
    return scratch
  }

  @Test func outsideOfARepositoryThereIsAdvice() throws {
    let output = try Scratch().minutes("lint")
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: .: could not find repository"))
    #expect(output.standardError.contains("(git_repository_open_ext)\n  run it inside"))
  }

  @Test func aBareRepositoryIsReadByRevision() throws {
    let scratch = try repository()
    try scratch.git("clone", "--quiet", "--bare", ".", "bare.git")
    #expect(try scratch.minutes("lint", "--rev", "main", in: "bare.git").status == 0)
    let output = try scratch.minutes("lint", in: "bare.git")
    #expect(output.status == 2)
    #expect(output.standardError.contains("a bare repository has no working tree"))
    #expect(output.standardError.contains("--rev HEAD"))
  }

  @Test(arguments: ["v1", "light", "main", "HEAD~0", "HEAD^{tree}"])
  func revisionsAreWhatGitTakesForOne(name: String) throws {
    let scratch = try repository()
    try scratch.git("tag", "--annotate", "--message", "x", "v1")
    try scratch.git("tag", "light")
    #expect(try scratch.minutes("lint", "--rev", name).status == 0)
  }

  @Test func anUnknownRevisionIsNamedWithAdvice() throws {
    let output = try repository().minutes("lint", "--rev", "v2")
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: v2: "))
    #expect(output.standardError.contains("git fetch --tags"))
  }

  @Test func aShallowCloneSaysSo() throws {
    let scratch = try repository()
    try scratch.commitAll("second")
    try scratch.git("clone", "--quiet", "--depth=1", "file://" + scratch.path(), "shallow")
    #expect(try scratch.minutes("lint", "--rev", "HEAD", in: "shallow").status == 0)
    let output = try scratch.minutes("lint", "--rev", "HEAD~1", in: "shallow")
    #expect(output.status == 2)
    #expect(output.standardError.contains("this clone is shallow: git fetch --unshallow"))
  }

  @Test func aPartialCloneNamesTheMissingFile() throws {
    let scratch = try repository()
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git(
      "clone", "--quiet", "--bare", "--filter=blob:none", "file://" + scratch.path(), "partial")
    let output = try scratch.minutes("lint", "--rev", "HEAD", in: "partial")
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: team/20250305.md ("))
    #expect(output.standardError.contains("--filter"))
  }

  /// As actions/checkout makes it: sparse and partial at once sets an extension that older
  /// libraries do not know.
  @Test func harmlessExtensionsDoNotKeepFromReading() throws {
    let scratch = try repository()
    try scratch.git("config", "core.repositoryFormatVersion", "1")
    try scratch.git("config", "extensions.worktreeConfig", "true")
    try scratch.git("config", "extensions.partialClone", "origin")
    #expect(try scratch.minutes("lint").status == 0)
  }

  @Test func objectNamesOfSHA256AreToldApart() throws {
    let scratch = try Scratch()
    try scratch.git("init", "--quiet", "--object-format=sha256")
    let output = try scratch.minutes("lint", "--staged")
    #expect(output.status == 2)
    #expect(output.standardError.contains("SHA-256"))
  }

  @Test func aSplitIndexIsRefusedWithTheRemedy() throws {
    let scratch = try repository()
    try scratch.git("update-index", "--split-index")
    let output = try scratch.minutes("lint", "--staged")
    #expect(output.status == 2)
    #expect(output.standardError.contains("git update-index --no-split-index"))
    #expect(try scratch.minutes("lint", "--rev", "HEAD").status == 0)
  }

  @Test func aDamagedIndexIsAnError() throws {
    let scratch = try repository()
    try scratch.write(Data(repeating: 7, count: 100), to: ".git/index")
    #expect(try scratch.minutes("lint", "--staged").status == 2)
    #expect(try scratch.minutes("lint").status == 2)
  }

  @Test(arguments: ["missing", "/nonexistent/index"])
  func aNamedAndMissingIndexIsAnError(name: String) throws {
    let scratch = try repository()
    for arguments in [["lint", "--staged"], ["lint"]] {
      let output = try Command.run(
        Command.programPath, arguments, in: scratch.path(), environment: ["GIT_INDEX_FILE": name])
      #expect(output.status == 2)
      #expect(
        output.standardError == """
          git-minutes: \(name): the index file that git names is not there (GIT_INDEX_FILE)
            unset GIT_INDEX_FILE to read the repository's own index

          """)
    }
  }

  @Test func anEmptyIndexNameIsNoEmptyIndex() throws {
    let scratch = try repository()
    let output = try scratch.minutes("lint", "--staged", environment: ["GIT_INDEX_FILE": ""])
    #expect(output.status == 2)
    #expect(output.standardError.contains("the index file that git names is not there"))
  }

  /// Without an index git would commit the deletion of everything; nobody means that.
  @Test func aRepositoryWithoutAnIndexHasNothingStaged() throws {
    let scratch = try repository()
    try scratch.git("clone", "--quiet", "--bare", ".", "bare.git")
    let output = try scratch.minutes("lint", "--staged", in: "bare.git")
    #expect(output.status == 2)
    #expect(output.standardError.contains("the repository has no index"))
  }

  @Test func aBadIndexDoesNotKeepFromReadingRevisions() throws {
    let scratch = try repository()
    try scratch.write(Data(repeating: 7, count: 100), to: "bad-index")
    let environment = ["GIT_INDEX_FILE": "bad-index"]
    #expect(try scratch.minutes("lint", "--rev", "HEAD", environment: environment).status == 0)
    let output = try scratch.minutes("lint", "--staged", environment: environment)
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: bad-index: "))
  }

  @Test func anotherCommonDirectoryIsRefused() throws {
    let scratch = try repository()
    let same = ["GIT_COMMON_DIR": scratch.path(".git")]
    #expect(try scratch.minutes("lint", environment: same).status == 0)
    let other = ["GIT_COMMON_DIR": "/nonexistent"]
    #expect(try scratch.minutes("lint", environment: other).status == 2)
  }

  /// A directory that may not be opened is not a deleted one.
  @Test(.enabled(if: getuid() == 0, "only root can become somebody who may not read"))
  func anUnreadableDirectoryIsAnError() throws {
    let scratch = try repository()
    try FileManager.default.copyItem(atPath: Command.programPath, toPath: scratch.path("program"))
    try scratch.git("config", "--file", scratch.path(".gitconfig"), "safe.directory", "*")
    _ = try Command.run("chmod", ["755", scratch.path(), scratch.path("program")], in: "/")
    _ = try Command.run("chmod", ["000", scratch.path("team")], in: "/")
    let output = try Command.run(
      "setpriv", ["--reuid=65534", "--clear-groups", scratch.path("program"), "lint"],
      in: scratch.path(), environment: ["HOME": scratch.path()])
    #expect(output.status == 2, "\(output)")
    #expect(output.standardError.contains("Permission denied"))
  }

  /// What is no file any more is gone, whatever stands in its place.
  @Test(arguments: [
    "mkdir readme.txt", "mkfifo readme.txt",
    "mkdir readme.txt && echo '# 2025-03-12' > readme.txt/20250312.md",
  ])
  func anotherThingInThePlaceOfAFileIsNoError(script: String) throws {
    let scratch = try repository()
    try scratch.write("x", to: "readme.txt")
    try scratch.commitAll()
    let made = try Command.run("sh", ["-c", "rm readme.txt && " + script], in: scratch.path())
    #expect(made.status == 0)
    let output = try scratch.minutes("lint")
    #expect(output.status == 0, "\(output)")
  }

  @Test func aPipeInThePlaceOfMinutesDoesNotMakeAnybodyWait() throws {
    let scratch = try repository()
    let made = try Command.run("mkfifo", ["team/20250312.md"], in: scratch.path())
    #expect(made.status == 0)
    #expect(try scratch.minutes("lint").status == 0)
  }

  @Test func aFileBelowADirectoryThatIsNotUTF8IsRead() throws {
    let scratch = try repository()
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: "wrong.md")
    let script = "d=$(printf 't\\374am') && mkdir $d && mv wrong.md $d/20250305.md"
    let made = try Command.run("sh", ["-c", script], in: scratch.path())
    #expect(made.status == 0, "\(made.standardError)")
    let output = try scratch.minutes("lint", "--format", "concise")
    #expect(output.standardOutput.hasPrefix("t%FCam/20250305.md:1:3: error: the title says"))
  }

  @Test(arguments: [
    ("HEAD~1..HEAD", "is a range (git_revparse_single)"),
    ("HEAD:team/20250305.md", "is no commit, tag or tree (git_object_peel)"),
    ("@{-1}", "there is no such revision here (git_revparse_single)"),
  ])
  func whatIsNoRevisionIsSaidInPlainWords(name: String, message: String) throws {
    let output = try repository().minutes("lint", "--rev", name)
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: \(name): \(message)\n"))
  }

  @Test func aMissingObjectIsAnErrorAndNotADeletion() throws {
    let scratch = try repository()
    let id = try scratch.git("rev-parse", "HEAD:team/20250305.md")
      .trimmingCharacters(in: .newlines)
    try FileManager.default.removeItem(
      atPath: scratch.path(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"))
    let output = try scratch.minutes("lint", "--rev", "HEAD")
    #expect(output.status == 2)
    #expect(output.standardError.hasPrefix("git-minutes: team/20250305.md (\(id)): "))
  }

  @Test(.enabled(if: getuid() == 0, "only root can make a repository another user's"))
  func anotherUsersRepositoryNeedsTrust() throws {
    let scratch = try repository()
    try scratch.write("", to: "home/.gitconfig")
    _ = try Command.run("chown", ["-R", "65534", scratch.path()], in: "/")
    let home = ["HOME": scratch.path("home")]
    let refused = try scratch.minutes("lint", environment: home)
    #expect(refused.status == 2)
    #expect(
      refused.standardError.contains(
        "git config --global --add safe.directory \(scratch.path())"))
    let trusted = [
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory",
      "GIT_CONFIG_VALUE_0": scratch.path(),
    ]
    #expect(try scratch.minutes("lint", environment: home.merging(trusted) { $1 }).status == 0)
    try scratch.git(
      "config", "--file", scratch.path("home/.gitconfig"), "safe.directory", scratch.path())
    #expect(try scratch.minutes("lint", environment: home).status == 0)
    let reset = ["GIT_CONFIG_PARAMETERS": "'safe.directory'=''"]
    #expect(try scratch.minutes("lint", environment: home.merging(reset) { $1 }).status == 2)
    try scratch.git(
      "config", "--file", scratch.path("home/.gitconfig"), "safe.directory", "*")
    #expect(try scratch.minutes("lint", environment: home).status == 0)
    let other = home.merging(["GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
    #expect(try scratch.minutes("lint", environment: other).status == 2)
    try scratch.git(
      "config", "--file", scratch.path("home/.gitconfig"), "--add", "safe.directory", "")
    #expect(try scratch.minutes("lint", environment: home).status == 2)
  }

  @Test func pathsThatAreNotUTF8AreShownByTheirBytes() throws {
    let scratch = try repository()
    let blob = try scratch.git("rev-parse", "HEAD:team/20250305.md")
      .trimmingCharacters(in: .newlines)
    let script = """
      printf '100644 blob \(blob)\\t\\374b/20250312.md\\0' | git update-index -z --index-info
      """
    let added = try Command.run("sh", ["-c", script], in: scratch.path())
    #expect(added.status == 0, "\(added.standardError)")
    let output = try scratch.minutes("lint", "--staged", "--format", "jsonl")
    #expect(output.standardOutput.hasPrefix(#"{"path":"%FCb/20250312.md","line":1,"#))
  }
}
