import CommandLineKit
import Foundation
import Testing

@Suite("Completion in bash", .enabled(if: Shell.bash.isInstalled, "needs bash"))
struct BashCompletionTests {
  @Test(
    "offers what may stand at the cursor; words are apart where bash takes them apart",
    arguments: [
      (["git-minutes", ""], "lint |diff |rule |hook |help "),
      (["git-minutes", "li"], "lint "),
      (["git-minutes", "bogus", ""], ""),
      (["git-minutes", "hook", ""], "install |uninstall "),
      (["git-minutes", "hook", "install", "-"], "--all |--help "),
      (["git-minutes", "help", "r"], "rule "),
      (
        ["git-minutes", "lint", "--"],
        "--staged |--all |--rev=|--format=|--output=|--fail-on=|--cache=|--help "
      ),
      (["git-minutes", "diff", "--"], "--owner=|--help "),
      (["git-minutes", "lint", "--format", ""], "text |full |json "),
      (["git-minutes", "lint", "--format", "="], "text |full |json "),
      (["git-minutes", "lint", "--format", "=", "j"], "json "),
      (["git-minutes", "lint", "-f", "j"], "json "),
      (["git-minutes", "lint", "--format", "=", "json", "--rev", "=", "d"], "dev "),
      (["git-minutes", "lint", "--rev", ""], "HEAD |dev |main "),
      (["git-minutes", "lint", "main..d"], "main..dev "),
      (["git-minutes", "lint", "main...d"], "main...dev "),
      (["git-minutes", "lint", "--cache", "d"], "docs"),
      (["git-minutes", "lint", "--output", ""], ""),
      (["git-minutes", "lint", "--", "--"], ""),
      (["git-minutes", "diff", "--owner", ""], ""),
      (["minutes-lint", "--st"], "--staged "),
      (["/usr/bin/minutes-diff", "--o"], "--owner="),
    ]
  )
  func offers(words: [String], reply: String) throws {
    #expect(try complete(words, with: "__git_minutes_main") == reply)
  }

  @Test("offers exactly the flags that help lists", arguments: Demo.paths)
  func flagsOfHelp(path: [String]) throws {
    let flag = /^ {2,6}(?:-[a-zA-Z], )?(--[a-z-]+)/.anchorsMatchLineEndings()
    let listed = Demo.tool.shortHelp(of: path).matches(of: flag)
    let offered = try complete(["git-minutes"] + path + ["--"], with: "__git_minutes_main")
      .split { $0 == "|" || $0 == "=" || $0 == " " }
    #expect(offered.map(String.init) == listed.map { String($0.output.1) })
  }

  @Test("keeps the flag where bash takes = for part of a word")
  func otherWordBreaks() throws {
    let words = ["git-minutes", "lint", "--format=j"]
    let reply = try complete(words, with: "COMP_WORDBREAKS=' '; __git_minutes_main")
    #expect(reply == "--format=json ")
  }

  @Test("quotes a branch whose name is a command")
  func oddBranch() throws {
    let words = ["git-minutes", "lint", "--rev", "a"]
    let reply = try complete(words, with: "git branch 'a$(x)'; __git_minutes_main")
    #expect(reply == #"a\$\(x\) "#)
  }

  private static let completionOfGit = "/usr/share/bash-completion/completions/git"

  @Test(
    "works through git's own completion",
    .enabled(
      if: FileManager.default.fileExists(atPath: completionOfGit),
      "needs git's completion for bash"
    ),
    arguments: [
      (["git", "minutes", "l"], "lint "),
      (["git", "-C", ".", "minutes", "lint", "--rev", "d"], "dev "),
      (["git", "minutes", "lint", "--format", "=", "j"], "json "),
      (["git", "minutes", "hook", "install", "--a"], "--all "),
    ]
  )
  func throughGit(words: [String], reply: String) throws {
    let call = "source \(Self.completionOfGit); __git_wrap__git_main"
    #expect(try complete(words, with: call) == reply)
  }

  private func complete(_ words: [String], with call: String) throws -> String {
    let repository = try ScratchRepository()
    try repository.write("completion", Demo.tool.bashCompletion)
    let script = """
      source ./completion
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
      \(call)
      IFS='|'
      printf '[%s]' "${COMPREPLY[*]}"
      """
    let reply = try Shell.bash.run(["-c", script, "bash"] + words, in: repository.folder)
    return String(reply.dropFirst().dropLast())
  }
}
