internal import Bytes
internal import Linting
internal import Profiles

/// One JSON object a line and finding, with all keys, in a fixed order, without blanks.
enum JSONLinesFormat {
  static func render(_ report: LintReport) -> String {
    report.findings.map { line(for: $0) + "\n" }.joined()
  }

  private static func line(for finding: Finding) -> String {
    JSONObject([
      ("path", .text(finding.path.displayed)),
      ("line", .number(finding.start.line)),
      ("column", .number(finding.start.column)),
      ("endLine", .number(finding.end.line)),
      ("endColumn", .number(finding.end.column)),
      ("rule", .text(finding.rule)),
      ("severity", .text(finding.severity.rawValue)),
      ("message", .text(finding.message)),
      ("help", finding.help.map { .text($0) } ?? .null),
      ("fix", .null),
      ("fingerprint", .text(finding.fingerprint)),
    ]).compactText
  }
}
