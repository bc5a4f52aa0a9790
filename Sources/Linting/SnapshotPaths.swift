package import Bytes
internal import Synchronization

/// The paths of a snapshot, with its directories.
package final class SnapshotPaths: Sendable {
  /// Of everything that is no directory, sorted.
  private let paths: [RepositoryPath]
  /// The paths of files and directories in lower case, each with those that read so; made when first asked for.
  private let folded = Mutex<[[UInt8]: [RepositoryPath]]?>(nil)
  /// The paths by their last name, made when first asked for.
  private let named = Mutex<[ArraySlice<UInt8>: [RepositoryPath]]?>(nil)

  /// Takes the paths of all entries but directories, in any order.
  package init(_ paths: [RepositoryPath]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { !($1 < $0) }
    self.paths = isSorted ? paths : paths.sorted()
  }

  /// Whether there is a file or anything else that is no directory at a path.
  func holds(file path: RepositoryPath) -> Bool {
    let place = paths.partitioningIndex { !($0 < path) }
    return place < paths.count && paths[place] == path
  }

  /// Whether there is a directory at a path.
  func holds(directory path: RepositoryPath) -> Bool {
    if path.isTop { return !paths.isEmpty }
    // Below a directory is what sorts behind its name and a slash.
    let below = RepositoryPath(bytes: path.bytes + [UInt8(ascii: "/")])
    let place = paths.partitioningIndex { !($0 < below) }
    return place < paths.count && paths[place].isInside(path)
  }

  /// Whether there is anything at a path.
  func holds(_ path: RepositoryPath) -> Bool {
    holds(file: path) || holds(directory: path)
  }

  /// Whether a path lies below something that is no directory, such as a submodule.
  func isBelowFile(_ path: RepositoryPath) -> Bool {
    var directory = path.directory
    while !directory.isTop {
      if holds(file: directory) { return true }
      directory = directory.directory
    }
    return false
  }

  /// The files that have a name, sorted.
  func files(named name: ArraySlice<UInt8>) -> [RepositoryPath] {
    named.withLock { known in
      let all = known ?? Dictionary(grouping: paths) { $0.name }
      known = all
      return all[name] ?? []
    }
  }

  /// The only path that differs from another in nothing but the case of its letters.
  func onlyPath(like path: RepositoryPath) -> RepositoryPath? {
    folded.withLock { known in
      let all = known ?? foldedPaths
      known = all
      let like = all[path.folded] ?? []
      return like.count == 1 && like.first != path ? like.first : nil
    }
  }

  /// The files that lie in a directory itself, sorted.
  func files(in directory: RepositoryPath) -> [RepositoryPath] {
    let below = directory.isTop ? directory : directory.appending([])
    let start = paths.partitioningIndex { !($0 < below) }
    return paths[start...].prefix { $0.isInside(directory) }.filter { $0.directory == directory }
  }

  private var foldedPaths: [[UInt8]: [RepositoryPath]] {
    var all = Set(paths)
    for path in paths {
      var directory = path.directory
      while !directory.isTop, all.insert(directory).inserted { directory = directory.directory }
    }
    return Dictionary(grouping: all) { $0.folded }
  }
}

extension RepositoryPath {
  /// The bytes in lower case.
  fileprivate var folded: [UInt8] {
    bytes.allSatisfy { $0 < 0x80 }
      ? bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }
}
