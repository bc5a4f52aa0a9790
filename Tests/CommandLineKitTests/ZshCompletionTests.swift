import CommandLineKit
import Foundation
import Testing

@Suite("Completion in zsh", .enabled(if: Shell.zsh.isInstalled, "needs zsh"))
struct ZshCompletionTests {
  @Test("has valid syntax")
  func syntax() throws {
    let repository = try ScratchRepository()
    try repository.write("_git-minutes", Demo.tool.zshCompletion)
    #expect(try Shell.zsh.run(["-n", "_git-minutes"], in: repository.folder) == "")
  }

  /// One shell for all lines, because it takes its time to start.
  @Test("offers what may stand at the cursor")
  func offers() throws {
    let expected = [
      ("git-minutes ", "lint diff rule hook help"),
      ("git-minutes li", "lint"),
      ("git-minutes bogus ", ""),
      ("git-minutes hook ", "install uninstall"),
      ("git-minutes hook install --", "--all --help"),
      ("git-minutes help r", "rule"),
      (
        "git-minutes lint --",
        "--staged --all --help --rev --format --output --fail-on --cache"
      ),
      ("git-minutes diff --", "--help --owner"),
      ("git-minutes lint --format ", "text full json"),
      ("git-minutes lint --format=j", "json"),
      ("git-minutes lint -fj", "json"),
      ("git-minutes lint --rev ", "HEAD dev main"),
      ("git-minutes lint main..d", "dev"),
      ("git-minutes lint ./n", "notes.md"),
      ("git-minutes lint --output n", "notes.md"),
      ("git-minutes diff --owner ", ""),
      ("minutes-lint --st", "--staged"),
      ("git minutes li", "lint"),
      ("git minutes lint --rev d", "dev"),
      ("git minutes hook install --a", "--all"),
    ]
    let repository = try ScratchRepository()
    try repository.write("_git-minutes", Demo.tool.zshCompletion)
    try repository.write("capture.zsh", capture)
    let output = try Shell.zsh.run(
      ["-f", "capture.zsh"] + expected.map(\.0),
      in: repository.folder
    )
    #expect(output == expected.map { "\($0): \($1)" }.joined(separator: "\n"))
  }

  /// Types each argument and the tabulator into an interactive zsh, and prints what zsh offers.
  private let capture = #"""
    zmodload zsh/zpty zsh/zselect
    { zselect -t 6000; kill -KILL $$ } >/dev/null 2>&1 & # rather fail than wait for ever
    watchdog=$!
    zpty shell zsh -f -i
    zpty -w shell 'PS1= ; unsetopt zle_bracketed_paste prompt_sp; fpath=($PWD $fpath)'
    zpty -w shell 'autoload -Uz compinit && compinit -u -D'
    zpty -w shell 'compadd() {
      local -a found; builtin compadd -A found "$@"; offered+=($found)
      builtin compadd "$@"
    }'
    zpty -w shell 'capture() {
      typeset -gaU offered=(); _main_complete; compstate[insert]= compstate[list]=
      print -rn -- "<<<${(j: :)offered}>>>"
    }'
    zpty -w shell 'zle -C capture complete-word capture; bindkey "^I" capture; print REA""DY'
    zpty -r shell output '*READY*'
    for line in "$@"; do
      zpty -n -w shell "$line"$'\t'
      zpty -r shell output '*<<<*>>>'
      print -r -- "$line: ${${output##*<<<}%%>>>*}"
      zpty -n -w shell $'\C-u'
    done
    zpty -d shell
    kill -KILL $watchdog
    """#
}
