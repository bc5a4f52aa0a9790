import Bytes
import Foundation
import Support
import Testing
import YAMLTree

/// The workflow that repositories of minutes copy, its shell run as a runner runs it.
@Suite struct WorkflowTests {
  private static let page = Fixture.minutes(titled: "2025-03-05") + "\n## Agenda\n\n### Lamp\n\n"
  private static let bad = "- Decision: the lamp is red\n- AI @no--body: hang it up\n"

  /// A minutes repository on a server, whose pull request 1 is merged into `main` by a commit of the server's,
  /// as GitHub makes it.
  private struct Server {
    let scratch: Scratch
    /// The tip of `main`, the merge commit, the tip of the pull request.
    let main: String
    let merge: String

    init(_ change: (Scratch) throws -> Void = Server.addDefect) throws {
      scratch = try Scratch.repository()
      try scratch.write(page, to: "team/20250305.md")
      try scratch.write("rules: {handle-invalid: error}\n", to: ".minutes.yml")
      try scratch.commitAll()
      try scratch.git("checkout", "--quiet", "-b", "topic")
      try change(scratch)
      try scratch.commitAll()
      try scratch.write("more\n", to: "notes.txt")
      try scratch.commitAll()
      try scratch.git("checkout", "--quiet", "main")
      // What main gets meanwhile is nothing that the pull request is to blame for.
      try scratch.write(page.replacing("@ada", with: "@no--one"), to: "pier/20250305.md")
      try scratch.commitAll()
      main = try scratch.id("HEAD")
      try scratch.git("checkout", "--quiet", "--detach")
      try scratch.git("merge", "--quiet", "--no-ff", "--message", "merge", "topic")
      merge = try scratch.id("HEAD")
      try scratch.git("update-ref", "refs/pull/1/merge", "HEAD")
      try scratch.git("checkout", "--quiet", "main")
      for key in ["allowReachableSHA1InWant", "allowAnySHA1InWant"] {
        try scratch.git("config", "uploadpack.\(key)", "true")
      }
    }

    static func addDefect(_ scratch: Scratch) throws {
      try scratch.write(page + bad, to: "team/20250305.md")
    }
  }

  /// A runner with a clone of depth 1.
  private struct Runner {
    let home: Scratch
    let environment: [String: String]

    init(_ server: Server, _ commit: String, event: String) throws {
      home = try Scratch()
      let work = home
      try work.git("init", "--quiet", "work")
      try work.git("remote", "add", "origin", "file://" + server.scratch.path(), in: "work")
      try work.git(
        "fetch", "--quiet", "--no-tags", "--prune", "--no-recurse-submodules", "--depth=1",
        "origin",
        "+\(commit):refs/remotes/pull/1/merge", in: "work")
      try work.git("checkout", "--quiet", "--force", "refs/remotes/pull/1/merge", in: "work")
      try work.write("", to: "summary")
      try work.write("", to: "temp/empty")
      environment = [
        "HOME": work.path("home"), "CI": "true", "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": event, "GITHUB_SHA": commit, "GITHUB_WORKSPACE": work.path("work"),
        "GITHUB_STEP_SUMMARY": work.path("summary"), "RUNNER_TEMP": work.path("temp"),
      ]
    }

    /// Runs a step's script as Actions does.
    func run(_ step: Step, _ more: [String: String] = [:]) throws -> Output {
      try home.write(step.script, to: "temp/step.sh")
      return try Command.run(
        "bash",
        ["--noprofile", "--norc", "-eo", "pipefail", home.path("temp/step.sh")],
        in: home.path("work"), environment: environment.merging(more) { $1 })
    }

    /// Puts the program where the workflow's cache has it.
    func install() throws {
      let cache = "home/.cache/git-minutes"
      try home.write(
        Data(contentsOf: ProjectFiles.root.appending(path: "Scripts/lint-change")),
        to: cache + "/lint-change")
      let manager = FileManager.default
      try manager.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: home.path(cache + "/lint-change"))
      try manager.createSymbolicLink(
        atPath: home.path(cache + "/git-minutes"), withDestinationPath: Command.programPath)
    }

    var summary: String {
      get throws { String(decoding: try home.bytes(of: "summary"), as: UTF8.self) }
    }
  }

  /// A step of the workflow that runs a script.
  private struct Step {
    let name: String
    let script: String
    let environment: [String]

    static func all() throws -> [Step] {
      let text = try ProjectFiles.text(".github/workflows/minutes.yml")
      let jobs = try YAMLDocument(Array(text.utf8)).root?["jobs"]
      guard case .sequence(let steps)? = jobs?["lint"]?["steps"]?.content else { return [] }
      return steps.compactMap { step in
        guard let script = step["run"]?.text, let name = step["name"]?.text else { return nil }
        return Step(name: name, script: script, environment: step["env"]?.keys ?? [])
      }
    }

    static func named(_ name: String) throws -> Step {
      try #require(try all().first { $0.name == name })
    }
  }

  private func lint(
    _ server: Server, _ commit: String, event: String = "pull_request", before: String = ""
  ) throws -> (Output, Runner) {
    let runner = try Runner(server, commit, event: event)
    try runner.install()
    let output = try runner.run(
      try Step.named("Lint what is changed"), ["BEFORE": before, "TOKEN": "ghs_secret"])
    return (output, runner)
  }

  @Test func aPullRequestIsJudgedByWhatItChanges() throws {
    let server = try Server()
    let (output, runner) = try lint(server, server.merge)
    #expect(output.status == 1)
    #expect(
      output.standardOutput == """
        ::error file=team/20250305.md,line=12,col=6,title=handle-invalid::@no--body is no GitHub \
        handle: a hyphen has to stand between letters or digits%0Ado: look up the handle of the \
        person on GitHub

        """)
    let base = server.main.prefix(7)
    #expect(
      output.standardError == """
        checked 1 of 2 minutes (1 unchanged) by the profile scs, 1 error new since \(base)

        """)
    let summary = try runner.summary
    #expect(summary.hasPrefix("## Minutes: 1 error new since \(base)\n\n### team/20250305.md\n"))
    #expect(summary.contains("\n## What this change decides: 2025-03-05\n"))
    #expect(summary.contains("- **team 2025-03-05** Lamp: the lamp is red ("))
    #expect(!summary.contains("ghs_secret"))
    #expect(try runner.home.git("log", "--format=%H", in: "work") == server.merge + "\n")
  }

  @Test func aPullRequestWithoutDefectsPasses() throws {
    let server = try Server { scratch in
      try scratch.write(Self.page.replacing("03-05", with: "02-26"), to: "team/20250226.md")
    }
    let (output, runner) = try lint(server, server.merge)
    #expect(output.status == 0, "\(output.standardError)")
    #expect(output.standardOutput == "")
    #expect(try runner.summary.hasPrefix("## Minutes: no new findings since "))
  }

  @Test func aPullRequestCannotSwitchItsRulesOff() throws {
    let server = try Server { scratch in
      try Server.addDefect(scratch)
      try scratch.write("rules: {handle-invalid: off}\n", to: ".minutes.yml")
    }
    let (output, _) = try lint(server, server.merge)
    #expect(output.status == 1)
    #expect(output.standardOutput.contains("::error file=team/20250305.md,"))
    #expect(
      output.standardOutput.contains(
        "::notice file=.minutes.yml,line=1,title=configuration::judged by the configuration of the "
          + "base; this change has another one: handle-invalid is off instead of error\n"))
  }

  /// The tip of the branch has only one parent, and that is of the branch too.
  @Test func withoutTheMergeCommitNothingPasses() throws {
    let server = try Server()
    let (output, _) = try lint(server, try server.scratch.id("topic"))
    #expect(output.status == 2)
    #expect(output.standardError.contains("expected the merge commit that actions/checkout makes"))
  }

  @Test func aPushIsJudgedByAllItsCommits() throws {
    let server = try Server()
    let before = try server.scratch.id("topic~2")
    let tip = try server.scratch.id("topic")
    let (output, _) = try lint(server, tip, event: "push", before: before)
    #expect(output.status == 1)
    #expect(output.standardOutput.hasPrefix("::error file=team/20250305.md,line=12,"))
    let (last, _) = try lint(server, tip, event: "push")
    #expect(last.status == 0)
    #expect(last.standardError.hasPrefix("checked 0 of 1 minutes (1 unchanged)"))
  }

  /// A new branch comes from nowhere, and what was overwritten by force is gone.
  @Test(arguments: ["0", "5"])
  func aPushFromNowhereIsJudgedByItsLastCommit(digit: String) throws {
    let server = try Server()
    let before = String(repeating: digit, count: 40)
    let commit = try server.scratch.id("topic~1")
    let (output, _) = try lint(server, commit, event: "push", before: before)
    #expect(output.status == 1)
    #expect(output.standardOutput.hasPrefix("::error file=team/20250305.md,line=12,"))
  }

  @Test func theFirstCommitIsReadAsAWhole() throws {
    let server = try Server()
    let first = try server.scratch.id("topic~2")
    let (output, runner) = try lint(server, first, event: "push")
    #expect(output.status == 0)
    #expect(output.standardError == "checked 1 of 1 minutes by the profile scs, no findings\n")
    #expect(try !runner.summary.contains("decides"))
  }

  /// The program is built from the commit that the workflow names, here by a stand-in for the container.
  @Test func whatIsBuiltIsWhatTheNextStepRuns() throws {
    let server = try Server()
    let runner = try Runner(server, server.merge, event: "pull_request")
    let program = try Scratch.repository()
    try program.write(try ProjectFiles.text("Scripts/lint-change"), to: "Scripts/lint-change")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path("Scripts/lint-change"))
    try program.commitAll()
    let docker = """
      #!/bin/sh
      [ "$*" = "run --rm --volume $PWD:/source --workdir /source swift:6.3-bookworm make build" ] || exit 9
      mkdir -p .build/release && cp '\(Command.programPath)' .build/release/git-minutes

      """
    try runner.home.write(docker, to: "bin/docker")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: runner.home.path("bin/docker"))
    let name = program.directory.lastPathComponent
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    let built = try runner.run(
      try Step.named("Build git-minutes"),
      [
        "PATH": runner.home.path("bin") + ":" + path, "GIT_MINUTES": name,
        "GITHUB_SERVER_URL": "file://" + program.directory.deletingLastPathComponent().path,
        "GIT_MINUTES_COMMIT": try program.id("HEAD"),
      ])
    #expect(built.status == 0, "\(built.standardError)")
    let output = try runner.run(try Step.named("Lint what is changed"))
    #expect(output.status == 1)
    #expect(output.standardOutput.hasPrefix("::error file=team/20250305.md,line=12,"))
  }

  /// What an expression puts into a script is run.
  @Test func noScriptHasAnExpression() throws {
    let steps = try Step.all()
    #expect(steps.map { $0.name } == ["Build git-minutes", "Lint what is changed"])
    for step in steps { #expect(!step.script.contains("${{")) }
    #expect(steps[1].environment == ["BEFORE", "TOKEN"])
  }

  @Test(arguments: ["minutes.yml", "ci.yml"])
  func actionsArePinnedToCommits(name: String) throws {
    let lines = try ProjectFiles.text(".github/workflows/" + name).split(separator: "\n")
    let uses = lines.filter { $0.contains("uses:") }
    #expect(!uses.isEmpty)
    for line in uses {
      #expect(line.contains(#/uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/#))
    }
    #expect(lines.contains("          persist-credentials: false"))
  }
}

extension Scratch {
  fileprivate func id(_ name: String) throws -> String {
    try git("rev-parse", name).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension YAMLNode {
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var keys: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map { $0.key }
  }

  fileprivate var text: String? {
    guard case .scalar(let text, isPlain: _) = content else { return nil }
    return text
  }
}
