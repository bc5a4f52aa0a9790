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
  /// What is told besides the numbers.
  let notes: [String]
  private let old: SnapshotReading?
  private let new: SnapshotReading

  /// Reads and compares; what judges the newer side goes by the conventions of the older one.
  init(_ arguments: ParsedArguments, sinceLastTag: Bool, judging: Bool) throws {
    let request = try DiffRequest(arguments, sinceLastTag: sinceLastTag)
    try self.init(try request.open(judging: judging), in: request.days)
  }

  /// Compares two sides, or what was said in some days with what was known before.
  init(
    _ sides: DiffRequest.Sides, in days: ClosedRange<CalendarDate> = .distantPast ... .distantFuture
  ) throws {
    let old = sides.old
    var new = sides.new
    let people = try new.people(withCensus: true)
    let profile = try new.readProfile()
    let names = OwnerNames(people ?? People(of: profile))
    let input =
      if let old {
        try ComparisonInput(from: old, to: new, by: names)
      } else {
        try ComparisonInput(new, in: days, by: names)
      }
    comparison = Comparison(
      of: input.old, with: input.new, by: profile, sameOwner: { names.key($0) })
    (self.old, self.new, self.names, notes) = (old, new, names, sides.notes)
    reading = ChangesReading(
      tool: Tool.specification.versionText, old: old?.origin.snapshot, new: new.origin.snapshot,
      title: sides.title, heading: sides.heading, evidence: input.evidence)
  }

  /// How the run ends where not all could be read; nil where all was.
  var status: ExitStatus? {
    !holdsMinutes || reading.evidence.unreadable > 0 ? .failure : nil
  }

  /// How files of minutes are named.
  var naming: FileNaming { new.selection.catalogue.naming }

  /// Whether there is anything that could have changed.
  var holdsMinutes: Bool { new.holdsMinutes || old?.holdsMinutes == true }

  /// The meetings and words that are wanted, of the teams of either side.
  func filter(_ arguments: ParsedArguments) throws -> MeetingFilter {
    let paths = [old, new].compactMap { $0 }.flatMap { $0.selection.minutes.map { $0.path } }
    let conventions = new.selection.catalogue.conventions
    return try FilterFlags.filter(arguments, among: Catalogue(paths, by: conventions))
  }

  /// Links to the lines of either side; relative ones lead from where a changelog is.
  func links(
    base: String? = nil, from changelog: ChangelogFile? = nil
  ) throws -> (old: ForgeLinks, new: ForgeLinks) {
    let links = { (side: SnapshotReading) in
      let links = try side.links(base: base)
      return changelog.map { links.leading(to: $0.top) } ?? links
    }
    return (try links(old ?? new), try links(new))
  }

  /// The changelog at a path, which must not be one of the files of minutes.
  func changelog(_ path: String) throws -> ChangelogFile {
    try ChangelogFile(path, in: new.workTree, beside: new.selection.catalogue)
  }
}

extension SnapshotReading {
  fileprivate var holdsMinutes: Bool { !selection.minutes.isEmpty }
}
