import Bytes
import GitObjects
import Meetings
import Profiles
import Reporting

/// Which files of a snapshot are to be linted, and the account of all others.
struct Selection {
  /// A file to be linted.
  struct Candidate: Sendable {
    let file: SnapshotFile
    /// The directory of the team that it belongs to.
    let team: RepositoryPath
    let entry: Catalogue.Entry
    /// Whether the base has no file of its name.
    let isAdded: Bool
    /// Whether there is a base.
    let isCompared: Bool
  }

  let catalogue: Catalogue
  private(set) var candidates: [Candidate] = []
  /// The list of people, if it is to be linted; it is no minutes.
  private(set) var register: Candidate?
  /// All files of minutes, be they unchanged or not asked for.
  private(set) var minutes: [SnapshotFile] = []
  /// The files whose content a merge left to be settled.
  let unsettled: Set<RepositoryPath>
  /// Everything but the number of checked files.
  private(set) var evidence = Evidence()

  /// Selects from the files of a snapshot, compared with a base where there is one.
  ///
  /// The paths are the files and directories that were asked for; with none all are.
  init(
    _ listing: Listing, base: Base?, paths: [RepositoryPath], scope: PathSelection,
    by conventions: FileConventions
  ) {
    catalogue = Catalogue(listing.files.map { $0.path }, scope: scope, by: conventions)
    unsettled = Set(listing.skipped.filter { $0.reason == .unmerged }.map { $0.path })
    if base != nil { evidence.unchanged = 0 }
    var documents: [RepositoryPath] = []
    var excluded: [RepositoryPath] = []
    for file in listing.files {
      let entry = catalogue.entry(for: file.path)
      let state = base?.state(of: file) ?? .changed
      let isNamed = paths.isEmpty || paths.contains { file.path.isInside($0) }
      if entry.isMinutes { minutes.append(file) }
      let candidate = Candidate(
        file: file, team: conventions.naming.team(of: file.path), entry: entry,
        isAdded: base?.isNewName(file.path) ?? false, isCompared: base != nil)
      if entry.isMinutes || (entry.isDoubtful && candidate.isAdded) {
        select(candidate, state, isNamed)
      } else if entry == .register {
        if state != .unchanged, isNamed { register = candidate }
      } else if entry != .other, state != .unchanged, isNamed {
        if entry == .excluded {
          excluded.append(file.path)
        } else {
          documents.append(file.path)
        }
      }
    }
    leaveOut(
      documents, excluded,
      listing.skipped.filter { skipped in
        let isNamed = paths.isEmpty || paths.contains { skipped.path.isInside($0) }
        return isNamed && base?.isNews(skipped) ?? true
      })
  }

  private mutating func select(_ candidate: Candidate, _ state: Base.State, _ isNamed: Bool) {
    evidence.total += 1
    if state == .unchanged {
      evidence.unchanged? += 1
    } else if !isNamed {
      evidence.notNamed += 1
    } else {
      candidates.append(candidate)
    }
  }

  private mutating func leaveOut(
    _ documents: [RepositoryPath], _ excluded: [RepositoryPath], _ skipped: [SkippedEntry]
  ) {
    let reason = "not in 'paths' of the configuration"
    evidence.leftOut = [
      .init("not minutes", plural: "not minutes", paths: documents),
      .init(reason, plural: reason, paths: excluded),
    ]
    for reason in SkippedEntry.Reason.allCases {
      let paths = skipped.filter { $0.reason == reason && mayBeMinutes($0) }.map { $0.path }
      evidence.leftOut.append(.init(reason.rawValue, plural: reason.plural, paths: paths))
    }
  }

  /// The files to be linted, sorted by path.
  var linted: [Candidate] {
    guard let register else { return candidates }
    return (candidates + [register]).sorted { $0.file.path < $1.file.path }
  }

  /// Whether somebody might look for minutes there: pictures and scripts are never missed.
  private func mayBeMinutes(_ skipped: SkippedEntry) -> Bool {
    skipped.reason == .submodule || skipped.path == catalogue.conventions.register
      || MinutesName(skipped.path, by: catalogue.naming) != .other
  }
}

extension SkippedEntry.Reason {
  fileprivate var plural: String {
    switch self {
    case .unmerged, .intentToAdd: rawValue
    case .symbolicLink: "symbolic links"
    case .submodule: "submodules"
    }
  }
}
