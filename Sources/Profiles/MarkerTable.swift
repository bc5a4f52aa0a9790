internal import Bytes

/// The words that announce action items, ready to be looked for.
package struct MarkerTable: Equatable, Sendable {
  /// A marker of the profile.
  package struct Marker: Equatable, Sendable {
    /// As the profile spells it.
    package let written: String
    /// Whether somebody has to have taken on what it announces.
    package let isOwned: Bool
    /// Its words in small letters.
    package let words: [String]
    /// Whether it is short and all in capitals, so that in small letters it is another word.
    package let isAbbreviation: Bool
  }

  /// The longer ones first, since one may begin with another.
  package let markers: [Marker]
  /// For each byte whether the first word of a marker may begin with it.
  private let isFirst: [Bool]
  /// For each mix of two bytes whether the first word of a marker may begin with them.
  private let isBeginning: [Bool]
  /// The words of each marker.
  private let spellings: [[[UInt8]]]

  private static let mostLettersOfAbbreviations = 3

  init(_ written: [String], owned: [String]) {
    let markers = written.map { Self.marker($0, isOwned: owned.contains($0)) }
    self.markers = markers.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
    spellings = self.markers.map { $0.words.map { Array($0.utf8) } }
    var isFirst = [Bool](repeating: false, count: 256)
    for byte in spellings.compactMap({ $0.first?.first }) {
      isFirst[Int(byte)] = true
      if byte.isLetter { isFirst[Int(byte & 0xDF)] = true }
    }
    self.isFirst = isFirst
    isBeginning = Self.beginnings(of: spellings.compactMap { $0.first })
  }

  private static func beginnings(of words: [[UInt8]]) -> [Bool] {
    var isBeginning = [Bool](repeating: false, count: mixes)
    for word in words {
      let seconds = word.count > 1 ? word[1]...word[1] : UInt8.min...UInt8.max
      for second in seconds { isBeginning[mix(word[0], second)] = true }
    }
    return isBeginning
  }

  /// A power of two.
  private static let mixes = 512

  /// The same number for two bytes in capitals and in small letters.
  private static func mix(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first | 0x20) &* 31 &+ Int(second | 0x20)) & (mixes - 1)
  }

  private static func marker(_ written: String, isOwned: Bool) -> Marker {
    let words = written.split(separator: " ").map { word in
      String(word.hasSuffix(".") ? word.dropLast() : word).lowercased()
    }
    let letters = written.filter { $0.isLetter }
    let isShort = letters.count <= mostLettersOfAbbreviations
    return Marker(
      written: written, isOwned: isOwned, words: words,
      isAbbreviation: isShort && letters.allSatisfy { $0.isUppercase })
  }

  /// The markers that begin with a word in small letters, the longer ones first.
  package func markers(beginningWith word: String) -> some Sequence<Marker> {
    markers.lazy.filter { $0.words[0] == word }
  }

  /// Whether a marker may begin with a byte.
  package func mayBegin(with byte: UInt8) -> Bool { isFirst[Int(byte)] }

  /// Whether a marker seems to stand in some bytes: a look that spares most texts their reading.
  package func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isBeginning.withUnsafeBufferPointer { isBeginning in
      var isInWord = false
      for index in bytes.indices {
        let continuesWord = isInWord
        isInWord = bytes[index].isLetterOrDigit
        if continuesWord { continue }
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard isBeginning[Self.mix(bytes[index], second)] else { continue }
        if spellings.contains(where: { Self.stands($0, in: bytes, at: index) }) { return true }
      }
      return false
    }
  }

  /// Whether the words of a marker begin at a place, with blanks or marks of emphasis between them.
  private static func stands(
    _ words: [[UInt8]], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    var place = start
    for word in words {
      if place > start {
        while place < bytes.count, !bytes[place].isLetterOrDigit { place += 1 }
      }
      guard place + word.count <= bytes.count else { return false }
      for offset in word.indices {
        let byte = bytes[place + offset]
        let folded = (65...90).contains(byte) ? byte | 0x20 : byte
        if folded != word[offset] { return false }
      }
      place += word.count
    }
    return true
  }
}
