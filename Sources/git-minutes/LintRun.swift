import Bytes
import Dates
import GitObjects
import Linting
import MarkdownTree
import Meetings
import People
import Profiles
import Reporting

/// Which bytes a run of the linter reads.
enum LintSubject: Equatable {
  case snapshot(SnapshotName)
  case standardInput(path: String)
}

/// One run of the linter: from a repository to a report.
struct LintRun {
  let subject: LintSubject
  /// Files and directories as the user typed them; empty for all.
  let paths: [String]
  /// Where the configuration is.
  let configuration: ConfigurationSource
  /// Where the profile is.
  let profile: ProfileSource
  /// The day on which the minutes are judged; nil for that of the commit or, without one, today.
  let asOf: CalendarDate?

  /// Reads what is asked for, and lints it.
  func report() throws -> LintReport {
    var reading = try reading()
    var evidence = reading.evidence
    evidence.rulesOff = reading.configuration.rulesOff
    let linter = Linter(reading.configuration)
    let people = try reading.people(withCensus: linter.readsCensus)
    let (catalogue, day) = (reading.selection.catalogue, asOf ?? reading.snapshot.day)
    let keepsAll = namesFiles
    let checked = try reading.map(scope: .rules) { file -> Checked in
      let linted = LintedFile(file, asOf: day, people)
      let findings = linter.findings(in: linted, of: catalogue)
      // What nobody will be shown is not kept, lest a large repository be in memory at once.
      let isShown = keepsAll || !findings.isEmpty
      return Checked(
        file: isShown ? LintReport.File(linted, in: catalogue, findings) : nil,
        refusedPath: linted.minutes.tree.refusal == nil ? nil : linted.path,
        isUnreadable: linter.isUnreadable(linted))
    }
    let refused = checked.compactMap { $0.refusedPath }
    evidence.checked = checked.count - refused.count
    evidence.leaveOutRefused(refused, unreadable: checked.count { $0.isUnreadable })
    return LintReport(files: checked.compactMap { $0.file }, evidence: evidence)
  }

  private func reading() throws -> SnapshotReading {
    switch subject {
    case .standardInput(let path):
      try SnapshotReading(standardInputAs: path, configuration: configuration, profile: profile)
    case .snapshot(let name):
      try SnapshotReading(
        ReadingRequest(
          snapshot: name, paths: paths, configuration: configuration, profile: profile,
          onlyNew: name == .index))
    }
  }

  /// Whether the run is about files that somebody has at hand, who wants to see how they were read.
  private var namesFiles: Bool {
    subject == .snapshot(.index) || !paths.isEmpty || isStandardInput
  }

  private var isStandardInput: Bool {
    if case .standardInput = subject { true } else { false }
  }
}

extension Snapshot {
  /// The day on which it is judged: that of the commit or, without one, today.
  var day: CalendarDate {
    guard case .revision(let revision) = self, let time = revision.time else { return .today }
    let date = CalendarDate(
      secondsSince1970: time.seconds, offsetInMinutes: time.offsetInMinutes)
    return date ?? .today
  }
}

/// What became of a file.
private struct Checked: Sendable {
  /// The file, if it is to be shown.
  let file: LintReport.File?
  /// The path, if the file was not parsed.
  let refusedPath: RepositoryPath?
  /// Whether that keeps the run from its work.
  let isUnreadable: Bool
}

extension LintReport.File {
  fileprivate init(_ file: LintedFile, in catalogue: Catalogue, _ findings: [Finding]) {
    self.init(
      path: file.path, source: file.source, meetings: file.records(in: catalogue),
      findings: findings)
  }
}

extension LintedFile {
  fileprivate convenience init(_ file: SnapshotReading.File, asOf: CalendarDate, _ people: People?)
  {
    self.init(
      path: file.candidate.file.path, entry: file.candidate.entry,
      isAdded: file.candidate.isAdded, minutes: file.minutes, profile: file.profile, asOf: asOf,
      people: people)
  }
}
