internal import ActionItems
internal import Bytes
internal import Dates
internal import Profiles
internal import Registers
internal import Statements

/// What a team looks through at the beginning of its next meeting, in the form in which it writes such a
/// section, ready to be pasted into the pad.
enum PadFormat {
  static func render(_ report: ActionsReport) -> String {
    let teams = Dictionary(grouping: report.shown) { $0.last.team }
    if teams.isEmpty { return section([], of: report.choice.team ?? .top, report) }
    let isOne = teams.count == 1
    return teams.keys.sorted().map { team in
      // A pad is of one team; of several the reader has to see which is which.
      let name = isOne ? "" : "<!-- \(team.printable) -->\n"
      return name + section(teams[team] ?? [], of: team, report)
    }.joined(separator: "\n")
  }

  private static func section(
    _ threads: [ActionThread], of team: RepositoryPath, _ report: ActionsReport
  ) -> String {
    let form = report.profile.team(RepositoryPath.printable(team.name)).pad
    let oldestFirst = threads.sorted { left, right in
      (left.firstDate ?? .distantPast, left.last.path, left.last.start)
        < (right.firstDate ?? .distantPast, right.last.path, right.last.start)
    }
    let items = oldestFirst.map { form.item(owners: owners(of: $0.owned), task: task(of: $0.last)) }
    let lines = items.isEmpty ? [form.none] : items
    return form.heading + "\n\n" + lines.map { $0 + "\n" }.joined()
  }

  private static func task(of mention: Mention) -> String {
    MarkdownText.keepingHandles(mention.item.text)
  }

  /// Handles with their `@`, names as they were written.
  private static func owners(of mention: Mention) -> [String] {
    mention.item.owners.compactMap { owner in
      switch owner {
      case .handle(let handle): "@" + MarkdownText.keepingHandles(handle.text)
      case .name(let name, _): MarkdownText.keepingHandles(name)
      case .unassigned: nil
      }
    }
  }
}
