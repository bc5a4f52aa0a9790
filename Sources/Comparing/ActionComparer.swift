internal import ActionItems
internal import Bytes
internal import Dates
internal import Meetings
internal import Registers

/// Compares action items by all that was said of each.
struct ActionComparer {
  private let matcher: Matcher
  private let known: KnownMeetings
  private let sameOwner: (String) -> String
  /// The last day of each team on which a new meeting went through the open items.
  private let lastReviews: [RepositoryPath: CalendarDate]

  init(matcher: Matcher, known: KnownMeetings, sameOwner: @escaping (String) -> String) {
    (self.matcher, self.known, self.sameOwner) = (matcher, known, sameOwner)
    let pairs = matcher.pairs
    let reviews = pairs.new.indices.filter { number in
      pairs.oldOfNew[number] == nil && pairs.new[number].meeting.hasReview
    }
    let days = reviews.compactMap { number in
      pairs.new[number].date.map { (pairs.new[number].team, $0) }
    }
    lastReviews = Dictionary(days, uniquingKeysWith: max)
  }

  /// The changes of action items, each told once.
  func changes(from old: [ActionThread], to new: [ActionThread]) -> [ActionChange] {
    let links = ThreadLinks(old, new, matcher, sameOwner)
    let gone = old.indices.filter { links.isGone(old: $0) }.map { number in
      ActionChange(kind: .withdrawn, sides: .gone(old[number]), isLate: false)
    }
    let added = new.indices.filter { links.isNew(new: $0) }.map { opened(new[$0]) }
    let changed = links.pairs.compactMap { pair in
      kind(old[pair.old], new[pair.new], pair).map { kind in
        ActionChange(
          kind: kind, sides: .both(old: old[pair.old], new: new[pair.new]), isLate: false)
      }
    }
    return gone + added + changed
  }

  private func opened(_ thread: ActionThread) -> ActionChange {
    let first = thread.mentions[0]
    return ActionChange(
      kind: thread.isClosed ? .closed : .opened, sides: .added(thread),
      isLate: known.isLate(first.team, first.date))
  }

  /// The first class that fits, so that nobody is told of an item twice.
  private func kind(
    _ old: ActionThread, _ new: ActionThread, _ pair: ThreadLinks.Pair
  ) -> ActionChange.Kind? {
    if old.isClosed != new.isClosed { return new.isClosed ? .closed : .reopened }
    let owners = (old.owners(sameOwner), new.owners(sameOwner))
    if owners.0 != owners.1 { return .reassigned }
    if old.due != new.due { return .redated }
    if let edit = pair.edit { return edit }
    // What was carried over and then left out is not carried any more.
    if isDropped(old, new) { return .dropped }
    return pair.isMentionedAgain ? .carried : nil
  }

  /// Whether a new meeting went through the open items after an open item's last mention, without it.
  private func isDropped(_ old: ActionThread, _ new: ActionThread) -> Bool {
    guard old.state == .open, new.state == .unreviewed || new.state == .lapsed,
      let last = new.last.date
    else { return false }
    return lastReviews[new.last.team].map { $0 > last } ?? false
  }
}

extension ActionThread {
  /// When it is due, as was said last.
  fileprivate var due: Due? {
    let said = mentions.last { $0.item.due != nil }
    return said.map { Due(day: $0.dueDate, words: $0.item.due?.phrase.text.lowercased() ?? "") }
  }
}

/// When something is due: on a day, or where none can be told in the same words.
private struct Due: Equatable {
  let day: CalendarDate?
  let words: String

  static func == (left: Self, right: Self) -> Bool {
    left.day == right.day && (left.day != nil || left.words == right.words)
  }
}
