package import Bytes

/// A set of paths with contents.
package enum Snapshot: Equatable, Sendable {
  /// The files on disk, tracked or untracked and not ignored, as `git add` would store them.
  case workingTree
  /// What git is about to commit: the index that git names in the environment, or the usual one.
  case index
  /// The tree of a revision.
  case revision(Revision)
}

/// A commit or tree that a name stands for.
package struct Revision: Equatable, Sendable {
  /// The name as it was asked for.
  package let name: String
  /// The commit that it comes to; nil for a tree without one.
  package let commit: ObjectID?
  /// The tree that it comes to.
  package let tree: ObjectID
  /// When it was committed; nil for a tree without a commit.
  package let time: CommitTime?
}

/// A time as git keeps it in commits.
package struct CommitTime: Equatable, Sendable {
  /// Seconds since the beginning of 1970 in UTC.
  package let seconds: Int64
  /// How many minutes the committer's time zone is ahead of UTC.
  package let offsetInMinutes: Int
}

/// A regular file of a snapshot.
package struct SnapshotFile: Hashable, Sendable {
  /// Where the bytes of a file are.
  package enum Content: Hashable, Sendable {
    /// In the object database.
    case object(ObjectID)
    /// On disk, different from what git has, to be read through git's clean filters.
    case workingTree
  }

  package let path: RepositoryPath
  package let content: Content

  /// A file at a path.
  package init(path: RepositoryPath, content: Content) {
    self.path = path
    self.content = content
  }
}

/// The files of a snapshot, and what it holds besides.
package struct Listing: Equatable, Sendable {
  /// The regular files, sorted by path.
  package var files: [SnapshotFile] = []
  /// The entries that cannot be read as files, sorted by path, each path once.
  package var skipped: [SkippedEntry] = []

  /// A listing of what is given.
  package init(files: [SnapshotFile] = [], skipped: [SkippedEntry] = []) {
    self.files = files
    self.skipped = skipped
  }
}

/// An entry of a snapshot without content of its own.
package struct SkippedEntry: Hashable, Sendable {
  /// Why an entry has no content to read.
  package enum Reason: String, CaseIterable, Sendable {
    /// A merge left several versions of the file in the index.
    case unmerged
    /// `git add -N` announced the file, its content is not staged.
    case intentToAdd = "intent-to-add"
    case symbolicLink = "symbolic link"
    case submodule
  }

  package let path: RepositoryPath
  package let reason: Reason

  /// An entry at a path.
  package init(path: RepositoryPath, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

/// A regular file whose content differs between two snapshots; nil where a side does not have it.
package struct Change: Equatable, Sendable {
  package let path: RepositoryPath
  package let old: SnapshotFile?
  package let new: SnapshotFile?
}
