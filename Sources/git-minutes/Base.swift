import Bytes
import Comparing
import GitObjects
import Meetings
import Profiles

/// What a snapshot is compared with, as a user names it.
enum BaseName: Equatable {
  /// `HEAD`, and in a merge the commits that are merged; before the first commit nothing.
  case parents
  /// A revision itself.
  case revision(String)
  /// Where the snapshot's history parted from that of a revision; without a common history that revision.
  case mergeBase(String)
}

/// What a snapshot is compared with: a revision, or all parents of the commit that it is to become.
struct Base {
  /// How a file differs from the base.
  enum State {
    /// No parent has the path, nor the file under another one.
    case added
    /// No parent has it with this content at this path.
    case changed
    /// A parent has it like this.
    case unchanged
  }

  /// A file as a parent has it.
  struct Version {
    let file: SnapshotFile
    /// What its path was to the collection.
    let entry: Catalogue.Entry
    /// Which of the parents has it, counted from 0.
    let parent: Int
  }

  /// What the snapshot is compared with, in words.
  let title: String
  /// Whether somebody named it.
  let isNamed: Bool
  /// The catalogue of each parent.
  let catalogues: [Catalogue]
  /// What each parent holds.
  let listings: [Listing]
  /// For each parent, the files that differ from it.
  private let changes: [[RepositoryPath: GitObjects.Change]]
  /// For each parent, what the minutes were there of which it is not just the file of the same name; nil where
  /// they were nothing.
  private let origins: [[RepositoryPath: SnapshotFile?]]
  /// The entries without content that a parent has, too.
  private let skipped: Set<SkippedEntry>

  /// Compares a snapshot with its base.
  init(
    _ name: BaseName, of snapshot: Snapshot, listing: Listing, by files: FileConventions,
    in repository: some GitRepository
  ) throws {
    let parents: [Snapshot?]
    isNamed = name != .parents
    (parents, title) = try name.parents(of: snapshot, in: repository)
    var listings: [Listing] = []
    var changes: [[RepositoryPath: GitObjects.Change]] = []
    var origins: [[RepositoryPath: SnapshotFile?]] = []
    for parent in parents {
      let list = try repository.changes(from: parent, to: snapshot)
      changes.append(Dictionary(list.map { ($0.path, $0) }) { first, _ in first })
      origins.append(try Self.origins(in: list, files.naming, of: repository))
      listings.append(try parent.map { try repository.list($0) } ?? Listing())
    }
    (self.changes, self.origins, self.listings) = (changes, origins, listings)
    catalogues = listings.map { Catalogue($0.files.map { $0.path }, by: files) }
    skipped = Set(listings.flatMap { $0.skipped })
  }

  /// What the files were that have got another name, or the name of another file.
  private static func origins(
    in changes: [GitObjects.Change], _ naming: FileNaming, of repository: some GitRepository
  ) throws -> [RepositoryPath: SnapshotFile?] {
    let named = changes.filter { MinutesName($0.path, by: naming) != .other }
    let (old, new) = (named.compactMap { $0.old }, named.compactMap { $0.new })
    // A single file that has changed is itself.
    guard !old.isEmpty, !new.isEmpty, named.count > 1 else { return [:] }
    let pairs = RenamedFiles.pairs(
      old: try old.map { .init($0.path, try repository.contents(of: $0)) },
      new: try new.map { .init($0.path, try repository.contents(of: $0)) })
    let files = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, old[$0.old]) })
    return Dictionary(
      uniqueKeysWithValues: new.enumerated().map { ($1.path, files[$0]) })
  }

  /// Whether an entry without content is new, or has lost its content since.
  func isNews(_ entry: SkippedEntry) -> Bool {
    !skipped.contains(entry)
  }

  func state(of file: SnapshotFile) -> State {
    let changes = changes.compactMap { $0[file.path] }
    guard changes.count == self.changes.count else { return .unchanged }
    return versions(of: file).isEmpty ? .added : .changed
  }

  /// Whether no parent has a file of that name, be it the new name of another one.
  func isNewName(_ path: RepositoryPath) -> Bool {
    let changes = changes.compactMap { $0[path] }
    return changes.count == self.changes.count && !changes.contains { $0.old?.path == path }
  }

  /// The file as those parents have it that do.
  func versions(of file: SnapshotFile) -> [Version] {
    changes.indices.compactMap { parent in
      let origin = origins[parent][file.path] ?? changes[parent][file.path]?.old
      guard let old = origin else { return nil }
      return Version(file: old, entry: catalogues[parent].entry(for: old.path), parent: parent)
    }
  }

  /// A version as a file that is to be linted.
  func candidate(_ version: Version) -> Selection.Candidate {
    Selection.Candidate(
      file: version.file, team: catalogues[version.parent].naming.team(of: version.file.path),
      entry: version.entry, isAdded: false, isCompared: true)
  }
}

extension BaseName {
  /// The revision that is the base, or the first one; nil before the first commit.
  func revision(
    of snapshot: Snapshot, in repository: some GitRepository
  ) throws(GitError) -> Revision? {
    let (parents, _) = try parents(of: snapshot, in: repository)
    guard case .revision(let revision)?? = parents.first else { return nil }
    return revision
  }

  /// The snapshots that are the base, and how they are called.
  fileprivate func parents(
    of snapshot: Snapshot, in repository: some GitRepository
  ) throws(GitError) -> ([Snapshot?], title: String) {
    switch self {
    case .parents:
      var parents: [Snapshot?] = [try repository.head().map { .revision($0) }]
      for parent in try repository.mergeHeads() { parents.append(.revision(parent)) }
      return (parents, parents.count > 1 ? "HEAD and what is merged" : "HEAD")
    case .revision(let name):
      let revision = try repository.resolve(name)
      let isWholeID = name == revision.commit?.description
      return ([.revision(revision)], isWholeID ? String(name.prefix(7)) : name)
    case .mergeBase(let name):
      let revision = try repository.resolve(name)
      guard let base = try mergeBase(of: snapshot, revision, in: repository) else {
        return ([.revision(revision)], "\(name) itself, since no common history is here")
      }
      let isItself = base.commit == revision.commit
      return ([.revision(base)], isItself ? name : "\(base.name.prefix(7)), where \(name) parted")
    }
  }

  private func mergeBase(
    of snapshot: Snapshot, _ revision: Revision, in repository: some GitRepository
  ) throws(GitError) -> Revision? {
    if case .revision(let newer) = snapshot {
      return try repository.mergeBase(of: revision, newer)
    }
    guard let head = try repository.head() else { return nil }
    return try repository.mergeBase(of: revision, head)
  }
}
