import CommandLineKit
import GitObjects
import Linting
import Profiles
import Reporting
import Writing

/// `git minutes hook`: the git hooks that lint minutes.
enum HookCommand: Command {
  static let specification = CommandSpec(
    "hook", summary: "let git check minutes before each commit",
    details: "Installs, removes and runs the pre-commit hook of a repository.",
    subcommands: [install, uninstall, preCommit])

  private static let install = CommandSpec(
    "install", summary: "install the pre-commit hook in this repository",
    details: """
      The hook goes where git looks for the hooks of this repository. A hook that is there already \
      and not of git-minutes is left alone; so are directories of hooks that belong to more than \
      this repository, or to its files.
      """)

  private static let uninstall = CommandSpec(
    "uninstall", summary: "remove the pre-commit hook from this repository",
    details: "A hook that is not of git-minutes, or was changed, is left alone.")

  private static let preCommit = CommandSpec(
    "pre-commit", summary: "lint what is about to be committed, for git to call",
    details: "The same as git minutes lint --staged, with a word on how to go on with the commit.")

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    switch arguments.commandPath.last {
    case install.name: try installHook()
    case uninstall.name: try uninstallHook()
    default: return try lintCommit()
    }
    return .success
  }

  private static func lintCommit() throws -> ExitStatus {
    do {
      let run = LintRun(
        subject: .snapshot(.index, since: .parents), paths: [], configuration: .repository,
        profile: .configuration,
        asOf: nil)
      let report = try run.report()
      try LintCommand.show(report, format: .text, color: .auto)
      let status = LintCommand.status(of: report, failOn: .error)
      if status != .success { explainStop(report) }
      return status
    } catch {
      Console.complain(String(describing: error))
      Console.note(
        "The commit was stopped because its minutes could not be checked.",
        "Commit without the check: git commit --no-verify")
      return .failure
    }
  }

  private static func explainStop(_ report: LintReport) {
    let errors = report.findings.filter { $0.severity == .error }
    Console.note(
      "The commit was stopped by \(Evidence.count(errors)). Correct the files, git add them, and "
        + "commit again.", "Commit as it is: git commit --no-verify")
  }

  private static func installHook() throws {
    let repository = try LibGit2Repository.openFromEnvironment()
    guard repository.workTree != nil else { throw HookError.bare }
    let location = try repository.hooksLocation()
    let path = location.path(of: hookName)
    switch location.origin {
    case .user, .system, .commandLine: throw HookError.shared(path, location)
    case .git, .repository: break
    }
    guard !location.isInWorkingTree else { throw HookError.committed(path) }
    switch HookFile.state(at: path) {
    case .missing, .ours:
      try AtomicFile.write(Array(HookFile.script.utf8), to: path, permissions: 0o777)
      Console.note("installed \(path): commits are checked from now on")
    case .edited: throw HookError.edited(path)
    case .foreign: throw HookError.foreign(path)
    }
  }

  private static func uninstallHook() throws {
    let location = try LibGit2Repository.openFromEnvironment().hooksLocation()
    let path = location.path(of: hookName)
    switch HookFile.state(at: path) {
    case .missing: Console.note("there is no hook at \(path)")
    case .ours where !location.belongsToRepositoryAlone: throw HookError.notAlone(path)
    case .ours:
      try AtomicFile.remove(path)
      Console.note("removed \(path)")
    case .edited: throw HookError.edited(path)
    case .foreign: throw HookError.notOurs(path)
    }
  }

  private static let hookName = "pre-commit"
}
