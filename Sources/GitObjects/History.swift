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
      let isShallow = repository.with { git_repository_is_shallow($0) == 1 }
      if error.code == .notFound || isShallow { return nil }
      throw error
    }
    return try resolve(ObjectID(base).description)
  }

  package func lastTag(before revision: Revision) throws(GitError) -> Revision? {
    var last: Revision?
    for name in try tagNames() {
      // A tag may be of a file, or of what a partial clone left out.
      guard let tag = try? resolve("refs/tags/\(name)"), let commit = tag.commit,
        let time = tag.time,
        commit != revision.commit, try isAncestor(commit, of: revision)
      else { continue }
      let isLater = last?.time.map { ($0.seconds, last?.name ?? "") < (time.seconds, name) } ?? true
      if isLater { last = Revision(name: name, commit: commit, tree: tag.tree, time: time) }
    }
    return last
  }

  private func tagNames() throws(GitError) -> [String] {
    let call = GitCall(name: "git_tag_list", subject: "refs/tags")
    var list = git_strarray()
    try repository.with { (repository) throws(GitError) in
      _ = try call.check(git_tag_list(&list, repository))
    }
    defer { git_strarray_dispose(&list) }
    return (0..<list.count).compactMap { index in
      list.strings?[index].map { String(cString: $0) }
    }
  }

  /// Whether a commit is in the history of a revision; a shallow clone cannot tell, and is believed.
  private func isAncestor(_ commit: ObjectID, of revision: Revision) throws(GitError) -> Bool {
    guard let target = revision.commit else { return false }
    if repository.with({ git_repository_is_shallow($0) == 1 }) {
      return true
    }
    let call = GitCall(name: "git_graph_descendant_of", subject: "\(commit)")
    return try repository.with { (repository) throws(GitError) in
      var (descendant, ancestor) = (target.libgit2ID, commit.libgit2ID)
      return try call.check(git_graph_descendant_of(repository, &descendant, &ancestor)) == 1
    }
  }
}
