internal import Bytes
internal import MarkdownTree
internal import Profiles

/// What looks like a secret.
struct FoundSecret: Hashable {
  /// The bytes of the source.
  let range: Range<Int>
  /// What a reader sees.
  let text: String
}

/// Finds words in a text that look like a password and stand behind a label.
///
/// A label is the words before a colon or a sign of equality, the last of them, or the last parts of an
/// identifier: `password: ...`, `user ada, pass: ...`, `OS_PASSWORD=...`. Without a sign the word has to
/// stand in quotes or in code, or behind words that lead to it: `the password is ...`.
struct PasswordScan {
  private let text: FlatText
  private let conventions: LinkConventions

  private static let longestLabel = 32
  private static let longestWord = 80

  init(_ text: FlatText, _ conventions: LinkConventions) {
    (self.text, self.conventions) = (text, conventions)
  }

  /// In order.
  var passwords: [FoundSecret] {
    text.bytes.indices.compactMap { place in
      switch text.bytes[place] {
      case UInt8(ascii: ":"), UInt8(ascii: "="):
        return isLabel(segment(before: place)) ? password(from: place + 1) : nil
      case _ where isBeginning(place): return ledTo(place)
      default: return nil
      }
    }
  }

  /// The next word, if it looks like a password.
  func password(from start: Int) -> FoundSecret? {
    let blanks = text.bytes[start...].prefix(4).prefix { $0 == UInt8(ascii: " ") }
    let first = start + blanks.count
    let labelIsCode = start > 0 && text.isCode(at: start - 1)
    guard first < text.bytes.count, !labelIsCode else { return nil }
    return word(at: Self.isQuote(text.bytes[first]) ? first + 1 : first)
  }

  // MARK: Places worth a look

  /// The signs and blanks with a word behind them that may be a password; a look at the bytes that spares most
  /// texts their reading.
  static func suspicions(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.filter { place in
        let isSign = ": =`\"'".utf8.contains(bytes[place])
        return isSign && hasOddWord(bytes, behind: place)
      }
    }
  }

  /// Whether the next word has eight signs or more, and a digit and a letter among them; of an address only
  /// its slashes are seen.
  private static func hasOddWord(_ bytes: UnsafeBufferPointer<UInt8>, behind sign: Int) -> Bool {
    var place = sign + 1
    while place < bytes.count, place < sign + 5, bytes[place] == UInt8(ascii: " ") { place += 1 }
    let start = place
    var (hasDigit, hasLetter) = (false, false)
    while place < bytes.count, place < start + longestWord, bytes[place] > 0x20 {
      if bytes[place] == UInt8(ascii: "/") { return false }
      if bytes[place].isLetter {
        hasLetter = true
      } else if bytes[place].isLetterOrDigit {
        hasDigit = true
      }
      place += 1
    }
    return hasDigit && hasLetter && place - start > 7
  }

  // MARK: Words

  private func isBeginning(_ place: Int) -> Bool {
    guard place > 0,
      text.bytes[place].isLetterOrDigit || "!%&+=?~^".utf8.contains(text.bytes[place])
    else { return false }
    let before = text.bytes[place - 1]
    return before == UInt8(ascii: " ") || Self.isQuote(before)
      || text.isCode(at: place) && !text.isCode(at: place - 1)
  }

  /// The word at a place, where what stands before it leads to a password.
  private func ledTo(_ place: Int) -> FoundSecret? {
    let isCode = text.isCode(at: place)
    let isQuoted = Self.isQuote(text.bytes[place - 1])
    let before = segment(before: isQuoted ? place - 1 : place)
    guard !before.isEmpty, !text.isCode(at: before.startIndex), let word = word(at: place) else {
      return nil
    }
    let isSetOff = (isCode || isQuoted) && isLabel(before)
    return isSetOff || conventions.leads.matches(FoldedText(before)) ? word : nil
  }

  private func word(at start: Int) -> FoundSecret? {
    let isCode = start < text.bytes.count && text.isCode(at: start)
    var word = text.bytes[start...].prefix(Self.longestWord).prefix { !$0.isWhiteSpace }
    if isCode {
      // A password in code is all of it.
      let end = text.runs(in: start..<start + 1).first?.range.upperBound ?? start
      guard word.endIndex >= end else { return nil }
      word = word[..<end]
    }
    if let quote = word.firstIndex(where: { Self.isQuote($0) }) { word = word[..<quote] }
    while let last = word.last, ".,;)".utf8.contains(last) { word = word.dropLast() }
    guard word.looksLikePassword else { return nil }
    return FoundSecret(
      range: text.sourceRange(of: word.indices), text: String(decoding: word, as: UTF8.self))
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  // MARK: Labels

  /// What stands before a place since the last sign that parts; empty where that is longer than any label.
  private func segment(before place: Int) -> ArraySlice<UInt8> {
    let before = text.bytes[..<place].suffix(Self.longestLabel)
    let start = before.lastIndex { "\n,;(/|>:=".utf8.contains($0) }.map { $0 + 1 }
    let segment = before[(start ?? before.startIndex)...]
    // Cut off within a word it is none.
    let isCut = start == nil && before.startIndex > 0
    let words = isCut ? segment.drop { $0 != UInt8(ascii: " ") } : segment
    let blanks = words.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return words.dropLast(blanks).drop { $0 == UInt8(ascii: " ") }
  }

  private func isLabel(_ segment: ArraySlice<UInt8>) -> Bool {
    if segment.isEmpty { return false }
    if conventions.labels.matches(FoldedText(segment)) { return true }
    let last = segment.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 }
    let word = segment[(last ?? segment.startIndex)...]
    return last != nil && conventions.labels.matches(FoldedText(word))
      || word.indices.contains { index in
        word[index] == UInt8(ascii: "_") && index + 1 < word.endIndex
          && conventions.labels.matches(FoldedText(word[(index + 1)...]))
      }
  }
}
