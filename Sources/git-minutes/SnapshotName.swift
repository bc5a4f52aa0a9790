import CommandLineKit
import GitObjects

/// A snapshot as a user names it.
enum SnapshotName: Equatable {
  case workingTree
  case index
  case revision(String)

  /// The snapshot in a repository.
  func snapshot(in repository: some GitRepository) throws(GitError) -> Snapshot {
    switch self {
    case .workingTree: .workingTree
    case .index: .index
    case .revision(let name): .revision(try repository.resolve(name))
    }
  }
}

/// Where the minutes of a run come from, and by which conventions they are read.
struct ReadingRequest {
  let snapshot: SnapshotName
  /// Files and directories as the user typed them; empty for all.
  let paths: [String]
  /// Whether all minutes are read, though paths are given: what stands in them may hang together with others.
  var readsAll = false
  let configuration: ConfigurationSource
  let profile: ProfileSource
  /// What only differences from are wanted; nil for everything.
  let base: BaseName?
}
