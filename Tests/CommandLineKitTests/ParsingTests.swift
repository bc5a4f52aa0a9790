import CommandLineKit
import Testing

@Suite("Parsing")
struct ParsingTests {
  @Test(
    "a value follows its flag or is attached to it",
    arguments: ["--format json", "--format=json", "-f json", "-fjson", "-f=json"]
  )
  func value(spelling: String) throws {
    let arguments = try arguments("lint \(spelling)")
    #expect(arguments[Demo.format] == [.json])
    #expect(arguments.uses == [ParsedArguments.Use("format", "json")])
  }

  @Test("an attached value may be empty or hold an equals sign")
  func attachedValue() throws {
    #expect(try arguments("lint --rev=")[Demo.rev] == "")
    #expect(try arguments("lint --rev=a=b")[Demo.rev] == "a=b")
    #expect(try arguments("lint --rev=--all")[Demo.rev] == "--all")
  }

  @Test("switches may share a dash, the last of them with a value")
  func cluster() throws {
    let arguments = try arguments("lint -asftext")
    #expect(arguments[Demo.all])
    #expect(arguments[Demo.staged])
    #expect(arguments[Demo.format] == [.text])
  }

  @Test("a switch that is repeated is still on")
  func repeatedSwitch() throws {
    #expect(try arguments("lint --all -a")[Demo.all])
  }

  @Test("what is not given reads as its default")
  func defaults() throws {
    let arguments = try arguments("lint")
    #expect(!arguments[Demo.staged])
    #expect(arguments[Demo.rev] == nil)
    #expect(arguments[Demo.output] == [])
    #expect(arguments[Demo.format] == [])
    #expect(arguments[Demo.failOn] == .error)
    #expect(!arguments.contains(Demo.failOn))
  }

  @Test("a flag that the command does not take reads as not given")
  func foreignFlag() throws {
    #expect(try arguments("rule")[Demo.rev] == nil)
  }

  @Test("flags and operands mix, each kind in the order given")
  func order() throws {
    let arguments = try arguments("lint a -f text --output - b --format json -o r.json -")
    #expect(arguments.operands == ["a", "b", "-"])
    #expect(
      arguments.uses == [
        ParsedArguments.Use("format", "text"), ParsedArguments.Use("output", "-"),
        ParsedArguments.Use("format", "json"), ParsedArguments.Use("output", "r.json"),
      ]
    )
    #expect(arguments.operandsBeforeDashes == nil)
  }

  @Test("two dashes end the flags, and their place is known")
  func twoDashes() throws {
    let arguments = try arguments("lint a --all -- b --staged -- -h")
    #expect(arguments.operands == ["a", "b", "--staged", "--", "-h"])
    #expect(arguments.operandsBeforeDashes == 1)
    #expect(!arguments[Demo.staged])
  }

  @Test("a command of a group is reached by both words")
  func group() throws {
    let arguments = try arguments("hook install --all")
    #expect(arguments.commandPath == ["hook", "install"])
    #expect(arguments.commandLine == "git minutes hook install")
  }

  @Test("an executable called minutes-X is the command X", arguments: ["", "./", "/usr/bin/"])
  func alias(folder: String) throws {
    #expect(try arguments("--all x", as: "\(folder)minutes-lint").commandPath == ["lint"])
    #expect(try parse("--version", as: "\(folder)minutes-lint") == .version)
    #expect(
      try parse("install -h", as: "minutes-hook") == .help(of: ["hook", "install"], long: false))
  }

  @Test(
    "help is short or long, at every level, and needs nothing to be right after it",
    arguments: [
      ("-h", [], false), ("--help", [], true), ("help", [], true), ("help -h", ["help"], false),
      ("lint -h", ["lint"], false), ("lint --help --bogus", ["lint"], true),
      ("lint x -ah", ["lint"], false), ("diff -h", ["diff"], false), ("hook -h", ["hook"], false),
      ("hook install --help", ["hook", "install"], true),
      ("help hook install", ["hook", "install"], true),
    ]
  )
  func help(line: String, path: [String], long: Bool) throws {
    #expect(try parse(line) == .help(of: path, long: long))
  }

  @Test("the version is asked for at the top", arguments: ["--version", "-V"])
  func version(flag: String) throws {
    #expect(try parse(flag) == .version)
    #expect(Demo.tool.versionText == "git-minutes 0.1.0")
  }
}
