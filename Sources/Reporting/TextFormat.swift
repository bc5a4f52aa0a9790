internal import Bytes
internal import Linting
internal import Profiles

/// For people at a terminal: for each file what was read, and under it the findings with the marked
/// line and what to do.
///
/// Many findings are first counted by rule, and then the mere infos are only counted. The full form
/// shows every finding, and its fix.
struct TextFormat {
  let palette: Palette
  /// The columns of the terminal, at which sentences are wrapped; nil for no wrapping.
  let width: Int?
  /// Whether nothing is left out.
  var isFull = false

  private static let manyFindings = 50
  /// The columns before an excerpt of a line.
  private static let margin = 10

  func render(_ report: LintReport) -> String {
    let findings = report.findings
    guard !isFull, findings.count > Self.manyFindings else {
      return report.files.map { render($0, findings: $0.findings) }.joined()
    }
    let files = report.files.map { file in
      render(file, findings: file.findings.filter { $0.severity > .info || report.showsInfos })
    }
    return countsByRule(findings, showsInfos: report.showsInfos) + files.joined()
  }

  private func countsByRule(_ findings: [Finding], showsInfos: Bool) -> String {
    let groups = Dictionary(grouping: findings) { [$0.rule, $0.severity.rawValue] }
    let rows = groups.values.sorted { left, right in
      (right.count, left[0].rule, left[0].severity) < (left.count, right[0].rule, right[0].severity)
    }
    let lines = rows.map { group in
      let severity = padded(group[0].severity.rawValue, to: 8)
      return "\(padded("\(group.count)", to: 6, right: true)) "
        + palette.severity(group[0].severity, severity) + group[0].rule + "\n"
    }
    let hidesInfos = !showsInfos && findings.contains { $0.severity == .info }
    let note = hidesInfos ? "the infos are only counted; --format full shows them\n" : ""
    return lines.joined() + note + "\n"
  }

  private func render(_ file: LintReport.File, findings: [Finding]) -> String {
    guard !findings.isEmpty || file.findings.isEmpty else { return "" }
    var lines = PrintableLines(of: file.source)
    let blocks = findings.map { render($0, in: &lines) }
    return palette.bold(file.path.printable) + ": \(ReadingLine.text(for: file))\n"
      + blocks.joined()
      + (blocks.isEmpty ? "" : "\n")
  }

  private func render(_ finding: Finding, in lines: inout PrintableLines) -> String {
    let place = padded("\(finding.start.line):\(finding.start.column)", to: 7, right: true)
    let severity = palette.severity(finding.severity, padded(finding.severity.rawValue, to: 8))
    let message = wrapped("\(finding.message) [\(finding.rule)]", indent: 17)
    let help = finding.help.map { "          do: \(wrapped($0, indent: 14))\n" } ?? ""
    return "\(place) \(severity) \(message)\n" + excerpt(of: finding, in: &lines) + help
      + fix(of: finding, in: lines.source)
  }

  /// The lines that a fix changes, before and after.
  private func fix(of finding: Finding, in source: SourceText) -> String {
    guard isFull, let fix = finding.fix else { return "" }
    let lines = FixPicture(fix, in: source).lines.map { line in
      let margin = padded(line.oldNumber.map { "\($0)" } ?? "", to: 7, right: true)
      let text = PrintableLine(line.text).text
      return palette.dim(margin) + (line.oldNumber == nil ? " + " : " - ") + text + "\n"
    }
    let kind =
      fix.isSafe ? "safe, the minutes say the same" : "to be looked at, it changes what they say"
    return "         fix: \(wrapped(kind, indent: 14))\n" + lines.joined()
  }

  /// The line of a finding with the marked text underlined; empty for a finding of the whole file.
  private func excerpt(of finding: Finding, in lines: inout PrintableLines) -> String {
    guard finding.start < finding.end else { return "" }
    let number = finding.start.line
    let end = finding.end.line == number ? finding.end.column - 1 : Int.max
    let excerpt = Excerpt(
      of: lines.line(number), marking: finding.start.column - 1..<end,
      columns: width.map { $0 - Self.margin })
    let margin = padded("\(number)", to: 7, right: true)
    return palette.dim("\(margin) | ") + excerpt.text + "\n"
      + palette.dim("        | ") + excerpt.indent
      + palette.severity(finding.severity, excerpt.marks) + "\n"
  }

  /// A sentence with line breaks between words where the terminal's end would break them, and blanks
  /// below its first word.
  private func wrapped(_ sentence: String, indent: Int) -> String {
    guard let width, width > 2 * indent else { return sentence }
    var text = ""
    var column = indent
    for word in sentence.split(separator: " ") {
      if !text.isEmpty, column + 1 + word.count > width {
        text += "\n" + String(repeating: " ", count: indent)
        column = indent
      } else if !text.isEmpty {
        text += " "
        column += 1
      }
      text += word
      column += word.count
    }
    return text
  }

  private func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return right ? blanks + text : text + blanks
  }
}

/// The lines of a file, of which the last one is kept: a long one may have thousands of findings.
private struct PrintableLines {
  let source: SourceText
  private var last: (number: Int, line: PrintableLine)?

  init(of source: SourceText) {
    self.source = source
  }

  /// A line, counted from 1.
  mutating func line(_ number: Int) -> PrintableLine {
    if let last, last.number == number { return last.line }
    let line = PrintableLine(source.text(in: source.range(ofLine: number)))
    last = (number, line)
    return line
  }
}
