internal import Bytes
internal import Linting
internal import Profiles

/// One JSON object a line and finding, with all keys, in a fixed order, without blanks.
enum JSONLinesFormat {
  static func render(_ report: LintReport) -> String {
    report.files.flatMap { file in
      file.findings.map { line(for: $0, in: file.source) + "\n" }
    }.joined()
  }

  private static func line(for finding: Finding, in source: SourceText) -> String {
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
      ("fix", finding.fix.map { .object(object(for: $0, in: source)) } ?? .null),
      ("fingerprint", .text(finding.fingerprint)),
    ]).compactText
  }

  private static func object(for fix: Fix, in source: SourceText) -> JSONObject {
    let edits = fix.edits.map { edit in
      let start = source.position(of: edit.range.lowerBound)
      let end = source.position(of: edit.range.upperBound)
      return JSONObject([
        ("line", .number(start.line)),
        ("column", .number(start.column)),
        ("endLine", .number(end.line)),
        ("endColumn", .number(end.column)),
        ("text", .text(edit.text)),
      ])
    }
    return JSONObject([("safe", .bool(fix.isSafe)), ("edits", .array(edits))])
  }
}
