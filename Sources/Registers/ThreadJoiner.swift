internal import Bytes
internal import Dates

/// Joins the mentions of one team, meeting by meeting, into threads.
///
/// Each mention is compared with those of the last meetings that share words with it. The pairs that are
/// surest are joined first, and a thread takes one mention of a meeting; further ones only where an item
/// with several owners was split, or where an item stands in the review as well as below its topic. What a
/// review has that none of the last meetings had is looked for in all earlier ones.
struct ThreadJoiner {
  /// So many meetings with action items are looked back.
  private static let reach = 3
  /// Nor is anything looked for that was not mentioned for so many days.
  static let mostDays = 90

  /// What is known of one thread.
  private struct Known {
    var mentions: [Int]
    var meeting: Int
    /// The mentions of its last meeting.
    var last: [Int]
    var topic: Set<Int>?
    var surroundings: Set<Int>
    /// Those who had it in the meeting before its last one.
    var owners: Set<String>
    /// That meeting.
    var meetingBefore: Int
    /// Those who were said last to have it.
    var holders: Set<String>
  }

  /// Two mentions that may be of one action item.
  private struct Pair {
    let score: Double
    let distance: Int
    let isReview: Bool
    let old: Int
    let new: Int
  }

  private var utterances: [Utterance] = []
  private var threadOf: [Int?] = []
  private var known: [Known] = []
  private var meetings: [(day: CalendarDate, mentions: Range<Int>)] = []
  private var index = MentionIndex()
  private var memory = Memory()

  /// The threads, each with the numbers of its mentions in the order in which they were added.
  var threads: [[Int]] { known.map { $0.mentions } }

  /// Adds the mentions of the next meeting of the team.
  mutating func add(_ mentions: [Utterance], on day: CalendarDate, _ vocabulary: Vocabulary) {
    let new = utterances.count..<utterances.count + mentions.count
    utterances += mentions
    threadOf += [Int?](repeating: nil, count: mentions.count)
    meetings.append((day, new))
    index = MentionIndex()
    for meeting in reached.reversed() {
      index.add(meeting.mentions.filter { isLast($0) }, utterances)
    }
    joinToEarlier(new, vocabulary)
    joinToOld(new)
    index = MentionIndex()
    index.add(new, utterances)
    joinToEachOther(new, vocabulary)
    for mention in new where threadOf[mention] == nil { begin(with: mention) }
    // The last one is found first.
    for mention in new.reversed() {
      guard let thread = threadOf[mention] else { continue }
      let owners = utterances[mention].owners
      memory.add(
        mention, utterances[mention].wording,
        owners: owners.isEmpty ? known[thread].holders : owners)
    }
  }

  private var reached: [(day: CalendarDate, mentions: Range<Int>)] {
    guard let today = meetings.last?.day.dayNumber else { return [] }
    return meetings.dropLast().suffix(Self.reach).filter {
      today - $0.day.dayNumber <= Self.mostDays
    }
  }

  private mutating func joinToEarlier(_ new: Range<Int>, _ vocabulary: Vocabulary) {
    let present = meetings.count - 1
    var pairs: [Pair] = []
    for mention in new {
      for candidate in index.candidates(for: utterances[mention], vocabulary) {
        guard let thread = threadOf[candidate] else { continue }
        let distance = present - known[thread].meeting
        guard let score = score(candidate, mention, distance, vocabulary) else { continue }
        pairs.append(
          Pair(
            score: score, distance: distance, isReview: utterances[mention].isReview,
            old: candidate, new: mention))
      }
    }
    for pair in sorted(pairs) where threadOf[pair.new] == nil {
      guard let thread = threadOf[pair.old], isFree(thread, for: pair.new, present) else {
        continue
      }
      extend(thread, by: pair.new, present)
    }
  }

  /// Joins what stands in a review with the last action item that says the same and was never closed.
  private mutating func joinToOld(_ new: Range<Int>) {
    // Taken out, since what is asked of it below needs all the rest.
    var memory = Memory()
    swap(&memory, &self.memory)
    defer { self.memory = memory }
    for mention in new where threadOf[mention] == nil && utterances[mention].isReview {
      let utterance = utterances[mention]
      let old = memory.mentions(like: utterance) { isOpen($0, for: mention) }
        .first { mayRepeat(mention, $0) }
      if let thread = old.flatMap({ threadOf[$0] }) {
        extend(thread, by: mention, meetings.count - 1)
      }
    }
  }

  /// Whether a mention was the last one of its thread before this meeting, and a further one may follow.
  private func isOpen(_ old: Int, for mention: Int) -> Bool {
    guard !utterances[old].isClosed, let thread = threadOf[old] else { return false }
    if isLast(old) { return true }
    let present = meetings.count - 1
    return known[thread].meeting == present && isFree(thread, for: mention, present)
      && meetings[known[thread].meetingBefore].mentions.contains(old)
  }

  /// Whether one that says the same may be of the same action item, however old it is: it refers to nothing
  /// else and, of few words, it had not lapsed when the team met before.
  private func mayRepeat(_ mention: Int, _ old: Int) -> Bool {
    guard let thread = threadOf[old], let before = meetings.dropLast().last?.day else {
      return false
    }
    let (wording, other) = (utterances[mention].wording, utterances[old].wording)
    let last =
      known[thread].meeting < meetings.count - 1
      ? known[thread].meeting : known[thread].meetingBefore
    let age = before.dayNumber - meetings[last].day.dayNumber
    let isOfAnotherTime = wording.occasion.map { $0 != other.occasion ?? $0 } ?? false
    return wording.references.isSubset(of: other.references) && !isOfAnotherTime
      && (wording.content.count >= Likeness.fewWords || age <= Self.mostDays)
  }

  private mutating func joinToEachOther(_ new: Range<Int>, _ vocabulary: Vocabulary) {
    var pairs: [Pair] = []
    for mention in new {
      for candidate in index.candidates(for: utterances[mention], vocabulary)
      where candidate < mention {
        guard let score = score(candidate, mention, 0, vocabulary) else { continue }
        pairs.append(
          Pair(score: score, distance: 0, isReview: true, old: candidate, new: mention))
      }
    }
    let present = meetings.count - 1
    for pair in sorted(pairs) {
      switch (threadOf[pair.old], threadOf[pair.new]) {
      case (nil, nil):
        begin(with: pair.old)
        if let thread = threadOf[pair.old] { extend(thread, by: pair.new, present) }
      case (let thread?, nil) where takes(thread, pair.new, vocabulary):
        extend(thread, by: pair.new, present)
      case (nil, let thread?) where takes(thread, pair.old, vocabulary):
        extend(thread, by: pair.old, present)
      default: break
      }
    }
  }

  /// Whether a mention is none of two tasks that stand side by side, in the review or below topics.
  private func takes(_ thread: Int, _ mention: Int, _ vocabulary: Vocabulary) -> Bool {
    let utterance = utterances[mention]
    return known[thread].last.suffix(Self.reach).allSatisfy { other in
      let isBeside = utterances[other].isReview == utterance.isReview
      let isPart =
        !utterances[other].owners.isEmpty && !utterance.owners.isEmpty
        && utterances[other].owners.isDisjoint(with: utterance.owners)
      return !isBeside || isPart || score(other, mention, 0, vocabulary) != nil
    }
  }

  /// Whether a mention is of the meeting in which its thread was mentioned last.
  private func isLast(_ mention: Int) -> Bool {
    threadOf[mention].map { meetings[known[$0].meeting].mentions.contains(mention) } ?? false
  }

  private func score(
    _ old: Int, _ new: Int, _ distance: Int, _ vocabulary: Vocabulary
  ) -> Double? {
    let thread = threadOf[old].map { known[$0] }
    let likeness = Likeness(
      vocabulary: vocabulary, old: utterances[old], new: utterances[new], distance: distance,
      oldTopic: thread == nil ? utterances[old].topic : thread?.topic,
      oldSurroundings: thread?.surroundings ?? utterances[old].surroundings)
    return likeness.score.flatMap { $0 >= Likeness.least ? $0 : nil }
  }

  /// The surest first; among equals those in the review, then the nearest, then by their places.
  private func sorted(_ pairs: [Pair]) -> [Pair] {
    pairs.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.isReview != right.isReview { return left.isReview }
      return (left.distance, left.new, left.old) < (right.distance, right.new, right.old)
    }
  }

  /// Whether a thread has no mention in this meeting, or only those of other owners among several.
  private func isFree(_ thread: Int, for mention: Int, _ present: Int) -> Bool {
    guard known[thread].meeting == present else { return true }
    let owners = utterances[mention].owners
    let taken = known[thread].last.reduce(into: Set<String>()) {
      $0.formUnion(utterances[$1].owners)
    }
    return !owners.isEmpty && !taken.isEmpty && owners.isDisjoint(with: taken)
      && owners.isSubset(of: known[thread].owners) && taken.isSubset(of: known[thread].owners)
  }

  private mutating func begin(with mention: Int) {
    let utterance = utterances[mention]
    threadOf[mention] = known.count
    known.append(
      Known(
        mentions: [mention], meeting: meetings.count - 1, last: [mention],
        topic: utterance.isReview ? nil : utterance.topic,
        surroundings: utterance.surroundings, owners: [], meetingBefore: meetings.count - 1,
        holders: utterance.owners))
  }

  private mutating func extend(_ thread: Int, by mention: Int, _ present: Int) {
    let utterance = utterances[mention]
    threadOf[mention] = thread
    if known[thread].meeting != present {
      known[thread].owners = known[thread].last.reduce(into: []) {
        $0.formUnion(utterances[$1].owners)
      }
      known[thread].meetingBefore = known[thread].meeting
      known[thread].meeting = present
      known[thread].last = []
    }
    known[thread].mentions.append(mention)
    known[thread].last.append(mention)
    if !utterance.owners.isEmpty { known[thread].holders = utterance.owners }
    if !utterance.isReview, let topic = utterance.topic {
      known[thread].topic = topic
      known[thread].surroundings = utterance.surroundings
    } else if let context = utterance.context {
      known[thread].surroundings = (known[thread].topic ?? []).union(context)
    }
  }
}
