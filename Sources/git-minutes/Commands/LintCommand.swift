import CommandLineKit
import Dates
import Linting
import Profiles
import Reporting

/// `git minutes lint`: finds defects in minutes.
enum LintCommand: Command {
  static let staged = Flag.toggle(
    "staged", summary: "lint what is about to be committed",
    details: """
      Reads the index that git is about to commit, and lints the minutes that differ from HEAD; \
      during a merge, those that differ from every parent. Only what these do not have is reported. \
      Without it, and without --rev, the files of the working tree are read: tracked ones, and \
      untracked ones that are not ignored.
      """)
  static let revision = Flag.value(
    "rev", "REV", completion: .revisions, summary: "lint the files of a commit, branch or tag",
    details: "Nothing is checked out: the files are read from git's object database.")
  static let base = Flag.value(
    "base", "REV", completion: .revisions, summary: "find only what is new since a revision",
    details: """
      Only minutes that differ are linted, in both versions, and only what the older one does not have \
      is reported; the rest is counted. Compared is with the commit where the history parted from that \
      of REV, or, where that history is not at hand, with REV itself.
      """)
  static let allFindings = Flag.toggle(
    "all-findings", summary: "show also the findings that the base has",
    details: "The exit status is that of the new ones.")
  static let standardInputName = Flag.value(
    "stdin-filename", "PATH", completion: .files,
    summary: "lint standard input as if it were this file",
    details: "For editors; - is then the only path. The other files tell what PATH is among them.")
  static let format = Flag<LintFormat>.choice(
    "format", "FORMAT", default: .text, defaultText: "text, or github where GITHUB_ACTIONS is true",
    summary: "how to show findings",
    details: """
      text shows the line with the place marked and what to do; full shows also the change that \
      would take a finding away, and leaves nothing out where there are many; concise is one line a \
      finding, path:line:column: severity: message [rule]; jsonl is one JSON object a line; github is \
      for GitHub Actions: errors and warnings beside the lines of a pull request, and a summary in the \
      file that GITHUB_STEP_SUMMARY names.
      """)
  static let failOn = Flag<FailureThreshold>.choice(
    "fail-on", "SEVERITY", default: .error, summary: "the severity from which the run fails",
    details: "With never, findings are shown and the exit status stays 0.")
  static let allowEmpty = Flag.toggle(
    "allow-empty", summary: "accept that there are no minutes to check",
    details:
      "Otherwise a run that checks nothing ends with status 2, lest it look like a clean one.")
  static let configuration = Flag.value(
    "config", "FILE", completion: .files, defaultText: ".minutes.yml",
    summary: "the configuration to use, or none",
    details: """
      Without it, .minutes.yml at the top of what is linted is read: of the index with --staged, of \
      the revision with --rev. With none, nothing is read.
      """)
  static let configurationSide = Flag<ConfigurationSide>.choice(
    "config-from", "SIDE", default: .snapshot, summary: "whose configuration judges",
    details: """
      With base, .minutes.yml and the profile are read from the base, so that a change cannot say by what \
      it is judged; what of its own configuration asks for less is told, and what is new is told though \
      comments of the change would hide it. Needs a base: --base, A..B or --staged.
      """)
  static let profile = Flag.value(
    "profile", "NAME|FILE", completion: .files, defaultText: "scs",
    summary: "the conventions by which minutes are read",
    details: """
      The name of a profile in the program, or a file that ends in .yml or .yaml. It overrides what \
      the configuration says.
      """)
  static let asOf = Flag.value(
    "as-of", "DATE", defaultText: "the day of the commit, or today",
    summary: "the day on which the minutes are judged, YYYY-MM-DD")
  static let color = Flag<ColorChoice>.choice(
    "color", "WHEN", default: .auto, summary: "whether to colour the text format",
    details: "auto colours on a terminal unless NO_COLOR is set.")

  static let specification = CommandSpec(
    "lint", summary: "find defects in minutes",
    details: """
      Checks minutes and shows what is wrong with them, where, and what to do. Findings go to \
      standard output. Standard error ends with what was left out and what was checked.
      """,
    synopsis: [
      "[--staged | --rev REV] [--base REV] [FLAG...] [--] [PATH...]",
      "A..B | A...B [FLAG...] [--] [PATH...]",
      "--stdin-filename PATH [FLAG...] -",
    ],
    flags: [
      staged.spec, revision.spec, base.spec, allFindings.spec, standardInputName.spec, format.spec,
      failOn.spec,
      allowEmpty.spec, configuration.spec, configurationSide.spec, profile.spec, asOf.spec,
      color.spec,
    ],
    operands: [
      OperandSpec(
        "PATH", arity: .any, completion: .files,
        summary: "files and directories to lint; all minutes if none is given")
    ],
    examples: [
      Example("git minutes lint", "check the files of the working tree"),
      Example("git minutes lint --staged", "check what the next commit will hold"),
      Example("git minutes lint --rev main iaas", "check one team's minutes on a branch"),
      Example("git minutes lint --base origin/main --rev HEAD", "what does this branch add?"),
      Example(
        "git minutes lint --config-from base main..HEAD", "the same, for a check that guards"),
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let run = try lintRun(arguments)
    var report = try run.report()
    report.showsInfos = arguments[failOn] == .info
    let format = format(arguments)
    try show(report, format: format, color: arguments[color])
    if format == .github, let path = GitHubActions.summaryPath {
      RunSummary(run: run, report: report).append(to: path)
    }
    let evidence = report.evidence
    let hasChecked =
      evidence.checked > 0 || evidence.register != nil && run.namesFiles
    guard hasChecked || evidence.unchanged != nil || arguments[allowEmpty] else {
      Console.complain(
        "no minutes to check: \(evidence.naming.expectation) (--allow-empty accepts that)")
      return .failure
    }
    return status(of: report, failOn: arguments[failOn])
  }

  /// The run that a command line asks for.
  private static func lintRun(_ arguments: ParsedArguments) throws -> LintRun {
    let range = try LintedRange(arguments)
    let paths = arguments.operands.dropFirst(range == nil ? 0 : 1).filter { $0 != "-" }
    let subject = try range?.subject ?? subject(arguments)
    let isJudgedByBase = arguments[configurationSide] == .base
    if isJudgedByBase { try checkBase(of: subject, arguments) }
    return LintRun(
      subject: subject, paths: Array(paths),
      configuration: ConfigurationSource(arguments[configuration]),
      profile: ProfileSource(arguments[profile]), asOf: try day(arguments),
      showsAllFindings: arguments[allFindings], isJudgedByBase: isJudgedByBase)
  }

  private static func checkBase(
    of subject: LintSubject, _ arguments: ParsedArguments
  ) throws(UsageError) {
    guard case .snapshot(_, since: _?) = subject else {
      throw arguments.usageError("--config-from base needs a base: --base REV, A..B or --staged")
    }
    if arguments.contains(configuration) {
      throw arguments.usageError(
        "--config-from base and --config exclude each other: both say where the configuration is")
    }
  }

  /// The format that was asked for, or that whoever reads understands.
  private static func format(_ arguments: ParsedArguments) -> LintFormat {
    !arguments.contains(format) && GitHubActions.isRunning ? .github : arguments[format]
  }

  private static func day(_ arguments: ParsedArguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments[asOf] else { return nil }
    guard let date = CalendarDate(text) else {
      throw arguments.usageError("--as-of \(text) is no date: expected YYYY-MM-DD")
    }
    return date
  }

  /// Findings on standard output, the evidence on standard error.
  static func show(
    _ report: LintReport, format: LintFormat, color: ColorChoice
  ) throws(OutputError) {
    try Console.output(
      report.rendered(as: format, colored: color.isOn, width: Console.outputWidth),
      isForRunner: format == .github)
    for remark in report.remarkTexts { Console.note("note: " + remark) }
    for line in report.evidence.lines(for: report.failing) { Console.note(line) }
  }

  /// The status that the findings of a report stand for.
  static func status(of report: LintReport, failOn: FailureThreshold) -> ExitStatus {
    if report.evidence.unreadable > 0 { return .failure }
    return report.failing.contains { failOn.isReached(by: $0.severity) } ? .findings : .success
  }

  private static func subject(_ arguments: ParsedArguments) throws(UsageError) -> LintSubject {
    if let name = arguments[standardInputName] {
      guard arguments.operands == ["-"], !arguments[staged], arguments[revision] == nil,
        arguments[base] == nil
      else { throw inputIsAlone(arguments) }
      return .standardInput(path: name)
    }
    if arguments.operands.contains("-") { throw inputIsAlone(arguments) }
    let named = arguments[base].map { BaseName.mergeBase($0) }
    switch (arguments[staged], arguments[revision]) {
    case (false, nil): return .snapshot(.workingTree, since: named)
    case (true, nil): return .snapshot(.index, since: named ?? .parents)
    case (false, let name?): return .snapshot(.revision(name), since: named)
    case (true, _?): throw arguments.usageError("--staged and --rev exclude each other")
    }
  }

  private static func inputIsAlone(_ arguments: ParsedArguments) -> UsageError {
    arguments.usageError(
      "standard input is linted alone and under a name: lint --stdin-filename PATH -")
  }
}

/// The severity from which a run fails.
enum FailureThreshold: String, CaseIterable, Sendable {
  case error, warning, info, never

  func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .auto: Console.outputIsTerminal
    case .always: true
    case .never: false
    }
  }
}
