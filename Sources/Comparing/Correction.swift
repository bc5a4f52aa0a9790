internal import Bytes
internal import Profiles

/// Tells slips of the hand that somebody mended from another wording.
struct Correction {
  private let conventions: ThreadConventions

  init(_ conventions: ThreadConventions) {
    self.conventions = conventions
  }

  /// Who mends more words than these says something else.
  private static let mostWords = 2

  /// Whether nothing but slips in one or two words tells two sayings apart.
  func covers(_ old: Saying, _ new: Saying) -> Bool {
    guard old.words.count == new.words.count, old.words.count < Saying.mostWords else {
      return false
    }
    let others = zip(old.words, new.words).filter { $0 != $1 }
    return others.count <= Self.mostWords
      && others.allSatisfy { Self.isSlip($0, $1) && !isOpposite($0) && !isOpposite($1) }
  }

  private func isOpposite(_ word: String) -> Bool {
    conventions.opposites.matches(FoldedText(word))
  }

  /// Whether two words of six letters and more differ by one or two edits behind their first letter.
  ///
  /// A first letter changes the meaning too often, as in "include" and "exclude", and so does a digit.
  static func isSlip(_ old: String, _ new: String) -> Bool {
    let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    guard min(old.count, new.count) >= 6, max(old.count, new.count) <= 64, old.first == new.first,
      abs(old.count - new.count) <= 2
    else { return false }
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    return old.allSatisfy(isLetter) && new.allSatisfy(isLetter) && editDistance(old, new) <= 2
  }
}
