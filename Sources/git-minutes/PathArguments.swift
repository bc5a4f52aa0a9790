import Bytes
import CommandLineKit
import GitObjects

/// Turns paths as users type them, relative to the current directory, into paths of a repository.
struct PathArguments {
  /// The directories between the top of the working tree and the current directory.
  private let prefix: [Substring]
  private let workTree: String?

  /// Paths for a repository, seen from the current directory; outside its working tree, and in a
  /// bare repository, they count from the top.
  init(workTree: String?, currentDirectory: String?) {
    self.workTree = workTree
    prefix = currentDirectory.flatMap { Self.names(of: $0, below: workTree) } ?? []
  }

  /// The names that lead from the top of the working tree to an absolute path.
  private static func names(of path: String, below workTree: String?) -> [Substring]? {
    guard let top = workTree?.split(separator: "/") else { return nil }
    let names = path.split(separator: "/")
    return names.starts(with: top) ? Array(names.dropFirst(top.count)) : nil
  }

  /// The path in the repository; nil when it leads out of it.
  func path(_ text: String) -> RepositoryPath? {
    var names: [Substring] = []
    var rest = text.split(separator: "/")
    if text.hasPrefix("/") {
      guard let absolute = Self.names(of: resolvingDirectory(text), below: workTree) else {
        return nil
      }
      rest = absolute
    } else {
      names = prefix
    }
    for name in rest where name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return RepositoryPath(names.joined(separator: "/"))
  }

  /// An absolute path whose directory is named without symbolic links; the last name may be one.
  private func resolvingDirectory(_ path: String) -> String {
    guard let slash = path.dropLast(path.hasSuffix("/") ? 1 : 0).lastIndex(of: "/"),
      let directory = FileOnDisk.resolvedPath(String(path[...slash]))
    else { return path }
    return directory + path[slash...]
  }
}
