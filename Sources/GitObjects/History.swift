internal import CGit2

extension LibGit2Repository {
  package func mergeBase(
    of first: Revision, _ second: Revision
  ) throws(GitError) -> Revision? {
    guard let first = first.commit, let second = second.commit else { return nil }
    let call = GitCall(name: "git_merge_base", subject: "\(first)...\(second)")
    var (base, left, right) = (git_oid(), first.libgit2ID, second.libgit2ID)
    do throws(GitError) {
      try repository.with { (repository) throws(GitError) in
        _ = try call.check(git_merge_base(&base, repository, &left, &right))
      }
    } catch {
      // In a shallow clone the history of one may end before they meet.
      if error.code == .notFound || isShallow { return nil }
      throw error
    }
    return try resolve(ObjectID(base).description)
  }

  package func lastTag(before revision: Revision) throws(GitError) -> Revision? {
    guard let start = revision.commit else { return nil }
    let tags = Dictionary(grouping: try tags()) { $0.commit }
    var search = TagSearch(amongTagged: { tags[$0] != nil }) { (id) throws(GitError) in
      try self.walkedCommit(id)
    }
    if let nearest = try search.nearest(to: start), let tag = tags[nearest]?.min() {
      return try self.revision(of: tag)
    }
    guard isShallow else { return nil }
    // Whether they come before it the history at hand cannot tell.
    let others = try tags.values.compactMap { $0.min() }.filter { $0.commit != start }
      .map { (tag) throws(GitError) in try self.revision(of: tag) }
    return others.filter { $0.seconds <= revision.seconds }
      .max { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
  }

  /// The name must not be looked up again: a file may be of that name.
  private func revision(of tag: Tag) throws(GitError) -> Revision {
    let found = try resolve(tag.commit.description)
    return Revision(name: tag.name, commit: tag.commit, tree: found.tree, time: found.time)
  }

  private var isShallow: Bool { repository.with { git_repository_is_shallow($0) == 1 } }

  /// A commit with its parents; nil for one that a shallow clone leaves out.
  private func walkedCommit(_ id: ObjectID) throws(GitError) -> WalkedCommit? {
    let call = GitCall(name: "git_commit_lookup", subject: "\(id)")
    do throws(GitError) {
      let commit = try repository.with { (repository) throws(GitError) in
        var name = id.libgit2ID
        return try Handle<CommitKind>(call) { git_commit_lookup(&$0, repository, &name) }
      }
      return commit.with { commit in
        let parents = (0..<git_commit_parentcount(commit)).compactMap { index in
          git_commit_parent_id(commit, index).map { ObjectID($0.pointee) }
        }
        return WalkedCommit(id: id, time: git_commit_time(commit), parents: parents)
      }
    } catch {
      if error.code == .notFound, isShallow { return nil }
      throw error
    }
  }
}

extension Revision {
  fileprivate var seconds: Int64 { time?.seconds ?? 0 }
}
