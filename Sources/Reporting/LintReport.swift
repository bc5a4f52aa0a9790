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
    /// Whether it is minutes, and not the list of the community's people.
    let isMinutes: Bool

    /// Pairs a file with what was read in it and its findings.
    package init(
      path: RepositoryPath, source: SourceText, meetings: [MeetingRecord], findings: [Finding],
      isMinutes: Bool = true
    ) {
      self.path = path
      let hidden = findings.first?.hidden ?? []
      self.source = hidden.isEmpty ? source : source.hiding(hidden)
      self.meetings = meetings
      self.findings = findings
      self.isMinutes = isMinutes
    }

    /// The same file with other findings.
    package func with(_ findings: [Finding]) -> File {
      File(
        path: path, source: source, meetings: meetings, findings: findings, isMinutes: isMinutes)
    }
  }

  /// What is to be known about how a change is judged, and is no defect of minutes.
  package struct Remark: Equatable, Sendable {
    package let path: RepositoryPath
    /// Counted from 1; nil for the file as a whole.
    package let line: Int?
    /// What it is about, in a word or two.
    package let title: String
    private let message: String

    /// Tells something of a line.
    package init(path: RepositoryPath, line: Int? = nil, title: String, _ message: String) {
      (self.path, self.line, self.title, self.message) = (path, line, title, message)
    }

    /// Of more characters nobody reads the end.
    private static let longest = 1000

    /// What is told, with the line if it is about one; of a long text the beginning.
    package var text: String {
      let text = line.map { "\(path.printable):\($0): \(message)" } ?? message
      return text.utf8.count > Self.longest ? text.prefix(Self.longest) + "..." : text
    }
  }

  /// The files with findings, and those others that the user asked about, sorted by path.
  package let files: [File]
  package let evidence: Evidence
  /// The findings by which a run fails: all, or those that a base does not have.
  package let failing: [Finding]
  /// What is told besides, sorted by path and line.
  package var remarks: [Remark] = []
  /// The secrets that were found in what was compared, which nothing that is told with the findings may show.
  package var secrets: Set<String> = []
  /// Whether infos are told as the others are, since the run fails by them.
  package var showsInfos = false
  /// Leads to the lines of what was linted.
  package var links = ForgeLinks.relative

  /// Collects what a run found; without failing findings named, all are.
  package init(files: [File], evidence: Evidence, failing: [Finding]? = nil) {
    self.files = files
    self.evidence = evidence
    self.failing = failing ?? files.flatMap { $0.findings }
  }

  /// No more remarks are told one by one.
  private static let mostRemarks = 20

  /// The remarks as texts, with a word on those that are too many.
  package var remarkTexts: [String] {
    let others = remarks.count - Self.mostRemarks
    return remarks.prefix(Self.mostRemarks).map { $0.text }
      + (others > 0 ? ["\(quantity(others, "more remark")) of this kind"] : [])
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
    case .github: GitHubFormat.render(self)
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
  /// Workflow commands, for GitHub to show findings beside the lines of a pull request.
  case github
}
