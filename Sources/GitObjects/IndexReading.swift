internal import Bytes
internal import CGit2

extension LibGit2Repository {
  /// The files of the index that git is about to commit, as they were when first asked for: all
  /// answers of a run are about one state of it.
  func listIndex() throws(GitError) -> Listing {
    if let indexListing { return indexListing }
    let listing = try readIndex()
    indexListing = listing
    return listing
  }

  /// Enumerates the entries: the index's cached trees may name trees that do not exist yet.
  private func readIndex() throws(GitError) -> Listing {
    let index = try openIndex()
    var listing = Listing()
    index.with { index in
      for position in 0..<git_index_entrycount(index) {
        guard let entry = git_index_get_byindex(index, position) else { continue }
        listing.append(entry.pointee)
      }
    }
    // With core.ignorecase libgit2 keeps the entries in an order without case.
    return listing.sorted()
  }

  /// Opens the index that git names, or the usual one.
  ///
  /// Refuses one that is not there, which libgit2 would take for an empty one: nothing can be about
  /// to be committed then, except in a repository that has no commit yet.
  private func openIndex() throws(GitError) -> Handle<IndexKind> {
    if let named = ProcessEnvironment.value(of: "GIT_INDEX_FILE") { return try openIndex(named) }
    let call = GitCall(name: "git_repository_index", subject: "index")
    let index = try repository.with { (repository) throws(GitError) in
      try Handle<IndexKind>(call) { git_repository_index(&$0, repository) }
    }
    let path = index.with { git_index_path($0).map { String(cString: $0) } ?? "" }
    if !FileOnDisk.exists(path), try head() != nil {
      throw GitError(
        GitCall(name: "index", subject: path), code: .notFound,
        message: "the repository has no index",
        advice: "name what to read: --rev HEAD; git reset makes an index where there can be one")
    }
    return index
  }

  /// Opens an index that git names, and makes it the one that libgit2 compares with.
  private func openIndex(_ path: String) throws(GitError) -> Handle<IndexKind> {
    guard FileOnDisk.exists(path) else {
      throw GitError(
        GitCall(name: "GIT_INDEX_FILE", subject: path.isEmpty ? "index" : path), code: .notFound,
        message: "the index file that git names is not there",
        advice: "unset GIT_INDEX_FILE to read the repository's own index")
    }
    let index = try Handle<IndexKind>(GitCall(name: "git_index_open", subject: path)) {
      git_index_open(&$0, path)
    }
    let call = GitCall(name: "git_repository_set_index", subject: path)
    try repository.with { (repository) throws(GitError) in
      try index.with { (index) throws(GitError) in
        _ = try call.check(git_repository_set_index(repository, index))
      }
    }
    return index
  }
}

extension Listing {
  fileprivate mutating func append(_ entry: git_index_entry) {
    guard let name = entry.path else { return }
    let path = RepositoryPath(bytes: LibGit2Repository.bytes(of: name))
    guard let reason = skipReason(of: entry) else {
      files.append(SnapshotFile(path: path, content: .object(ObjectID(entry.id))))
      return
    }
    // An unmerged path has an entry for each of its versions, one behind the other.
    if skipped.last?.path != path { skipped.append(SkippedEntry(path: path, reason: reason)) }
  }

  private func skipReason(of entry: git_index_entry) -> SkippedEntry.Reason? {
    let stage = entry.flags & UInt16(GIT_INDEX_ENTRY_STAGEMASK)
    if stage != 0 { return .unmerged }
    let intentToAdd = UInt16(GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue)
    if entry.flags_extended & intentToAdd != 0 { return .intentToAdd }
    return TreeEntry.Kind(mode: entry.mode).skipReason
  }

  /// The same listing in the order of paths.
  func sorted() -> Listing {
    Listing(
      files: files.isSorted { $0.path < $1.path } ? files : files.sorted { $0.path < $1.path },
      skipped: skipped.sorted { $0.path < $1.path })
  }
}

extension Array {
  fileprivate func isSorted(by precedes: (Element, Element) -> Bool) -> Bool {
    zip(self, dropFirst()).allSatisfy { !precedes($1, $0) }
  }
}
