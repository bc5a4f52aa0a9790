internal import Bytes
internal import Linting
internal import Profiles

/// Workflow commands, which GitHub shows beside the lines of a pull request; infos are left to the others unless a
/// run fails by them.
enum GitHubFormat {
  /// GitHub shows no more of a kind for one step.
  static let mostOfAKind = 10

  static func render(_ report: LintReport) -> String {
    let told = Dictionary(grouping: report.findings) { $0.severity }
    let (errors, warnings) = (told[.error] ?? [], told[.warning] ?? [])
    let infos = report.showsInfos ? told[.info] ?? [] : []
    // Remarks are notices, so that they take no place of what a run fails by; one is left to tell of the rest.
    let remarks = report.remarks.prefix(infos.isEmpty ? mostOfAKind - 1 : mostOfAKind / 2)
    let shownInfos = infos.prefix(mostOfAKind - 1 - remarks.count)
    let findings = errors.prefix(mostOfAKind) + warnings.prefix(mostOfAKind) + shownInfos
    let commands = findings.map { command(for: $0) } + remarks.map { command(for: $0) }
    return commands.map { $0.line }.joined()
      + rest([
        (errors.count - mostOfAKind, "more error"), (warnings.count - mostOfAKind, "more warning"),
        (infos.count - shownInfos.count, "more info"),
        (report.remarks.count - remarks.count, "more remark"),
      ])
  }

  private static func command(for finding: Finding) -> WorkflowCommand {
    let help = finding.help.map { "\ndo: \(PrintableLine($0).text)" } ?? ""
    return WorkflowCommand(
      name: finding.severity == .info ? "notice" : finding.severity.rawValue,
      properties: [
        ("file", finding.path.printable), ("line", "\(finding.start.line)"),
        ("col", "\(finding.start.column)"), ("title", finding.rule),
      ], data: PrintableLine(finding.message).text + help)
  }

  private static func command(for remark: LintReport.Remark) -> WorkflowCommand {
    WorkflowCommand(
      name: "notice",
      properties: [
        ("file", remark.path.printable), ("line", "\(remark.line ?? 1)"), ("title", remark.title),
      ], data: PrintableLine(remark.text).text)
  }

  /// What GitHub would not show, counted; empty where it shows all.
  private static func rest(_ hidden: [(count: Int, noun: String)]) -> String {
    let counts = hidden.filter { $0.count > 0 }.map { quantity($0.count, $0.noun) }
    if counts.isEmpty { return "" }
    let list = counts.dropLast().joined(separator: ", ")
    return WorkflowCommand(
      name: "notice", properties: [("title", "not shown")],
      data: (list.isEmpty ? "" : list + " and ") + (counts.last ?? "")
        + ": GitHub shows \(mostOfAKind) of a kind, git minutes lint all"
    ).line
  }
}
