/// Finds the mentions that share words, issues or the whole text with another one.
struct MentionIndex {
  /// The whole text, with one of the owners; an empty name stands for nobody.
  private struct Saying: Hashable {
    let key: String
    let owner: String
    let isReview: Bool
  }

  /// A word in more mentions than these tells nothing.
  private static let mostMentions = 48
  /// Of mentions that are equal so many are looked at.
  private static let mostEqual = 8
  /// So many of those that share words are looked at.
  private static let mostCandidates = 16

  private var byWord: [Int: [Int]] = [:]
  private var byIssue: [TextWord: [Int]] = [:]
  private var bySaying: [Saying: [Int]] = [:]
  /// How many that say the same were asked for.
  private var asked: [Saying: Int] = [:]

  /// Adds mentions by their numbers.
  mutating func add(_ mentions: some Sequence<Int>, _ utterances: [Utterance]) {
    for mention in mentions {
      let utterance = utterances[mention]
      for word in utterance.wording.content { byWord[word, default: []].append(mention) }
      for issue in utterance.wording.issues { byIssue[issue, default: []].append(mention) }
      for owner in Self.owners(of: utterance) {
        bySaying[Self.saying(utterance, owner, isReview: utterance.isReview), default: []]
          .append(mention)
      }
    }
  }

  /// The mentions to compare with one, sorted.
  ///
  /// Nothing but their order tells apart equal ones of a meeting: of as many others those are found that
  /// were added in about the same place as this one is asked for.
  mutating func candidates(for utterance: Utterance, _ vocabulary: Vocabulary) -> [Int] {
    var candidates: Set<Int> = []
    for owner in Set(Self.owners(of: utterance) + [""]) {
      let own = Self.saying(utterance, owner, isReview: utterance.isReview)
      let rank = asked[own, default: 0]
      asked[own] = rank + 1
      for isReview in [true, false] {
        let equal = bySaying[Self.saying(utterance, owner, isReview: isReview), default: []]
        let first = max(0, min(rank - Self.mostEqual / 2, equal.count - Self.mostEqual))
        candidates.formUnion(equal.dropFirst(first).prefix(Self.mostEqual))
      }
    }
    var shared: [Int: Int] = [:]
    let lists =
      utterance.wording.content.map { byWord[$0, default: []] }
      + utterance.wording.issues.map { byIssue[$0, default: []] }
    for list in lists where list.count <= Self.mostMentions {
      for mention in list { shared[mention, default: 0] += 1 }
    }
    let best = shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
    candidates.formUnion(best.prefix(Self.mostCandidates).map { $0.key })
    return candidates.sorted()
  }

  private static func saying(_ utterance: Utterance, _ owner: String, isReview: Bool) -> Saying {
    Saying(key: utterance.wording.key, owner: owner, isReview: isReview)
  }

  private static func owners(of utterance: Utterance) -> [String] {
    let owners = utterance.owners.union(utterance.named)
    return owners.isEmpty ? [""] : owners.sorted()
  }
}
