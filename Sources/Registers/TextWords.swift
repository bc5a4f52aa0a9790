internal import Bytes

/// A word of a task or a decision, apart from how it is written.
package struct TextWord: Hashable, Sendable {
  /// What a word is besides its letters.
  package enum Kind: Hashable, Sendable {
    case word
    /// Digits, with dots between them.
    case number
    /// A number behind `#`, or in the address of an issue or a pull request.
    case issue
    /// A name behind an `@`.
    case handle
    /// A capital that stands alone behind other words, as in "option B".
    case letter
  }

  package let kind: Kind
  /// In small letters, without punctuation.
  package let text: String

  var hasDigit: Bool { text.utf8.contains { (48...57).contains($0) } }
}

/// The words of a text and of the addresses in it.
///
/// Case, punctuation, emphasis, addresses and white space are left out here, for ids as well as for the
/// comparison of tasks.
package struct TextWords: Sendable {
  /// The words in their order.
  package private(set) var words: [TextWord] = []
  /// The numbers of issues and pull requests in the addresses.
  private(set) var linked: [TextWord] = []
  /// The words that begin with a capital behind other words.
  package private(set) var capitalized: Set<String> = []

  private let bytes: [UInt8]
  private var place = 0

  /// Reads a text, or its beginning.
  package init(_ text: String, atMost limit: Int = .max) {
    bytes = Array((text.utf8.contains(0xE2) ? text.replacing("\u{2019}", with: "'") : text).utf8)
    while place < bytes.count, words.count < limit { step() }
  }

  /// The words with a blank between them.
  package var joined: String {
    words.map { $0.text }.joined(separator: " ")
  }

  /// How many words of the beginning of a text some others do not say; handles do not count.
  static func rest(of text: String, besides others: [String]) -> Int {
    let most = 64
    let known = Set(others.flatMap { TextWords($0, atMost: most).words.map { $0.text } })
    return TextWords(text, atMost: most).words.count {
      $0.kind != .handle && !known.contains($0.text)
    }
  }

  private mutating func step() {
    if let address = Address(in: bytes, at: place) {
      linked += address.issues
      place = address.end
    } else if let end = endOfWord(from: place) {
      take(place..<end)
      place = end
    } else {
      place += 1
    }
  }

  private mutating func take(_ range: Range<Int>) {
    let written = bytes[range].filter { !Self.isApostrophe($0) }
    let text = Self.text(of: written)
    guard !text.isEmpty else { return }
    if !words.isEmpty, (65...90).contains(written[0]) { capitalized.insert(text) }
    words.append(TextWord(kind: kind(of: written, at: range.lowerBound), text: text))
  }

  private func kind(of word: [UInt8], at start: Int) -> TextWord.Kind {
    let before = start > 0 ? bytes[start - 1] : 0x20
    if before == UInt8(ascii: "@") { return .handle }
    if word.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) {
      return before == UInt8(ascii: "#") ? .issue : .number
    }
    let isCapital = word.count == 1 && (65...90).contains(word[0])
    return isCapital && !words.isEmpty ? .letter : .word
  }

  /// The place behind the letters and digits that begin here; nil where none begin.
  private func endOfWord(from start: Int) -> Int? {
    var end = start
    while end < bytes.count {
      if bytes[end].isLetterOrDigit {
        end += 1
      } else if isJoint(end, since: start) {
        end += 1
      } else if let length = lengthOfLetter(at: end) {
        end += length
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// Whether a sign belongs to the word around it: a dot between digits, an apostrophe, or in a handle
  /// a hyphen.
  private func isJoint(_ index: Int, since start: Int) -> Bool {
    guard index > start, index + 1 < bytes.count, bytes[index + 1].isLetterOrDigit else {
      return false
    }
    switch bytes[index] {
    case UInt8(ascii: "."):
      return (48...57).contains(bytes[index - 1]) && (48...57).contains(bytes[index + 1])
    case UInt8(ascii: "'"): return true
    case UInt8(ascii: "-"): return start > 0 && bytes[start - 1] == UInt8(ascii: "@")
    default: return false
    }
  }

  private static func isApostrophe(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") }

  /// The length of a letter or mark beyond ASCII; nil for other signs.
  private func lengthOfLetter(at index: Int) -> Int? {
    guard bytes[index] >= 0xC2,
      let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    else { return nil }
    let properties = scalar.properties
    let isOfWord =
      properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
    return isOfWord ? UTF8.width(scalar) : nil
  }

  private static func text(of word: [UInt8]) -> String {
    if word.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: word.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    return String(decoding: word, as: UTF8.self).lowercased()
  }
}

/// The address of a page in a text.
struct Address {
  /// The place behind it.
  let end: Int
  /// The numbers in its path that stand alone between slashes, as those of issues do.
  let issues: [TextWord]

  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }

  /// The address that begins at a place; nil where none does.
  init?(in bytes: [UInt8], at start: Int) {
    guard bytes[start] | 0x20 == UInt8(ascii: "h"),
      let scheme = Self.schemes.first(where: { bytes[start...].starts(with: $0) })
    else { return nil }
    var end = start + scheme.count
    while end < bytes.count, !Self.ends(bytes[end]) { end += 1 }
    self.end = end
    let path = bytes[start..<end].prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let parts = path.dropFirst(scheme.count).split(separator: UInt8(ascii: "/")).dropFirst()
    issues = parts.filter { part in part.allSatisfy { (48...57).contains($0) } }
      .map { TextWord(kind: .issue, text: String(decoding: $0, as: UTF8.self)) }
  }

  /// The addresses in a part of a text, in order.
  static func all(in bytes: [UInt8], _ part: Range<Int>) -> [Address] {
    var addresses: [Address] = []
    var place = part.lowerBound
    while place < part.upperBound {
      if let address = Address(in: bytes, at: place) {
        addresses.append(address)
        place = address.end
      } else {
        place += 1
      }
    }
    return addresses
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "()[]<>\"`".utf8.contains(byte)
  }
}
