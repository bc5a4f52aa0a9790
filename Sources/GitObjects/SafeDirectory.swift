/// git's rule for repositories that belong to another user, as far as libgit2 1.5 does not know it.
///
/// That version compares `safe.directory` with the exact path only. From git's documentation:
/// `*` allows every repository, a path ending in `/*` those below it, an empty value takes back
/// what was said before. Only the user's and the system's configuration count, never the
/// repository's own.
enum SafeDirectory {
  /// Whether the configuration says that a repository is trusted.
  ///
  /// The path is that of the top of its working tree, for a bare one of the repository itself.
  static func allows(_ path: String) throws(GitError) -> Bool {
    let values = try Configuration().entries("safe.directory").map { $0.value }
    let counting = values[(values.lastIndex(of: "").map { $0 + 1 } ?? 0)...]
    return counting.contains { $0 == "*" || matches(path, $0) }
  }

  private static func matches(_ path: String, _ value: String) -> Bool {
    let path = path.hasSuffix("/") ? path : path + "/"
    if value.hasSuffix("/*") { return path.hasPrefix(value.dropLast()) }
    return path == (value.hasSuffix("/") ? value : value + "/")
  }
}
