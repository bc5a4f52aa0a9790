import Bytes
import CommandLineKit
import Linting
import Profiles
import RulePages

/// `git minutes rule`: the pages of the rules, and their examples as a test.
enum RuleCommand: Command {
  private static let all = Flag.toggle("all", summary: "print the pages of all rules")
  private static let test = Flag.toggle(
    "test", summary: "run the examples of the page instead of printing it",
    details: """
      Each example is run as it is, behind other lines, with lines that end in CRLF and in CR, and in \
      a code fence, where nothing may be found. Ends with status 1 if one is not as the page shows.
      """)

  static let specification = CommandSpec(
    "rule", summary: "tell what a rule asks for, and why",
    details: """
      Prints the page of a rule as Markdown: its reasons, and examples of what it finds and what it \
      leaves alone. Without ID, lists all rules with the severity of their findings.
      """,
    synopsis: ["", "ID [--test]", "--all [--test]"],
    flags: [all.spec, test.spec],
    operands: [
      OperandSpec(
        "ID", arity: .optional, completion: .words(Linter.allRuleIDs),
        summary: "the name of a rule, as findings show it in brackets")
    ],
    examples: [
      Example("git minutes rule", "list the rules"),
      Example("git minutes rule encoding", "read the page of one"),
      Example("git minutes rule --all --test", "see whether all examples hold"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let pages = try RulePage.builtIn()
    switch (arguments.operands.first, arguments[all]) {
    case (nil, false) where arguments[test]:
      throw arguments.usageError("--test needs the name of a rule, or --all")
    case (nil, false): try Console.output(list(pages))
    case (nil, true): return try show(pages, arguments)
    case (let id?, false): return try show([page(id, among: pages, arguments)], arguments)
    case (_?, true): throw arguments.usageError("--all stands for every rule: name none with it")
    }
    return .success
  }

  private static func page(
    _ id: String, among pages: [RulePage], _ arguments: ParsedArguments
  ) throws(UsageError) -> RulePage {
    if let page = pages.first(where: { $0.id == id }) { return page }
    let advice =
      nearest(to: id, among: pages.map { $0.id }).map { "did you mean '\($0)'?" }
      ?? "'\(arguments.commandLine)' lists them all"
    throw arguments.usageError("unknown rule '\(id)': \(advice)")
  }

  private static func list(_ pages: [RulePage]) -> String {
    let rules = Linter.allRules.map { type(of: $0) }
    let rows = pages.map { page in
      [page.id, rules.first { $0.id == page.id }?.severity.rawValue ?? "", page.summary]
    }
    return Columns.aligned(rows)
  }

  private static func show(
    _ pages: [RulePage], _ arguments: ParsedArguments
  ) throws -> ExitStatus {
    if arguments[test] { return try test(pages) }
    try Console.output(pages.map { $0.text }.joined(separator: "\n"))
    return .success
  }

  /// Failures on standard output, the evidence on standard error.
  private static func test(_ pages: [RulePage]) throws -> ExitStatus {
    let result = PagesResult(pages)
    try Console.output(result.failures.map { $0.text }.joined(separator: "\n"))
    Console.note(result.evidence)
    return result.failures.isEmpty ? .success : .findings
  }
}
