internal import Bytes
internal import Linting
internal import Profiles

/// What a run of the linter leaves on the page of a workflow's run, as Markdown: the findings by file, and what
/// the change decides.
package struct StepSummary: Sendable {
  private let report: LintReport
  /// Markdown about what changed; nil where nothing is compared.
  private let changes: String?

  /// GitHub takes no larger summary of a step, in bytes; a little is left for others.
  package static let mostBytes = 1_000_000

  /// Puts a summary together.
  package init(_ report: LintReport, changes: String?) {
    (self.report, self.changes) = (report, changes)
  }

  /// The Markdown in so many bytes of UTF-8; what does not fit is left out, and that is told.
  package func text(atMost limit: Int = Self.mostBytes) -> String {
    let findings = findings(atMost: changes == nil ? limit : limit / 2)
    guard let changes else { return Self.cut(findings, atMost: limit) }
    return Self.cut(findings + "\n" + changes, atMost: limit)
  }

  private func findings(atMost limit: Int) -> String {
    let outcome = MarkdownText.inline(report.evidence.outcome(for: report.failing))
    let remarks = report.remarkTexts.map { "- **note** \(MarkdownText.keepingHandles($0))\n" }
    let head = "## Minutes: \(outcome)\n"
    let lines = report.evidence.lines(for: report.failing).map { MarkdownText.inline($0) }
    let tail = Self.list(remarks) + "\n" + lines.joined(separator: "<br>\n") + "\n"
    let room = limit - head.utf8.count - tail.utf8.count - Self.mostBytesOfNote
    return head + Self.entries(of: files, atMost: room) + tail
  }

  /// For each file its heading and its entries.
  private var files: [(heading: String, entries: [String])] {
    report.files.compactMap { file in
      let findings = file.findings.filter { $0.severity > .info || report.showsInfos }
      let heading = "\n### \(MarkdownText.inline(file.path.printable))\n\n"
      return findings.isEmpty ? nil : (heading, findings.map { entry(for: $0) })
    }
  }

  /// `- **error** in [line 12](...): what is wrong (rule)`, with what to do.
  private func entry(for finding: Finding) -> String {
    let line = finding.start.line
    let url = report.links.url(to: finding.path, line: line)
    let place = url.map { "[line \(line)](\($0))" } ?? "line \(line)"
    // A summary notifies nobody, and handles are what findings are about.
    let help = finding.help.map { "<br>\ndo: \(MarkdownText.keepingHandles($0))" } ?? ""
    return "- **\(finding.severity.rawValue)** in \(place): "
      + "\(MarkdownText.keepingHandles(finding.message)) (`\(finding.rule)`)\(help)\n"
  }

  /// As many entries as fit, and the number of the others.
  private static func entries(
    of files: [(heading: String, entries: [String])], atMost limit: Int
  ) -> String {
    var text = ""
    var size = 0
    var missing = 0
    for file in files {
      var heading = file.heading
      for entry in file.entries {
        let added = (heading + entry).utf8.count
        guard missing == 0, size + added <= limit else {
          missing += 1
          continue
        }
        text += heading + entry
        size += added
        heading = ""
      }
    }
    return missing == 0
      ? text : text + "\nNo room was left for \(quantity(missing, "more finding")).\n"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "\n" + items.joined()
  }

  /// What tells how many entries are missing is no longer.
  private static let mostBytesOfNote = 64
  private static let rest = "\nNo room was left for the rest.\n"
  private static let foldEnd = "\n</details>\n"

  /// The lines that fit, with a word on those that do not.
  static func cut(_ text: String, atMost limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let room = limit - rest.utf8.count - foldEnd.utf8.count
    let start = text.utf8.prefix(max(room, 0))
    let end = start.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    let kept = String(text[..<(end ?? text.startIndex)])
    let isFolded = kept.ranges(of: "<details>").count > kept.ranges(of: "</details>").count
    return kept.isEmpty ? "" : kept + (isFolded ? foldEnd : "") + rest
  }
}
