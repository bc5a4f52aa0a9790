import Bytes
import GitObjects

/// What a snapshot is compared with: all parents of the commit that it is to become.
struct Base {
  /// How a file differs from the base.
  enum State {
    /// No parent has the path.
    case added
    /// No parent has it with this content.
    case changed
    /// A parent has it like this.
    case unchanged
  }

  /// For each parent, the files that differ from it.
  private let changes: [[RepositoryPath: Change]]
  /// The entries without content that a parent has, too.
  private let skipped: Set<SkippedEntry>

  /// Compares with `HEAD`, and in a merge with the commits that are merged; before the first commit
  /// everything is new.
  init(
    of snapshot: Snapshot, listing: Listing, in repository: some GitRepository
  ) throws(GitError) {
    var parents: [Snapshot?] = [try repository.head().map { .revision($0) }]
    for parent in try repository.mergeHeads() { parents.append(.revision(parent)) }
    var changes: [[RepositoryPath: Change]] = []
    for parent in parents {
      let list = try repository.changes(from: parent, to: snapshot)
      changes.append(Dictionary(list.map { ($0.path, $0) }) { first, _ in first })
    }
    self.changes = changes
    self.skipped = listing.skipped.isEmpty ? [] : try Self.skipped(in: parents, of: repository)
  }

  private static func skipped(
    in parents: [Snapshot?], of repository: some GitRepository
  ) throws(GitError) -> Set<SkippedEntry> {
    var skipped: Set<SkippedEntry> = []
    for case let parent? in parents { skipped.formUnion(try repository.list(parent).skipped) }
    return skipped
  }

  /// Whether an entry without content is new, or has lost its content since.
  func isNews(_ entry: SkippedEntry) -> Bool {
    !skipped.contains(entry)
  }

  func state(of file: SnapshotFile) -> State {
    let changes = changes.compactMap { $0[file.path] }
    guard changes.count == self.changes.count else { return .unchanged }
    return changes.allSatisfy { $0.old == nil } ? .added : .changed
  }
}
