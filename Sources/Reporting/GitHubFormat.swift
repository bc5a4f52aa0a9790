internal import Bytes
internal import Linting
internal import Profiles

/// Workflow commands, which GitHub shows beside the lines of a pull request; infos are left to the others.
enum GitHubFormat {
  /// GitHub shows no more of a kind for one step.
  static let mostOfAKind = 10

  static func render(_ report: LintReport) -> String {
    let errors = report.findings.filter { $0.severity == .error }.map { command(for: $0) }
    let warnings =
      report.remarks.map { command(for: $0) }
      + report.findings.filter { $0.severity == .warning }.map { command(for: $0) }
    let shown = errors.prefix(mostOfAKind) + warnings.prefix(mostOfAKind)
    return shown.map { $0.line }.joined()
      + rest(errors.count - mostOfAKind, warnings.count - mostOfAKind)
  }

  private static func command(for finding: Finding) -> WorkflowCommand {
    let help = finding.help.map { "\ndo: \(PrintableLine($0).text)" } ?? ""
    return WorkflowCommand(
      name: finding.severity.rawValue,
      properties: [
        ("file", finding.path.printable), ("line", "\(finding.start.line)"),
        ("col", "\(finding.start.column)"), ("title", finding.rule),
      ], data: PrintableLine(finding.message).text + help)
  }

  private static func command(for remark: LintReport.Remark) -> WorkflowCommand {
    WorkflowCommand(
      name: Severity.warning.rawValue,
      properties: [
        ("file", remark.path.printable), ("line", "\(remark.line ?? 1)"), ("title", remark.title),
      ], data: PrintableLine(remark.text).text)
  }

  /// What GitHub would not show, counted; empty where it shows all.
  private static func rest(_ errors: Int, _ warnings: Int) -> String {
    let counts = [
      errors > 0 ? quantity(errors, "more error") : nil,
      warnings > 0 ? quantity(warnings, "more warning") : nil,
    ].compactMap { $0 }
    if counts.isEmpty { return "" }
    return WorkflowCommand(
      name: "notice", properties: [("title", "not shown")],
      data: counts.joined(separator: " and ")
        + ": GitHub shows \(mostOfAKind) of a kind, git minutes lint all"
    ).line
  }
}
