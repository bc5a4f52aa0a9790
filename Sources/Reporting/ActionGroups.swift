internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

/// The action items of a register under who has taken them on, or under their teams.
struct ActionGroups {
  /// The action items of one owner or team.
  struct Group {
    let title: String
    /// Those of all states, the newest first.
    let threads: [ActionThread]

    func threads(in state: ActionThread.State) -> [ActionThread] {
      threads.filter { $0.state == state }
    }

    /// `2 open, 1 unreviewed, 31 lapsed`: the numbers of some states that are not zero.
    func counts(of states: [ActionThread.State]) -> String {
      states.compactMap { state in
        let count = threads(in: state).count
        return count == 0 ? nil : "\(count) \(state.rawValue)"
      }.joined(separator: ", ")
    }
  }

  /// Sorted by title, and at the end those that nobody has taken on.
  let groups: [Group]

  init(_ report: ActionsReport) {
    let newestFirst = report.threads.sorted { left, right in
      (left.lastDate ?? .distantPast, right.last.path, right.last.start)
        > (right.lastDate ?? .distantPast, left.last.path, left.last.start)
    }
    var keys: [String: (title: String, threads: [ActionThread])] = [:]
    for thread in newestFirst {
      for (key, title) in Self.keys(of: thread.owned, report) {
        keys[key, default: (title, [])].threads.append(thread)
      }
    }
    groups = keys.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
      .map { Group(title: $0.value.title, threads: $0.value.threads) }
  }

  /// What an entry stands under: the key, which is empty for nobody, and the title.
  static func keys(of mention: Mention, _ report: ActionsReport) -> [(String, String)] {
    if report.choice.grouping == .team {
      let name = mention.team.isTop ? "no team" : mention.team.printable
      return [(mention.team.isTop ? "" : name, name)]
    }
    let names = report.names
    let owners = names.shown(mention).map { (names.key($0), $0) }
      .filter { report.owners.isEmpty || report.owners.contains($0.0) }
    return owners.isEmpty ? [("", "nobody")] : owners
  }
}
