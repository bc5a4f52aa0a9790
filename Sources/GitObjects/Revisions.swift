internal import Bytes
internal import CGit2

extension LibGit2Repository {
  package func head() throws(GitError) -> Revision? {
    let call = GitCall(name: "git_repository_head_unborn", subject: "HEAD")
    let isUnborn = try repository.with { (repository) throws(GitError) in
      try call.check(git_repository_head_unborn(repository)) == 1
    }
    return isUnborn ? nil : try resolve("HEAD")
  }

  package func resolve(_ name: String) throws(GitError) -> Revision {
    let call = GitCall(name: "git_revparse_single", subject: name)
    do throws(GitError) {
      let object = try repository.with { (repository) throws(GitError) in
        try Handle<ObjectKind>(call) { git_revparse_single(&$0, repository, name) }
      }
      let tree = try self.tree(of: object, name: name)
      let commit = self.commit(of: object)
      return Revision(name: name, commit: commit?.id, tree: tree, time: commit?.time)
    } catch {
      throw explained(error, name)
    }
  }

  package func mergeHeads() throws(GitError) -> [Revision] {
    let call = GitCall(name: "git_repository_mergehead_foreach", subject: "MERGE_HEAD")
    var ids: [ObjectID] = []
    do throws(GitError) {
      try repository.with { (repository) throws(GitError) in
        try withUnsafeMutablePointer(to: &ids) { (ids) throws(GitError) in
          _ = try call.check(git_repository_mergehead_foreach(repository, collectMergeHead, ids))
        }
      }
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
    var revisions: [Revision] = []
    for id in ids { revisions.append(try resolve(id.description)) }
    return revisions
  }

  private static let peeling = "git_object_peel"

  /// The tree that a commit, a tag or a tree comes to.
  private func tree(
    of object: borrowing Handle<ObjectKind>, name: String
  ) throws(GitError) -> ObjectID {
    let call = GitCall(name: Self.peeling, subject: name)
    let tree = try object.with { (object) throws(GitError) in
      try Handle<ObjectKind>(call) { git_object_peel(&$0, object, GIT_OBJECT_TREE) }
    }
    return try tree.with { (tree) throws(GitError) in
      guard let id = git_object_id(tree)?.pointee else { throw GitError(call, message: "no id") }
      return ObjectID(id)
    }
  }

  /// The commit that an object comes to, and when it was made; nil where it comes to none.
  private func commit(
    of object: borrowing Handle<ObjectKind>
  ) -> (id: ObjectID, time: CommitTime)? {
    let call = GitCall(name: Self.peeling, subject: "")
    let commit = try? object.with { (object) throws(GitError) in
      try Handle<ObjectKind>(call) { git_object_peel(&$0, object, GIT_OBJECT_COMMIT) }
    }
    return commit?.with { commit in
      guard let id = git_object_id(commit)?.pointee else { return nil }
      let time = CommitTime(
        seconds: git_commit_time(commit), offsetInMinutes: Int(git_commit_time_offset(commit)))
      return (ObjectID(id), time)
    }
  }

  /// Says what is wrong with a name in the user's words, where libgit2 speaks of its own parts.
  private func explained(_ error: GitError, _ name: String) -> GitError {
    if name.contains("..") {
      return error.saying("is a range").advising("name one revision, such as its end")
    }
    if error.call == Self.peeling {
      return error.saying("is no commit, tag or tree")
        .advising("name the commit, and the file behind it as a path")
    }
    if error.code == .invalidName { return error.saying("is no name of a revision") }
    guard error.code == .notFound else { return error }
    return error.saying("there is no such revision here")
      .advising(missingRevisionAdvice(name))
  }

  /// Whether a tag may have such a name, which is then safe to be typed in a shell.
  private static func isNameOfTag(_ name: String) -> Bool {
    !name.hasPrefix("-") && name != "HEAD" && !name.hasSuffix("/")
      && name.utf8.allSatisfy { $0.isLetterOrDigit || "-._/+".utf8.contains($0) }
  }

  private func missingRevisionAdvice(_ name: String) -> String {
    if repository.with({ git_repository_head_unborn($0) == 1 }) { return "there is no commit yet" }
    if repository.with({ git_repository_is_shallow($0) == 1 }) {
      return Self.isNameOfTag(name)
        ? "this clone is shallow: git fetch --depth=1 origin tag \(name) brings a tag, "
          + "git fetch --unshallow --tags the whole history"
        : "this clone is shallow: git fetch --unshallow --tags brings the whole history"
    }
    return "git fetch --tags brings what the remote has; git log --all --oneline shows what is here"
  }
}

/// Appends one parent of the merge in progress to the array behind `payload`.
private func collectMergeHead(
  _ id: UnsafePointer<git_oid>?, _ payload: UnsafeMutableRawPointer?
) -> CInt {
  guard let id, let payload else { return GIT_ERROR.rawValue }
  payload.assumingMemoryBound(to: [ObjectID].self).pointee.append(ObjectID(id.pointee))
  return 0
}
