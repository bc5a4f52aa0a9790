import Bytes
import CommandLineKit
import Comparing
import Dates
import GitObjects
import Meetings
import People
import Registers
import Reporting

/// `git minutes diff`: what was decided, opened and closed between two revisions.
enum DiffCommand: Command {
  private static let sinceLastTag = Flag.toggle(
    "since-last-tag", summary: "compare with the tag before HEAD, or before --rev")
  private static let only = Flag<[ChangesType]>.choices(
    "only", "TYPE", summary: "tell only changes of decisions, action items or meetings")
  private static let implicit = Flag.toggle(
    "implicit", summary: "also list what was settled without a word for it",
    details: "Markdown has it in any case, folded.")
  private static let grouping = Flag<ChangesGrouping>.choice(
    "group-by", "WHAT", default: .team, summary: "what entries stand under in text and markdown")
  private static let notify = Flag.toggle(
    "notify", summary: "write owners with an @ in markdown: the forge tells them")
  private static let linkBase = Flag.value(
    "link-base", "URL", summary: "the page of the repository that links lead to",
    details: """
      Without it, that of the remote origin, where its forge is known. Links to GitHub, GitLab, Gitea \
      and Forgejo lead to the line at the commit.
      """)
  private static let changelog = Flag.value(
    "changelog", "FILE", completion: .files,
    summary: "put the section into a changelog instead of printing it",
    details: """
      It stands above the older sections, below the title, and takes the place of one of the same \
      range: a second run changes nothing.
      """)
  private static let exitCode = Flag.toggle(
    "exit-code", summary: "exit with 1 if an old decision was changed or removed",
    details:
      "That is: a decision of the older side was reworded or withdrawn. Slips of the hand that were mended in words of six letters and more do not count."
  )
  private static let format = Flag<ChangesFormat>.choice(
    "format", "FORMAT", default: .text, summary: "how to show changes",
    details: """
      text is for people at a terminal; markdown is the section of a changelog, with links to the \
      lines; json is one document; jsonl is one JSON object a line; csv is for spreadsheets, with an \
      apostrophe before what one would take for a formula.
      """)

  static let specification = CommandSpec(
    "diff", summary: "tell what was decided and closed between two revisions",
    details: """
      Compares what two trees say, and not their commits: no history is needed between the two. A..B \
      and A B compare these two, A...B compares B with where it parted from A, A alone is compared \
      with the working tree, or with --staged or --rev; left out, A or B is HEAD.

      With a period and no revision, one tree is read, and what was said in the meetings of that time \
      is compared with all that was said before. Each action item is told once, with what became of it \
      at the end. Standard error ends with numbers, and with what was read.
      """,
    synopsis: [
      "[FLAG...] A..B | A...B | A B", "[FLAG...] [--staged | --rev REV] [A | --since-last-tag]",
      "[FLAG...] [--staged | --rev REV] --period PERIOD",
    ],
    flags: [
      sinceLastTag.spec, only.spec, implicit.spec, grouping.spec,
    ] + ReadingFlags.specs + FilterFlags.specs + [
      format.spec, notify.spec, linkBase.spec, changelog.spec, exitCode.spec,
      LintCommand.color.spec,
    ],
    operands: [
      OperandSpec(
        "REV", arity: .any, completion: .revisions, summary: "the older side, or both sides")
    ],
    examples: [
      Example("git minutes diff v1..v2", "what is new since v1?"),
      Example(
        "git minutes diff --since-last-tag --format markdown", "a section for the next release"),
      Example("git minutes diff --period 2024-Q1 --team iaas", "a quarter of one team"),
      Example("git minutes diff --exit-code main...HEAD", "does this branch change old decisions?"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try check(arguments)
    let compared = try DiffSides(arguments, sinceLastTag: arguments[sinceLastTag])
    let filter = try compared.filter(arguments)
    let report = ChangesReport(
      compared.comparison, reading: compared.reading,
      links: try compared.links(base: try linkBase(arguments)), names: compared.names,
      choice(arguments, filter))
    if let path = arguments[changelog] {
      try ChangelogFile(path).insert(
        report.rendered(as: .markdown, colored: false), named: report.changelogName)
    } else {
      try Console.output(
        report.rendered(
          as: arguments[format], colored: arguments[LintCommand.color].isOn,
          width: Console.outputWidth))
    }
    for line in report.evidenceLines(
      for: arguments[changelog] == nil ? arguments[format] : .markdown)
    {
      Console.note(line)
    }
    return compared.status
      ?? (arguments[exitCode] && report.touchesOldDecisions ? .findings : .success)
  }

  private static func check(_ arguments: ParsedArguments) throws(UsageError) {
    guard arguments.operands.count <= 2 else {
      throw arguments.usageError("at most two revisions can be compared")
    }
    if arguments.contains(changelog), arguments.contains(format) {
      throw arguments.usageError(
        "--changelog and --format exclude each other: a changelog is Markdown")
    }
    if arguments.contains(changelog), arguments.contains(FilterFlags.words) {
      throw arguments.usageError(
        "--changelog and --grep exclude each other: a section has all that changed")
    }
  }

  private static func choice(
    _ arguments: ParsedArguments, _ filter: MeetingFilter
  ) -> ChangesReport.Choice {
    var choice = ChangesReport.Choice()
    choice.grouping = arguments[grouping]
    choice.only = Set(arguments[only])
    choice.notifies = arguments[notify]
    choice.includesSettled = arguments[implicit]
    choice.filter = filter
    return choice
  }

  private static func linkBase(_ arguments: ParsedArguments) throws(UsageError) -> String? {
    guard let url = arguments[linkBase] else { return nil }
    guard ForgeLinks.isBase(url) else {
      throw arguments.usageError("--link-base \(url) is no URL: expected https://HOST/PATH")
    }
    return url
  }
}
