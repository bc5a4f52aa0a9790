internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

/// Action items for people at a terminal: under each owner what is open, then what fell out of sight, the
/// newest first.
struct ActionsText {
  private let report: ActionsReport
  private let palette: Palette
  private let rows: RegisterRows

  /// How many of the lapsed ones are shown where nobody has asked for them.
  private static let fewLapsed = 3

  /// The text is for a terminal of so many columns, or for none.
  init(_ report: ActionsReport, _ palette: Palette, _ width: Int?) {
    self.report = report
    self.palette = palette
    rows = RegisterRows(palette: palette, width: width)
  }

  var text: String {
    if report.choice.showsMentions { return mentions }
    let groups = ActionGroups(report).groups
    let isAlone = groups.count == 1
    let blocks = groups.compactMap { block($0, isAlone: isAlone) }
    let rest = others(groups, isAlone: isAlone)
    if blocks.isEmpty { return report.absence + "\n" + rest }
    return blocks.joined(separator: "\n") + (rest.isEmpty ? "" : "\n" + rest)
  }

  // MARK: Action items

  private func block(_ group: ActionGroups.Group, isAlone: Bool) -> String? {
    let sections = ActionThread.State.allCases.compactMap { state in
      section(group.threads(in: state), state, isAlone: isAlone)
    }
    if sections.isEmpty { return nil }
    let states = ActionThread.State.allCases.filter { report.choice.states.covers($0) || $0.isOpen }
    let day = report.newest.map { " (as of \($0))" } ?? ""
    let title = PrintableLine(group.title).text
    return palette.bold("\(title): \(group.counts(of: states))") + "\(day)\n"
      + sections.joined()
  }

  /// The action items of one state under its name; nil where they are not shown.
  private func section(
    _ threads: [ActionThread], _ state: ActionThread.State, isAlone: Bool
  ) -> String? {
    let isWanted = report.choice.states.covers(state)
    let isTold = isAlone && report.choice.states == .open && state == .lapsed
    guard !threads.isEmpty, isWanted || isTold else { return nil }
    let shown = isWanted ? threads[...] : threads.prefix(Self.fewLapsed)
    let part =
      shown.count < threads.count
      ? ": the newest \(shown.count) of \(threads.count) (all: --lapsed)" : ""
    let name = state.rawValue.uppercased()
    let blanks = String(repeating: " ", count: max(1, 12 - name.count))
    return palette.bold(name) + blanks + palette.dim(state.meaning + part) + "\n"
      + rows.render(shown.map { row(of: $0) })
  }

  /// Those who have nothing but what lapsed are told on one line.
  private func others(_ groups: [ActionGroups.Group], isAlone: Bool) -> String {
    guard report.choice.states == .open, !isAlone else { return "" }
    let quiet = groups.filter { $0.counts(of: [.open, .unreviewed]).isEmpty }
    let counts = quiet.compactMap { group -> String? in
      let count = group.threads(in: .lapsed).count
      return count == 0 ? nil : "\(group.title) \(count)"
    }
    if counts.isEmpty { return "" }
    let line = "only lapsed: \(counts.joined(separator: ", ")) (--lapsed)"
    return rows.lines(of: line).joined(separator: "\n") + "\n"
  }

  private func row(of thread: ActionThread) -> RegisterRow {
    let mention = thread.last
    let count = thread.mentions.count
    let history = count > 1 ? thread.firstDate.map { "since \($0), \(count) mentions" } : nil
    return row(of: mention, owners: thread.owned, due: thread.dueNote, details: [history])
  }

  // MARK: Mentions

  private var mentions: String {
    if report.mentions.isEmpty { return report.absence + "\n" }
    var groups: [String: (title: String, mentions: [Mention])] = [:]
    for mention in report.mentions {
      for (key, title) in ActionGroups.keys(of: mention, report) {
        groups[key, default: (title, [])].mentions.append(mention)
      }
    }
    let sorted = groups.sorted {
      ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key)
    }
    return sorted.map { _, group in
      let newestFirst = group.mentions.sorted { left, right in
        (left.date ?? .distantPast, right.path, right.start)
          > (right.date ?? .distantPast, left.path, left.start)
      }
      let title = "\(group.title): \(quantity(group.mentions.count, "mention"))"
      return palette.bold(PrintableLine(title).text) + "\n"
        + rows.render(
          newestFirst.map { row(of: $0, owners: $0, due: $0.dueNote, details: [status(of: $0)]) })
    }.joined(separator: "\n")
  }

  private func status(of mention: Mention) -> String? {
    mention.item.isClosed ? mention.item.status.rawValue : nil
  }

  // MARK: Rows

  private func row(
    of mention: Mention, owners: Mention, due: String?, details: [String?]
  ) -> RegisterRow {
    let owners = report.names.shown(owners)
    let isByTeam = report.choice.grouping == .team
    let prefix = isByTeam && !owners.isEmpty ? owners.joined(separator: ", ") + ": " : ""
    let facts = [due, isByTeam ? nil : company(of: owners)] + details
    let lines = [
      mention.subject,
      facts.compactMap { $0 }.joined(separator: "; "),
    ]
    return RegisterRow(
      lead: lead(of: mention), text: prefix + mention.shownTask,
      details: lines.filter { !$0.isEmpty },
      place: "\(mention.path.printable):\(mention.start.line)")
  }

  /// `shared by ada, bob` where it is more than one's.
  private func company(of owners: [String]) -> String? {
    owners.count > 1 ? "shared by " + owners.joined(separator: ", ") : nil
  }

  /// The day and the age in days, always of the same width.
  private func lead(of mention: Mention) -> String {
    guard let date = mention.date else { return "  no date" + String(repeating: " ", count: 12) }
    let days = report.newest.map { $0.dayNumber - date.dayNumber } ?? 0
    let age = days > 0 ? "\(days) d" : ""
    return "  \(date)" + String(repeating: " ", count: max(1, 7 - age.count)) + age + "  "
  }
}
