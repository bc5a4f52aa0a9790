internal import Bytes
internal import CGit2

/// The directory in which git looks for the hooks of a repository.
package struct HooksLocation: Equatable, Sendable {
  /// Who says where the hooks are.
  package enum Origin: Equatable, Sendable {
    /// Nobody: git's own place inside the repository.
    case git
    /// `core.hooksPath` in the repository's own configuration.
    case repository
    /// `core.hooksPath` in the user's configuration: all of the user's repositories share it.
    case user
    /// `core.hooksPath` in the system's configuration: everybody's repositories share it.
    case system
    /// `core.hooksPath` given to this one command.
    case commandLine
  }

  /// The directory as an absolute path; it may not exist yet.
  package let directory: String
  /// git's own place for them, whatever is configured.
  package let ownDirectory: String
  package let origin: Origin
  /// Whether the directory lies among the files that are committed.
  package let isInWorkingTree: Bool

  /// Whether a hook there runs in this repository only, and is not one of its files.
  package var belongsToRepositoryAlone: Bool {
    !isInWorkingTree && (origin == .git || origin == .repository)
  }

  /// The absolute path of a hook.
  package func path(of hook: String) -> String {
    directory + (directory.hasSuffix("/") ? "" : "/") + hook
  }
}

extension LibGit2Repository {
  package func hooksLocation() throws(GitError) -> HooksLocation {
    let commonDirectory = repository.with { String(cString: git_repository_commondir($0)) }
    let ownDirectory = commonDirectory + "hooks"
    let configured = try Configuration(of: repository).entry("core.hooksPath")
    let directory = configured.map { absoluteHooksPath($0.value) } ?? ownDirectory
    return HooksLocation(
      directory: directory, ownDirectory: ownDirectory,
      origin: configured.map { HooksLocation.Origin($0.scope) } ?? .git,
      isInWorkingTree: isInWorkingTree(directory, except: commonDirectory))
  }

  /// git runs hooks at the top of the working tree, in a bare repository inside it, and takes a
  /// relative path from there.
  private func absoluteHooksPath(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = ProcessEnvironment.value(of: "HOME") {
      return home + path.dropFirst()
    }
    let top = workTree ?? repository.with { String(cString: git_repository_path($0)) }
    return top.hasSuffix("/") ? top + path : top + "/" + path
  }

  private func isInWorkingTree(_ directory: String, except repository: String) -> Bool {
    guard let workTree else { return false }
    let directory = Self.simplified(directory)
    let inRepository = (directory + "/").hasPrefix(Self.simplified(repository) + "/")
    return !inRepository && (directory + "/").hasPrefix(workTree + "/")
  }

  /// The path as the system sees it: symbolic links resolved for the part of it that exists, `.`
  /// and `..` taken out of the rest.
  private static func simplified(_ path: String) -> String {
    var existing = path
    var rest: [Substring] = []
    while true {
      if let resolved = FileOnDisk.resolvedPath(existing) { existing = resolved; break }
      guard let slash = existing.lastIndex(of: "/"), existing != "/" else { break }
      rest.insert(existing[existing.index(after: slash)...], at: 0)
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    var parts = existing.split(separator: "/")
    for part in rest where !part.isEmpty && part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension HooksLocation.Origin {
  fileprivate init(_ scope: Configuration.Scope) {
    switch scope {
    case .system: self = .system
    case .user: self = .user
    case .repository: self = .repository
    case .commandLine: self = .commandLine
    }
  }
}
