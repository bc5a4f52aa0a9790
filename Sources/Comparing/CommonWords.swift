/// The longest sequence of words that two texts have in common.
struct CommonWords<Word: Hashable> {
  /// The numbers of the words that match, in their order.
  private(set) var pairs: [(old: Int, new: Int)]
  private let old: [Word]
  private let new: [Word]

  init(_ old: [Word], _ new: [Word]) {
    (self.old, self.new) = (old, new)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    pairs = (0..<start).map { (old: $0, new: $0) }
    let middle = NumberedWords(old[start..<old.count - end], new[start..<new.count - end])
    pairs += middle.longestSequence.map { (old: $0.old + start, new: $0.new + start) }
    pairs += (0..<end).map { (old: old.count - end + $0, new: new.count - end + $0) }
  }

  /// The same with pairs of other words: of those that stand between the same ones, as many on both sides,
  /// each with the one in its place.
  func withPairs(where areNear: (Word, Word) -> Bool) -> Self {
    var all: [(old: Int, new: Int)] = []
    var (oldPlace, newPlace) = (0, 0)
    for pair in pairs + [(old: old.count, new: new.count)] {
      if pair.old - oldPlace == pair.new - newPlace {
        let between = zip(oldPlace..<pair.old, newPlace..<pair.new)
        all += between.filter { areNear(old[$0], new[$1]) }.map { (old: $0, new: $1) }
      }
      if pair.old < old.count { all.append(pair) }
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
    var more = self
    more.pairs = all
    return more
  }
}

/// Words as numbers, which are equal where the words are and quick to compare.
private struct NumberedWords {
  private let old: [Int]
  private let new: [Int]

  /// Texts with more words than these are compared at their beginnings and ends only.
  private static let mostWords = 1000

  init<Word: Hashable>(_ old: ArraySlice<Word>, _ new: ArraySlice<Word>) {
    var numbers: [Word: Int] = [:]
    for word in old where numbers[word] == nil { numbers[word] = numbers.count }
    self.old = old.compactMap { numbers[$0] }
    self.new = new.map { numbers[$0] ?? -1 }
  }

  /// The longest common subsequence, by the table of its lengths.
  var longestSequence: [(old: Int, new: Int)] {
    guard (1...Self.mostWords).contains(old.count), (1...Self.mostWords).contains(new.count) else {
      return []
    }
    let width = new.count + 1
    let lengths = lengths
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let place = row * width + column
      if old[row] == new[column] {
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

  /// For each place in both the length of the longest subsequence behind it.
  private var lengths: [Int] {
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let place = row * width + column
        lengths[place] =
          old[row] == new[column]
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    return lengths
  }
}
