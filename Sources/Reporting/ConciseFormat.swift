internal import Bytes
internal import Linting
internal import Profiles

/// `path:line:column: severity: message [rule]`, one line a finding, as compilers print it.
enum ConciseFormat {
  static func render(_ report: LintReport) -> String {
    report.findings.map { line(for: $0) + "\n" }.joined()
  }

  private static func line(for finding: Finding) -> String {
    let place = "\(finding.path.printable):\(finding.start.line):\(finding.start.column)"
    return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
  }
}
