internal import Bytes
internal import CGit2

/// A repository read through libgit2.
///
/// Not `Sendable`: libgit2 allows an object to one thread at a time.
package final class LibGit2Repository: GitRepository {
  let repository: Handle<RepositoryKind>
  let objects: Handle<ObjectDatabaseKind>
  package let workTree: String?
  /// The index, once it has been read.
  var indexListing: Listing?

  /// Takes over an open repository, whose working tree is named as ``workTree`` says.
  init(
    _ repository: consuming Handle<RepositoryKind>, workTree: String?
  ) throws(GitError) {
    let call = GitCall(name: "git_repository_odb", subject: workTree ?? "repository")
    objects = try repository.with { (repository) throws(GitError) in
      try Handle(call) { git_repository_odb(&$0, repository) }
    }
    self.repository = repository
    self.workTree = workTree
  }

  package func contents(of file: SnapshotFile) throws(GitError) -> [UInt8] {
    switch file.content {
    case .object(let id): try contents(of: id, path: file.path)
    case .workingTree: try cleanedContents(ofWorkingFile: file.path)
    }
  }

  package func configured(_ key: String) throws(GitError) -> String? {
    try Configuration(of: repository).entry(key)?.value
  }

  private func contents(of id: ObjectID, path: RepositoryPath) throws(GitError) -> [UInt8] {
    let call = GitCall(name: "git_odb_read", subject: "\(path.printable) (\(id))")
    do throws(GitError) {
      let object = try readObject(id, call)
      return try object.with { (object) throws(GitError) in
        guard git_odb_object_type(object) == GIT_OBJECT_BLOB else {
          throw GitError(call, message: "the object is no file content")
        }
        let start = git_odb_object_data(object)?.assumingMemoryBound(to: UInt8.self)
        return Array(UnsafeBufferPointer(start: start, count: git_odb_object_size(object)))
      }
    } catch {
      throw error.code == .notFound ? error.advising(missingObjectAdvice) : error
    }
  }

  private func readObject(
    _ id: ObjectID, _ call: GitCall
  ) throws(GitError) -> Handle<DatabaseObjectKind> {
    try objects.with { (objects) throws(GitError) in
      var name = id.libgit2ID
      return try Handle(call) { git_odb_read(&$0, objects, &name) }
    }
  }

  /// A clone with `--filter` leaves out contents, and libgit2 does not fetch them.
  private var missingObjectAdvice: String {
    "the object is not in this repository; in a clone made with --filter, "
      + "git fetch --refetch --no-filter brings it, else git fsck tells more"
  }
}
