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
    guard let workTree, let currentDirectory, (currentDirectory + "/").hasPrefix(workTree + "/")
    else {
      prefix = []
      return
    }
    prefix = currentDirectory.dropFirst(workTree.count).split(separator: "/")
  }

  /// The path in the repository; nil when it leads out of it.
  func path(_ text: String) -> RepositoryPath? {
    var names = prefix
    var relative = text[...]
    if text.hasPrefix("/") {
      guard let workTree, (text + "/").hasPrefix(workTree + "/") else { return nil }
      names = []
      relative = text.dropFirst(workTree.count)
    }
    for name in relative.split(separator: "/") where name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return RepositoryPath(names.joined(separator: "/"))
  }
}
