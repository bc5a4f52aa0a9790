/// A command together with the words that lead to it.
struct PlacedCommand {
  let path: [String]
  let command: CommandSpec

  /// The path as one string: the key of a command in completion scripts.
  var key: String { path.joined(separator: " ") }
}

extension FlagSpec {
  /// Declared here like any other flag, so that help, man page and completions show it and
  /// a command that takes the same name is found by the check for duplicates.
  static let help = FlagSpec(
    "help",
    short: "h",
    summary: "print help: -h one screen, --help everything"
  )

  static let version = FlagSpec("version", short: "V", summary: "print the version")
}

extension ToolSpec {
  var helpCommand: CommandSpec {
    CommandSpec(
      "help",
      summary: "print the help of a command",
      operands: [
        OperandSpec(
          "COMMAND",
          arity: .any,
          completion: .words(commands.map(\.name)),
          summary: "the command; without it, the whole tool"
        )
      ]
    )
  }

  /// The tool as the command at the top of the tree, with what is built in.
  var root: CommandSpec {
    CommandSpec(
      "",
      summary: summary,
      details: details,
      flags: [.help, .version],
      subcommands: (commands + [helpCommand]).map(\.withHelpFlag),
      examples: examples
    )
  }

  /// Every command below the root, each group before its subcommands.
  var everyCommand: [PlacedCommand] {
    root.descendants(below: [])
  }

  func command(at path: [String]) -> CommandSpec? {
    var command = root
    for name in path {
      guard let next = command.subcommand(named: name) else { return nil }
      command = next
    }
    return command
  }

  /// What users type to reach the command at `path`.
  func commandLine(of path: [String]) -> String {
    ([typedName] + path).joined(separator: " ")
  }

  /// Executables called `minutes-X` are the command X of `git minutes`.
  private var aliasPrefix: String {
    "\(lastTypedWord)-"
  }

  /// The tool's name among the commands of git: `minutes`.
  var lastTypedWord: String {
    typedName.split(separator: " ").last.map(String.init) ?? ""
  }

  /// The command that an executable stands for, nil if it is the tool itself.
  func commandName(ofExecutable path: String) -> String? {
    let executable = path.split(separator: "/").last ?? ""
    guard executable != name, executable.hasPrefix(aliasPrefix) else { return nil }
    return String(executable.dropFirst(aliasPrefix.count))
  }
}

extension CommandSpec {
  fileprivate var withHelpFlag: CommandSpec {
    var copy = self
    copy.flags.append(.help)
    copy.subcommands = subcommands.map(\.withHelpFlag)
    return copy
  }

  fileprivate func descendants(below path: [String]) -> [PlacedCommand] {
    subcommands.flatMap { command in
      let place = PlacedCommand(path: path + [command.name], command: command)
      return [place] + command.descendants(below: place.path)
    }
  }
}
