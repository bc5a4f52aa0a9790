internal import Bytes
internal import CGit2

extension LibGit2Repository {
  package func list(_ snapshot: Snapshot) throws(GitError) -> Listing {
    switch snapshot {
    case .workingTree: try listWorkingTree()
    case .index: try listIndex()
    case .revision(let revision): try list(tree: revision.tree)
    }
  }

  package func changes(
    from base: Snapshot?, to target: Snapshot
  ) throws(GitError) -> [Change] {
    if case .revision(let old) = base, case .revision(let new) = target {
      return try changes(fromTree: old.tree, toTree: new.tree)
    }
    let old = try base.map { (base) throws(GitError) in try list(base) } ?? Listing()
    var changes: [Change] = []
    for (old, new) in pairs(old.files, try list(target).files, by: { $0.path.bytes }) {
      guard let path = (new ?? old)?.path, try differ(old, new) else { continue }
      changes.append(Change(path: path, old: old, new: new))
    }
    return changes
  }

  private func differ(_ old: SnapshotFile?, _ new: SnapshotFile?) throws(GitError) -> Bool {
    guard let old, let new else { return true }
    return try objectID(of: old) != objectID(of: new)
  }

  /// The name that the content of a file has in the object database, or would have.
  private func objectID(of file: SnapshotFile) throws(GitError) -> ObjectID {
    if case .object(let id) = file.content { return id }
    let bytes = try contents(of: file)
    var id = git_oid()
    try GitCall(name: "git_odb_hash", subject: file.path.printable)
      .check(git_odb_hash(&id, bytes, bytes.count, GIT_OBJECT_BLOB))
    return ObjectID(id)
  }

  /// Compares two trees level by level and never opens a directory that both have alike.
  private func changes(
    fromTree old: ObjectID, toTree new: ObjectID
  ) throws(GitError) -> [Change] {
    var changes: [Change] = []
    var pending: [(path: RepositoryPath, old: ObjectID?, new: ObjectID?)] = [(.top, old, new)]
    while let (directory, old, new) = pending.popLast() {
      if old == new { continue }
      let oldEntries = try old.map { (id) throws(GitError) in try entries(ofTree: id, at: directory)
      }
      let newEntries = try new.map { (id) throws(GitError) in try entries(ofTree: id, at: directory)
      }
      for (old, new) in pairs(oldEntries ?? [], newEntries ?? [], by: { $0.sortKey }) {
        guard let entry = new ?? old else { continue }
        let path = directory.appending(entry.name)
        if entry.kind == .directory {
          pending.append((path, old?.id, new?.id))
        } else if let change = Change(path: path, from: old, to: new) {
          changes.append(change)
        }
      }
    }
    return changes.sorted { $0.path < $1.path }
  }
}

extension Change {
  /// The change that a pair of tree entries makes; nil when the content of no file differs.
  fileprivate init?(path: RepositoryPath, from old: TreeEntry?, to new: TreeEntry?) {
    let sides = [old, new].map { entry -> SnapshotFile? in
      guard let entry, entry.kind == .file else { return nil }
      return SnapshotFile(path: path, content: .object(entry.id))
    }
    guard sides[0] != sides[1] else { return nil }
    self.init(path: path, old: sides[0], new: sides[1])
  }
}

/// Walks two arrays that are sorted by the same key, and pairs the elements with equal keys.
private func pairs<Element>(
  _ old: [Element], _ new: [Element], by key: (Element) -> [UInt8]
) -> [(Element?, Element?)] {
  var pairs: [(Element?, Element?)] = []
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < old.count && newIndex < new.count {
    let (oldKey, newKey) = (key(old[oldIndex]), key(new[newIndex]))
    let takesOld = !newKey.lexicographicallyPrecedes(oldKey)
    let takesNew = !oldKey.lexicographicallyPrecedes(newKey)
    pairs.append((takesOld ? old[oldIndex] : nil, takesNew ? new[newIndex] : nil))
    oldIndex += takesOld ? 1 : 0
    newIndex += takesNew ? 1 : 0
  }
  pairs += old[oldIndex...].map { ($0, nil) }
  pairs += new[newIndex...].map { (nil, $0) }
  return pairs
}
