internal import Bytes
internal import CGit2

/// One entry of a tree object.
struct TreeEntry {
  enum Kind: Equatable {
    case file, symbolicLink, submodule, directory

    init(mode: UInt32) {
      switch mode {
      case GIT_FILEMODE_TREE.rawValue: self = .directory
      case GIT_FILEMODE_LINK.rawValue: self = .symbolicLink
      case GIT_FILEMODE_COMMIT.rawValue: self = .submodule
      default: self = .file
      }
    }

    /// Why the entry has no content to read; nil for files and directories.
    var skipReason: SkippedEntry.Reason? {
      switch self {
      case .file, .directory: nil
      case .symbolicLink: .symbolicLink
      case .submodule: .submodule
      }
    }
  }

  let name: [UInt8]
  let kind: Kind
  let id: ObjectID

  /// What git sorts a tree by: the name, for directories with a `/` behind it.
  var sortKey: [UInt8] {
    kind == .directory ? name + [UInt8(ascii: "/")] : name
  }
}

extension LibGit2Repository {
  /// The entries of one tree object, in git's order.
  func entries(ofTree id: ObjectID, at path: RepositoryPath) throws(GitError) -> [TreeEntry] {
    let call = GitCall(name: "git_tree_lookup", subject: "\(path.printable)/ (\(id))")
    let tree = try repository.with { (repository) throws(GitError) in
      var name = id.libgit2ID
      return try Handle<TreeKind>(call) { git_tree_lookup(&$0, repository, &name) }
    }
    return tree.with { tree in
      (0..<git_tree_entrycount(tree)).compactMap { index in
        git_tree_entry_byindex(tree, index).map { Self.entry($0) }
      }
    }
  }

  private static func entry(_ entry: OpaquePointer) -> TreeEntry {
    let name = git_tree_entry_name(entry).map { bytes(of: $0) } ?? []
    let mode = git_tree_entry_filemode(entry).rawValue
    let id = git_tree_entry_id(entry)?.pointee ?? git_oid()
    return TreeEntry(name: name, kind: TreeEntry.Kind(mode: mode), id: ObjectID(id))
  }

  /// The bytes of a C string.
  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// The files of a tree and of all below it.
  func list(tree: ObjectID) throws(GitError) -> Listing {
    var listing = Listing()
    var open = [OpenDirectory(path: .top, entries: try entries(ofTree: tree, at: .top))]
    while var directory = open.popLast() {
      guard let entry = directory.takeNext() else { continue }
      let path = directory.path.appending(entry.name)
      open.append(directory)
      if entry.kind == .directory {
        open.append(OpenDirectory(path: path, entries: try entries(ofTree: entry.id, at: path)))
      } else {
        listing.append(entry, at: path)
      }
    }
    return listing
  }
}

/// A directory whose entries are being listed: a frame of the stack that stands for recursion, so
/// that no depth of nesting can exhaust the thread's own.
private struct OpenDirectory {
  let path: RepositoryPath
  let entries: [TreeEntry]
  var next = 0

  mutating func takeNext() -> TreeEntry? {
    guard next < entries.count else { return nil }
    defer { next += 1 }
    return entries[next]
  }
}

extension Listing {
  fileprivate mutating func append(_ entry: TreeEntry, at path: RepositoryPath) {
    if let reason = entry.kind.skipReason {
      skipped.append(SkippedEntry(path: path, reason: reason))
    } else {
      files.append(SnapshotFile(path: path, content: .object(entry.id)))
    }
  }
}
