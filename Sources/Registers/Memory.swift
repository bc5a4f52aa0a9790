/// The mentions of a team by what they say, however long ago, for the reviews that name an old one again.
struct Memory {
  /// The words that say something, in order, with one of the owners; an empty name stands for nobody.
  private struct Saying: Hashable {
    let content: [Int]
    let owner: String
  }

  /// Of mentions that say the same so many are looked at.
  private static let most = 8

  private var mentions: [Saying: [Int]] = [:]

  /// Keeps a mention in mind, with those who have the action item.
  mutating func add(_ mention: Int, _ wording: Wording, owners: Set<String>) {
    for saying in Self.sayings(wording, owners) { mentions[saying, default: []].append(mention) }
  }

  /// The mentions that say the same and have an owner in common, the last ones first; those to which
  /// nothing can be joined any more are forgotten.
  mutating func mentions(
    like utterance: Utterance, where mayBeJoined: (Int) -> Bool
  ) -> [Int] {
    Self.sayings(utterance.wording, utterance.owners).flatMap { saying in
      while let last = mentions[saying]?.last, !mayBeJoined(last) {
        mentions[saying]?.removeLast()
      }
      return mentions[saying, default: []].suffix(Self.most).reversed().filter(mayBeJoined)
    }
  }

  private static func sayings(_ wording: Wording, _ owners: Set<String>) -> [Saying] {
    if wording.content.isEmpty { return [] }
    if owners.isEmpty { return [Saying(content: wording.content, owner: "")] }
    return owners.sorted().map { Saying(content: wording.content, owner: $0) }
  }
}
