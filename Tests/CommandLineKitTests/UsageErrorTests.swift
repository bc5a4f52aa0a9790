import CommandLineKit
import Testing

@Suite("Usage errors")
struct UsageErrorTests {
  @Test(
    "tell what is wrong, where, and what may have been meant",
    arguments: [
      ("lint --stagd", "unknown flag '--stagd' for 'git minutes lint': did you mean '--staged'?"),
      ("lint --stage", "unknown flag '--stage' for 'git minutes lint': did you mean '--staged'?"),
      ("lint --frmat=x", "unknown flag '--frmat' for 'git minutes lint': did you mean '--format'?"),
      ("lint --bogus", "unknown flag '--bogus' for 'git minutes lint'"),
      ("lint -x", "unknown flag '-x' for 'git minutes lint'"),
      ("lint -ax", "unknown flag '-x' in '-ax' for 'git minutes lint'"),
      (
        "lint -staged",
        "unknown flag '-t' in '-staged' for 'git minutes lint': did you mean '--staged'?"
      ),
      ("--verson", "unknown flag '--verson' for 'git minutes': did you mean '--version'?"),
      ("lnt", "unknown command 'lnt' for 'git minutes': did you mean 'lint'?"),
      (
        "zzz",
        "unknown command 'zzz' for 'git minutes': it is none of lint, diff, rule, hook, help"
      ),
      ("", "missing command for 'git minutes': one of lint, diff, rule, hook, help"),
      ("hook", "missing command for 'git minutes hook': one of install, uninstall"),
      (
        "help hook instal",
        "unknown command 'instal' for 'git minutes hook': did you mean 'install'?"
      ),
      ("lint --rev", "missing REV after '--rev' for 'git minutes lint'"),
      ("lint -af", "missing FORMAT after '-f' for 'git minutes lint'"),
      ("lint --rev -- x", "missing REV after '--rev' for 'git minutes lint'"),
      (
        "lint --rev --all",
        "missing REV after '--rev' for 'git minutes lint' "
          + "(if '--all' is meant, write '--rev=--all')"
      ),
      ("lint --all=yes", "'--all' takes no value for 'git minutes lint', but got 'yes'"),
      ("lint -h=yes", "'-h' takes no value for 'git minutes lint', but got 'yes'"),
      (
        "lint --rev a --rev=b",
        "'--rev' was given twice for 'git minutes lint': 'a' and 'b'"
      ),
      (
        "lint --format JSN",
        "'JSN' is not a value of '--format' for 'git minutes lint': did you mean 'json'? "
          + "It is one of text, full, json"
      ),
      (
        "lint --fail-on=x",
        "'x' is not a value of '--fail-on' for 'git minutes lint': "
          + "it is one of error, warning, never"
      ),
      ("diff", "missing OLD for 'git minutes diff'"),
      ("diff a b c", "unexpected operand 'c': 'git minutes diff' takes 2 at most"),
      ("rule a b", "unexpected operand 'b': 'git minutes rule' takes one at most"),
      ("hook install a", "unexpected operand 'a': 'git minutes hook install' takes no operands"),
      ("lint --\u{1B}[2J", "unknown flag '--\\u{1B}[2J' for 'git minutes lint'"),
    ]
  )
  func message(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try parse(line) }
    #expect(error?.message == message)
  }

  @Test("lead to the help of the command that was recognised")
  func helpCommandLine() {
    let error = #expect(throws: UsageError.self) { try parse("hook install --bogus") }
    #expect(error?.commandPath == ["hook", "install"])
    #expect(error?.helpCommandLine == "git minutes hook install -h")
  }

  @Test("an alias of an unknown command is an error")
  func unknownAlias() {
    let error = #expect(throws: UsageError.self) { try parse("-h", as: "bin/minutes-lnt") }
    #expect(
      error?.message == "unknown command 'lnt' for 'git minutes': did you mean 'lint'?"
    )
  }

  @Test("a command makes its own for what only it can see")
  func ownError() throws {
    let error = try arguments("hook install").usageError("'x' is not a date")
    #expect(error.message == "'x' is not a date")
    #expect(error.helpCommandLine == "git minutes hook install -h")
  }
}
