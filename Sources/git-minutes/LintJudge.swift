import Bytes
import GitObjects
import Linting
import Meetings
import Profiles
import Reporting

/// Whose configuration says how minutes are judged.
enum ConfigurationSide: String, CaseIterable, Sendable {
  /// That of the snapshot that is linted.
  case snapshot
  /// That of the base, so that a change cannot say by what it is judged.
  case base
}

extension LintRun {
  /// Opens a snapshot by its own conventions, or by those of another one.
  func open(
    _ name: SnapshotName, paths: [String] = [], since base: BaseName? = nil,
    asIn other: SnapshotReading? = nil
  ) throws -> SnapshotReading {
    try SnapshotReading(
      ReadingRequest(
        snapshot: name, paths: paths, configuration: configuration,
        profile: profile, base: base), asIn: other)
  }

  /// The base where it says how minutes are judged; nil where the snapshot does, or there is nothing yet.
  func judge(of name: SnapshotName, since base: BaseName?) throws -> SnapshotReading? {
    guard isJudgedByBase, let base else { return nil }
    let repository = try LibGit2Repository.openFromEnvironment()
    let snapshot = try name.snapshot(in: repository)
    guard let revision = try base.revision(of: snapshot, in: repository) else { return nil }
    do {
      return try open(.revision(revision.name))
    } catch {
      throw JudgeError(reason: String(describing: error))
    }
  }

  /// What a change says about how it wants to be judged itself.
  ///
  /// - Throws: why nobody could be judged by it, once it is merged.
  func remarks(
    on reading: SnapshotReading, judgedBy judge: SnapshotReading
  ) throws -> [LintReport.Remark] {
    let own = try reading.own.get()
    let comments = try switchedOff(in: reading)
    guard reading.isReadByAnother else { return comments }
    var less = own.configuration.weakenings(since: judge.configuration, Linter.declarations)
    if let name = judge.evidence.profile, own.name != name {
      less.insert("the profile is \(own.name) instead of \(name)", at: 0)
    } else if try own.profile() != judge.readProfile() {
      less.append("the profile \(own.name), or what is said over it, is another one")
    }
    let text = "judged by the configuration of the base; this change has another one"
    return [
      LintReport.Remark(
        path: RepositoryPath(Configuration.fileName), title: "configuration",
        less.isEmpty ? text : text + ": " + less.joined(separator: "; "))
    ] + comments
  }

  /// The comments by which a change switches rules off in its own files.
  private func switchedOff(in reading: SnapshotReading) throws -> [LintReport.Remark] {
    guard let base = reading.base else { return [] }
    let candidates = reading.selection.candidates
    let ours = try reading.map(scope: .rules) { SwitchedOff($0.minutes.tree) }
    return try zip(candidates, ours).filter { !$1.comments.isEmpty }.flatMap { candidate, ours in
      let versions = base.versions(of: candidate.file).map { base.candidate($0) }
      let theirs = try reading.map(versions, scope: .rules) { SwitchedOff($0.minutes.tree) }
      let added = theirs.reduce(ours) { SwitchedOff(comments: $0.added(since: $1)) }
      return added.comments.map {
        LintReport.Remark(
          path: candidate.file.path, line: $0.line, title: "suppression",
          "this change switches rules off here: \($0.text)")
      }
    }
  }
}

/// The base cannot say how minutes are judged.
private struct JudgeError: Error, CustomStringConvertible {
  let reason: String

  var description: String { "the base cannot judge: \(reason)" }
}
