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
  /// A snapshot, and the base that has what is old; nil for none.
  case snapshot(SnapshotName, since: BaseName?)
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

  /// Whether the findings that the base has are shown, too.
  var showsAllFindings = false

  /// Whether the base says how minutes are judged, and not the snapshot, which may change that.
  var isJudgedByBase = false

  /// Reads what is asked for, and lints it.
  func report() throws -> LintReport {
    var (reading, remarks) = try reading()
    var evidence = reading.evidence
    evidence.rulesOff = reading.configuration.rulesOff
    let linter = Linter(reading.configuration)
    let people = try reading.people(
      withCensus: linter.needs.contains(.census), forCopies: linter.needs.contains(.copies))
    let surroundings = reading.surroundings(for: linter.needs)
    let (catalogue, day) = (reading.selection.catalogue, asOf ?? reading.snapshot.day)
    let (keepsAll, showsHidden) = (namesFiles, isJudgedByBase)
    let checked = try reading.map(reading.selection.linted, scope: .rules) { file -> Checked in
      let linted = LintedFile(file, asOf: day, people, surroundings)
      let result = linter.result(in: linted, of: catalogue)
      // What nobody will be shown is not kept, lest a large repository be in memory at once.
      let isShown = keepsAll || !result.findings.isEmpty || showsHidden && !result.hidden.isEmpty
      return Checked(
        path: linted.path,
        file: isShown ? LintReport.File(linted, in: catalogue, result.findings) : nil,
        result: result,
        isMinutes: linted.entry != .register,
        isRefused: linted.minutes.tree.refusal != nil,
        isUnreadable: linter.isUnreadable(linted))
    }
    let links = try reading.links()
    let refused = checked.filter { $0.isRefused }.map { $0.path }
    evidence.checked = checked.count { $0.isMinutes } - refused.count
    evidence.register = reading.selection.register?.file.path
    evidence.leaveOutRefused(refused, unreadable: checked.count { $0.isUnreadable })
    guard let base = reading.base else {
      var report = LintReport(files: checked.compactMap { $0.file }, evidence: evidence)
      report.links = links
      return report
    }
    let older = OlderFindings(reading, base, needs: linter.needs) { file, catalogue, surroundings in
      linter.result(in: LintedFile(file, asOf: day, people, surroundings), of: catalogue)
    }
    let compared = try older.compared(with: checked, hidesNew: !isJudgedByBase)
    var report = report(compared, since: base, evidence)
    report.links = links
    report.remarks = remarks + (isJudgedByBase ? compared.flatMap { $0.remarks } : [])
    report.secrets = compared.reduce(into: []) { $0.formUnion($1.secrets) }
    return report
  }

  private func report(
    _ files: [ComparedFile], since base: Base, _ evidence: Evidence
  ) -> LintReport {
    var evidence = evidence
    evidence.since = Evidence.Since(
      title: base.title, isNamed: base.isNamed, old: files.reduce(0) { $0 + $1.findings.old.count },
      fixed: files.reduce(0) { $0 + $1.findings.fixedCount },
      silenced: files.reduce(0) { $0 + $1.findings.silencedCount })
    let shown = files.compactMap { compared -> LintReport.File? in
      let (new, old) = (compared.findings.new, compared.findings.old)
      let findings = showsAllFindings ? (new + old).sorted() : new
      return findings.isEmpty && !namesFiles ? nil : compared.file?.with(findings)
    }
    return LintReport(
      files: shown, evidence: evidence, failing: files.flatMap { $0.findings.new })
  }

  private func reading() throws -> (SnapshotReading, [LintReport.Remark]) {
    switch subject {
    case .standardInput(let path):
      let reading = try SnapshotReading(
        standardInputAs: path, configuration: configuration, profile: profile)
      return (reading, [])
    case .snapshot(let name, let base):
      return try openJudged(name, since: base)
    }
  }

  /// Whether the run is about files that somebody has at hand, who wants to see how they were read.
  var namesFiles: Bool {
    switch subject {
    case .standardInput, .snapshot(.index, since: _): true
    case .snapshot: !paths.isEmpty
    }
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

extension LintReport.File {
  fileprivate init(_ file: LintedFile, in catalogue: Catalogue, _ findings: [Finding]) {
    self.init(
      path: file.path, source: file.source, meetings: file.records(in: catalogue),
      findings: findings, isMinutes: file.entry != .register)
  }
}

extension LintedFile {
  fileprivate convenience init(
    _ file: SnapshotReading.File, asOf: CalendarDate, _ people: People?,
    _ surroundings: Surroundings?
  ) {
    self.init(
      path: file.candidate.file.path, entry: file.candidate.entry,
      isAdded: file.candidate.isAdded, minutes: file.minutes, profile: file.profile, asOf: asOf,
      people: people, surroundings: surroundings, isCompared: file.candidate.isCompared)
  }
}
