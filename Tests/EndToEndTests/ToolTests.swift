import CommandLineKit
import Foundation
import Support
import Testing

@testable import git_minutes

/// What the program says of itself.
@Suite struct ToolTests {
  @Test func theTableOfCommandsIsSound() {
    #expect(Tool.specification.problems() == [])
  }

  @Test func theVersionIsTheNewestInTheChangelog() throws {
    let changelog = try ProjectFiles.text("CHANGELOG.md")
    #expect(changelog.firstMatch(of: /\n## ([0-9.]+)/)?.1 == Tool.version[...])
    #expect(try Scratch().minutes("--version").standardOutput == "git-minutes \(Tool.version)\n")
  }

  @Test func verboseVersionTellsTheLibrariesAndHowTheyAreLinked() throws {
    let output = try Scratch().minutes("version", "--verbose").standardOutput
    let lines =
      #/git-minutes .+\nlibgit2 [0-9.]+\ncmark-gfm .+\nlibyaml [0-9.]+\nlinked (dynamically|statically.*)\n/#
    #expect(output.wholeMatch(of: lines) != nil, "\(output)")
  }

  @Test func everyExampleOfTheHelpIsAcceptedByTheParser() throws {
    let commands = Tool.specification.commands
    let examples = commands.flatMap { $0.examples } + Tool.specification.examples
    #expect(!examples.isEmpty)
    for example in examples {
      let words = example.commandLine.split(separator: " ").dropFirst(2).map { String($0) }
      #expect(throws: Never.self) {
        try Tool.specification.parse(words, calledAs: "git-minutes")
      }
    }
  }

  @Test func noArgumentsAreAUsageError() throws {
    let output = try Scratch().minutes()
    #expect(output.status == 2)
    #expect(output.standardError.hasSuffix("try: git minutes -h\n"))
  }

  /// The install target, with the program that was built for the tests.
  @Test func installPutsEverythingInItsPlace() throws {
    let scratch = try Scratch()
    let prefix = scratch.path("prefix with blank")
    let program = "BINARY=\(Command.programPath)"
    let make = ["-o", Command.programPath, "install", program, "PREFIX=\(prefix)"]
    let installed = try Command.run("make", make, in: ProjectFiles.root.path)
    #expect(installed.status == 0, "\(installed.standardError)")

    let path = ["PATH": prefix + "/bin:/usr/bin:/bin"]
    let lint = try Command.run(
      prefix + "/bin/minutes-lint", ["--stdin-filename", "a/20250305.md", "-"], in: scratch.path(),
      input: Data("# 2025-03-12".utf8), environment: path)
    #expect(lint.status == 1)
    let files =
      ["man1/git-minutes.1", "man1/minutes-lint.1", "man1/minutes-diff.1"]
      .map { "share/man/" + $0 }
      + [
        "bash-completion/completions/git-minutes", "zsh/site-functions/_git-minutes",
        "fish/vendor_completions.d/git-minutes.fish",
      ].map { "share/" + $0 } + ["bin/minutes-diff"]
    for file in files {
      #expect(FileManager.default.fileExists(atPath: prefix + "/" + file), "\(file)")
    }

    let remove = try Command.run(
      "make", ["uninstall", "PREFIX=\(prefix)"], in: ProjectFiles.root.path)
    #expect(remove.status == 0, "\(remove.standardError)")
    let left = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []
    #expect(left.filter { $0.contains("minutes") } == [])
  }

  /// git answers `git minutes --help` itself, with the manual page.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man"), "man is not here"))
  func gitShowsTheManualPage() throws {
    let scratch = try Scratch()
    try scratch.write(Tool.specification.manPage, to: "man/man1/git-minutes.1")
    let environment = ["MANPATH": scratch.path("man"), "MANPAGER": "cat", "MANWIDTH": "80"]
    let output = try Command.run(
      "git", ["minutes", "--help"], in: scratch.path(), environment: environment)
    let name = "git-minutes - linter and reader for minutes"
    #expect(output.standardOutput.contains(name), "\(output)")
  }
}
