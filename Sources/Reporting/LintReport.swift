package import Bytes
package import Linting
package import Meetings

/// The result of one run of the linter, for the formats to show.
package struct LintReport: Sendable {
  /// A file that was checked.
  package struct File: Sendable {
    package let path: RepositoryPath
    /// The file, with stars for the secrets that were found in it.
    package let source: SourceText
    /// What was read; empty where the file could not be read.
    package let meetings: [MeetingRecord]
    /// The findings in the file, sorted.
    package let findings: [Finding]

    /// Pairs a file with what was read in it and its findings.
    package init(
      path: RepositoryPath, source: SourceText, meetings: [MeetingRecord], findings: [Finding]
    ) {
      self.path = path
      let hidden = findings.first?.hidden ?? []
      self.source = hidden.isEmpty ? source : source.hiding(hidden)
      self.meetings = meetings
      self.findings = findings
    }

    /// The same file with other findings.
    package func with(_ findings: [Finding]) -> File {
      File(path: path, source: source, meetings: meetings, findings: findings)
    }
  }

  /// The files with findings, and those others that the user asked about, sorted by path.
  package let files: [File]
  package let evidence: Evidence
  /// The findings by which a run fails: all, or those that a base does not have.
  package let failing: [Finding]

  /// Collects what a run found; without failing findings named, all are.
  package init(files: [File], evidence: Evidence, failing: [Finding]? = nil) {
    self.files = files
    self.evidence = evidence
    self.failing = failing ?? files.flatMap { $0.findings }
  }

  /// All findings, sorted by path, line, column and rule.
  package var findings: [Finding] { files.flatMap { $0.findings } }

  /// The findings in a format, with a line end unless there are none; the formats for people are
  /// wrapped at the width of a terminal, if it has one.
  package func rendered(
    as format: LintFormat, colored: Bool, width: Int? = nil
  ) -> String {
    switch format {
    case .text, .full:
      TextFormat(
        palette: Palette(isColored: colored), width: width, isFull: format == .full
      ).render(self)
    case .concise: ConciseFormat.render(self)
    case .jsonl: JSONLinesFormat.render(self)
    }
  }
}

/// How findings are shown.
package enum LintFormat: String, CaseIterable, Sendable {
  /// For people at a terminal: the line, the place marked in it, and what to do.
  case text
  /// Like text, with all findings however many, and the changes that would take them away.
  case full
  /// One line a finding, for editors and problem matchers.
  case concise
  /// JSON Lines, for programs.
  case jsonl
}
