internal import ActionItems
internal import Bytes
internal import Dates
internal import Meetings

/// Tells what has become of action items.
struct ThreadJudge {
  private let newest: CalendarDate?
  /// The last day of each team on which it went through the action items of earlier meetings.
  private let lastReviews: [RepositoryPath: CalendarDate]
  private let sameOwner: (String) -> String

  /// Knows the meetings up to a day; the notes of later ones were prepared, and review nothing yet.
  init(
    _ records: [MeetingRecord], newest: CalendarDate?, asOf: CalendarDate?,
    sameOwner: @escaping (String) -> String
  ) {
    self.newest = newest
    self.sameOwner = sameOwner
    var lastReviews: [RepositoryPath: CalendarDate] = [:]
    for record in records where record.meeting.hasReview {
      guard let date = record.date, date <= asOf ?? date else { continue }
      lastReviews[record.team] = max(lastReviews[record.team] ?? date, date)
    }
    self.lastReviews = lastReviews
  }

  /// The state of an action item, by its mentions in the order of the meetings.
  func state(of mentions: [Mention]) -> ActionThread.State {
    guard let last = mentions.last else { return .open }
    switch status(of: mentions.suffix(while: { $0.path == last.path && $0.date == last.date })) {
    case .done: return .done
    case .cancelled: return .cancelled
    case .open: break
    }
    guard let date = last.date else { return .open }
    if let newest, newest.dayNumber - date.dayNumber > ThreadJoiner.mostDays { return .lapsed }
    // A review after the last mention did not name it, or it would have been the last mention.
    return lastReviews[last.team].map { $0 > date } == true ? .unreviewed : .open
  }

  /// What the last mention in a meeting says; of an item that was split among its owners, that of the
  /// first whose part is open.
  private func status(of mentions: ArraySlice<Mention>) -> ActionItem.Status {
    guard let last = mentions.last else { return .open }
    let owners = owners(of: last)
    let others = mentions.dropLast().reversed().filter { mention in
      let other = self.owners(of: mention)
      return !other.isEmpty && !owners.isEmpty && other.isDisjoint(with: owners)
    }
    var seen: Set<Set<String>> = []
    let parts = others.filter { seen.insert(self.owners(of: $0)).inserted }
    return parts.contains { $0.item.status == .open } ? .open : last.item.status
  }

  private func owners(of mention: Mention) -> Set<String> {
    Set(mention.item.owners.compactMap { $0.text.map { sameOwner($0) } })
  }
}

extension Array {
  /// The elements at the end that fulfil a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    let count = reversed().prefix(while: condition).count
    return suffix(count)
  }
}
