/// A whole tool: everything that can be typed, and what the manual says around it.
package struct ToolSpec: Sendable, Hashable {
  /// The executable: `git-minutes`.
  package var name: String

  /// What users type: `git minutes`.
  package var typedName: String

  /// The version without decoration: `1.2.0`.
  package var version: String

  /// One line without a full stop.
  package var summary: String

  /// What the summary leaves out.
  ///
  /// Blank lines separate paragraphs; one that is indented throughout is kept as typed.
  package var details: String

  /// The top level of commands, without `help`, which is built in.
  package var commands: [CommandSpec]

  /// Further executables that are a command of their own: `minutes-lint` is `git minutes lint`.
  package var aliases: [String]

  /// Uses of the whole tool worth showing.
  package var examples: [Example]

  /// What each exit status means.
  package var exitStatuses: [ExitStatusSpec]

  /// The environment variables that matter to the tool.
  package var environment: [EnvironmentSpec]

  /// Manual pages for further reading, `git(1)` for example.
  package var seeAlso: [String]

  /// Declares a tool.
  package init(
    _ name: String,
    typedName: String,
    version: String,
    summary: String,
    details: String = "",
    commands: [CommandSpec],
    aliases: [String] = [],
    examples: [Example] = [],
    exitStatuses: [ExitStatusSpec] = [],
    environment: [EnvironmentSpec] = [],
    seeAlso: [String] = []
  ) {
    self.name = name
    self.typedName = typedName
    self.version = version
    self.summary = summary
    self.details = details
    self.commands = commands
    self.aliases = aliases
    self.examples = examples
    self.exitStatuses = exitStatuses
    self.environment = environment
    self.seeAlso = seeAlso
  }

  /// What `--version` prints, without a newline.
  package var versionText: String { "\(name) \(version)" }
}

/// The meaning of an exit status.
package struct ExitStatusSpec: Sendable, Hashable {
  /// The status as the shell sees it.
  package var code: Int

  /// When the tool ends with it.
  package var meaning: String

  /// Gives a status its meaning.
  package init(_ code: Int, _ meaning: String) {
    self.code = code
    self.meaning = meaning
  }
}

/// The meaning of an environment variable.
package struct EnvironmentSpec: Sendable, Hashable {
  /// The variable: `NO_COLOR`.
  package var name: String

  /// What the tool does about it.
  package var meaning: String

  /// Gives a variable its meaning.
  package init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
