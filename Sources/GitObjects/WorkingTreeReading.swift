internal import Bytes
internal import CGit2

extension LibGit2Repository {
  /// The files on disk, tracked or untracked and not ignored.
  func listWorkingTree() throws(GitError) -> Listing {
    guard workTree != nil else {
      let call = GitCall(name: "working tree", subject: "repository")
      throw GitError(
        call, message: "a bare repository has no working tree",
        advice: "name what to read: --rev HEAD")
    }
    // Status tells nothing of submodules, and of unmerged files only that they are there.
    let skipped = try listIndex().skipped.filter { [.unmerged, .submodule].contains($0.reason) }
    let skippedPaths = Set(skipped.map { $0.path })
    var listing = Listing(skipped: skipped)
    let status = try statusOfWorkingTree()
    try status.with { (list) throws(GitError) in
      for position in 0..<git_status_list_entrycount(list) {
        guard let entry = git_status_byindex(list, position)?.pointee else { continue }
        try checkReadable(entry)
        listing.append(entry, except: skippedPaths)
      }
    }
    return listing.sorted()
  }

  /// Refuses what only seems to be gone: libgit2 takes a directory that it may not open for deleted.
  private func checkReadable(_ entry: git_status_entry) throws(GitError) {
    let flags = entry.status.rawValue
    guard flags & (GIT_STATUS_WT_DELETED.rawValue | GIT_STATUS_WT_UNREADABLE.rawValue) != 0,
      let name = entry.index_to_workdir?.pointee.old_file.path
    else { return }
    let path = RepositoryPath(bytes: Self.bytes(of: name))
    guard let denial = FileOnDisk.denial(at: pathOnDisk(path)) else { return }
    throw GitError(GitCall(name: "access", subject: path.printable), message: denial)
  }

  private func pathOnDisk(_ path: RepositoryPath) -> [UInt8] {
    Array((workTree ?? ".").utf8) + [UInt8(ascii: "/")] + path.bytes
  }

  /// libgit2's status with every file, never writing the index that it refreshes in memory.
  private func statusOfWorkingTree() throws(GitError) -> Handle<StatusListKind> {
    let call = GitCall(name: "git_status_list_new", subject: "the working tree")
    var options = git_status_options()
    try call.check(git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)))
    options.show = GIT_STATUS_SHOW_WORKDIR_ONLY
    options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue
      | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_INCLUDE_UNMODIFIED.rawValue
      | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH.rawValue
      | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue
      | GIT_STATUS_OPT_INCLUDE_UNREADABLE.rawValue
      | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY.rawValue
    return try repository.with { (repository) throws(GitError) in
      try Handle(call) { git_status_list_new(&$0, repository, &options) }
    }
  }

  /// The bytes that git would store for a file on disk, cleaned by its filters.
  ///
  /// These are the filters for line ends and `ident`; filters that are programs are not run.
  func cleanedContents(ofWorkingFile path: RepositoryPath) throws(GitError) -> [UInt8] {
    guard let bytes = FileOnDisk.contents(pathOnDisk(path)) else {
      let call = GitCall(name: "open", subject: path.printable)
      throw GitError(call, message: FileOnDisk.lastErrorText)
    }
    guard let filters = try cleanFilters(for: path) else { return bytes }
    let call = GitCall(name: "git_filter_list_apply_to_buffer", subject: path.printable)
    return try filters.with { (filters) throws(GitError) in
      try Self.apply(filters, to: bytes, call)
    }
  }

  private func cleanFilters(
    for path: RepositoryPath
  ) throws(GitError) -> Handle<FilterListKind>? {
    let call = GitCall(name: "git_filter_list_load", subject: path.printable)
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    // A file with mixed line ends is to be linted, not refused as core.safecrlf would.
    let flags = GIT_FILTER_ALLOW_UNSAFE.rawValue
    return try repository.with { (repository) throws(GitError) in
      try Handle.optional(call) {
        git_filter_list_load(&$0, repository, nil, name, GIT_FILTER_TO_ODB, flags)
      }
    }
  }

  private static func apply(
    _ filters: OpaquePointer, to bytes: [UInt8], _ call: GitCall
  ) throws(GitError) -> [UInt8] {
    var cleaned = git_buf()
    defer { git_buf_dispose(&cleaned) }
    try call.check(
      bytes.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        return git_filter_list_apply_to_buffer(&cleaned, filters, start, bytes.count)
      })
    return Array(UnsafeRawBufferPointer(start: cleaned.ptr, count: cleaned.size))
  }
}

extension Listing {
  fileprivate mutating func append(
    _ entry: git_status_entry, except skippedPaths: Set<RepositoryPath>
  ) {
    guard let delta = entry.index_to_workdir?.pointee, let name = delta.new_file.path else {
      return
    }
    var path = RepositoryPath(bytes: LibGit2Repository.bytes(of: name))
    let gone = GIT_STATUS_WT_DELETED.rawValue | GIT_STATUS_WT_UNREADABLE.rawValue
    guard entry.status.rawValue & gone == 0, !skippedPaths.contains(path) else { return }
    // Status names a repository inside this one as a directory.
    let isNested = path.bytes.last == UInt8(ascii: "/")
    if isNested { path = RepositoryPath(bytes: path.bytes.dropLast()) }
    let kind = isNested ? .submodule : TreeEntry.Kind(mode: UInt32(delta.new_file.mode))
    if let reason = kind.skipReason {
      skipped.append(SkippedEntry(path: path, reason: reason))
      return
    }
    let isUnmodified = entry.status == GIT_STATUS_CURRENT
    let content =
      isUnmodified ? .object(ObjectID(delta.old_file.id)) : SnapshotFile.Content.workingTree
    files.append(SnapshotFile(path: path, content: content))
  }
}
