internal import Bytes
internal import Dates
internal import Decisions
internal import Registers

/// The decisions of a register by team, meeting and topic.
struct DecisionGroups {
  struct Team {
    let name: String
    /// The newest first.
    let meetings: [Meeting]

    var count: Int { meetings.reduce(0) { $0 + $1.topics.reduce(0) { $0 + $1.entries.count } } }
  }

  /// What was decided on one day.
  struct Meeting {
    let date: CalendarDate?
    /// In the order of the minutes.
    let topics: [Topic]
  }

  /// What was decided about one topic.
  struct Topic {
    let title: String?
    let entries: [DecisionEntry]
  }

  /// Sorted by name.
  let teams: [Team]

  /// Groups decisions, which are sorted by place.
  init(_ entries: [DecisionEntry]) {
    let byTeam = Dictionary(grouping: entries) { $0.team }
    teams = byTeam.keys.sorted().map { team in
      let name = team.isTop ? "no team" : team.printable
      return Team(name: name, meetings: Self.meetings(byTeam[team] ?? []))
    }
  }

  private static func meetings(_ entries: [DecisionEntry]) -> [Meeting] {
    let byDate = Dictionary(grouping: entries) { $0.date }
    let dates = byDate.keys.sorted { ($0 ?? .distantPast) > ($1 ?? .distantPast) }
    return dates.map { Meeting(date: $0, topics: topics(byDate[$0] ?? [])) }
  }

  private static func topics(_ entries: [DecisionEntry]) -> [Topic] {
    var topics: [Topic] = []
    for entry in entries {
      if let last = topics.last, last.title == entry.topic, last.entries.last?.path == entry.path {
        topics[topics.count - 1] = Topic(title: last.title, entries: last.entries + [entry])
      } else {
        topics.append(Topic(title: entry.topic, entries: [entry]))
      }
    }
    return topics
  }
}

extension DecisionEntry {
  /// What sets the decision apart from the group's own, or from an accepted proposal.
  var notes: [String] {
    let kind = decision.kind == .explicit ? nil : decision.kind.rawValue
    let outcome = decision.outcome == .accepted ? nil : decision.outcome?.rawValue
    return [kind, outcome].compactMap { $0 }
  }
}
