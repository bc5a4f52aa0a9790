internal import Bytes
internal import Dates
internal import Decisions
internal import Registers

/// Decisions as Markdown: a heading for each team and day, an entry for each topic, with links to the
/// lines, and without an `@`, so that nobody is notified.
struct DecisionsMarkdown {
  private let report: DecisionsReport

  init(_ report: DecisionsReport) {
    self.report = report
  }

  var text: String {
    let blocks = DecisionGroups(report.entries).teams.map { team in
      let days = team.meetings.map { meeting in
        "\n### \(meeting.date.map { $0.description } ?? "No date")\n\n"
          + meeting.topics.map { entry(of: $0) }.joined()
      }
      return "## \(MarkdownText.inline(team.name))\n" + days.joined()
    }
    return blocks.isEmpty
      ? MarkdownText.inline(report.absence) + "\n" : blocks.joined(separator: "\n")
  }

  private func entry(of topic: DecisionGroups.Topic) -> String {
    let title = topic.title.map { "**\(MarkdownText.inline($0))**" }
    guard topic.entries.count > 1, let title else {
      let lead = title.map { $0 + ": " } ?? ""
      return topic.entries.map { "- \(lead)\(statement(of: $0))\n" }.joined()
    }
    return "- \(title)\n" + topic.entries.map { "  - \(statement(of: $0))\n" }.joined()
  }

  /// `Do we rename it? YES (**deferred**) ([12](...))`.
  private func statement(of entry: DecisionEntry) -> String {
    let context = entry.decision.context.flatMap { $0 == entry.topic ? nil : $0 }
    let question = context.map { $0 + ($0.last == "?" ? " " : ": ") } ?? ""
    let notes = entry.notes.map { "**\($0)**" }.joined(separator: ", ")
    let link = report.links.link(to: entry.path, line: entry.start.line)
    return MarkdownText.inline(question + entry.decision.text)
      + (notes.isEmpty ? "" : " (\(notes))") + " ([line \(entry.start.line)](\(link)))"
  }
}
