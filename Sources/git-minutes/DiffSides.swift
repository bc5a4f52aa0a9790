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
    let request = try DiffRequest(arguments, sinceLastTag: sinceLastTag)
    var (old, new, title) = try request.open()
    let people = try new.people(withCensus: true)
    let profile = try new.readProfile()
    let names = OwnerNames(people ?? People(of: profile))
    let input =
      if let old {
        try ComparisonInput(from: old, to: new, by: names)
      } else {
        try ComparisonInput(new, in: request.days, by: names)
      }
    comparison = Comparison(
      of: input.old, with: input.new, by: profile, sameOwner: { names.key($0) })
    (self.old, self.new, self.names) = (old, new, names)
    reading = ChangesReading(
      tool: Tool.specification.versionText, old: old?.origin.snapshot, new: new.origin.snapshot,
      title: title, evidence: input.evidence)
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

/// What a command line wants compared.
private struct DiffRequest {
  /// The days of the meetings that are asked for.
  let days: ClosedRange<CalendarDate>
  private let arguments: ParsedArguments
  private let compared: ComparedRevisions
  private let newest: SnapshotName
  /// Whether the days are compared with all before them, since no revision is named.
  private let isPeriod: Bool

  init(_ arguments: ParsedArguments, sinceLastTag: Bool) throws {
    self.arguments = arguments
    newest = try ReadingFlags.request(arguments).snapshot
    compared = try ComparedRevisions(arguments, sinceLastTag: sinceLastTag, new: newest)
    let days = try FilterFlags.days(arguments)
    isPeriod = days != nil && arguments.operands.isEmpty && !sinceLastTag
    self.days = days ?? .distantPast ... .distantFuture
  }

  /// Opens both sides, or the one whose meetings are parted by their days.
  func open() throws -> (old: SnapshotReading?, new: SnapshotReading, title: String) {
    guard !isPeriod else { return (nil, try open(newest), period) }
    let base = try compared.oldRevision(in: try LibGit2Repository.openFromEnvironment())
    return (try open(.revision(base.name)), try open(compared.new), compared.title(base))
  }

  private func open(_ snapshot: SnapshotName) throws -> SnapshotReading {
    try SnapshotReading(
      ReadingRequest(
        snapshot: snapshot, paths: [],
        configuration: ConfigurationSource(arguments[LintCommand.configuration]),
        profile: ProfileSource(arguments[LintCommand.profile]), base: nil))
  }

  /// The days as they were asked for.
  private var period: String {
    if let period = arguments[FilterFlags.period] { return period }
    let (from, to) = (days.lowerBound, days.upperBound)
    if to == .distantFuture { return "since \(from)" }
    return from == .distantPast ? "until \(to)" : "\(from) to \(to)"
  }
}

extension SnapshotReading {
  fileprivate var holdsMinutes: Bool { !selection.minutes.isEmpty }
}
