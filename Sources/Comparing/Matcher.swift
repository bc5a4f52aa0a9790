internal import Bytes
internal import Meetings

/// Finds what was said in one edition again in another: in its meeting before others, below its topic before
/// others, and there first in the same words, then in similar ones.
struct Matcher {
  let pairs: MeetingPairs
  let correction: Correction
  /// What makes sayings of either edition.
  let readers: (old: SayingReader, new: SayingReader)

  init(_ pairs: MeetingPairs, _ correction: Correction) {
    self.pairs = pairs
    self.correction = correction
    readers = (SayingReader(old: pairs), SayingReader(new: pairs))
  }

  /// The matches, one to one, in the order of the old ones; what is not among them is new, or gone.
  func matches(_ old: [Saying], _ new: [Saying]) -> [Match] {
    var matching = Matching(old, new)
    matching.takeEqual(by: { Equality($0, [.topic, .context, .owners]) }) { _, _ in .same }
    matching.takeEqual(by: { Equality($0, [.topic, .owners]) }) { _, _ in .same }
    matching.takeEqual(by: { Equality($0, [.topic]) }) { _, _ in .same }
    // Who writes the old words elsewhere has not kept what he wrote in their place.
    matching.takeSimilar { [.meeting($0.meeting), .topic($0.topic)] }
    matching.takeEqual(by: { Equality($0) }, as: movedOrSame)
    matching.takeSimilar { [.meeting($0.meeting)] }
    matching.takeEqual(by: { Equality(elsewhere: $0) }) { _, _ in .elsewhere }
    return judged(matching.matches, old, new).sorted { $0.old < $1.old }
  }

  /// The matches, where what differs in nothing but slips of the hand is corrected, and what answers another
  /// question is reworded.
  private func judged(_ matches: [Match], _ old: [Saying], _ new: [Saying]) -> [Match] {
    let differences = matches.map { match -> [(Wording, Wording)] in
      [.moved, .elsewhere].contains(match.kind)
        ? [] : old[match.old].differences(from: new[match.new])
    }
    let slips = differences.map { $0.map { correction.slips($0, $1) } }
    let words = slips.joined().flatMap { $0 ?? [] }.flatMap { [$0.old, $0.new] }
    let spellings = Spellings(of: Set(words), in: pairs)
    return zip(matches, slips).map { match, slips in
      guard !slips.isEmpty else { return match }
      let kind = kind(of: slips, by: spellings)
      return Match(kind: kind, old: match.old, new: match.new)
    }
  }

  private func kind(of slips: [[Slip]?], by spellings: Spellings) -> Match.Kind {
    let judgements = slips.flatMap { slips in
      slips.map { $0.map { $0.judgement(spellings) } } ?? [nil]
    }
    if judgements.contains(nil) { return .reworded }
    return judgements.contains(.made) ? .misspelt : .corrected
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
    /// In the same words, below another topic of the meeting.
    case moved
    /// In the same words, in another meeting.
    case elsewhere
    /// In the same meeting, in other words.
    case reworded
    /// In words that differ by slips of the hand only, which were mended.
    case corrected
    /// The same the other way round.
    case misspelt
  }

  let kind: Kind
  /// The numbers of the sayings.
  let old: Int
  let new: Int
}

extension Saying {
  /// The texts that say something else.
  fileprivate func differences(from other: Saying) -> [(Wording, Wording)] {
    var texts = [(wording, other.wording)]
    if let context, let now = other.context { texts.append((context, now)) }
    return texts.filter { $0.said != $1.said }
  }
}

/// What two sayings must have in common to be equal.
private struct Equality: Hashable {
  /// What else they must have in common besides their words.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let topic = Kinds(rawValue: 1)
    static let context = Kinds(rawValue: 2)
    static let owners = Kinds(rawValue: 4)
  }

  private let meeting: Int?
  private let team: RepositoryPath?
  private let said: [String]
  private let topic: String?
  private let context: [String]?
  private let owners: Set<String>?

  /// In the same meeting.
  init(_ saying: Saying, _ kinds: Kinds = []) {
    (meeting, team, said) = (saying.meeting, nil, saying.wording.said)
    topic = kinds.contains(.topic) ? saying.topic : nil
    context = kinds.contains(.context) ? saying.context?.said : nil
    owners = kinds.contains(.owners) ? saying.owners : nil
  }

  /// In any meeting of the team; what says little is said in many of them.
  init?(elsewhere saying: Saying) {
    if saying.isBrief { return nil }
    (meeting, team, said) = (nil, saying.team, saying.wording.said)
    (topic, context, owners) = (nil, nil, nil)
  }
}

/// What two sayings must have in common to be similar.
private enum Place: Hashable {
  case meeting(Int)
  case topic(String?)
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

  /// Matches what is similar and was said at the same place, the most similar first.
  mutating func takeSimilar(at place: (Saying) -> [Place]) {
    let known = Dictionary(grouping: newAlone.sorted(), by: { place(new[$0]) })
    var candidates: [(score: Double, distance: Int, match: Match)] = []
    for (place, numbers) in Dictionary(grouping: oldAlone.sorted(), by: { place(old[$0]) }) {
      guard let others = known[place] else { continue }
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
