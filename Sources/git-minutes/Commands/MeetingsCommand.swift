import CommandLineKit
import Meetings
import Reporting

/// `git minutes meetings`: who met when, about what.
enum MeetingsCommand: Command {
  private static let gaps = Flag.toggle(
    "gaps", summary: "tell which meetings have no minutes",
    details: """
      Where a team meets every week or every other week, which the days of its other meetings tell, \
      lists the days between its first and its last minutes on which a meeting was due and is not \
      told of. Holidays make such gaps, too.
      """)
  private static let format = Flag<RegisterFormat>.choice(
    "format", "FORMAT", default: .text, summary: "how to show meetings",
    details: """
      text is a line a meeting, by team, the newest first; json is one document; jsonl is one JSON \
      object a line.
      """)

  static let specification = CommandSpec(
    "meetings", summary: "tell who met when, about what",
    details: """
      Lists the meetings of which there are minutes: the day, how many took part, the topics, the \
      file. The day is that in the file's name, unless the title names another one and the weekday \
      of the team speaks for it. Standard error ends with what was left out and what was read.
      """,
    synopsis: ["[--staged | --rev REV] [FLAG...] [--] [PATH...]"],
    flags: ReadingFlags.specs + FilterFlags.specs + [
      gaps.spec, format.spec, LintCommand.color.spec,
    ],
    operands: [ReadingFlags.paths],
    examples: [
      Example("git minutes meetings --team iaas --period 2024-Q1", "one team in one quarter"),
      Example("git minutes meetings --grep 'ceph upgrade'", "when was that talked about?"),
      Example("git minutes meetings --rev main --gaps", "find minutes that were never transferred"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    if arguments[gaps], arguments.contains(FilterFlags.words) {
      throw arguments.usageError("--gaps and --grep exclude each other: a gap has no words")
    }
    let reading = try SnapshotReading(try ReadingFlags.request(arguments))
    let filter = try FilterFlags.filter(arguments, among: reading.selection.catalogue)
    let input = try RegisterInput(reading, scope: .rules)
    let report = MeetingsReport(
      of: input.records,
      selecting: { record in
        // A gap ends at meetings outside of the days that are asked for.
        arguments[gaps]
          ? filter.teams.isEmpty || filter.teams.contains(record.team)
          : filter.covers(record) && filter.finds(in: record.texts)
      }, origin: reading.origin, evidence: input.evidence)
    let color = arguments[LintCommand.color].isOn
    if arguments[gaps] {
      let gaps = GapsReport(between: report, touching: filter.days)
      try Console.output(gaps.rendered(as: arguments[format], colored: color))
    } else {
      let width = Console.outputWidth
      try Console.output(report.rendered(as: arguments[format], colored: color, width: width))
    }
    return input.conclude(report.evidenceLines)
  }
}
