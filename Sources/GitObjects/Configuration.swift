internal import CGit2

/// The configuration of git: files through libgit2, and what git hands over in the environment,
/// which libgit2 does not read.
struct Configuration: ~Copyable {
  /// Who set a value.
  enum Scope: Equatable {
    case system, user, repository, commandLine
  }

  struct Entry: Equatable {
    let value: String
    let scope: Scope
  }

  private let files: Handle<ConfigurationKind>

  /// The configuration that holds in a repository.
  init(of repository: borrowing Handle<RepositoryKind>) throws(GitError) {
    let call = GitCall(name: "git_repository_config_snapshot", subject: "git configuration")
    files = try repository.with { (repository) throws(GitError) in
      try Handle(call) { git_repository_config_snapshot(&$0, repository) }
    }
  }

  /// The configuration outside any repository: the user's and the system's.
  init() throws(GitError) {
    let call = GitCall(name: "git_config_open_default", subject: "git configuration")
    let files = try Handle<ConfigurationKind>(call) { git_config_open_default(&$0) }
    try files.with { (files) throws(GitError) in
      try ConfigurationFiles.addFromEnvironment(to: files, of: nil)
    }
    self.files = files
  }

  /// The value of a key that counts: the last one set.
  func entry(_ key: String) throws(GitError) -> Entry? {
    try entries(key).last
  }

  /// All values of a key, in the order in which they override one another.
  func entries(_ key: String) throws(GitError) -> [Entry] {
    try fileEntries(key)
      + EnvironmentConfiguration.values(of: key).map { Entry(value: $0, scope: .commandLine) }
  }

  private func fileEntries(_ key: String) throws(GitError) -> [Entry] {
    let call = GitCall(name: "git_config_multivar_iterator_new", subject: key)
    do throws(GitError) {
      let iterator = try files.with { (files) throws(GitError) in
        try Handle<ConfigurationIteratorKind>(call) {
          git_config_multivar_iterator_new(&$0, files, key, nil)
        }
      }
      return try iterator.with { (iterator) throws(GitError) in try Self.rest(of: iterator, call) }
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
  }

  private static func rest(
    of iterator: OpaquePointer, _ call: GitCall
  ) throws(GitError) -> [Entry] {
    var entries: [Entry] = []
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      do throws(GitError) {
        try call.check(git_config_next(&entry, iterator))
      } catch {
        if error.code == .endOfIteration { return entries }
        throw error
      }
      guard let entry = entry?.pointee else { return entries }
      let value = entry.value.map { String(cString: $0) } ?? "true"
      entries.append(Entry(value: value, scope: scope(of: entry.level)))
    }
  }

  private static func scope(of level: git_config_level_t) -> Scope {
    switch level {
    case GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM: .system
    case GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL: .user
    default: .repository
    }
  }
}
