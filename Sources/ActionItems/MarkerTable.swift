internal import Bytes
internal import Profiles

/// The words that announce action items, ready to be looked for.
struct MarkerTable {
  /// A marker of the profile.
  struct Marker {
    /// As the profile spells it.
    let written: String
    /// Whether somebody has to have taken on what it announces.
    let isOwned: Bool
    /// Its words in small letters.
    let words: [String]
    /// Whether it is short and all in capitals, so that in small letters it is another word.
    let isAbbreviation: Bool
  }

  /// The longer ones first, since one may begin with another.
  let markers: [Marker]
  /// For each byte whether the first word of a marker may begin with it.
  private let isFirst: [Bool]
  private let beginnings: [[UInt8]]

  private static let mostLettersOfAbbreviations = 3

  init(_ conventions: ActionConventions) {
    let markers = conventions.markers.map { written in
      Self.marker(written, isOwned: conventions.owned.contains(written))
    }
    self.markers = markers.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
    beginnings = self.markers.map { Array($0.words[0].utf8) }
    var isFirst = [Bool](repeating: false, count: 256)
    for byte in beginnings.compactMap({ $0.first }) {
      isFirst[Int(byte)] = true
      if byte.isLetter { isFirst[Int(byte & 0xDF)] = true }
    }
    self.isFirst = isFirst
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

  /// Whether a word in some bytes begins as a marker does: a look that spares most texts their reading.
  func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isFirst.withUnsafeBufferPointer { isFirst in
      for index in bytes.indices
      where isFirst[Int(bytes[index])] && !(index > 0 && bytes[index - 1].isLetterOrDigit) {
        if beginnings.contains(where: { Self.stands($0, in: bytes, at: index) }) { return true }
      }
      return false
    }
  }

  private static func stands(
    _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    for offset in word.indices {
      let byte = bytes[start + offset]
      let folded = (65...90).contains(byte) ? byte | 0x20 : byte
      if folded != word[offset] { return false }
    }
    return true
  }
}
