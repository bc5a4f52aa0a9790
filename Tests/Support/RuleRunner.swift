import Bytes
import Linting
import MarkdownTree
import Meetings
package import Reporting

/// Runs the linter over one file, as if it lay among the minutes of a team that meets on Wednesdays.
package enum RuleRunner {
  /// The other files of the repository.
  package static let neighbours = [
    "README.md", "team/20250212.md", "team/20250219.md", "team/20250226.md", "team/20250312.md",
    "team/20250319.md", "team/20250326.md",
  ]

  /// The report on one file.
  package static func report(
    _ bytes: [UInt8], path: String = "team/20250305.md", isAdded: Bool = false
  ) -> LintReport {
    let path = RepositoryPath(path)
    let catalogue = Catalogue(neighbours.map { RepositoryPath($0) } + [path])
    let source = SourceText(bytes)
    let minutes = Minutes(
      path: path, entry: catalogue.entry(for: path), isAdded: isAdded, source: source,
      meeting: Meeting(MarkdownTree(source), in: source))
    let findings = Linter().findings(in: minutes, of: catalogue)
    let file = LintReport.File(path: path, source: source, findings: findings)
    return LintReport(files: findings.isEmpty ? [] : [file], evidence: Evidence())
  }
}
