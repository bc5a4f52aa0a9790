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
    // Of what states no task nobody can tell what has become of it.
    let teams = Dictionary(grouping: threads(of: report).filter { $0.last.hasTask }) {
      $0.last.team
    }
    if teams.isEmpty { return section([], of: report.choice.team ?? .top, report) }
    let isOne = teams.count == 1
    return teams.keys.sorted().map { team in
      // A pad is of one team; of several the reader has to see which is which.
      let name = isOne ? "" : "<!-- \(MarkdownText.insideComment(team.printable)) -->\n"
      return name + section(teams[team] ?? [], of: team, report)
    }.joined(separator: "\n")
  }

  /// What is not closed and was mentioned in the last 90 days before its team's newest meeting.
  ///
  /// A team that seldom meets has something to look through as well. Who asks for other states gets those.
  private static func threads(of report: ActionsReport) -> [ActionThread] {
    guard report.choice.states == .open else { return report.shown }
    return report.threads.filter { thread in
      guard thread.state == .lapsed else { return report.choice.states.covers(thread.state) }
      guard let last = thread.lastDate, let newest = report.newestOfTeams[thread.last.team] else {
        return false
      }
      return newest.dayNumber - last.dayNumber <= ActionThread.mostDays
    }
  }

  /// How many action items that lapsed are in no pad.
  static func lapsedElsewhere(in report: ActionsReport) -> Int {
    guard report.choice.states == .open else { return 0 }
    return report.threads.count { $0.state == .lapsed }
      - threads(of: report).count { $0.state == .lapsed }
  }

  private static func section(
    _ threads: [ActionThread], of team: RepositoryPath, _ report: ActionsReport
  ) -> String {
    let form = report.profile.team(RepositoryPath.printable(team.name)).pad
    let oldestFirst = threads.sorted { left, right in
      (left.firstDate ?? .distantPast, left.last.path, left.last.start)
        < (right.firstDate ?? .distantPast, right.last.path, right.last.start)
    }
    let nobody = report.profile.actions.nobody.map { [MarkdownText.keepingHandles($0)] } ?? []
    let items = oldestFirst.map { thread in
      let owners = owners(of: thread.owned)
      let task = MarkdownText.keepingHandles(task(of: thread.last, report.profile.due))
      return form.item(owners: owners.isEmpty ? nobody : owners, task: task)
    }
    let lines = items.isEmpty ? [form.none] : items
    return form.heading + "\n\n" + lines.map { $0 + "\n" }.joined()
  }

  /// The task, with the day behind words that do not name it: `by Friday (2025-03-21)`, since they mean
  /// another one in the next meeting.
  ///
  /// Words that leave doubt stay as they are, and those that would not be read together with it as this
  /// very day.
  private static func task(of mention: Mention, _ words: DueWords) -> String {
    let text = mention.item.text
    guard let day = mention.dueDate, let said = DuePhrase.first(in: Array(text.utf8), words: words),
      said.text == mention.item.due?.phrase.text, said.isCertain
    else { return text }
    let addition = " (\(day))"
    var bytes = Array(text.utf8)
    bytes.insert(contentsOf: addition.utf8, at: said.range.upperBound)
    let read = DuePhrase.first(in: bytes, words: words)
    let range = said.range.lowerBound..<said.range.upperBound + addition.utf8.count
    guard let read, read.range == range, read.day(from: day) == day else { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Handles with their `@`, names as they were written; in parentheses where one is in small letters, since
  /// nobody could tell it from the task once its owner is not at the meeting.
  private static func owners(of mention: Mention) -> [String] {
    let owners = spelled(mention.item.owners)
    let isUnclear = owners.contains { $0.first?.isLowercase == true }
    let areNames = owners.allSatisfy { !$0.hasPrefix("@") }
    return isUnclear && areNames ? ["(" + owners.joined(separator: ", ") + ")"] : owners
  }

  private static func spelled(_ owners: [ActionItem.Owner]) -> [String] {
    owners.compactMap { owner in
      switch owner {
      case .handle(let handle): "@" + MarkdownText.keepingHandles(handle.text)
      case .name(let name, _): MarkdownText.keepingHandles(name)
      case .unassigned: nil
      }
    }
  }
}
