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
    let common = CommonWords(old.words, new.words) { $0 == $1 || Slip.areNear($0, $1) }
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

/// The longest sequence of words that two texts have in common.
struct CommonWords {
  /// The numbers of the words that match, in their order.
  let pairs: [(old: Int, new: Int)]

  /// Texts with more words than these are compared at their beginnings and ends only.
  private static let mostWords = 1000

  init<Word: Equatable>(_ old: [Word], _ new: [Word], by areEqual: (Word, Word) -> Bool) {
    let start = zip(old, new).prefix { areEqual($0, $1) }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { areEqual($0, $1) }.count
    let middle = (
      old: Array(old[start..<old.count - end]), new: Array(new[start..<new.count - end])
    )
    var pairs = (0..<start).map { (old: $0, new: $0) }
    if middle.old.count <= Self.mostWords, middle.new.count <= Self.mostWords {
      pairs += Self.longest(middle.old, middle.new, by: areEqual)
        .map { (old: $0 + start, new: $1 + start) }
    }
    pairs += (0..<end).map { (old: old.count - end + $0, new: new.count - end + $0) }
    self.pairs = pairs
  }

  /// The longest common subsequence, by the table of its lengths.
  private static func longest<Word>(
    _ old: [Word], _ new: [Word], by areEqual: (Word, Word) -> Bool
  ) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let place = row * width + column
        lengths[place] =
          areEqual(old[row], new[column])
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let place = row * width + column
      if areEqual(old[row], new[column]) {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[place + width] >= lengths[place + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
