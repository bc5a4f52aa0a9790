/// How much two sayings of one meeting have in common.
struct Resemblance {
  /// From this score on one is the other in new words.
  private static let least = 0.72
  /// The same below the same topic, where there is less that it could be taken for.
  private static let leastOnTopic = 0.6

  /// From 0 to 1.
  let score: Double
  /// Whether one may have become the other by editing.
  let isSimilar: Bool

  init(_ old: Saying, _ new: Saying) {
    let common = CommonWords(old.words, new.words).withPairs(where: Slip.areNear)
    let (shorter, longer) = (
      min(old.words.count, new.words.count), max(old.words.count, new.words.count)
    )
    let letters = { (words: [String]) in words.reduce(0) { $0 + $1.utf8.count } }
    let all = letters(old.words) + letters(new.words)
    let shared =
      letters(common.pairs.map { old.words[$0.old] })
      + letters(common.pairs.map { new.words[$0.new] })
    let ratio = all == 0 ? 0 : Double(shared) / Double(all)
    // The few words of one are easily found in a long text about something else.
    let isOnTopic = old.topic == new.topic
    let containment =
      shorter < 3 || !isOnTopic ? 0 : 0.95 * Double(common.pairs.count) / Double(shorter)
    score = max(ratio, containment)
    let isSureOfTopic = isOnTopic && common.pairs.count >= 3
    let isNumberOther =
      longer <= 2 * common.pairs.count && Self.numbers(old.words) != Self.numbers(new.words)
    let haveOwners = !old.owners.isEmpty && !new.owners.isEmpty
    let isAnothers = haveOwners && old.owners.isDisjoint(with: new.owners)
    isSimilar =
      !isAnothers && score >= (isSureOfTopic && !isNumberOther ? Self.leastOnTopic : Self.least)
  }

  private static func numbers(_ words: [String]) -> [String] {
    words.filter { $0.utf8.contains { (48...57).contains($0) } }
  }
}
