import Foundation
import Support
import Testing

/// `git minutes hook install` and `uninstall`: git's own places, and nobody else's hooks.
@Suite struct HookInstallTests {
  @Test func theShippedHookIsTheInstalledOne() throws {
    let scratch = try Scratch.repository()
    let output = try scratch.minutes("hook", "install")
    #expect(
      output.standardError
        == "installed \(scratch.path(".git/hooks/pre-commit")): commits are checked from now on\n")
    let installed = try String(decoding: scratch.bytes(of: ".git/hooks/pre-commit"), as: UTF8.self)
    #expect(try installed == ProjectFiles.text("Hooks/pre-commit"))
    #expect(FileManager.default.isExecutableFile(atPath: scratch.path(".git/hooks/pre-commit")))
  }

  @Test func installingTwiceIsNoHarm() throws {
    let scratch = try Scratch.repository()
    #expect(try scratch.minutes("hook", "install").status == 0)
    #expect(try scratch.minutes("hook", "install").status == 0)
    #expect(try scratch.minutes("hook", "uninstall").status == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".git/hooks/pre-commit")))
    #expect(try scratch.minutes("hook", "uninstall").status == 0)
  }

  @Test(arguments: ["install", "uninstall"])
  func aForeignHookIsLeftAlone(command: String) throws {
    let scratch = try Scratch.repository()
    try scratch.write("#!/bin/sh\nexit 0\n", to: ".git/hooks/pre-commit")
    let output = try scratch.minutes("hook", command)
    #expect(output.status == 2)
    #expect(output.standardError.contains("is left as it is"))
    #expect(
      try scratch.bytes(of: ".git/hooks/pre-commit") == Data("#!/bin/sh\nexit 0\n".utf8))
  }

  @Test(arguments: ["install", "uninstall"])
  func aHookOfOursWithChangesIsLeftAlone(command: String) throws {
    let scratch = try Scratch.repository()
    let edited = try ProjectFiles.text("Hooks/pre-commit") + "make more\n"
    try scratch.write(edited, to: ".git/hooks/pre-commit")
    let output = try scratch.minutes("hook", command)
    #expect(output.status == 2)
    #expect(output.standardError.contains("with changes that would be lost"))
    #expect(try scratch.bytes(of: ".git/hooks/pre-commit") == Data(edited.utf8))
  }

  @Test(arguments: ["install", "uninstall"])
  func aSymbolicLinkIsLeftAlone(command: String) throws {
    let scratch = try Scratch.repository()
    try scratch.write("", to: ".git/hooks/empty")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(".git/hooks/pre-commit"), withDestinationPath: "/nonexistent")
    #expect(try scratch.minutes("hook", command).status == 2)
  }

  @Test func theRepositorysOwnHooksPathIsHonoured() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "core.hooksPath", ".git/my hooks")
    #expect(try scratch.minutes("hook", "install").status == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.path(".git/my hooks/pre-commit")))
    try scratch.write(Fixture.minutes(titled: "2025-03-12"), to: "team/20250305.md")
    try scratch.git("add", ".")
    let output = try Command.run("git", ["commit", "-m", "x"], in: scratch.path())
    #expect(output.standardError.contains("title-date-mismatch"))
  }

  @Test func hooksAmongTheFilesOfTheRepositoryAreRefused() throws {
    let scratch = try Scratch.repository()
    for path in ["hooks", "./tools/../hooks", scratch.path("hooks"), ".github/hooks"] {
      try scratch.git("config", "core.hooksPath", path)
      let output = try scratch.minutes("hook", "install")
      #expect(output.status == 2)
      #expect(output.standardError.contains("lie among its files, which everybody shares"))
      #expect(output.standardError.contains("git-minutes hook pre-commit || exit"))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("hooks")))
  }

  @Test(arguments: ["home/.gitconfig", "home/.config/git/config", "elsewhere"])
  func aHooksPathOfTheUserIsRefused(configuration: String) throws {
    let scratch = try Scratch.repository()
    try scratch.write("[core]\n\thooksPath = ~/hooks\n", to: configuration)
    var environment = ["HOME": scratch.path("home")]
    if configuration == "elsewhere" { environment["GIT_CONFIG_GLOBAL"] = scratch.path("elsewhere") }
    let output = try scratch.minutes("hook", "install", environment: environment)
    #expect(output.status == 2)
    #expect(
      output.standardError == """
        git-minutes: \(scratch.path("home/hooks/pre-commit")): core.hooksPath is set in your own \
        configuration, so the hook would run elsewhere too
          to check the minutes of all repositories that share it, let it call: \
        git-minutes hook pre-commit || exit
          to use hooks of its own in this repository, instead of the shared ones:
          git config core.hooksPath '\(scratch.path(".git/hooks"))'

        """)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("home/hooks")))
  }

  @Test func aSharedHookIsNotRemoved() throws {
    let scratch = try Scratch.repository()
    try scratch.write("[core]\n\thooksPath = ~/hooks\n", to: "home/.gitconfig")
    try scratch.write(ProjectFiles.text("Hooks/pre-commit"), to: "home/hooks/pre-commit")
    let output = try scratch.minutes(
      "hook", "uninstall", environment: ["HOME": scratch.path("home")])
    #expect(output.status == 2)
    #expect(output.standardError.contains("is not for this repository alone"))
    #expect(FileManager.default.fileExists(atPath: scratch.path("home/hooks/pre-commit")))
  }

  @Test func aHooksPathOfAWorktreeIsHonoured() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "extensions.worktreeConfig", "true")
    try scratch.git("config", "--worktree", "core.hooksPath", scratch.path("hooks"))
    #expect(try scratch.minutes("hook", "install").status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".git/hooks/pre-commit")))
  }

  @Test func hooksBehindALinkIntoTheFilesAreRefused() throws {
    let scratch = try Scratch.repository()
    try scratch.write("", to: "tools/hooks/empty")
    try? FileManager.default.removeItem(atPath: scratch.path(".git/hooks"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(".git/hooks"), withDestinationPath: "../tools/hooks")
    #expect(try scratch.minutes("hook", "install").status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("tools/hooks/pre-commit")))
  }

  @Test func anEmptyHooksPathAndABareRepositoryAreRefused() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "core.hooksPath", "")
    #expect(try scratch.minutes("hook", "install").status == 2)
    try scratch.git("init", "--quiet", "--bare", "bare.git")
    let bare = try scratch.minutes("hook", "install", in: "bare.git")
    #expect(bare.status == 2)
    #expect(bare.standardError.contains("a bare repository has no working tree"))
  }

  @Test func aHooksPathOfTheCommandLineIsRefused() throws {
    let scratch = try Scratch.repository()
    let output = try scratch.minutes(
      "hook", "install",
      environment: [
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.hookspath",
        "GIT_CONFIG_VALUE_0": scratch.path("there"),
      ])
    #expect(output.status == 2)
    #expect(output.standardError.contains("in the environment"))
    let given = try Command.run(
      "git", ["-c", "core.hooksPath=it's there", "minutes", "hook", "install"], in: scratch.path())
    #expect(given.status == 2)
    #expect(given.standardError.contains("it's there/pre-commit: core.hooksPath is set in the env"))
  }

  @Test func aLinkedWorktreeSharesTheHooksOfItsRepository() throws {
    let scratch = try Scratch.repository()
    try scratch.commitAll()
    try scratch.git("worktree", "add", "--quiet", "linked")
    #expect(try scratch.minutes("hook", "install", in: "linked").status == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.path(".git/hooks/pre-commit")))
  }
}
