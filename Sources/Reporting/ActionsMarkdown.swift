internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

/// Action items as task lists, for issues, wikis and pages: with links to the lines, and without an `@`, so
/// that nobody is notified.
struct ActionsMarkdown {
  private let report: ActionsReport

  init(_ report: ActionsReport) {
    self.report = report
  }

  var text: String {
    if report.choice.showsMentions { return mentions }
    let blocks = ActionGroups(report).groups.compactMap { block($0) }
    return blocks.isEmpty ? absence : blocks.joined(separator: "\n")
  }

  private var absence: String { MarkdownText.inline(report.absence) + "\n" }

  private func block(_ group: ActionGroups.Group) -> String? {
    let states = ActionThread.State.allCases.filter { report.choice.states.covers($0) }
    let sections = states.compactMap { state in
      let threads = group.threads(in: state)
      return threads.isEmpty
        ? nil
        : "\n### \(state.heading)\n\n" + threads.map { entry(of: $0) }.joined()
    }
    if sections.isEmpty { return nil }
    let told = group.counts(
      of: ActionThread.State.allCases.filter { $0.isOpen || states.contains($0) })
    return "## \(MarkdownText.inline(group.title)): \(told)\n" + sections.joined()
  }

  private func entry(of thread: ActionThread) -> String {
    let count = thread.mentions.count
    let history = count > 1 ? thread.firstDate.map { "since \($0), \(count) mentions" } : nil
    return entry(
      of: thread.last, owners: thread.owned, isClosed: !thread.state.isOpen,
      facts: [thread.dueNote, history])
  }

  /// `- [ ] ada: order the lamp (Lamps > two are dark), due 2025-03-12, [pier 2025-03-05](...)`.
  private func entry(
    of mention: Mention, owners: Mention, isClosed: Bool, facts: [String?]
  ) -> String {
    let names = report.names.shown(owners)
    let owners = names.isEmpty ? "nobody" : names.joined(separator: ", ")
    let about = mention.subject
    let facts = facts.compactMap { $0 }.map { ", " + MarkdownText.inline($0) }
      .joined()
    let link = report.links.link(to: mention.path, line: mention.start.line)
    let meeting = [mention.team.isTop ? nil : mention.team.printable, mention.date?.description]
    let name = meeting.compactMap { $0 }.joined(separator: " ")
    return "- [\(isClosed ? "x" : " ")] "
      + MarkdownText.inline(
        "\(owners): \(mention.shownTask)" + (about.isEmpty ? "" : " (\(about))"))
      + facts
      + ", [\(MarkdownText.inline(name.isEmpty ? mention.path.printable : name))](\(link))\n"
  }

  private var mentions: String {
    if report.mentions.isEmpty { return absence }
    return report.mentions.map {
      entry(of: $0, owners: $0, isClosed: $0.item.isClosed, facts: [$0.dueNote])
    }.joined()
  }
}

extension ActionThread.State {
  fileprivate var heading: String {
    switch self {
    case .open: "Open"
    case .unreviewed: "Unreviewed"
    case .lapsed: "Lapsed"
    case .done: "Done"
    case .cancelled: "Cancelled"
    }
  }
}
