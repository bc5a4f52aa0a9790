import CommandLineKit
import Testing

@Suite("Problems of a declaration")
struct TableProblemsTests {
  @Test("there are none in a sound one")
  func sound() {
    #expect(Demo.tool.problems() == [])
  }

  @Test(
    "a flag has a name, a summary and a placeholder as they should be",
    arguments: [
      (FlagSpec("Rev", summary: "s"), "'t x': --Rev: the name is not ASCII kebab-case"),
      (FlagSpec("a--b", summary: "s"), "'t x': --a--b: the name is not ASCII kebab-case"),
      (FlagSpec("é", summary: "s"), "'t x': --é: the name is not ASCII kebab-case"),
      (
        FlagSpec("a", short: "-", summary: "s"),
        "'t x': --a: its short name is not an ASCII letter or digit"
      ),
      (FlagSpec("a", summary: ""), "'t x': --a: the summary is empty"),
      (FlagSpec("a", summary: "s."), "'t x': --a: the summary ends with a full stop"),
      (FlagSpec("a", summary: "s\nt"), "'t x': --a: the summary is more than one line"),
      (
        FlagSpec("a", summary: String(repeating: "s", count: 61)),
        "'t x': --a: the summary is longer than 60 characters"
      ),
      (
        FlagSpec("a", value: ValueSpec(""), summary: "s"),
        "'t x': --a: its value has no placeholder"
      ),
      (
        FlagSpec("a", value: ValueSpec("A", choices: ["b", "b"]), summary: "s"),
        "'t x': --a: more than one choice 'b'"
      ),
      (
        FlagSpec("a", value: ValueSpec("A", choices: ["b c"]), summary: "s"),
        "'t x': --a: 'b c' is not a plain word"
      ),
      (FlagSpec("help", summary: "s"), "'t x': more than one flag '--help'"),
      (FlagSpec("a", short: "h", summary: "s"), "'t x': more than one flag '-h'"),
    ]
  )
  func flag(flag: FlagSpec, problem: String) {
    let command = CommandSpec("x", summary: "s", flags: [flag])
    #expect(tool([command]).problems() == [problem])
  }

  @Test("names are unique, with what is built in")
  func duplicates() {
    let flags = [FlagSpec("a", short: "x", summary: "s"), FlagSpec("b", short: "x", summary: "s")]
    let commands = [
      CommandSpec("x", summary: "s", flags: flags), CommandSpec("x", summary: "s"),
      CommandSpec("help", summary: "s"),
    ]
    #expect(
      tool(commands).problems() == [
        "'t': more than one command 'x'", "'t': more than one command 'help'",
        "'t x': more than one flag '-x'",
      ]
    )
  }

  @Test("a group takes neither flags nor operands")
  func group() {
    let leaf = CommandSpec("y", summary: "s")
    let group = CommandSpec(
      "x",
      summary: "s",
      flags: [FlagSpec("a", summary: "s")],
      subcommands: [leaf, leaf]
    )
    #expect(
      tool([group]).problems() == [
        "'t x': a group takes neither flags nor operands", "'t x': more than one command 'y'",
      ]
    )
  }

  @Test("an operand has a placeholder and a summary")
  func operand() {
    let operand = OperandSpec("", arity: .required, completion: .words(["*"]), summary: "s.")
    #expect(
      tool([CommandSpec("x", summary: "s", operands: [operand])]).problems() == [
        "'t x': : the summary ends with a full stop", "'t x': : '*' is not a plain word",
        "'t x': an operand has no placeholder",
      ]
    )
  }

  @Test("a synopsis names only flags that the command takes")
  func synopsis() {
    let command = CommandSpec(
      "x",
      summary: "s",
      synopsis: ["[--a | --b=B]... -- X", "--help"],
      flags: [FlagSpec("a", summary: "s")]
    )
    #expect(tool([command]).problems() == ["'t x': the synopsis has '--b', which is no flag"])
  }

  @Test("an alias is called after a command")
  func alias() {
    let tool = tool([CommandSpec("x", summary: "s")], aliases: ["t-x", "t-y", "x"])
    #expect(
      tool.problems() == ["'t-y' is the alias of no command", "'x' is the alias of no command"]
    )
  }

  private func tool(_ commands: [CommandSpec], aliases: [String] = []) -> ToolSpec {
    ToolSpec(
      "git-t",
      typedName: "t",
      version: "1",
      summary: "s",
      commands: commands,
      aliases: aliases
    )
  }
}
