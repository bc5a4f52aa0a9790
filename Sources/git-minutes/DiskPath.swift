import Bytes

/// Paths of files on disk that need not be there.
enum DiskPath {
  /// The absolute path without symbolic links, as far as there is something.
  static func resolved(_ path: String) -> String {
    if let resolved = FileOnDisk.resolvedPath(path) { return resolved }
    let names = path.split(separator: "/")
    guard let name = names.last else { return "/" }
    let parent = directory(of: path)
    // Without names that lead upwards nothing can be gone in circles.
    return name == ".." ? path : (parent == "/" ? "" : resolved(parent)) + "/" + name
  }

  /// The directory that a path lies in, as far as the path tells.
  static func directory(of path: String) -> String {
    var path = path[...]
    while path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func isDirectory(_ path: String) -> Bool { FileOnDisk.exists(path + "/.") }

  /// Whether git keeps a repository in one of the directories above.
  static func isInsideRepository(_ path: String) -> Bool {
    var directory = directory(of: path)
    while directory != "/", directory != "." {
      if ["HEAD", "objects", "refs"].allSatisfy({ FileOnDisk.exists("\(directory)/\($0)") }) {
        return true
      }
      directory = Self.directory(of: directory)
    }
    return false
  }

  /// What leads from one directory to another one, with a `/` at its end; both are absolute.
  static func relative(_ directory: String, from start: String) -> String {
    let (end, start) = (directory.split(separator: "/"), start.split(separator: "/"))
    let common = zip(end, start).prefix { $0 == $1 }.count
    let names = start.dropFirst(common).map { _ in ".." } + end.dropFirst(common)
    return names.map { $0 + "/" }.joined()
  }
}
