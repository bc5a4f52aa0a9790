import CommandLineKit

/// A tool small enough to compare its whole output, with one of everything.
enum Demo {
  enum Format: String, CaseIterable, Sendable {
    case text, full, json
  }

  enum Severity: String, CaseIterable, Sendable {
    case error, warning, never
  }

  static let staged = Flag.toggle(
    "staged",
    short: "s",
    summary: "lint what is about to be committed",
    details: "Implies --base HEAD."
  )
  static let all = Flag.toggle("all", short: "a", summary: "show old findings, too")
  static let rev = Flag.value(
    "rev",
    "REV",
    completion: .revisions,
    summary: "lint the tree of a revision"
  )
  static let format = Flag<[Format]>.choices(
    "format",
    short: "f",
    "FORMAT",
    defaultText: "text",
    summary: "how findings are written",
    details: """
      May be repeated in pairs with --output, so that one run writes several reports:

          git minutes lint -f text --output - -f json --output report.json

      Formats for machines are stable.
      """
  )
  static let output = Flag.values(
    "output",
    short: "o",
    "FILE",
    completion: .files,
    summary: "where findings go"
  )
  static let failOn = Flag.choice(
    "fail-on",
    "SEVERITY",
    default: Severity.error,
    summary: "what makes the exit status 1"
  )
  static let owner = Flag.values("owner", "HANDLE", summary: #"a person's [own] items: \ $HOME"#)
  static let cache = Flag.value(
    "cache",
    "DIR",
    completion: .directories,
    summary: "where parsed minutes are kept"
  )

  static let lint = CommandSpec(
    "lint",
    summary: "find defects in minutes",
    details: "Reads the working tree unless told otherwise, and never changes it.",
    synopsis: ["[--staged | --rev REV | A..B] [PATH...]", "--output FILE -"],
    flags: [
      staged.spec, all.spec, rev.spec, format.spec, output.spec, failOn.spec, cache.spec,
    ],
    operands: [
      OperandSpec("A..B", arity: .optional, completion: .revisions, summary: "what to compare"),
      OperandSpec("PATH", arity: .any, completion: .files, summary: "what to lint"),
    ],
    examples: [Example("git minutes lint --staged", "lint what is about to be committed")]
  )

  static let diff = CommandSpec(
    "diff",
    summary: "what was decided, opened and closed",
    flags: [owner.spec],
    operands: [
      OperandSpec("OLD", arity: .required, completion: .revisions, summary: "the older revision"),
      OperandSpec("NEW", arity: .optional, completion: .revisions, summary: "the newer revision"),
    ]
  )

  static let rule = CommandSpec(
    "rule",
    summary: "print the page of a rule",
    operands: [
      OperandSpec(
        "ID",
        arity: .optional,
        completion: .words(["no-date", "no-owner"]),
        summary: "the name of the rule"
      )
    ]
  )

  static let hook = CommandSpec(
    "hook",
    summary: "check minutes when git commits",
    subcommands: [
      CommandSpec("install", summary: "install the hooks", flags: [all.spec]),
      CommandSpec("uninstall", summary: "remove the hooks"),
    ]
  )

  static let tool = ToolSpec(
    "git-minutes",
    typedName: "git minutes",
    version: "0.1.0",
    summary: "lint and read minutes of meetings",
    details: "Minutes are Markdown files in git. Nothing is configured: it's all in the text.",
    commands: [lint, diff, rule, hook],
    aliases: ["minutes-lint", "minutes-diff"],
    examples: [Example(#"git minutes lint 'a\b.md'"#, "lint a file with an odd name")],
    exitStatuses: [
      ExitStatusSpec(0, "Nothing was found."),
      ExitStatusSpec(1, "Something was found."),
    ],
    environment: [EnvironmentSpec("NO_COLOR", "If set, output has no colour.")],
    seeAlso: ["git(1)", "githooks(5)"]
  )

  static let paths = [
    [], ["lint"], ["diff"], ["rule"], ["hook"], ["hook", "install"], ["hook", "uninstall"],
    ["help"],
  ]
}
