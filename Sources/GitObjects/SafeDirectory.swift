/// git's rule for repositories that belong to another user, as far as libgit2 1.5 does not know it.
///
/// That version knows no patterns, and nothing of the environment. From git's documentation:
/// `*` allows every repository, a path ending in `/*` those below it, an empty value takes back
/// what was said before. Only the user's and the system's configuration count, never the
/// repository's own.
enum SafeDirectory {
  /// Whether the configuration says that a repository is trusted.
  ///
  /// The path is that of the top of its working tree, for a bare one of the repository itself.
  static func allows(_ path: String) throws(GitError) -> Bool {
    let home = ProcessEnvironment.value(of: "HOME") ?? ""
    let values = try Configuration().entries("safe.directory").map { entry in
      entry.value.hasPrefix("~/") ? home + entry.value.dropFirst() : entry.value
    }
    let counting = values[(values.lastIndex(of: "").map { $0 + 1 } ?? 0)...]
    return counting.contains { $0 == "*" || matches(path.utf8, $0.utf8) }
  }

  /// Compares bytes: two names that only look alike are two directories.
  private static func matches(_ path: String.UTF8View, _ value: String.UTF8View) -> Bool {
    let slash = UInt8(ascii: "/")
    let path = path.last == slash ? Array(path) : Array(path) + [slash]
    if value.suffix(2).elementsEqual("/*".utf8) { return path.starts(with: value.dropLast()) }
    return path.elementsEqual(value.last == slash ? Array(value) : Array(value) + [slash])
  }
}
