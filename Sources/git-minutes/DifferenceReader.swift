import Bytes
import Comparing
import Dates
import GitObjects
import MarkdownTree
import Meetings
import Profiles
import Registers
import Reporting

/// Reads of two snapshots the minutes that differ, and around them, in the teams that they touch, the others as
/// far as action items reach from meeting to meeting.
struct DifferenceReader {
  private let old: SnapshotReading
  private let new: SnapshotReading
  private let profile: Profile
  private let names: OwnerNames
  private let differing: (old: [Selection.Candidate], new: [Selection.Candidate])
  private let differingPaths: Set<RepositoryPath>
  /// The minutes that are the same in both snapshots, of the teams that are touched.
  private let common: [Selection.Candidate]
  private(set) var evidence: Evidence
  private var refused: [RepositoryPath] = []

  /// Compares the files of two snapshots, which are read by the conventions of the newer one.
  init(from old: SnapshotReading, to new: SnapshotReading, _ names: OwnerNames) throws {
    (self.old, self.new, self.names) = (old, new, names)
    profile = try new.readProfile()
    let sides = (old.selection.candidates, new.selection.candidates)
    let before = Dictionary(uniqueKeysWithValues: sides.0.map { ($0.file.path, $0.file) })
    let after = Dictionary(uniqueKeysWithValues: sides.1.map { ($0.file.path, $0.file) })
    // What nobody can read yet is not gone.
    let unsettled = old.selection.unsettled.union(new.selection.unsettled)
    differing = (
      sides.0.filter {
        after[$0.file.path]?.content != $0.file.content && !unsettled.contains($0.file.path)
      },
      sides.1.filter {
        before[$0.file.path]?.content != $0.file.content && !unsettled.contains($0.file.path)
      }
    )
    let paths = Set((differing.old + differing.new).map { $0.file.path })
    let teams = Set(paths.map { new.selection.catalogue.naming.team(of: $0) })
    differingPaths = paths
    common = sides.1.filter { !paths.contains($0.file.path) && teams.contains($0.team) }
    evidence = new.evidence
    evidence.unchanged = evidence.total - differing.new.count
    evidence.checked = differing.new.count
  }

  /// After so many rounds all is read of a team of which more is wanted.
  private static let mostRounds = 2

  /// Reads until no action item that is mentioned in what differs may be mentioned elsewhere.
  mutating func editions() throws -> (Edition, Edition) {
    let before = try read(differing.old, of: old)
    let after = try read(differing.new, of: new)
    var days = NearbyDays(in: before + after)
    let copies = copies
    var between = try read(copies, of: new)
    var waiting = common.without(copies)
    var wanted = waiting.filter { days.areNear($0) }
    wanted += newest.without(copies + wanted)
    var rounds = 0
    while true {
      between += try read(wanted, of: new)
      waiting = waiting.without(wanted)
      // Of files that are new only the newer side has something to follow.
      let older = before.isEmpty ? nil : edition(before + between, of: old)
      let newer = edition(after + between, of: new)
      for thread in [older, newer].compactMap({ $0 }).flatMap({ $0.threads }) where isTold(thread) {
        days.add(thread)
      }
      wanted = waiting.filter { days.areNear($0) }
      rounds += 1
      if rounds > Self.mostRounds {
        // An item that is carried for years would else be followed a quarter at a time.
        let teams = Set(wanted.map { $0.team })
        wanted = waiting.filter { teams.contains($0.team) }
      }
      if wanted.isEmpty {
        evidence.leaveOutRefused(refused, unreadable: refused.count)
        return (older ?? edition(between, of: old), newer)
      }
    }
  }

  private func isTold(_ thread: ActionThread) -> Bool {
    thread.mentions.contains { differingPaths.contains($0.path) }
  }

  /// Copies of what differs, of which only one counts.
  private var copies: [Selection.Candidate] {
    let contents = Set((differing.old + differing.new).compactMap { $0.object })
    return common.filter { $0.object.map { contents.contains($0) } ?? false }
  }

  /// The newest meeting of each team, which tells what is late.
  private var newest: [Selection.Candidate] {
    var newest: [RepositoryPath: Selection.Candidate] = [:]
    for candidate in common where newest[candidate.team].map({ $0.isBefore(candidate) }) ?? true {
      newest[candidate.team] = candidate
    }
    return Array(newest.values)
  }

  /// The meetings in some files; it is kept in mind which were refused.
  private mutating func read(
    _ candidates: [Selection.Candidate], of reading: SnapshotReading
  ) throws -> [MeetingRecord] {
    let catalogue = reading.selection.catalogue
    let records = try reading.map(candidates, by: profile, scope: .registers) {
      $0.records(in: catalogue)
    }
    refused += zip(candidates, records).filter { $1.isEmpty }.map { $0.0.file.path }
    return records.flatMap { $0 }
  }

  private func edition(_ records: [MeetingRecord], of reading: SnapshotReading) -> Edition {
    let names = names
    return Edition(
      of: records, by: profile.threads, asOf: reading.snapshot.day,
      sameOwner: { names.key($0) })
  }
}

/// The days of meetings that are looked at for what belongs to them.
private struct NearbyDays {
  /// For each team the days that meetings before and after are read for, as numbers, sorted.
  private var days: [RepositoryPath: [Int]] = [:]
  /// For each team the last day before which everything is read.
  private var ends: [RepositoryPath: Int] = [:]

  init(in records: [MeetingRecord]) {
    for (team, records) in Dictionary(grouping: records, by: { $0.team }) {
      days[team] = records.compactMap { $0.date?.dayNumber }.sorted()
    }
  }

  /// Looks around the mentions of an action item too; a review that names it first names what is older.
  mutating func add(_ thread: ActionThread) {
    let first = thread.mentions[0]
    days[first.team] =
      (days[first.team, default: []] + thread.mentions.compactMap { $0.date?.dayNumber }).sorted()
    if let day = first.date?.dayNumber, first.isReview {
      ends[first.team] = max(ends[first.team] ?? day, day)
    }
  }

  /// Whether an action item of one of the days may be mentioned in some minutes.
  func areNear(_ candidate: Selection.Candidate) -> Bool {
    guard let day = candidate.day?.dayNumber else { return true }
    if let end = ends[candidate.team], day < end { return true }
    let days = days[candidate.team, default: []]
    let next = days.partitioningIndex { $0 >= day - ActionThread.mostDays }
    return next < days.count && days[next] <= day + ActionThread.mostDays
  }
}

extension [Selection.Candidate] {
  fileprivate func without(_ others: [Selection.Candidate]) -> [Selection.Candidate] {
    let paths = Set(others.map { $0.file.path })
    return filter { !paths.contains($0.file.path) }
  }
}

extension Selection.Candidate {
  /// The day in the file's name; nil where it names none.
  fileprivate var day: CalendarDate? {
    switch entry {
    case .minutes(let day, suffix: _), .misplaced(let day): day
    default: nil
    }
  }

  /// The content's name in the object database; nil where it is on disk only.
  fileprivate var object: ObjectID? {
    if case .object(let id) = file.content { id } else { nil }
  }

  fileprivate func isBefore(_ other: Selection.Candidate) -> Bool {
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
