internal import ActionItems
internal import Bytes
internal import Dates
internal import Meetings
internal import Registers

/// Compares action items by all that was said of each.
struct ActionComparer {
  let matcher: Matcher
  let known: KnownMeetings
  let sameOwner: (String) -> String

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
    if pair.isMentionedAgain { return .carried }
    return isDropped(old, new) ? .dropped : nil
  }

  /// Whether a new meeting went through the open items, and not through this one.
  private func isDropped(_ old: ActionThread, _ new: ActionThread) -> Bool {
    guard !new.isClosed, old.state == .open, let last = new.last.date else { return false }
    let pairs = matcher.pairs
    return pairs.new.indices.contains { number in
      let record = pairs.new[number]
      return pairs.oldOfNew[number] == nil && record.team == new.last.team
        && record.meeting.hasReview && record.date.map { $0 > last } == true
    }
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

/// Which action items of two editions are the same, by their mentions.
struct ThreadLinks {
  struct Pair {
    let old: Int
    let new: Int
    /// What became of the text of a mention that both editions have.
    let edit: ActionChange.Kind?
    /// Whether meetings mention it that did not before.
    let isMentionedAgain: Bool
  }

  private(set) var pairs: [Pair] = []
  private var oldLinked: Set<Int> = []
  private var newLinked: Set<Int> = []

  init(
    _ old: [ActionThread], _ new: [ActionThread], _ matcher: Matcher, _ key: (String) -> String
  ) {
    let readers = (SayingReader(old: matcher.pairs), SayingReader(new: matcher.pairs))
    let before = NumberedMentions(old)
    let after = NumberedMentions(new)
    let matches = matcher.matches(
      before.mentions.map { readers.0.saying($0, owners: $0.owners(key)) },
      after.mentions.map { readers.1.saying($0, owners: $0.owners(key)) })
    let links = Dictionary(grouping: matches) { match in
      Link(old: before.threads[match.old], new: after.threads[match.new])
    }
    oldLinked = Set(links.keys.map { $0.old })
    newLinked = Set(links.keys.map { $0.new })
    var (isOldTaken, isNewTaken): (Set<Int>, Set<Int>) = ([], [])
    let surest = links.sorted { left, right in
      (right.value.count, left.key.old, left.key.new) < (
        left.value.count, right.key.old, right.key.new
      )
    }
    for (link, matches) in surest
    where !isOldTaken.contains(link.old) && !isNewTaken.contains(link.new) {
      isOldTaken.insert(link.old)
      isNewTaken.insert(link.new)
      let kinds = matches.map { $0.kind }
      let isReworded = kinds.contains(.reworded)
      pairs.append(
        Pair(
          old: link.old, new: link.new,
          edit: isReworded ? .reworded : kinds.contains(.corrected) ? .corrected : nil,
          isMentionedAgain: new[link.new].mentions.count > matches.count
            && new[link.new].mentions.count > old[link.old].mentions.count))
    }
  }

  private struct Link: Hashable {
    let old: Int
    let new: Int
  }

  /// Whether no mention of an old item is there any more.
  func isGone(old number: Int) -> Bool { !oldLinked.contains(number) }

  /// Whether no mention of a new item was there before.
  func isNew(new number: Int) -> Bool { !newLinked.contains(number) }
}

/// All mentions of some action items, each with the number of its item.
private struct NumberedMentions {
  private(set) var mentions: [Mention] = []
  private(set) var threads: [Int] = []

  /// In the order of their places.
  init(_ all: [ActionThread]) {
    let numbered = all.enumerated().flatMap { number, thread in
      thread.mentions.map { (mention: $0, thread: number) }
    }
    .sorted { ($0.mention.path, $0.mention.start) < ($1.mention.path, $1.mention.start) }
    mentions = numbered.map { $0.mention }
    threads = numbered.map { $0.thread }
  }
}
