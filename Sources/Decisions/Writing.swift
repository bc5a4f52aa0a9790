internal import Dates
internal import Profiles
internal import Statements

/// Tells signs that part what is said from those that are part of how a word or a number is written.
struct Writing {
  let tokens: [Token]
  let words: [String]
  let kinds: [WordKinds]
  let due: DueWords

  /// The number of a day or the like has at most so many digits.
  private static let longestOrdinal = 2

  /// An abbreviation that is not in the profile has at most so many bytes.
  private static let longestUnknown = 3

  /// Whether a sign belongs to the word before it.
  ///
  /// So do the full stops of "12. Juli", "the 3. boat" and "approx. 5", and the colon of "3:1".
  func isPart(_ index: Int, of bytes: [UInt8]) -> Bool {
    guard index > 0, !tokens[index].followsBlank, let next = word(behind: index) else {
      return false
    }
    switch tokens[index].kind {
    case .colon:
      return next == index + 1 && !tokens[next].followsBlank && isNumber(index - 1)
        && isNumber(next)
    case .stop:
      guard bytes[tokens[index].range.lowerBound] == UInt8(ascii: ".") else { return false }
      return isAbbreviation(index - 1, before: next) || isOrdinal(index - 1, before: next)
    default: return false
    }
  }

  /// The next word, be it in the next line.
  private func word(behind index: Int) -> Int? {
    let next = tokens[(index + 1)...].prefix(2).firstIndex { $0.kind != .lineBreak }
    return next.flatMap { tokens[$0].kind == .word ? $0 : nil }
  }

  /// Whether a word is a known abbreviation, or a short one that no grammar knows before a number, as "max".
  private func isAbbreviation(_ index: Int, before next: Int) -> Bool {
    if kinds[index].contains(WordKinds(.abbreviations)) { return true }
    return isNumber(next) && next == index + 2
      && tokens[index].kind == .word && kinds[index].isEmpty && !isNumber(index)
      && tokens[index].range.count <= Self.longestUnknown
  }

  private func isOrdinal(_ index: Int, before next: Int) -> Bool {
    guard isNumber(index), words[index].utf8.count <= Self.longestOrdinal else { return false }
    return due.isMonth(words[next])
      || index > 0 && kinds[index - 1].contains(WordKinds(.articles))
  }

  private func isNumber(_ index: Int) -> Bool {
    Int(words[index]) != nil
  }
}
