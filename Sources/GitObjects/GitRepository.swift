internal import Bytes

/// A git repository, read only: snapshots, what differs between them, and the bytes of their files.
///
/// The one way for other modules to a repository, so that another reader can stand in where libgit2
/// cannot read one. Paths are relative to the top of the repository. An implementation belongs to
/// the task that opened it (libgit2's objects must not be shared between threads).
package protocol GitRepository {
  /// The top of the working tree as an absolute path without a trailing `/`; nil for a bare one.
  var workTree: String? { get }

  /// The revision that `HEAD` names; nil before the first commit.
  func head() throws(GitError) -> Revision?

  /// The revision that a user wrote: a branch, a tag, an abbreviated id, `HEAD~2`, ...
  func resolve(_ name: String) throws(GitError) -> Revision

  /// The revisions that the merge in progress merges into `HEAD`; empty when there is none.
  func mergeHeads() throws(GitError) -> [Revision]

  /// The best common ancestor of two revisions; nil where the history at hand has none.
  func mergeBase(of first: Revision, _ second: Revision) throws(GitError) -> Revision?

  /// The tags of commits.
  func tags() throws(GitError) -> [Tag]

  /// The nearest tag in the history of a revision, as git describes it, that is not of the revision itself; nil
  /// where there is none.
  ///
  /// Where a shallow clone ends before any, it is the newest of the other tags that are not later.
  func lastTag(before revision: Revision) throws(GitError) -> Revision?

  /// The files of a snapshot, sorted by path, and the entries that are no regular files.
  func list(_ snapshot: Snapshot) throws(GitError) -> Listing

  /// The regular files that differ in content between two snapshots, sorted by path.
  ///
  /// A base of nil stands for a snapshot without files, as before the first commit.
  func changes(from base: Snapshot?, to target: Snapshot) throws(GitError) -> [Change]

  /// The bytes of a file as git stores them.
  func contents(of file: SnapshotFile) throws(GitError) -> [UInt8]

  /// The value of a key of git's configuration, such as `remote.origin.url`; nil where nobody set it.
  func configured(_ key: String) throws(GitError) -> String?

  /// Where git looks for the hooks of this repository, and who says so.
  func hooksLocation() throws(GitError) -> HooksLocation
}
