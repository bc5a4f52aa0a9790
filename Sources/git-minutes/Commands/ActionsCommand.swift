import ActionItems
import Bytes
import CommandLineKit
import Meetings
import People
import Profiles
import Registers
import Reporting

/// `git minutes actions`: who has taken on what, and what has become of it.
enum ActionsCommand: Command {
  private static let open = Flag.toggle(
    "open", summary: "what is not done: open and unreviewed, the default",
    details: """
      What has lapsed is counted as well in text, and the newest three are shown where only one \
      owner's or one team's are told; the other formats do not show any.
      """)
  private static let done = Flag.toggle("done", summary: "what is done or cancelled")
  private static let lapsed = Flag.toggle(
    "lapsed", summary: "what nobody has mentioned for 90 days, and nobody has closed",
    details: "The days are counted to the newest meeting that was read, and not to today.")
  private static let all = Flag.toggle("all", summary: "action items of every state")
  private static let owner = Flag.values(
    "owner", "HANDLE", summary: "only action items of somebody",
    details: """
      A handle, or a name as minutes have it; the profile's people tell which names are one person's. \
      nobody stands for those that have no owner, unless somebody is called so.
      """)
  private static let me = Flag.toggle(
    "me", summary: "only your own action items",
    details: """
      You are whom minutes.handle names in git's configuration, else whom the profile's people know by \
      your user.name or user.email.
      """)
  private static let mentions = Flag.toggle(
    "mentions", summary: "tell every place where an action item is mentioned")
  private static let implicit = Flag.toggle(
    "implicit", summary: "also tell what has no marker",
    details: "Where only a name is beside a task, as in @ada to check the rope.")
  private static let grouping = Flag<Grouping>.choice(
    "group-by", "WHAT", default: .owner, summary: "what entries stand under in text and markdown")
  private static let format = Flag<ActionsFormat>.choice(
    "format", "FORMAT", default: .text, summary: "how to show action items",
    details: """
      text is for people at a terminal; markdown is a task list with links to the lines, on the forge \
      of origin where a commit is read; json is one document; jsonl is one JSON object a line; csv is \
      for spreadsheets, with an apostrophe before what one would take for a formula; pad is the \
      section that asks for them in the next meeting: what is not closed, and was mentioned within 90 \
      days of the newest meeting of the team itself.
      """)

  static let specification = CommandSpec(
    "actions", summary: "tell who has taken on what, and what has become of it",
    details: """
      Lists the action items in the minutes. All mentions of one over the meetings of a team are one \
      entry, shown where it was mentioned last. It is open; or unreviewed, if the team's next review \
      did not name it; or lapsed, if nobody has mentioned it for 90 days; or done, or cancelled. \
      With --to or --period it is told as it stood on the last of these days: later minutes are not \
      read, and an action item is of the days on which it was mentioned. Standard error ends with \
      what was left out, what is not shown, and what was read.
      """,
    synopsis: [
      "[--open | --done | --lapsed | --all] [--owner HANDLE | --me] [FLAG...] [--] [PATH...]"
    ],
    flags: [
      open.spec, done.spec, lapsed.spec, all.spec, owner.spec, me.spec, mentions.spec,
      implicit.spec, grouping.spec,
    ] + ReadingFlags.specs + FilterFlags.specs + [format.spec, LintCommand.color.spec],
    operands: [ReadingFlags.paths],
    examples: [
      Example("git minutes actions --me", "what is left for you to do"),
      Example(
        "git minutes actions --team iaas --format pad", "begin the notes of the next meeting"),
      Example("git minutes actions --all --format csv", "everything, for a spreadsheet"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    var choice = try choice(arguments)
    var reading = try SnapshotReading(try ReadingFlags.request(arguments, readsAll: true))
    let filter = try FilterFlags.filter(arguments, among: reading.selection.catalogue)
    choice.team = filter.teams.count == 1 ? filter.teams.first : nil
    let people = try reading.people(withCensus: true)
    // What was open on a day is told by the minutes of that time.
    let input = try RegisterInput(reading, upTo: filter.days?.upperBound)
    let known = people ?? People(of: input.profile)
    choice.owners = try owners(arguments, reading, known.register)
    let owners = input.records.flatMap { $0.meeting.actionItems.flatMap { $0.owners } }
    let names = OwnerNames(known, written: Set(owners.compactMap { $0.text }))
    let register = ActionRegister(
      of: input.records, by: input.profile.threads, asOf: reading.snapshot.day,
      sameOwner: { names.key($0) })
    let report = ActionsReport(
      threads: register.threads, mentions: register.mentions, newest: register.newest,
      newestOfTeams: register.newestOfTeams, choice,
      profile: input.profile, names: names, reading: input.reading(copies: register.copies),
      links: try reading.links()
    ) { mention in
      reading.isNamed(mention.path) && filter.covers(team: mention.team, date: mention.date)
        && filter.finds(in: mention.texts)
    }
    try Console.output(
      report.rendered(
        as: arguments[format], colored: arguments[LintCommand.color].isOn,
        width: Console.outputWidth))
    return input.conclude(report.evidenceLines(for: arguments[format]))
  }

  private static func choice(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> ActionsReport.Choice {
    let states: [(Flag<Bool>, StateChoice)] = [
      (open, .open), (done, .done), (lapsed, .lapsed), (all, .all),
    ]
    let given = states.filter { arguments[$0.0] }
    guard given.count <= 1 else {
      let names = given.map { "--" + $0.0.spec.name }.joined(separator: " and ")
      throw arguments.usageError("\(names) exclude each other")
    }
    if arguments[mentions], arguments[format] == .pad {
      throw arguments.usageError("--mentions and --format pad exclude each other")
    }
    guard arguments[owner].allSatisfy({ $0.contains { $0 != "@" && !$0.isWhitespace } }) else {
      throw arguments.usageError("--owner needs a handle, a name, or nobody")
    }
    var choice = ActionsReport.Choice()
    choice.states = given.first?.1 ?? .open
    choice.showsMentions = arguments[mentions]
    choice.showsImplicit = arguments[implicit]
    choice.grouping = arguments[grouping]
    return choice
  }

  /// Whose action items are asked for, by name; empty for everybody's.
  private static func owners(
    _ arguments: ParsedArguments, _ reading: SnapshotReading, _ people: PeopleRegister
  ) throws -> [String] {
    guard arguments[me] else { return arguments[owner] }
    let myself = try Myself(among: people) { try reading.gitConfiguration($0) }
    Console.note("--me is \(myself.name), by \(myself.source)")
    return arguments[owner] + [myself.name]
  }
}

extension Mention {
  /// What somebody may look for.
  fileprivate var texts: [String] {
    [item.text, item.context, topic].compactMap { $0 } + item.owners.compactMap { $0.text }
  }
}
