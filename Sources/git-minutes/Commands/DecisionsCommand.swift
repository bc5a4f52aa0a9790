import Bytes
import CommandLineKit
import Decisions
import Meetings
import Registers
import Reporting

/// `git minutes decisions`: what was decided, when, about what.
enum DecisionsCommand: Command {
  private static let reported = Flag.toggle(
    "reported", summary: "also tell what others decided, or an earlier meeting")
  private static let implicit = Flag.toggle(
    "implicit", summary: "also tell what was settled without a word for it")
  private static let format = Flag<DecisionsFormat>.choice(
    "format", "FORMAT", default: .text, summary: "how to show decisions",
    details: """
      text is for people at a terminal; markdown is a list by team, day and topic with links to the \
      lines, on the forge of origin where a commit is read; json is one document; jsonl is one JSON \
      object a line; csv is for spreadsheets, with an apostrophe before what one would take for a \
      formula.
      """)

  static let specification = CommandSpec(
    "decisions", summary: "tell what was decided, when, about what",
    details: """
      Lists the decisions of the teams, each with its topic and the question that it answers. \
      Standard error ends with what was left out, what is not shown, and what was read.
      """,
    synopsis: ["[--reported] [--implicit] [FLAG...] [--] [PATH...]"],
    flags: [reported.spec, implicit.spec] + ReadingFlags.specs + FilterFlags.specs + [
      format.spec, LintCommand.color.spec,
    ],
    operands: [ReadingFlags.paths],
    examples: [
      Example("git minutes decisions --team iaas --period 2024-Q1", "one team in one quarter"),
      Example("git minutes decisions --grep 'ceph upgrade'", "what did we say about that?"),
      Example(
        "git minutes decisions --rev main --format markdown", "a page with links to the minutes"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let reading = try SnapshotReading(try ReadingFlags.request(arguments, readsAll: true))
    let filter = try FilterFlags.filter(arguments, among: reading.selection.catalogue)
    var kinds: Set<Decision.Kind> = [.explicit]
    if arguments[reported] { kinds.insert(.reported) }
    if arguments[implicit] { kinds.insert(.implicit) }
    let input = try RegisterInput(reading)
    let register = DecisionRegister(of: input.records)
    let report = DecisionsReport(
      register.entries, kinds: kinds, reading: input.reading(copies: register.copies),
      links: try reading.links()
    ) { entry in
      reading.isNamed(entry.path) && filter.covers(team: entry.team, date: entry.date)
        && filter.finds(in: entry.texts)
    }
    try Console.output(
      report.rendered(
        as: arguments[format], colored: arguments[LintCommand.color].isOn,
        width: Console.outputWidth))
    return input.conclude(report.evidenceLines)
  }
}

extension DecisionEntry {
  /// What somebody may look for.
  fileprivate var texts: [String] {
    [decision.text, decision.context, topic].compactMap { $0 }
  }
}
