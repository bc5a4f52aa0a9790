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

  /// Opens a snapshot by the conventions that judge it, with what is to be known about that.
  ///
  /// A base that says nothing that can be read cannot judge, and a change may be what repairs it: then that judges
  /// itself, and everybody is told.
  func openJudged(
    _ name: SnapshotName, since base: BaseName?
  ) throws -> (SnapshotReading, [LintReport.Remark]) {
    let judge: SnapshotReading?
    do {
      judge = try self.judge(of: name, since: base)
    } catch let error as JudgeError {
      // Where the change cannot be read either, that is what is told.
      guard let reading = try? open(name, paths: paths, since: base) else { throw error }
      let text = "judged by this change's own configuration, since \(error)"
      let path = RepositoryPath(Configuration.fileName)
      return (reading, [LintReport.Remark(path: path, title: "configuration", text)])
    }
    let reading = try open(name, paths: paths, since: base, asIn: judge)
    return (reading, try judge.map { try remarks(on: reading, judgedBy: $0) } ?? [])
  }

  /// The base where it says how minutes are judged; nil where the snapshot does, or there is nothing yet.
  private func judge(of name: SnapshotName, since base: BaseName?) throws -> SnapshotReading? {
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
    guard reading.isReadByAnother else { return [] }
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
    ]
  }
}

/// The base cannot say how minutes are judged.
private struct JudgeError: Error, CustomStringConvertible {
  let reason: String

  var description: String { "the base cannot judge: \(reason)" }
}
