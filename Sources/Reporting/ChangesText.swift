internal import Bytes
internal import Dates
internal import Registers

/// Changes for people at a terminal: the numbers, then under each team, day or owner what changed, the
/// newest first.
struct ChangesText {
  private let report: ChangesReport
  private let palette: Palette
  private let rows: RegisterRows

  /// The text is for a terminal of so many columns, or for none.
  init(_ report: ChangesReport, _ palette: Palette, _ width: Int?) {
    self.report = report
    self.palette = palette
    rows = RegisterRows(palette: palette, width: width)
  }

  var text: String {
    let title = report.name + (report.days.map { ": \($0)" } ?? "")
    if report.isEmpty { return lines(of: "nothing changed: \(title)") }
    let head = bold(title) + lines(of: ChangeCounts(report).sentences)
    let groups = ChangeGroups(report.changes + report.settled, by: report.choice.grouping).groups
    return ([head] + groups.map { block($0) }).joined(separator: "\n")
  }

  private func block(_ group: ChangeGroups.Group) -> String {
    let settled = group.changes.count { $0.isSettled }
    let counts = ChangeCounts(
      group.changes.filter { !$0.isSettled }, settled: settled, of: report.types)
    let title = "\(group.title): \(counts.shortParts.joined(separator: "; "))"
    let sections = report.types.map { section(of: $0, group.changes.filter(isOf: $0)) }
    return bold(title) + sections.joined()
  }

  private func lines(of text: String) -> String {
    rows.lines(of: text).map { $0 + "\n" }.joined()
  }

  private func bold(_ text: String) -> String {
    rows.lines(of: text).map { palette.bold($0) + "\n" }.joined()
  }

  private func section(of type: ChangesType, _ changes: [ToldChange]) -> String {
    let shown = changes.filter { !$0.isSettled || report.choice.includesSettled }
    guard !shown.isEmpty else { return "" }
    return palette.bold(type.heading.uppercased()) + "\n" + rows.render(shown.map { row(of: $0) })
  }

  private func row(of change: ToldChange) -> RegisterRow {
    let text = text(of: change)
    let subject = change.type == .meetings ? "" : change.subject()
    let facts =
      (change.isLate ? ["recorded late"] : []) + (change.type == .actions ? change.facts : [])
      + [origin(of: change)].compactMap { $0 }
    return RegisterRow(
      lead: "  " + (change.date.map { $0.description } ?? "no date   ") + "  ",
      label: label(of: change), text: text.text, isOneLine: change.type == .meetings,
      marks: text.marks,
      details: [subject, facts.joined(separator: "; ")].filter { !$0.isEmpty },
      place: "\(change.path.printable):\(change.start.line)")
  }

  /// The class in words, always of the same width.
  private func label(of change: ToldChange) -> RegisterRow.Label {
    let word = change.isSettled ? "settled" : change.shownWord
    let blanks = String(repeating: " ", count: max(1, 13 - word.count))
    return RegisterRow.Label(text: word + blanks, tone: change.tone)
  }

  private func text(of change: ToldChange) -> MarkedText {
    switch change.type {
    case .decisions:
      var text = change.oldText.map { MarkedText("", from: $0, to: change.text) }
      let notes = change.facts.isEmpty ? "" : " (" + change.facts.joined(separator: ", ") + ")"
      text?.append(notes)
      return text ?? MarkedText(change.text + notes)
    case .actions:
      let owners = [change.oldOwners, change.owners].filter { !$0.isEmpty }
        .map { $0.map { $0.name }.joined(separator: ", ") }
      let lead = owners.isEmpty ? "" : owners.joined(separator: " -> ") + ": "
      return change.oldText.map { MarkedText(lead, from: $0, to: change.text) }
        ?? MarkedText(lead + change.shownText)
    case .meetings: return MarkedText(change.meetingSummary)
    }
  }

  /// Where it stood before, if that is in other minutes or below another topic.
  private func origin(of change: ToldChange) -> String? {
    guard let before = change.before, change.isMoved else { return nil }
    return "before: \(before.path.printable):\(before.line)"
      + (before.topic.map { ", \($0)" } ?? "")
  }
}

extension [ToldChange] {
  /// The changes of one type.
  func filter(isOf type: ChangesType) -> [ToldChange] { filter { $0.type == type } }
}

extension ChangesType {
  /// What the changes of the type stand under.
  var heading: String {
    switch self {
    case .decisions: "Decisions"
    case .actions: "Action items"
    case .meetings: "Meetings"
    }
  }
}

extension ToldChange {
  /// The class as people read it.
  var shownWord: String { ChangesType.shown(word) }

  /// Whether it stood in other minutes, or below another topic.
  var isMoved: Bool { before.map { $0.path != path || $0.topic != topic } ?? false }

  /// So many topics of a meeting are named, and so many cells of each.
  private static var mostTopics: Int { 5 }
  private static var mostCells: Int { 56 }

  /// `5 participants: Lamps; Boat`: who met about what, on one line.
  var meetingSummary: String {
    let shown = topics.prefix(Self.mostTopics)
      .map { PrintableLine($0).shortened(to: Self.mostCells) }
    let rest = topics.count - shown.count
    let more = rest > 0 ? " and \(rest) more" : ""
    let about = shown.isEmpty ? [] : [shown.joined(separator: "; ") + more]
    let parts = [facts.joined(separator: ", ")].filter { !$0.isEmpty } + about
    return parts.isEmpty ? "no topics" : parts.joined(separator: ": ")
  }

  /// The colour of the class.
  fileprivate var tone: Palette.Tone {
    switch word {
    case "new", "opened", "closed": .gained
    case "withdrawn", "removed", "dropped": .lost
    default: .changed
    }
  }
}
