internal import Bytes
internal import Dates

/// Changes under the teams, days or owners that somebody wants them under.
struct ChangeGroups {
  struct Group {
    let title: String
    var changes: [ToldChange]
  }

  /// In the order in which they are told; in each the newest meetings come first.
  let groups: [Group]

  /// Groups changes; a change of several owners stands under each.
  init(_ changes: [ToldChange], by grouping: ChangesGrouping) {
    var groups: [Key: Group] = [:]
    for change in changes.sorted(by: grouping == .team ? { $0.isBefore($1) } : Self.isNewer) {
      for (key, title) in Self.keys(of: change, grouping) {
        groups[key, default: Group(title: title, changes: [])].changes.append(change)
      }
    }
    self.groups = groups.sorted { $0.key < $1.key }.map { $0.value }
  }

  /// Where a group stands: in which part, then by its name.
  private struct Key: Hashable, Comparable {
    let part: Int
    let name: [UInt8]

    static func < (left: Self, right: Self) -> Bool {
      if left.part != right.part { return left.part < right.part }
      return left.name.lexicographicallyPrecedes(right.name)
    }
  }

  private static func keys(
    of change: ToldChange, _ grouping: ChangesGrouping
  ) -> [(Key, String)] {
    switch grouping {
    case .team:
      let title = change.team.isTop ? "no team" : change.team.printable
      return [(Key(part: change.team.isTop ? 1 : 0, name: change.team.bytes), title)]
    case .date:
      guard let date = change.date else { return [(Key(part: .max, name: []), "no date")] }
      return [(Key(part: -date.dayNumber, name: []), "\(date)")]
    case .owner:
      guard change.type == .actions else {
        return [(Key(part: change.type == .decisions ? 0 : 3, name: []), change.type.rawValue)]
      }
      if change.owners.isEmpty { return [(Key(part: 2, name: []), "nobody")] }
      return change.owners.map { (Key(part: 1, name: Array($0.key.utf8)), $0.name) }
    }
  }

  private static func isNewer(_ left: ToldChange, _ right: ToldChange) -> Bool {
    let (day, other) = (left.date ?? .distantPast, right.date ?? .distantPast)
    if day != other { return day > other }
    return left.team == right.team ? left.isAbove(right) : left.team < right.team
  }
}
