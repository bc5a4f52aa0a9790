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
      during a merge, those that differ from every parent. Without it, and without --rev, the files \
      of the working tree are read: tracked ones, and untracked ones that are not ignored.
      """)
  static let revision = Flag.value(
    "rev", "REV", completion: .revisions, summary: "lint the files of a commit, branch or tag",
    details: "Nothing is checked out: the files are read from git's object database.")
  static let standardInputName = Flag.value(
    "stdin-filename", "PATH", completion: .files,
    summary: "lint standard input as if it were this file",
    details: "For editors; - is then the only path. The other files tell what PATH is among them.")
  static let format = Flag<LintFormat>.choice(
    "format", "FORMAT", default: .text, summary: "how to show findings",
    details: """
      text shows the line with the place marked and what to do; full shows also the change that \
      would take a finding away, and leaves nothing out where there are many; concise is one line a \
      finding, path:line:column: severity: message [rule]; jsonl is one JSON object a line.
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
      "[--staged | --rev REV] [FLAG...] [--] [PATH...]",
      "--stdin-filename PATH [FLAG...] -",
    ],
    flags: [
      staged.spec, revision.spec, standardInputName.spec, format.spec, failOn.spec,
      allowEmpty.spec, configuration.spec, profile.spec, asOf.spec, color.spec,
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
    ])

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let run = LintRun(
      subject: try subject(arguments), paths: arguments.operands.filter { $0 != "-" },
      configuration: ConfigurationSource(arguments[configuration]),
      profile: ProfileSource(arguments[profile]), asOf: try day(arguments))
    let report = try run.report()
    try show(report, format: arguments[format], color: arguments[color])
    let evidence = report.evidence
    guard evidence.checked > 0 || evidence.unchanged != nil || arguments[allowEmpty] else {
      Console.complain(
        "no minutes to check: expected files named YYYYMMDD.md in a team's directory "
          + "(--allow-empty accepts that)")
      return .failure
    }
    return status(of: report, failOn: arguments[failOn])
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
    try Console.output(report.rendered(as: format, colored: color.isOn, width: Console.outputWidth))
    for line in report.evidence.lines(for: report.findings) { Console.note(line) }
  }

  /// The status that the findings of a report stand for.
  static func status(of report: LintReport, failOn: FailureThreshold) -> ExitStatus {
    if report.evidence.unreadable > 0 { return .failure }
    return report.findings.contains { failOn.isReached(by: $0.severity) } ? .findings : .success
  }

  private static func subject(_ arguments: ParsedArguments) throws(UsageError) -> LintSubject {
    let readsInput = arguments.operands.contains("-")
    switch (arguments[staged], arguments[revision], arguments[standardInputName]) {
    case (false, nil, nil) where !readsInput: return .snapshot(.workingTree)
    case (true, nil, nil) where !readsInput: return .snapshot(.index)
    case (false, let name?, nil) where !readsInput: return .snapshot(.revision(name))
    case (false, nil, let path?) where arguments.operands == ["-"]:
      return .standardInput(path: path)
    case (_, _, nil) where !readsInput:
      throw arguments.usageError("--staged and --rev exclude each other")
    default:
      throw arguments.usageError(
        "standard input is linted alone and under a name: lint --stdin-filename PATH -")
    }
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
