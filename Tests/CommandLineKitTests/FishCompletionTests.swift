import CommandLineKit
import Foundation
import Testing

@Suite("Completion in fish", .enabled(if: Shell.fish.isInstalled, "needs fish"))
struct FishCompletionTests {
  @Test(
    "offers what may stand at the cursor",
    arguments: [
      ("git-minutes ", "diff help hook lint rule"),
      ("git-minutes li", "lint"),
      ("git-minutes bogus ", ""),
      ("git-minutes hook ", "install uninstall"),
      ("git-minutes hook install --", "--all --help"),
      ("git-minutes help r", "rule"),
      (
        "git-minutes lint --",
        "--all --cache --fail-on --format --help --output --rev --staged"
      ),
      ("git-minutes diff --", "--help --owner"),
      ("git-minutes lint --format ", "full json text"),
      ("git-minutes lint --format=j", "--format=json"),
      ("git-minutes lint -f j", "json"),
      ("git-minutes lint --rev ", "dev HEAD main"),
      ("git-minutes lint main..d", "main..dev"),
      ("git-minutes lint --rev=main...d", "--rev=main...dev"),
      ("git-minutes lint --cache=d", "--cache=docs/"),
      ("git-minutes lint --output n", "notes.md"),
      ("git-minutes lint n", "notes.md"),
      ("git-minutes diff --owner ", ""),
      ("minutes-lint --st", "--staged"),
      ("/usr/bin/minutes-diff --o", "--owner"),
      ("git minutes li", "lint"),
      ("git minutes hook install --a", "--all"),
      ("git -C . minutes lint --format ", "full json text"),
    ]
  )
  func offers(line: String, reply: String) throws {
    let words = try complete(line).split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first }
    #expect(words.joined(separator: " ") == reply)
  }

  @Test("shows a summary as it is, whatever its characters mean to the shell")
  func summary() throws {
    #expect(try complete("git-minutes diff --o") == "--owner\ta person's [own] items: \\ $HOME")
  }

  private func complete(_ line: String) throws -> String {
    let repository = try ScratchRepository()
    try repository.write("completion.fish", Demo.tool.fishCompletion)
    let script = "source completion.fish; complete -C '\(line)'"
    return try Shell.fish.run(["-c", script], in: repository.folder)
  }
}
