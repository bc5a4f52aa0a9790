internal import ActionItems
internal import Bytes
internal import Meetings
internal import Registers

/// Which action items of two editions are the same, by their mentions.
struct ThreadLinks {
  struct Pair {
    let old: Int
    let new: Int
    /// What became of the text of a mention that both editions have.
    let edit: ActionChange.Kind?
    /// Whether a meeting mentions it that did not before.
    let isMentionedAgain: Bool
  }

  /// One to one.
  private(set) var pairs: [Pair] = []
  private var linked: (old: Set<Int>, new: Set<Int>) = ([], [])
  private let old: [ActionThread]
  private let new: [ActionThread]
  private let key: (String) -> String

  init(
    _ old: [ActionThread], _ new: [ActionThread], _ matcher: Matcher,
    _ key: @escaping (String) -> String
  ) {
    (self.old, self.new, self.key) = (old, new, key)
    pairByMentions(matcher)
    pairHandedOver()
  }

  /// Whether no mention of an old item is there any more.
  func isGone(old number: Int) -> Bool { !linked.old.contains(number) }

  /// Whether no mention of a new item was there before.
  func isNew(new number: Int) -> Bool { !linked.new.contains(number) }

  /// Pairs by the mentions that both editions have: first where the last ones are, then where most are.
  private mutating func pairByMentions(_ matcher: Matcher) {
    let (before, after) = (NumberedMention.all(of: old), NumberedMention.all(of: new))
    let matches = matcher.matches(
      before.map { matcher.readers.old.saying($0.mention, owners: $0.mention.owners(key)) },
      after.map { matcher.readers.new.saying($0.mention, owners: $0.mention.owners(key)) })
    var links: [[Int]: Link] = [:]
    for match in matches {
      let (left, right) = (before[match.old], after[match.new])
      links[[left.thread, right.thread], default: Link(old: left.thread, new: right.thread)]
        .add(match.kind, lasts: (left.isLast ? 1 : 0) + (right.isLast ? 1 : 0))
    }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    for link in links.values.sorted(by: <) {
      linked.old.insert(link.old)
      linked.new.insert(link.new)
      guard !taken.old.contains(link.old), !taken.new.contains(link.new) else { continue }
      taken.old.insert(link.old)
      taken.new.insert(link.new)
      let more = new[link.new].mentions.count - link.mentions
      pairs.append(
        Pair(
          old: link.old, new: link.new, edit: link.edit,
          isMentionedAgain: more > 0 && new[link.new].mentions.count > old[link.old].mentions.count)
      )
    }
  }

  /// Pairs an open item that no new meeting mentions with one that a review gives to somebody else in the same
  /// words: threads are joined by their owners, so that it is another one there.
  private mutating func pairHandedOver() {
    let ways = [
      pairs.filter { !$0.isMentionedAgain && old[$0.old].state == .open }
        .map { (HandedOver(old[$0.old]), $0) },
      pairs.filter { new[$0.new].state == .open }.map { (HandedOver(new[$0.new]), $0) },
    ]
    var there = Dictionary(ways[0]) { first, _ in first }
    for number in new.indices where isNew(new: number) && new[number].isHandedOver {
      guard let pair = there.removeValue(forKey: HandedOver(new[number])) else { continue }
      replace(pair, by: Pair(old: pair.old, new: number, edit: nil, isMentionedAgain: true))
    }
    var back = Dictionary(ways[1]) { first, _ in first }
    for number in old.indices where isGone(old: number) && old[number].isHandedOver {
      guard let pair = back.removeValue(forKey: HandedOver(old[number])) else { continue }
      replace(pair, by: Pair(old: number, new: pair.new, edit: nil, isMentionedAgain: false))
    }
  }

  private mutating func replace(_ pair: Pair, by other: Pair) {
    linked.old.insert(other.old)
    linked.new.insert(other.new)
    pairs.removeAll { $0.old == pair.old && $0.new == pair.new }
    pairs.append(other)
  }

  /// What an item keeps when somebody else takes it over.
  private struct HandedOver: Hashable {
    let team: RepositoryPath
    let words: String

    init(_ thread: ActionThread) {
      team = thread.last.team
      words = TextWords(thread.last.item.text).joined
    }
  }
}

extension ActionThread {
  /// Whether a review may have given an item to its owner, in words that are more than those of any chore.
  fileprivate var isHandedOver: Bool {
    mentions[0].isReview && TextWords(last.item.text).words.count >= 3
  }
}

/// An old item and a new one with mentions in common.
private struct Link: Comparable {
  let old: Int
  let new: Int
  private(set) var mentions = 0
  private(set) var edit: ActionChange.Kind?
  /// Of how many of the two it is known where their last mention went.
  private var lasts = 0

  init(old: Int, new: Int) {
    (self.old, self.new) = (old, new)
  }

  mutating func add(_ kind: Match.Kind, lasts count: Int) {
    mentions += 1
    lasts = max(lasts, count)
    switch kind {
    case .reworded: edit = .reworded
    case .corrected, .misspelt: edit = edit ?? .corrected
    case .same, .moved, .elsewhere: break
    }
  }

  /// The surest first.
  static func < (left: Self, right: Self) -> Bool {
    if left.lasts != right.lasts { return left.lasts > right.lasts }
    if left.mentions != right.mentions { return left.mentions > right.mentions }
    return (left.old, left.new) < (right.old, right.new)
  }
}

/// A mention with the number of its item.
private struct NumberedMention {
  let mention: Mention
  let thread: Int
  /// Whether the item is not mentioned later.
  let isLast: Bool

  /// All mentions of some items, in the order of their places.
  static func all(of threads: [ActionThread]) -> [NumberedMention] {
    threads.enumerated().flatMap { number, thread in
      thread.mentions.enumerated().map { index, mention in
        NumberedMention(
          mention: mention, thread: number, isLast: index + 1 == thread.mentions.count)
      }
    }
    .sorted { ($0.mention.path, $0.mention.start) < ($1.mention.path, $1.mention.start) }
  }
}
