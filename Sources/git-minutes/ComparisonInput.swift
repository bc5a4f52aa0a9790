import Bytes
import Comparing
import Dates
import GitObjects
import MarkdownTree
import Meetings
import Profiles
import Registers
import Reporting

/// Two editions of a collection of minutes, and the account of what was read for them.
struct ComparisonInput {
  let old: Edition
  let new: Edition
  let evidence: Evidence

  /// Parts the minutes of one snapshot by the days of the meetings: what was known before some days, and what
  /// was at their end.
  init(_ reading: SnapshotReading, in days: ClosedRange<CalendarDate>, by names: OwnerNames) throws
  {
    let input = try RegisterInput(reading)
    let before = input.records.filter { $0.date.map { $0 < days.lowerBound } ?? true }
    let until = input.records.filter { $0.date.map { $0 <= days.upperBound } ?? true }
    let makeEdition = { (records: [MeetingRecord]) in
      Edition(
        of: records, by: input.profile.threads, asOf: reading.snapshot.day,
        sameOwner: { names.key($0) })
    }
    (old, new) = (makeEdition(before), makeEdition(until))
    evidence = input.evidence
  }

  /// Compares two snapshots by the conventions of the newer one.
  init(from old: SnapshotReading, to new: SnapshotReading, by names: OwnerNames) throws {
    var reader = try DifferenceReader(from: old, to: new, names)
    (self.old, self.new) = try reader.editions()
    evidence = reader.evidence
  }
}

/// Reads of two snapshots the minutes that differ, and of the teams that they touch the others as far as
/// action items reach from meeting to meeting.
private struct DifferenceReader {
  private let old: SnapshotReading
  private let new: SnapshotReading
  private let profile: Profile
  private let names: OwnerNames
  private let differing: (old: [Selection.Candidate], new: [Selection.Candidate])
  private let differingPaths: Set<RepositoryPath>
  /// The minutes that are in both snapshots, of the teams that are touched.
  private let common: [Selection.Candidate]
  /// Of each team that is touched the first day on which something differs; nil where that is not known.
  private let firstDays: [RepositoryPath: CalendarDate?]
  private(set) var evidence: Evidence

  init(from old: SnapshotReading, to new: SnapshotReading, _ names: OwnerNames) throws {
    (self.old, self.new, self.names) = (old, new, names)
    profile = try new.readProfile()
    let before = Dictionary(uniqueKeysWithValues: old.candidates.map { ($0.file.path, $0.file) })
    let after = Dictionary(uniqueKeysWithValues: new.candidates.map { ($0.file.path, $0.file) })
    differing = (
      old.candidates.filter { after[$0.file.path]?.content != $0.file.content },
      new.candidates.filter { before[$0.file.path]?.content != $0.file.content }
    )
    let all = differing.old + differing.new
    let paths = Set(all.map { $0.file.path })
    let teams = Dictionary(grouping: all, by: { $0.file.path.directory })
    firstDays = teams.mapValues { candidates in
      let days = candidates.map { $0.entry.day }
      return days.contains(nil) ? nil : days.compactMap { $0 }.min()
    }
    differingPaths = paths
    common = new.candidates.filter { candidate in
      !paths.contains(candidate.file.path) && teams[candidate.file.path.directory] != nil
    }
    evidence = new.evidence
    evidence.unchanged = evidence.total - differing.new.count
  }

  /// Reads until no action item that is mentioned in what differs may have begun before.
  mutating func editions() throws -> (Edition, Edition) {
    let before = try files(differing.old, of: old)
    let after = try files(differing.new, of: new)
    var between: [SnapshotReading.File] = []
    var waiting = common
    var reach = ActionThread.mostDays
    while true {
      let isNear = { isWithin(reach, $0) }
      between += try files(waiting.filter(isNear), of: new)
      waiting.removeAll(where: isNear)
      let editions = (edition(before + between, of: old), edition(after + between, of: new))
      let threads = editions.0.threads + editions.1.threads
      guard !waiting.isEmpty, threads.contains(where: { mayBeginBefore(reach, $0) }) else {
        let refused = (before + after + between).filter { $0.minutes.tree.refusal != nil }
        evidence.checked = differing.new.count
        evidence.leaveOutRefused(refused.map { $0.candidate.file.path }, unreadable: refused.count)
        return editions
      }
      reach *= 2
    }
  }

  private func files(
    _ candidates: [Selection.Candidate], of reading: SnapshotReading
  ) throws -> [SnapshotReading.File] {
    try reading.map(candidates, by: profile, scope: .registers) { $0 }
  }

  private func edition(_ files: [SnapshotReading.File], of reading: SnapshotReading) -> Edition {
    let names = names
    return Edition(
      of: files.flatMap { $0.records(in: reading.selection.catalogue) }, by: profile.threads,
      asOf: reading.snapshot.day, sameOwner: { names.key($0) })
  }

  /// Whether minutes are of a meeting so many days before what differs, or later.
  private func isWithin(_ days: Int, _ candidate: Selection.Candidate) -> Bool {
    guard let first = firstDays[candidate.file.path.directory] ?? nil, let day = candidate.entry.day
    else { return true }
    return first.dayNumber - day.dayNumber <= days
  }

  /// Whether an action item in what differs may have been mentioned before all that has been read.
  private func mayBeginBefore(_ reach: Int, _ thread: ActionThread) -> Bool {
    guard let first = thread.mentions[0].date,
      let start = firstDays[thread.mentions[0].team] ?? nil,
      first.dayNumber < start.dayNumber - reach + ActionThread.mostDays
    else { return false }
    return thread.mentions.contains { differingPaths.contains($0.path) }
  }
}

extension SnapshotReading {
  fileprivate var candidates: [Selection.Candidate] { selection.candidates }
}

extension Catalogue.Entry {
  /// The day in the file's name; nil where it names none.
  fileprivate var day: CalendarDate? {
    switch self {
    case .minutes(let day, suffix: _), .misplaced(let day): day
    default: nil
    }
  }
}
