internal import Bytes
internal import CGit2

extension LibGit2Repository {
  /// The files of the index that git is about to commit.
  ///
  /// Enumerates the entries: the index's cached trees may name trees that do not exist yet.
  func listIndex() throws(GitError) -> Listing {
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

  /// Opens the index that git names, and refuses one that is named and not there: libgit2 would
  /// take it for an empty one.
  func openIndex() throws(GitError) -> Handle<IndexKind> {
    if let named = ProcessEnvironment.value(of: "GIT_INDEX_FILE"),
      !FileOnDisk.exists(named)
    {
      let call = GitCall(name: "GIT_INDEX_FILE", subject: named)
      throw GitError(
        call, code: .notFound, message: "the index file that git names is not there",
        advice: "unset GIT_INDEX_FILE to read the repository's own index")
    }
    let call = GitCall(name: "git_repository_index", subject: "index")
    return try repository.with { (repository) throws(GitError) in
      try Handle(call) { git_repository_index(&$0, repository) }
    }
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
