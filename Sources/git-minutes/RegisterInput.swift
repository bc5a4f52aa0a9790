import Bytes
import CommandLineKit
import Dates
import GitObjects
import Meetings
import Profiles
import Reporting

/// The meetings of a snapshot, of which registers are made, and the account of what was read.
struct RegisterInput {
  /// All meetings of the files that were read, sorted by path and line.
  let records: [MeetingRecord]
  let evidence: Evidence
  /// The conventions by which they were read.
  let profile: Profile
  private let origin: RegisterReading.Origin
  /// Whether any minutes were there to be read.
  private let hasMinutes: Bool

  /// Reads all minutes that are selected, up to a day if one is given.
  init(
    _ reading: SnapshotReading, scope: ReadingScope = .registers, upTo last: CalendarDate? = nil
  ) throws {
    guard
      reading.selection.candidates.contains(where: { reading.isNamed($0.file.path) })
        || reading.paths.isEmpty
    else { throw PathError.noMinutes(reading.paths, reading.selection.catalogue.naming) }
    let catalogue = reading.selection.catalogue
    profile = try reading.readProfile()
    let files = try reading.map(by: profile, scope: scope) { $0.records(in: catalogue) }
    let refused = zip(reading.selection.candidates, files).filter { $1.isEmpty }
    var evidence = reading.evidence
    hasMinutes = files.count > refused.count
    evidence.leaveOutRefused(refused.map { $0.0.file.path }, unreadable: refused.count)
    let told = files.map { $0.filter { !$0.isLater(than: last) } }
    let later = zip(files, told).filter { !$0.isEmpty && $1.isEmpty }.compactMap {
      $0.0.first?.path
    }
    evidence.checked = files.count - refused.count - later.count
    let reason = "later than \(last ?? .distantFuture)"
    evidence.leftOut.append(.init(reason, plural: reason, paths: later))
    records = told.flatMap { $0 }
    self.evidence = evidence
    origin = reading.origin
  }

  /// What a register of entries is read from, where copies of other minutes do not count.
  func reading(copies: [RepositoryPath]) -> RegisterReading {
    RegisterReading(
      origin: origin, evidence: evidence.leavingOut(copies: copies), meetings: records.count,
      teams: Set(records.map { $0.team }).count)
  }

  /// Ends a run with its evidence, and tells how it went.
  func conclude(_ lines: [String]) -> ExitStatus {
    for line in lines { Console.note(line) }
    guard hasMinutes else {
      Console.complain("no minutes to read: \(profile.files.expectation)")
      return .failure
    }
    return evidence.unreadable > 0 ? .failure : .success
  }
}

extension MeetingRecord {
  fileprivate func isLater(than last: CalendarDate?) -> Bool {
    guard let date, let last else { return false }
    return date > last
  }
}

extension Evidence {
  /// The same with copies of other minutes, which do not count.
  func leavingOut(copies: [RepositoryPath]) -> Evidence {
    var evidence = self
    evidence.leftOut.append(
      .init("copy of other minutes", plural: "copies of other minutes", paths: copies))
    return evidence
  }
}

extension SnapshotReading {
  /// What was read, for machines.
  var origin: RegisterReading.Origin {
    let tool = Tool.specification.versionText
    switch snapshot {
    case .workingTree: return .init(tool: tool, snapshot: .workingTree)
    case .index: return .init(tool: tool, snapshot: .index)
    case .revision(let revision):
      return .init(
        tool: tool,
        snapshot: .revision(
          name: revision.name, commit: revision.commit?.description,
          tree: revision.tree.description))
    }
  }

  /// Links to lines of what was read: on the forge of `origin` where it is a commit, or below a page that the
  /// user names; else beside it.
  func links(base: String? = nil) throws -> ForgeLinks {
    let commit =
      if case .revision(let revision) = snapshot { revision.commit?.description } else {
        String?.none
      }
    if let base { return ForgeLinks(base: base, commit: commit) }
    guard let commit, let remote = try gitConfiguration("remote.origin.url") else {
      return .relative
    }
    return ForgeLinks(remote: remote, commit: commit)
  }
}
