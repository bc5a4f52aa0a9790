import Bytes
import CommandLineKit
import Comparing
import Dates
import GitObjects
import Meetings
import People
import Profiles
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
      It stands below the title and what is called unreleased, above the older sections; a file that \
      is not there is made. Sides are named by their tags, else by commit and day. It takes the place \
      of a section about the same sides, and of one from the same older side to a commit without a \
      tag or to what was not committed: a second run changes nothing. A section has all that changed, \
      of all teams or those of --team.
      """)
  private static let exitCode = Flag.toggle(
    "exit-code", summary: "exit with 1 if an old decision was changed or removed",
    details: """
      That is: a decision of the older side was reworded or withdrawn, or stands in another meeting \
      or on another day. Slips of the hand that were mended in words of six letters and more do not \
      count. Both sides are read by the configuration \
      of the older one, since the newer one is judged. All decisions are, or those of --team: it \
      cannot be limited by days, words or other types.
      """)
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
    ],
    exitStatuses: [
      ExitStatusSpec(0, "Both sides were compared, whatever changed."),
      ExitStatusSpec(
        1,
        "With --exit-code only: a decision of the older side was reworded or withdrawn, or stands in "
          + "another meeting or on another day."),
      ExitStatusSpec(
        2,
        "Not all could be compared: wrong usage, no minutes, an unreadable file, or a changelog that "
          + "cannot be written."),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try check(arguments)
    let compared = try DiffSides(
      arguments, sinceLastTag: arguments[sinceLastTag], judging: arguments[exitCode])
    if !compared.holdsMinutes {
      Console.complain(
        "no minutes to compare: \(compared.naming.expectation)"
      )
    }
    let filter = try compared.filter(arguments)
    let file = try arguments[changelog].map { try compared.changelog($0) }
    let report = ChangesReport(
      compared.comparison, reading: compared.reading,
      links: try compared.links(base: try linkBase(arguments), from: file), names: compared.names,
      choice(arguments, filter))
    for note in compared.notes { Console.note(note) }
    if let file {
      try file.insert(report.rendered(as: .markdown, colored: false), under: report.heading)
    } else {
      try Console.output(
        report.rendered(
          as: arguments[format], colored: arguments[LintCommand.color].isOn,
          width: Console.outputWidth))
    }
    if arguments[exitCode], let objection = report.objection { Console.note(objection) }
    for line in report.evidenceLines(
      for: file == nil ? arguments[format] : .markdown)
    {
      Console.note(line)
    }
    return compared.status
      ?? (arguments[exitCode] && !report.breaches.isEmpty ? .findings : .success)
  }

  private static func check(_ arguments: ParsedArguments) throws {
    guard arguments.operands.count <= 2 else {
      throw arguments.usageError("at most two revisions can be compared")
    }
    if arguments.contains(changelog) { try checkChangelog(arguments) }
    if arguments[exitCode] { try checkGuard(arguments) }
  }

  /// A section that lacks something must not take the place of one that has it.
  private static func checkChangelog(_ arguments: ParsedArguments) throws {
    if arguments[changelog] == "-" {
      throw arguments.usageError(
        "--changelog needs a file; on standard output a section is shown by --format markdown")
    }
    if arguments.contains(format) {
      throw arguments.usageError(
        "--changelog and --format exclude each other: a changelog is Markdown")
    }
    if let name = try filters(arguments).first(where: { $0 != FilterFlags.team.spec.name }) {
      throw arguments.usageError(
        "--changelog and --\(name) exclude each other: a section has all that changed")
    }
  }

  /// What is filtered away must not pass a guard.
  private static func checkGuard(_ arguments: ParsedArguments) throws {
    let request = try DiffRequest(arguments, sinceLastTag: arguments[sinceLastTag])
    if request.isPeriod {
      throw arguments.usageError(
        "--exit-code needs two sides, such as main...HEAD: a period is of one, where nothing can "
          + "have changed")
    }
    let isAllowed = { (name: String) in
      name == FilterFlags.team.spec.name
        || name == only.spec.name && arguments[only].contains(.decisions)
    }
    if let name = try filters(arguments).first(where: { !isAllowed($0) }) {
      throw arguments.usageError(
        "--exit-code and --\(name) exclude each other: all decisions are judged")
    }
  }

  /// The names of the flags by which something is not told.
  private static func filters(_ arguments: ParsedArguments) throws -> [String] {
    let days = [FilterFlags.from, FilterFlags.to, FilterFlags.period].map { $0.spec.name }
    let isPeriod = try DiffRequest(arguments, sinceLastTag: arguments[sinceLastTag]).isPeriod
    let names = [only.spec, FilterFlags.team.spec, FilterFlags.words.spec].map { $0.name }
    return (names + (isPeriod ? [] : days)).filter { name in
      arguments.uses.contains { $0.name == name }
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
