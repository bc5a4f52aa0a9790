internal import Bytes
internal import Dates
internal import Profiles

/// Tells slips of the hand that somebody mended from other wordings.
///
/// A guard lets corrections pass, so nothing is one that may change what was decided: where two words may
/// both be meant, it is another wording.
struct Correction {
  private let profile: Profile

  init(_ profile: Profile) {
    self.profile = profile
  }

  /// Who mends more words than these says something else.
  private static let mostWords = 2

  /// The words that differ, if nothing does but one or two that may be slips; nil otherwise.
  func slips(_ old: Saying, _ new: Saying) -> [Slip]? {
    guard old.words.count == new.words.count, old.words.count < Saying.mostWords else {
      return nil
    }
    let others = zip(old.words, new.words).enumerated().filter { $1.0 != $1.1 }
    guard (1...Self.mostWords).contains(others.count) else { return nil }
    let slips = others.compactMap { index, words -> Slip? in
      guard !isFirm(words.0, in: old), !isFirm(words.1, in: new) else { return nil }
      let isCapital = index == 0 && (old.isCapitalized || new.isCapitalized)
      return Slip(words.0, words.1, isCapitalized: isCapital)
    }
    return slips.count == others.count ? slips : nil
  }

  /// Whether a word means what it says however near another one is: names, days, and what turns a sentence
  /// around.
  private func isFirm(_ word: String, in saying: Saying) -> Bool {
    // Whether a letter beyond ASCII was a capital is not told.
    !startsInASCII(word) || saying.names.contains(word) || profile.due.isMonth(word)
      || profile.due.isWeekday(word)
      || profile.threads.opposites.matches(FoldedText(word))
  }

  private func startsInASCII(_ word: String) -> Bool { word.utf8.first.map { $0 < 0x80 } ?? false }
}

/// Two spellings of which one may be a slip.
struct Slip: Equatable {
  let old: String
  let new: String
  /// Whether it may be a name at the beginning of a sentence.
  let isCapitalized: Bool
  /// Whether the fingers do this to any word: two neighbours are swapped, or a letter is written twice.
  private let isFumble: Bool
  /// The number of letters of the shorter one.
  private let length: Int

  /// From so many letters on hardly two words are apart by a fumble.
  private static let fumbled = 7
  /// From so many letters on hardly two words are apart by another letter before their endings, or by two.
  private static let misspelt = (once: 8, twice: 12)
  /// So many letters at the end may be an ending, which has a meaning of its own.
  private static let ending = 3

  /// Nil for spellings that are too far apart, or too near to other words.
  init?(_ old: String, _ new: String, isCapitalized: Bool) {
    guard Self.areNear(old, new) else { return nil }
    (self.old, self.new, self.isCapitalized) = (old, new, isCapitalized)
    let middle = DifferingMiddle(Array(old.unicodeScalars), Array(new.unicodeScalars))
    length = min(old.unicodeScalars.count, new.unicodeScalars.count)
    isFumble = middle.isSwap || middle.isDoubling
    let least = middle.edits == 1 ? Self.misspelt.once : Self.misspelt.twice
    guard isFumble || length >= least && middle.lettersBehind >= Self.ending else { return nil }
  }

  /// Whether one of both is no word, by the spellings that the minutes have elsewhere.
  func isMended(_ spellings: Spellings) -> Bool {
    guard !spellings.hold(old) || !spellings.hold(new) else { return false }
    if isFumble, !isCapitalized, length >= Self.fumbled { return true }
    return [old, new].contains { isCapitalized ? spellings.holdSmall($0) : spellings.hold($0) }
  }

  /// Whether two words of six letters and more differ by one or two edits behind their first letter.
  ///
  /// A first letter changes the meaning too often, as in "include" and "exclude", and so does a digit.
  static func areNear(_ old: String, _ new: String) -> Bool {
    let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    guard min(old.count, new.count) >= 6, max(old.count, new.count) <= 64, old.first == new.first,
      abs(old.count - new.count) <= 2
    else { return false }
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    return old.allSatisfy(isLetter) && new.allSatisfy(isLetter) && editDistance(old, new) <= 2
  }
}

/// What is between the letters that two words have in common at their beginnings and ends.
private struct DifferingMiddle {
  let edits: Int
  let lettersBehind: Int
  /// Whether two neighbours change places.
  let isSwap: Bool
  /// Whether a letter is there once more than in the other.
  let isDoubling: Bool

  init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let middle = (old[start..<old.count - end], new[start..<new.count - end])
    edits = editDistance(Array(middle.0), Array(middle.1))
    lettersBehind = end
    isSwap = middle.0.count == 2 && middle.0.elementsEqual(middle.1.reversed())
    let isOneMore = middle.0.count + middle.1.count == 1
    isDoubling = isOneMore && start > 0 && (middle.0 + middle.1).first == old[start - 1]
  }
}
