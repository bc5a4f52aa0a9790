import ActionItems
import Bytes
import CommandLineKit
import Comparing
import Dates
import Decisions
import GitObjects
import Meetings
import People
import Profiles
import Registers
import Reporting

/// `git minutes diff`: what was decided, opened and closed between two revisions.
enum DiffCommand: Command {
  private static let sinceLastTag = Flag.toggle(
    "since-last-tag", summary: "compare with the last tag before HEAD, or before --rev")

  static let specification = CommandSpec(
    "diff", summary: "tell what was decided, opened and closed between two revisions",
    details: """
      Compares what two trees say, not their commits: no history is needed but the two ends.
      """,
    synopsis: [
      "[FLAG...] A..B | A...B | A B", "[FLAG...] [A] [--staged | --rev REV]",
      "[FLAG...] --period PERIOD",
    ],
    flags: [sinceLastTag.spec] + ReadingFlags.specs + FilterFlags.specs + [LintCommand.color.spec],
    operands: [
      OperandSpec(
        "REV", arity: .any, completion: .revisions, summary: "the older side, or both")
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let compared = try ComparedRevisions(
      arguments, sinceLastTag: arguments[sinceLastTag], new: .workingTree)
    let repository = try LibGit2Repository.openFromEnvironment()
    let base = try compared.oldRevision(in: repository)
    let configuration = ConfigurationSource(arguments[LintCommand.configuration])
    let profile = ProfileSource(arguments[LintCommand.profile])
    let old = try SnapshotReading(
      ReadingRequest(
        snapshot: .revision((base.commit ?? base.tree).description), paths: [],
        configuration: configuration, profile: profile, onlyNew: false))
    var new = try SnapshotReading(
      ReadingRequest(
        snapshot: compared.new, paths: [], configuration: configuration, profile: profile,
        onlyNew: false))
    let people = try new.people(withCensus: false) ?? People(of: try new.readProfile())
    let names = OwnerNames(people)
    let input = try ComparisonInput(from: old, to: new, by: names)
    let comparison = Comparison(
      of: input.old, with: input.new, by: try new.readProfile().threads,
      sameOwner: { names.key($0) })
    var text = compared.title(base) + "\n"
    for c in comparison.decisions {
      text +=
        "decision \(c.kind)\(c.isLate ? " late" : "") \(c.place.path.printable):\(c.place.line) "
      text +=
        (c.sides.old.map { $0.decision.text + " => " } ?? "") + c.sides.latest.decision.text + "\n"
    }
    for c in comparison.actions {
      text +=
        "action \(c.kind)\(c.isLate ? " late" : "") \(c.place.path.printable):\(c.place.line) n\(c.sides.latest.mentions.count) "
      text +=
        (c.sides.old.map {
          "\($0.last.item.owners.compactMap { $0.text })" + $0.last.item.text + " => "
        } ?? "") + "\(c.sides.latest.last.item.owners.compactMap { $0.text })"
        + c.sides.latest.last.item.text + "\n"
    }
    for c in comparison.meetings {
      text += "meeting \(c.kind)\(c.isLate ? " late" : "") \(c.place.path.printable)\n"
    }
    try Console.output(text)
    return .success
  }
}
