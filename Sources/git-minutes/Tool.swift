import CommandLineKit

/// The program: its commands, and the words around them in help and manual.
enum Tool {
  static let version = "0.5.0"

  private static let commands: [any Command.Type] = [
    LintCommand.self, ActionsCommand.self, DecisionsCommand.self, DiffCommand.self,
    MeetingsCommand.self,
    RuleCommand.self, ConfigCommand.self, HookCommand.self, VersionCommand.self,
    CompletionsCommand.self,
    ManCommand.self,
  ]

  static let specification = ToolSpec(
    "git-minutes", typedName: "git minutes", version: version,
    summary: "linter and reader for minutes of meetings in git",
    details: """
      Reads the minutes of a community, Markdown files named by the date of the meeting in one \
      directory for each team, straight from git: the working tree, the index that is about to be \
      committed, or any revision. It changes nothing but the hook that it is asked to install, and the changelog and \
      the configuration that it is told to write.
      """,
    commands: commands.map { $0.specification },
    aliases: ["minutes-lint", "minutes-diff"],
    exitStatuses: ExitStatus.allCases.map { ExitStatusSpec(Int($0.rawValue), $0.meaning) },
    environment: [
      EnvironmentSpec("NO_COLOR", "if set and not empty, no colours are used"),
      EnvironmentSpec(
        "GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE",
        "name the repository, its working tree and its index, as for git itself"),
      EnvironmentSpec(
        "GITHUB_ACTIONS",
        "if true, lint has the format github, and nothing else is printed that a runner would obey"),
      EnvironmentSpec(
        "GITHUB_STEP_SUMMARY", "the file to which lint --format github adds its summary"),
    ],
    seeAlso: ["git(1)", "githooks(5)"])

  /// Does what a command line asks for.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      let executable = arguments.first ?? specification.name
      switch try specification.parse(Array(arguments.dropFirst()), calledAs: executable) {
      case .run(let parsed): return try command(of: parsed).run(parsed)
      case .help(let path, let long):
        try Console.output(
          long ? specification.longHelp(of: path) : specification.shortHelp(of: path))
      case .version: try Console.output(specification.versionText + "\n")
      }
      return .success
    } catch let error as UsageError {
      Console.complain(error.message)
      Console.note("try: \(error.helpCommandLine)")
    } catch {
      Console.complain(String(describing: error))
    }
    return .failure
  }

  private static func command(of arguments: ParsedArguments) throws(UsageError) -> any Command.Type
  {
    let name = arguments.commandPath.first
    guard let command = commands.first(where: { $0.specification.name == name }) else {
      throw arguments.usageError("no command was given")
    }
    return command
  }
}
