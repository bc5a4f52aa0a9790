internal import Bytes
internal import Profiles
internal import Statements

/// Words that are written as one with an apostrophe, such as "we've", are two to the grammar.
enum Contraction {
  /// Where the first of two words in a token ends; nil where it is one, or the second is not known.
  static func end(of token: Token, in bytes: [UInt8], _ lexicon: Lexicon) -> Int? {
    guard token.kind == .word, let apostrophe = apostrophe(in: bytes[token.range]),
      !lexicon.holds(bytes[token.range].smallWord)
    else { return nil }
    // As in "it's" and in "isn't".
    return [apostrophe, apostrophe - 1].first { end in
      end > token.range.lowerBound && lexicon.holds(bytes[end..<token.range.upperBound].smallWord)
    }
  }

  /// Where the last apostrophe of a word begins, be it a typographic one.
  private static func apostrophe(in word: ArraySlice<UInt8>) -> Int? {
    word.indices.last { index in
      word[index] == UInt8(ascii: "'")
        || word[index] == 0xE2 && word[index...].starts(with: "\u{2019}".utf8)
    }
  }
}

extension ArraySlice<UInt8> {
  /// A word in small letters, with plain apostrophes.
  var smallWord: String {
    if contains(where: { $0 >= 0x80 }) {
      let word = String(decoding: self, as: UTF8.self).lowercased()
      return String(word.map { $0 == "\u{2019}" ? "'" : $0 })
    }
    return String(unsafeUninitializedCapacity: count) { buffer in
      for (index, byte) in enumerated() {
        buffer[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
      return count
    }
  }
}
