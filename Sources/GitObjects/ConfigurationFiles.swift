internal import Bytes
internal import CGit2

/// Makes libgit2 read the configuration files that git reads: older versions know neither the
/// variables that name other files nor the configuration of a single worktree.
enum ConfigurationFiles {
  /// Forgets the usual places of files that the environment replaces; before anything is opened.
  static func hideReplacedFiles() {
    if ProcessEnvironment.value(of: "GIT_CONFIG_GLOBAL") != nil {
      git_minutes_set_search_path(GIT_CONFIG_LEVEL_GLOBAL, "")
      git_minutes_set_search_path(GIT_CONFIG_LEVEL_XDG, "")
    }
    if skipsSystem || ProcessEnvironment.value(of: "GIT_CONFIG_SYSTEM") != nil {
      git_minutes_set_search_path(GIT_CONFIG_LEVEL_SYSTEM, "")
    }
  }

  /// Runs `body` as if there were no configuration outside of repositories.
  static func hidingAll<Result: ~Copyable>(
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let levels = [GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG]
    for level in levels { git_minutes_set_search_path(level, "") }
    defer {
      for level in levels { git_minutes_set_search_path(level, nil) }
      hideReplacedFiles()
    }
    return try body()
  }

  private static var skipsSystem: Bool {
    let value = ProcessEnvironment.value(of: "GIT_CONFIG_NOSYSTEM")?.lowercased()
    return ["1", "true", "yes", "on"].contains { $0 == value }
  }

  /// Adds the files that the environment names instead.
  static func addFromEnvironment(
    to configuration: OpaquePointer, of repository: OpaquePointer?
  ) throws(GitError) {
    let places = [
      ("GIT_CONFIG_SYSTEM", GIT_CONFIG_LEVEL_SYSTEM),
      ("GIT_CONFIG_GLOBAL", GIT_CONFIG_LEVEL_GLOBAL),
    ]
    for (variable, level) in places {
      guard let path = ProcessEnvironment.value(of: variable), !path.isEmpty else { continue }
      if level == GIT_CONFIG_LEVEL_SYSTEM && skipsSystem { continue }
      try add(path, level, to: configuration, of: repository)
    }
  }

  /// Adds what belongs to an open repository: the environment's files, and those of its worktree.
  static func addAll(to repository: borrowing Handle<RepositoryKind>) throws(GitError) {
    let call = GitCall(name: "git_repository_config", subject: "git configuration")
    try repository.with { (repository) throws(GitError) in
      let configuration = try Handle<ConfigurationKind>(call) {
        git_repository_config(&$0, repository)
      }
      try configuration.with { (configuration) throws(GitError) in
        try addFromEnvironment(to: configuration, of: repository)
        var hasWorktreeFile: CInt = 0
        git_config_get_bool(&hasWorktreeFile, configuration, "extensions.worktreeConfig")
        guard hasWorktreeFile == 1 else { return }
        let file = String(cString: git_repository_path(repository)) + "config.worktree"
        try add(file, GIT_CONFIG_LEVEL_APP, to: configuration, of: repository)
      }
    }
  }

  private static func add(
    _ path: String, _ level: git_config_level_t, to configuration: OpaquePointer,
    of repository: OpaquePointer?
  ) throws(GitError) {
    guard FileOnDisk.exists(path) else { return }
    try GitCall(name: "git_config_add_file_ondisk", subject: path)
      .check(git_config_add_file_ondisk(configuration, path, level, repository, 1))
  }
}
