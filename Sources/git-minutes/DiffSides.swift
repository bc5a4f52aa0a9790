import Bytes
import CommandLineKit
import Comparing
import Dates
import GitObjects
import Meetings
import People
import Profiles
import Reporting

/// What `git minutes diff` was asked to compare, compared.
struct DiffSides {
  let comparison: Comparison
  let reading: ChangesReading
  let names: OwnerNames
  /// How the run ends where not all could be read; nil where all was.
  let status: ExitStatus?
  private let old: SnapshotReading?
  private let new: SnapshotReading

  /// Reads and compares.
  init(_ arguments: ParsedArguments, sinceLastTag: Bool) throws {
    let newest = try ReadingFlags.request(arguments).snapshot
    let days = try FilterFlags.days(arguments)
    // Without revisions the days are compared with all before them.
    let isPeriod = days != nil && arguments.operands.isEmpty && !sinceLastTag
    let compared = try ComparedRevisions(arguments, sinceLastTag: sinceLastTag, new: newest)
    let repository = try LibGit2Repository.openFromEnvironment()
    let base = isPeriod ? nil : try compared.oldRevision(in: repository)
    let request = { (snapshot: SnapshotName) in
      ReadingRequest(
        snapshot: snapshot, paths: [],
        configuration: ConfigurationSource(arguments[LintCommand.configuration]),
        profile: ProfileSource(arguments[LintCommand.profile]), onlyNew: false)
    }
    old = try base.map { base in
      try SnapshotReading(request(.revision((base.commit ?? base.tree).description)))
    }
    var new = try SnapshotReading(request(isPeriod ? newest : compared.new))
    let profile = try new.readProfile()
    let names = OwnerNames(try new.people(withCensus: false) ?? People(of: profile))
    let input =
      if let old {
        try ComparisonInput(from: old, to: new, by: names)
      } else {
        try ComparisonInput(new, in: days ?? .distantPast ... .distantFuture, by: names)
      }
    comparison = Comparison(
      of: input.old, with: input.new, by: profile.threads, sameOwner: { names.key($0) })
    (self.new, self.names) = (new, names)
    let title = base.map { compared.title($0) } ?? arguments[FilterFlags.period]
    reading = ChangesReading(
      tool: Tool.specification.versionText, old: old?.origin.snapshot, new: new.origin.snapshot,
      title: title ?? days.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "",
      evidence: input.evidence)
    status = Self.status(
      input.evidence, holdsMinutes: new.holdsMinutes || old?.holdsMinutes == true)
  }

  private static func status(_ evidence: Evidence, holdsMinutes: Bool) -> ExitStatus? {
    guard holdsMinutes else {
      Console.complain(
        "no minutes to compare: expected files named YYYYMMDD.md in a team's directory")
      return .failure
    }
    return evidence.unreadable > 0 ? .failure : nil
  }

  /// The meetings and words that are wanted, of the teams of either side.
  func filter(_ arguments: ParsedArguments) throws -> MeetingFilter {
    let paths = [old, new].compactMap { $0 }.flatMap { $0.selection.minutes.map { $0.path } }
    return try FilterFlags.filter(arguments, among: Catalogue(paths))
  }

  /// Links to the lines of either side.
  func links(base: String?) throws -> (old: ForgeLinks, new: ForgeLinks) {
    let newLinks = try new.links(base: base)
    return (try old?.links(base: base) ?? newLinks, newLinks)
  }
}

extension SnapshotReading {
  fileprivate var holdsMinutes: Bool { !selection.minutes.isEmpty }
}
