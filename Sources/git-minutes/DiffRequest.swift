import CommandLineKit
import Dates
import GitObjects
import Reporting

/// What a command line wants compared.
struct DiffRequest {
  /// What was asked for, ready to be read.
  struct Sides {
    /// Nil where the meetings of one snapshot are parted by their days.
    var old: SnapshotReading?
    let new: SnapshotReading
    let title: String
    let heading: ChangelogHeading
    /// What is told besides.
    let notes: [String]
  }

  /// The days of the meetings that are asked for.
  let days: ClosedRange<CalendarDate>
  /// Whether the days are compared with all before them, since no revision is named.
  let isPeriod: Bool
  private let arguments: ParsedArguments
  private let compared: ComparedRevisions
  private let newest: SnapshotName
  /// The days as they were asked for: `in`, `2024-Q1`; nil for all.
  private let span: (preposition: String, days: String)?

  init(_ arguments: ParsedArguments, sinceLastTag: Bool) throws {
    self.arguments = arguments
    newest = try ReadingFlags.request(arguments).snapshot
    compared = try ComparedRevisions(arguments, sinceLastTag: sinceLastTag, new: newest)
    let days = try FilterFlags.days(arguments)
    isPeriod = days != nil && arguments.operands.isEmpty && !sinceLastTag
    span = days.map { Self.span($0, arguments) }
    self.days = days ?? .distantPast ... .distantFuture
  }

  /// Opens what is to be compared, all of it by the conventions of the newer side.
  ///
  /// What judges the newer side goes by those of the older one: else a change could say by what it is
  /// judged.
  func open(judging: Bool) throws -> Sides {
    if isPeriod, let span {
      return Sides(
        new: try open(newest), title: span.days, heading: ChangelogHeading(span.days), notes: [])
    }
    let repository = try LibGit2Repository.openFromEnvironment()
    let base = try compared.oldRevision(in: repository)
    let judge = try open(judging ? .revision(base.name) : compared.new)
    let other = try open(judging ? compared.new : .revision(base.name), asIn: judge)
    let (old, new) = judging ? (judge, other) : (other, judge)
    let names = try SideNames(in: repository)
    var notes = base.isEmpty ? ["note: there is no commit yet, so everything is new"] : []
    if judging, new.isReadByAnother {
      let oldName = names.name(of: .revision(base))
      notes.append(
        "note: judged by the configuration of \(oldName); that of \(compared.newName) differs")
    }
    let limit = span.map { " " + $0.preposition + $0.days } ?? ""
    return Sides(
      old: old, new: new, title: compared.title(base) + limit,
      heading: names.heading(from: base, to: new.snapshot, limit), notes: notes)
  }

  private func open(
    _ snapshot: SnapshotName, asIn other: SnapshotReading? = nil
  ) throws -> SnapshotReading {
    try SnapshotReading(
      ReadingRequest(
        snapshot: snapshot, paths: [],
        configuration: ConfigurationSource(arguments[LintCommand.configuration]),
        profile: ProfileSource(arguments[LintCommand.profile]), base: nil), asIn: other)
  }

  /// The period as it was typed, unless other flags cut it; else the days with the words between them.
  private static func span(
    _ days: ClosedRange<CalendarDate>, _ arguments: ParsedArguments
  ) -> (preposition: String, days: String) {
    let isCut = arguments.contains(FilterFlags.from) || arguments.contains(FilterFlags.to)
    if let period = arguments[FilterFlags.period], !isCut { return ("in ", period) }
    let (from, to) = (days.lowerBound, days.upperBound)
    if to == .distantFuture { return ("", "since \(from)") }
    return from == .distantPast ? ("", "until \(to)") : ("from ", "\(from) to \(to)")
  }
}
