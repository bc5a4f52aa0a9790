internal import Bytes
internal import Meetings

/// Finds what was said in one edition again in another: first in the same words, then in similar ones.
struct Matcher {
  let pairs: MeetingPairs
  let correction: Correction

  init(_ pairs: MeetingPairs, _ correction: Correction) {
    self.pairs = pairs
    self.correction = correction
  }

  /// The matches, one to one, in the order of the old ones; what is not among them is new, or gone.
  func matches(_ old: [Saying], _ new: [Saying]) -> [Match] {
    var matching = Matching(old, new)
    matching.takeEqual(by: { Equality($0, topic: $0.topic, owners: $0.owners) }) { _, _ in .same }
    matching.takeEqual(by: { Equality($0, topic: $0.topic) }) { _, _ in .same }
    matching.takeEqual(by: { Equality($0) }, as: movedOrSame)
    matching.takeEqual(by: { Equality(elsewhere: $0) }) { _, _ in .moved }
    matching.takeSimilar()
    return judged(matching.matches, old, new).sorted { $0.old < $1.old }
  }

  /// The matches, where those that are reworded by nothing but slips of the hand are corrected.
  private func judged(_ matches: [Match], _ old: [Saying], _ new: [Saying]) -> [Match] {
    let slips = matches.map { match in
      match.kind == .reworded ? correction.slips(old[match.old], new[match.new]) : nil
    }
    let words = slips.flatMap { $0 ?? [] }.flatMap { [$0.old, $0.new] }
    let spellings = Spellings(of: Set(words), in: pairs)
    return zip(matches, slips).map { match, slips in
      guard let slips, slips.allSatisfy({ $0.isMended(spellings) }) else { return match }
      return Match(kind: .corrected, old: match.old, new: match.new)
    }
  }

  /// What stands below another topic of its meeting was moved, unless it is the topic that was renamed.
  private func movedOrSame(_ old: Saying, _ new: Saying) -> Match.Kind {
    let before = old.record.map { pairs.old[$0].meeting.topics.map { $0.title } } ?? []
    let after = new.record.map { pairs.new[$0].meeting.topics.map { $0.title } } ?? []
    let isRenamed =
      old.topic.map { !after.contains($0) } == true
      && new.topic.map { !before.contains($0) } == true
    return isRenamed ? .same : .moved
  }
}

/// Something that was said in both editions.
struct Match: Equatable {
  enum Kind {
    /// In the same words, in the same meeting.
    case same
    /// In the same words, in another meeting or below another topic.
    case moved
    /// In the same meeting, in other words.
    case reworded
    /// In words that differ by slips of the hand only.
    case corrected
  }

  let kind: Kind
  /// The numbers of the sayings.
  let old: Int
  let new: Int
}

/// What two sayings must have in common to be equal.
private struct Equality: Hashable {
  let meeting: Int?
  let team: RepositoryPath?
  let words: String
  var topic: String?
  var owners: Set<String>?

  /// In the same meeting.
  init(_ saying: Saying, topic: String? = nil, owners: Set<String>? = nil) {
    (meeting, team, words) = (saying.meeting, nil, saying.key)
    (self.topic, self.owners) = (topic, owners)
  }

  /// In any meeting of the team; a bare verdict is given in many of them.
  init?(elsewhere saying: Saying) {
    guard saying.words.count >= 3 else { return nil }
    (meeting, team, words) = (nil, saying.team, saying.key)
  }
}

/// A matching that is being made.
private struct Matching {
  private let old: [Saying]
  private let new: [Saying]
  private(set) var matches: [Match] = []
  private var oldAlone: Set<Int>
  private var newAlone: Set<Int>

  init(_ old: [Saying], _ new: [Saying]) {
    (self.old, self.new) = (old, new)
    (oldAlone, newAlone) = (Set(old.indices), Set(new.indices))
  }

  private mutating func match(_ kind: Match.Kind, _ old: Int, _ new: Int) {
    matches.append(Match(kind: kind, old: old, new: new))
    oldAlone.remove(old)
    newAlone.remove(new)
  }

  /// Matches what is equal and still alone, in its order.
  mutating func takeEqual(
    by equality: (Saying) -> Equality?, as kind: (Saying, Saying) -> Match.Kind
  ) {
    guard !oldAlone.isEmpty, !newAlone.isEmpty else { return }
    var waiting: [Equality: [Int]] = [:]
    for number in newAlone.sorted(by: >) {
      if let key = equality(new[number]) { waiting[key, default: []].append(number) }
    }
    for number in oldAlone.sorted() {
      guard let key = equality(old[number]), let other = waiting[key]?.popLast() else { continue }
      match(kind(old[number], new[other]), number, other)
    }
  }

  /// Matches what is similar and was said in the same meeting, the most similar first.
  mutating func takeSimilar() {
    let known = Dictionary(grouping: newAlone.sorted(), by: { new[$0].meeting })
    var candidates: [(score: Double, distance: Int, match: Match)] = []
    for (meeting, numbers) in Dictionary(grouping: oldAlone.sorted(), by: { old[$0].meeting }) {
      guard let others = known[meeting] else { continue }
      let index = SayingIndex(others.map { ($0, new[$0]) })
      let places = Dictionary(uniqueKeysWithValues: zip(others, others.indices))
      for (place, number) in numbers.enumerated() {
        for other in index.candidates(for: old[number]) {
          let resemblance = Resemblance(old[number], new[other])
          guard resemblance.isSimilar else { continue }
          candidates.append(
            (
              resemblance.score, abs(place - places[other, default: 0]),
              Match(kind: .reworded, old: number, new: other)
            ))
        }
      }
    }
    candidates.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      return (left.distance, left.match.old, left.match.new)
        < (right.distance, right.match.old, right.match.new)
    }
    for (_, _, found) in candidates
    where oldAlone.contains(found.old) && newAlone.contains(found.new) {
      match(found.kind, found.old, found.new)
    }
  }
}

/// Finds sayings by their words.
private struct SayingIndex {
  /// A word in more sayings than these tells nothing, unless there are no more.
  private static let mostSayings = 32
  /// So many of those that share words are looked at.
  private static let mostCandidates = 16

  private let numbers: [Int]
  private var sayings: [String: [Int]] = [:]

  init(_ all: [(number: Int, saying: Saying)]) {
    numbers = all.map { $0.number }
    guard numbers.count > Self.mostSayings else { return }
    for (number, saying) in all {
      for word in Set(saying.words) { sayings[word, default: []].append(number) }
    }
  }

  func candidates(for saying: Saying) -> [Int] {
    guard numbers.count > Self.mostSayings else { return numbers }
    var shared: [Int: Int] = [:]
    for word in Set(saying.words) {
      let found = sayings[word, default: []]
      guard found.count <= Self.mostSayings else { continue }
      for number in found { shared[number, default: 0] += 1 }
    }
    let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.prefix(Self.mostCandidates).map { $0.key }
  }
}
