import CommandLineKit

/// The flags that say what a register is read from, and by which conventions.
enum ReadingFlags {
  static let staged = Flag.toggle(
    "staged", summary: "read what is about to be committed",
    details: """
      Reads the index that git is about to commit. Without it, and without --rev, the files of the \
      working tree are read: tracked ones, and untracked ones that are not ignored.
      """)
  static let revision = Flag.value(
    "rev", "REV", completion: .revisions, summary: "read the files of a commit, branch or tag",
    details: "Nothing is checked out: the files are read from git's object database.")

  static let paths = OperandSpec(
    "PATH", arity: .any, completion: .files,
    summary: "files and directories to read; all minutes if none is given")

  /// The declarations, for the commands that take them.
  static let specs = [
    staged.spec, revision.spec, LintCommand.configuration.spec, LintCommand.profile.spec,
  ]

  /// What is to be read.
  static func request(
    _ arguments: ParsedArguments, readsAll: Bool = false
  ) throws(UsageError) -> ReadingRequest {
    ReadingRequest(
      snapshot: try snapshot(arguments), paths: arguments.operands, readsAll: readsAll,
      configuration: ConfigurationSource(arguments[LintCommand.configuration]),
      profile: ProfileSource(arguments[LintCommand.profile]), base: nil)
  }

  private static func snapshot(_ arguments: ParsedArguments) throws(UsageError) -> SnapshotName {
    switch (arguments[staged], arguments[revision]) {
    case (false, nil): return .workingTree
    case (true, nil): return .index
    case (false, let name?): return .revision(name)
    case (true, _?): throw arguments.usageError("--staged and --rev exclude each other")
    }
  }
}
