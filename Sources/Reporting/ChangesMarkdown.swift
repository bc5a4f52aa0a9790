internal import Bytes
internal import Comparing
internal import Dates

/// Changes as the section of a changelog: entries with links to the lines, and without an `@` unless
/// somebody wants owners to be notified.
struct ChangesMarkdown {
  /// The statement above an action item gets so many cells; the link leads to the whole.
  private static let mostCells = 120

  private let report: ChangesReport

  init(_ report: ChangesReport) {
    self.report = report
  }

  /// The heading and what stands below it.
  var text: String {
    let heading = "## \(report.heading.markdown)" + (report.days.map { ": \($0)" } ?? "") + "\n\n"
    if report.isEmpty { return heading + "Nothing changed.\n" }
    return heading + ChangeCounts(report).sentences + "\n" + decisions + changedDecisions + actions
      + meetings
  }

  // MARK: Sections

  private var decisions: String {
    let new = report.changes(of: .decisions).filter { $0.isNew }
    if new.isEmpty, report.settled.isEmpty { return "" }
    return "\n### Decisions\n" + grouped(new) { DecisionTopics($0).topics.map { entry(of: $0) } }
      + folded
  }

  /// What was settled without a word for it, behind a line that tells how much that is.
  private var folded: String {
    let settled = report.settled
    if settled.isEmpty { return "" }
    // GitHub reads Markdown between HTML only where blank lines part them.
    return "\n<details><summary>\(settled.count) settled without a decision word</summary>\n\n"
      + DecisionTopics(settled).topics.map { "- \(entry(of: $0))\n" }.joined() + "\n</details>\n"
  }

  private var changedDecisions: String {
    let changed = report.changes(of: .decisions).filter { !$0.isNew }
    if changed.isEmpty { return "" }
    return "\n### Changed decisions\n" + classed(changed) { changedEntry(of: $0) }
  }

  private var actions: String {
    let changes = report.changes(of: .actions)
    if changes.isEmpty { return "" }
    return "\n### Action items\n" + classed(changes) { actionEntry(of: $0) }
  }

  private var meetings: String {
    let changes = report.changes(of: .meetings)
    if changes.isEmpty { return "" }
    return "\n### Meetings\n" + grouped(changes) { $0.map { meetingEntry(of: $0) } }
  }

  /// The list of entries below the heading of each group; of a single one the heading says nothing new.
  private func grouped(
    _ changes: [ToldChange], _ entries: ([ToldChange]) -> [String]
  ) -> String {
    let groups = ChangeGroups(changes, by: report.choice.grouping).groups
    return groups.map { group in
      let heading = groups.count > 1 ? "\n#### \(MarkdownText.inline(group.title))\n" : ""
      return heading + "\n" + entries(group.changes).map { "- \($0)\n" }.joined()
    }.joined()
  }

  /// The same, with the entries of each class below its name.
  private func classed(_ changes: [ToldChange], _ entry: (ToldChange) -> String) -> String {
    grouped(changes) { changes in
      let classes = Dictionary(grouping: changes) { $0.word }
      let words = changes.first.map { $0.type.words } ?? []
      return words.compactMap { word in
        guard let changes = classes[word] else { return nil }
        let entries = changes.map { "\n  - " + entry($0) }
        return "**\(changes[0].classTitle) (\(changes.count))**" + entries.joined()
      }
    }
  }

  // MARK: Entries

  /// A decision, `**pier 2024-03-13** Lamps: Which ones? the red ones ([line 12](...))`, or several about one
  /// topic, below it, so that nobody takes a part of one for another.
  private func entry(of decisions: [ToldChange]) -> String {
    let questions = Set(decisions.map { $0.contextBesideTopic })
    let shared = questions.count == 1 ? questions.first.flatMap { $0 } : nil
    let lead = lead(of: decisions[0]) + " " + subject([decisions[0].topic, shared])
    let texts = decisions.map { decision in
      let question = shared == nil ? decision.contextBesideTopic : nil
      return subject([question]) + MarkdownText.inline(decision.text) + notes(decision.facts)
        + " (\(line(of: decision)))"
    }
    if texts.count == 1 { return lead + texts[0] }
    return lead.dropLast() + texts.map { "\n  - " + $0 }.joined()
  }

  private func changedEntry(of change: ToldChange) -> String {
    lead(of: change) + " " + subject([change.topic, change.contextBesideTopic])
      + wording(of: change)
      + notes(change.facts) + " (\(line(of: change))\(origin(of: change)))"
  }

  /// `**pier 2024-03-13** ada: order the lamp (Lamps > two are dark), due 2024-03-20 ([line 12](...))`.
  private func actionEntry(of change: ToldChange) -> String {
    let about = change.subject { PrintableLine($0).shortened(to: Self.mostCells) }
    let facts = change.facts.map { ", " + MarkdownText.inline($0) }.joined()
    return lead(of: change) + " " + owners(of: change) + ": " + wording(of: change)
      + (about.isEmpty ? "" : " (\(MarkdownText.inline(about)))") + facts
      + " (\(line(of: change))\(origin(of: change)))"
  }

  private func meetingEntry(of change: ToldChange) -> String {
    let note = change.isNew ? "" : " (\(change.word))"
    return lead(of: change) + note + " " + MarkdownText.inline(change.meetingSummary)
      + " ([minutes](\(report.link(to: change))))"
  }

  // MARK: Parts of entries

  /// `**pier 2024-03-13** (recorded late)`.
  private func lead(of change: ToldChange) -> String {
    let names = [change.team.isTop ? nil : change.team.printable, change.date?.description]
    let name = names.compactMap { $0 }.joined(separator: " ")
    let shown = MarkdownText.inline(name.isEmpty ? change.path.printable : name)
    return "**\(shown)**" + (change.isLate ? " (recorded late)" : "")
  }

  /// `Lamps: Which ones? `: what something is about, or answers.
  private func subject(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.map { MarkdownText.inline($0) }.filter { !$0.isEmpty }
      .map { $0 + ($0.last.map { "?!:".contains($0) } == true ? " " : ": ") }.joined()
  }

  private func notes(_ facts: [String]) -> String {
    let notes = facts.map { MarkdownText.inline($0) }.filter { !$0.isEmpty }
    return notes.isEmpty ? "" : " (" + notes.map { "**\($0)**" }.joined(separator: ", ") + ")"
  }

  private func owners(of change: ToldChange) -> String {
    let owners = change.oldOwners.isEmpty ? [change.owners] : [change.oldOwners, change.owners]
    return owners.map { owners in
      owners.isEmpty ? "nobody" : owners.map { name(of: $0) }.joined(separator: ", ")
    }.joined(separator: " -> ")
  }

  private func name(of owner: ToldChange.Owner) -> String {
    report.choice.notifies && owner.isHandle ? "@\(owner.name)" : MarkdownText.inline(owner.name)
  }

  /// The text, or what became of it word by word.
  private func wording(of change: ToldChange) -> String {
    guard let old = change.oldText else { return MarkdownText.inline(change.shownText) }
    return WordDifference(from: old, to: change.text).parts.compactMap { part in
      let (words, mark) =
        switch part {
        case .same(let words): (words, "")
        case .removed(let words): (words, "~~")
        case .added(let words): (words, "**")
        }
      let text = MarkdownText.inline(words)
      return text.isEmpty ? nil : mark + text + mark
    }.joined(separator: " ")
  }

  /// `[line 12](...)`.
  private func line(of change: ToldChange) -> String {
    "[line \(change.start.line)](\(report.link(to: change)))"
  }

  /// `, before [line 12](...)`: where it stood in the older edition; empty where that is not told.
  private func origin(of change: ToldChange) -> String {
    guard let before = change.before else { return "" }
    let day = before.date == change.date ? nil : before.date?.description
    let topic = before.topic == change.topic ? nil : before.topic
    let place = [day, topic].compactMap { $0 }.joined(separator: ", ")
    return ", before " + (place.isEmpty ? "" : MarkdownText.inline(place) + " ")
      + "[line \(before.line)](\(report.links.old.link(to: before.path, line: before.line)))"
  }
}

extension ToldChange {
  fileprivate var isNew: Bool { word == "new" }

  /// What the entries of a class stand under.
  fileprivate var classTitle: String {
    shownWord.prefix(1).uppercased() + shownWord.dropFirst()
  }
}

/// Decisions that stand together in an entry: those about one topic of a meeting.
private struct DecisionTopics {
  private(set) var topics: [[ToldChange]] = []

  /// Collects what stands one below the other.
  init(_ decisions: [ToldChange]) {
    for decision in decisions {
      if let last = topics.last?.last, decision.topic != nil, last.topic == decision.topic,
        last.path == decision.path, last.date == decision.date
      {
        topics[topics.count - 1].append(decision)
      } else {
        topics.append([decision])
      }
    }
  }
}
