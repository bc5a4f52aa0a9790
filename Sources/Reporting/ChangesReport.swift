internal import Bytes
package import Comparing
package import Linting
package import Meetings
internal import Registers

/// What changed from one collection of minutes to another, for the formats to show.
package struct ChangesReport: Sendable {
  /// How changes are shown, and which of them.
  package struct Choice: Sendable {
    package var grouping = ChangesGrouping.team
    /// The types that are wanted; empty for all.
    package var only: Set<ChangesType> = []
    /// Whether owners are written so that forges tell them.
    package var notifies = false
    /// Whether machine formats and text have an entry for what was settled without a word for it.
    package var includesSettled = false
    /// The meetings and words that are wanted.
    package var filter = MeetingFilter()

    /// Everything, by team.
    package init() {}

    func wants(_ type: ChangesType) -> Bool { only.isEmpty || only.contains(type) }
  }

  /// The changes that are wanted, without what was settled, the newest meetings of each team first.
  private(set) var changes: [ToldChange]
  /// What was settled without a word for it, in the same order.
  private(set) var settled: [ToldChange]
  /// The days of the new meetings, or else of those that changed; nil where none has a day.
  let days: DaySpan?
  let choice: Choice
  let reading: ChangesReading
  let links: (old: ForgeLinks, new: ForgeLinks)
  /// What a guard does not let pass, of the teams that are wanted.
  package private(set) var breaches: [Breach] = []

  /// Selects what is wanted from a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what changed.
  ///   - reading: what was compared.
  ///   - links: leads to the lines of either side.
  ///   - names: tells who is meant by names of owners; without it they stand as written.
  ///   - choice: what is wanted.
  package init(
    _ comparison: Comparison, reading: ChangesReading, links: (old: ForgeLinks, new: ForgeLinks),
    names: OwnerNames? = nil, _ choice: Choice = Choice()
  ) {
    let teller = ChangeTeller(comparison, names)
    let days = [MeetingChange.Kind.new, .changed].map { kind in
      comparison.meetings.filter { $0.kind == kind && choice.filter.covers($0.sides.latest) }
        .compactMap { $0.place.date }
    }
    self.init(
      teller.changes, settled: teller.settled, days: DaySpan(days[0]) ?? DaySpan(days[1]),
      reading: reading, links: links, choice)
    breaches = comparison.breaches.filter { breach in
      [breach.old, breach.new].compactMap { $0 }
        .contains { choice.filter.covers(team: $0.team, date: $0.date) }
    }
  }

  /// Selects what is wanted from changes.
  init(
    _ changes: [ToldChange], settled: [ToldChange], days: DaySpan?, reading: ChangesReading,
    links: (old: ForgeLinks, new: ForgeLinks), _ choice: Choice
  ) {
    let isWanted = { (change: ToldChange) in
      choice.wants(change.type) && choice.filter.covers(change)
        && choice.filter.finds(in: change.searched)
    }
    self.changes = changes.filter(isWanted).byTeam
    self.settled = settled.filter(isWanted).byTeam
    self.days = days
    self.choice = choice
    self.reading = reading
    self.links = links
  }

  /// The same with stars for secrets in what minutes say.
  package func hiding(_ secrets: SecretMask) -> ChangesReport {
    var report = self
    report.changes = changes.map { $0.hiding(secrets) }
    report.settled = settled.map { $0.hiding(secrets) }
    return report
  }

  /// The changes in a format; text is for a terminal of so many columns, or for none.
  package func rendered(as format: ChangesFormat, colored: Bool, width: Int? = nil) -> String {
    switch format {
    case .text: ChangesText(self, Palette(isColored: colored), width).text
    case .markdown: ChangesMarkdown(self).text
    case .json: document
    case .jsonl: objects.map { $0.compactText + "\n" }.joined()
    case .csv: CSVFormat.render(ToldChange.keys, objects)
    }
  }

  /// The changes of one type.
  func changes(of type: ChangesType) -> [ToldChange] { changes.filter { $0.type == type } }

  /// `2 old decisions do not pass: 1 reworded, 1 of another day`; nil where all pass a guard.
  package var objection: String? {
    guard !breaches.isEmpty else { return nil }
    let counts = Breach.Kind.allCases.map { kind in (kind, breaches.count { $0.kind == kind }) }
    let kinds = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.told)" }
    let verb = breaches.count == 1 ? "does" : "do"
    return quantity(breaches.count, "old decision") + " \(verb) not pass: "
      + kinds.joined(separator: ", ")
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { changes.isEmpty && settled.isEmpty }

  /// What was compared, with the teams if not all are wanted: `2024-Q1..2024-Q2: pier`.
  var name: String {
    reading.title + (teams.isEmpty ? "" : ": " + teams.joined(separator: ", "))
  }

  /// The teams, if not all are wanted.
  private var teams: [String] { choice.filter.teams.sorted().map { $0.printable } }

  /// What the section of a changelog stands under.
  package var heading: ChangelogHeading { reading.heading.limited(to: teams) }

  /// The link to where a change stands, or stood.
  func link(to change: ToldChange) -> String {
    (change.isGone ? links.old : links.new).link(to: change.path, line: change.start.line)
  }

  func url(of change: ToldChange) -> String? {
    (change.isGone ? links.old : links.new).url(to: change.path, line: change.start.line)
  }

  // MARK: The end of a run

  /// The lines that end a run: what was left out, what is not shown, and what was read.
  package func evidenceLines(for format: ChangesFormat) -> [String] {
    let isHidden = !settled.isEmpty && !choice.includesSettled && format != .markdown
    let remarks = isHidden ? ["not shown: \(settled.count) settled without a decision word"] : []
    return reading.evidence.omissions + remarks + [account]
  }

  /// The numbers of changes, and of what minutes they are: `2 decisions, 0 reworded, 0 withdrawn; from 3
  /// of 9 minutes (6 unchanged)`.
  package var account: String {
    let counts = ChangeCounts(self).parts.joined(separator: "; ")
    let evidence = reading.evidence
    return "\(counts); from \(evidence.checked) of \(evidence.total) minutes\(evidence.scope)"
  }
}

extension Breach.Kind {
  /// As people read it.
  fileprivate var told: String {
    switch self {
    case .reworded, .withdrawn: rawValue
    case .moved: "moved to another meeting"
    case .redated: "of another day"
    case .misspelt: "in a new spelling"
    }
  }
}

/// What was compared.
package struct ChangesReading: Sendable {
  /// The program with its version.
  package let tool: String
  /// What was there before; nil where only one snapshot was read, for a span of days.
  package let old: RegisterReading.Origin.Snapshot?
  package let new: RegisterReading.Origin.Snapshot
  /// What was asked for, as it was written: `2024-Q1..2024-Q2`, `2024-Q1`.
  package let title: String
  /// The same as it is to be read later on.
  package let heading: ChangelogHeading
  /// What of the newer snapshot was read.
  package let evidence: Evidence

  /// Describes a comparison.
  package init(
    tool: String, old: RegisterReading.Origin.Snapshot?, new: RegisterReading.Origin.Snapshot,
    title: String, heading: ChangelogHeading? = nil, evidence: Evidence
  ) {
    self.tool = tool
    self.old = old
    self.new = new
    self.title = title
    self.heading = heading ?? ChangelogHeading(title)
    self.evidence = evidence
  }
}

/// How changes are shown.
package enum ChangesFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// The section of a changelog, with links to the lines.
  case markdown
  /// One JSON document.
  case json
  /// JSON Lines, one object for each change.
  case jsonl
  /// Comma-separated values.
  case csv
}

/// What changes stand under.
package enum ChangesGrouping: String, CaseIterable, Sendable {
  case team
  /// The day of the meeting.
  case date
  /// For action items; decisions and meetings stand together.
  case owner
}

/// What it is that changed.
package enum ChangesType: String, CaseIterable, Sendable {
  case decisions, actions, meetings
}

extension MeetingFilter {
  /// Whether a change is of a wanted meeting, now or before: what has left a team is news for it, too.
  fileprivate func covers(_ change: ToldChange) -> Bool {
    covers(team: change.team, date: change.day)
      || change.before.map { covers(team: $0.team, date: $0.date) } ?? false
  }
}
