internal import Bytes
internal import CGit2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension LibGit2Repository {
  /// Opens the repository that git itself would use here: named by `GIT_DIR` and the other
  /// variables that git sets for hooks, else found from `directory` upward.
  ///
  /// Throws with advice when there is none, or when it is another user's, or of a format that
  /// libgit2 cannot read.
  package static func openFromEnvironment(
    in directory: String = "."
  ) throws(GitError) -> LibGit2Repository {
    try library.get()
    let repository = try openTrusting(in: directory)
    try checkCommonDirectory(of: repository)
    try ConfigurationFiles.addAll(to: repository)
    try setWorkTree(of: repository)
    let workTree = repository.with { git_repository_workdir($0).map { String(cString: $0) } }
    return try LibGit2Repository(repository, workTree: workTree.map(withoutTrailingSlash))
  }

  /// The version of libgit2 that is in use, such as `1.5.1`.
  package static var libraryVersion: String {
    var (major, minor, patch): (CInt, CInt, CInt) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  /// Initialises libgit2 once for the process: its settings are not guarded against threads that use it.
  private static let library = Result { () throws(GitError) in
    // Not through `check`, which reads what only this call makes.
    guard git_libgit2_init() > 0 else {
      throw GitError(GitCall(name: "git_libgit2_init", subject: "libgit2"), message: "failed")
    }
    git_minutes_enable_strict_hash_verification(0)
    ConfigurationFiles.hideReplacedFiles()
    try acceptHarmlessExtensions()
  }

  /// Repository extensions that change nothing for a reader of objects and index, which older
  /// libraries refuse because they do not know the name.
  private static func acceptHarmlessExtensions() throws(GitError) {
    let names = ["worktreeconfig", "relativeworktrees", "preciousobjects", "partialclone"]
    let call = GitCall(name: "git_libgit2_opts", subject: "repository extensions")
    let copies = names.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers = copies.map { UnsafePointer($0) }
    try call.check(git_minutes_set_extensions(&pointers, pointers.count))
  }

  /// Opens, and once more without libgit2's check of the owner where git's own rule allows it.
  private static func openTrusting(
    in directory: String
  ) throws(GitError) -> Handle<RepositoryKind> {
    do throws(GitError) {
      if EnvironmentConfiguration.values(of: "safe.directory").contains("") {
        // This takes back what the files say, which libgit2 does not know: it may not read them.
        _ = try ConfigurationFiles.hidingAll { () throws(GitError) in try openOnce(in: directory) }
      }
      return try openOnce(in: directory)
    } catch {
      guard GitAdvice.isOwnershipRefusal(code: error.code, message: error.message) else {
        throw error
      }
      // git takes whoever names a repository by GIT_DIR at their word.
      if ProcessEnvironment.value(of: "GIT_DIR") == nil {
        let path = try top(from: directory)
        guard try SafeDirectory.allows(path) else {
          throw error.advising(GitAdvice.ownership(of: path), code: .notOwner)
        }
      }
    }
    git_minutes_enable_owner_validation(0)
    defer { git_minutes_enable_owner_validation(1) }
    return try openOnce(in: directory)
  }

  /// The path by which `safe.directory` names the repository: the directory that holds `.git`, be
  /// that the repository or, in a linked worktree, a file; of a bare one the repository itself.
  private static func top(from directory: String) throws(GitError) -> String {
    var candidate = FileOnDisk.resolvedPath(directory) ?? directory
    while !candidate.isEmpty {
      if FileOnDisk.exists(candidate + "/.git") { return candidate }
      candidate = candidate.lastIndex(of: "/").map { String(candidate[..<$0]) } ?? ""
    }
    var found = git_buf()
    defer { git_buf_dispose(&found) }
    try GitCall(name: "git_repository_discover", subject: directory)
      .check(git_repository_discover(&found, directory, 0, nil))
    return withoutTrailingSlash(found.ptr.map { String(cString: $0) } ?? directory)
  }

  /// `GIT_WORK_TREE` and `GIT_COMMON_DIR` are an error to libgit2 before 1.7, and a bad index would
  /// keep it from opening at all; `setWorkTree` and `openIndex` do that work for every version.
  private static func openOnce(in directory: String) throws(GitError) -> Handle<RepositoryKind> {
    let named = ProcessEnvironment.value(of: "GIT_DIR")
    let call = GitCall(
      name: "git_repository_open_ext", subject: named == "" ? "GIT_DIR" : named ?? directory)
    let flags = GIT_REPOSITORY_OPEN_FROM_ENV.rawValue
    let hidden = ["GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"]
    return try ProcessEnvironment.hiding(hidden) { () throws(GitError) in
      do throws(GitError) {
        return try Handle(call) {
          git_repository_open_ext(&$0, named == nil ? directory : nil, flags, nil)
        }
      } catch {
        let isRefused = GitAdvice.isOwnershipRefusal(code: error.code, message: error.message)
        guard error.code == .notFound, !isRefused else { throw error }
        throw error.advising(
          "run it inside a git repository, or name one: git -C DIR minutes ...",
          code: named == nil ? .notFound : .generic)
      }
    }
  }

  /// Refuses a `GIT_COMMON_DIR` that is not where libgit2 reads the objects from.
  private static func checkCommonDirectory(
    of repository: borrowing Handle<RepositoryKind>
  ) throws(GitError) {
    guard let named = ProcessEnvironment.value(of: "GIT_COMMON_DIR") else { return }
    let used = repository.with { String(cString: git_repository_commondir($0)) }
    guard FileOnDisk.resolvedPath(named) == FileOnDisk.resolvedPath(used) else {
      throw GitError(
        GitCall(name: "GIT_COMMON_DIR", subject: named.isEmpty ? "repository" : named),
        message: "the repository's objects would be read from \(used)",
        advice: "unset GIT_COMMON_DIR, or name the repository by GIT_DIR alone")
    }
  }

  /// Sets the working tree as git does: `GIT_WORK_TREE`; with `GIT_DIR` alone `core.worktree`, else
  /// the current directory; without them what libgit2 found.
  private static func setWorkTree(of repository: borrowing Handle<RepositoryKind>) throws(GitError)
  {
    guard let workTree = try explicitWorkTree(of: repository) else { return }
    let call = GitCall(
      name: "git_repository_set_workdir", subject: workTree.isEmpty ? "GIT_WORK_TREE" : workTree)
    guard let path = FileOnDisk.resolvedPath(workTree) else {
      throw GitError(call, message: FileOnDisk.lastErrorText)
    }
    try repository.with { (repository) throws(GitError) in
      _ = try call.check(git_repository_set_workdir(repository, path, 0))
    }
  }

  private static func explicitWorkTree(
    of repository: borrowing Handle<RepositoryKind>
  ) throws(GitError) -> String? {
    if let named = ProcessEnvironment.value(of: "GIT_WORK_TREE") { return named }
    guard ProcessEnvironment.value(of: "GIT_DIR") != nil else { return nil }
    let isBare = repository.with { git_repository_is_bare($0) == 1 }
    let configuration = try Configuration(of: repository)
    let isConfigured = try configuration.entry("core.worktree") != nil
    return isBare || isConfigured ? nil : "."
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
