/// How the parser made the text of a node from the bytes of a block.
enum Unescaping {
  /// Nothing is unescaped: links without any brackets.
  case verbatim
  /// Entities alone: links in `<>`.
  case entities
  /// Backslashes and entities.
  case all
}

extension UnsafeBufferPointer<UInt8> {
  /// The escape at `offset` that was read as the text of `literal` from `place` on: the bytes of both.
  ///
  /// Nil where the two do not agree. A backslash or an ampersand that escapes nothing is itself.
  func escape(
    at offset: Int, in literal: UnsafeBufferPointer<UInt8>, at place: Int, by unescaping: Unescaping
  ) -> (written: Int, read: Int)? {
    guard offset < count, place < literal.count else { return nil }
    let byte = self[offset]
    if byte == Sign.backslash, unescaping == .all, offset + 1 < count,
      self[offset + 1].isPunctuation
    {
      return literal[place] == self[offset + 1] ? (2, 1) : nil
    }
    if byte == Sign.ampersand, unescaping != .verbatim,
      let entity = entity(at: offset, in: literal, at: place)
    {
      return entity
    }
    return byte == literal[place] ? (1, 1) : nil
  }

  private func entity(
    at offset: Int, in literal: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (written: Int, read: Int)? {
    guard let length = entityLength(at: offset) else { return nil }
    let name = part(offset + 1..<offset + length - 1)
    let isKept = literal[place] == Sign.ampersand
    if name.first == Sign.hash {
      // Numbers of other lengths are text; whether eight digits are depends on the release.
      return isKept && !name.standsForAmpersand ? nil : (length, literal.scalarLength(at: place))
    }
    if isKept { return name.isAmpersandsName ? (length, 1) : nil }
    return (length, literal.entityTextLength(at: place, before: self, at: offset + length))
  }

  /// The length of `&...;` at `offset`, where it has the form of an entity.
  private func entityLength(at offset: Int) -> Int? {
    var end = offset + 1
    if end < count, self[end] == Sign.hash { end += 1 }
    // No name is longer than 31 letters.
    let limit = Swift.min(count, offset + 40)
    while end < limit, self[end].isLetter || self[end].isDigit { end += 1 }
    guard end > offset + 1, end < count, self[end] == UInt8(ascii: ";") else { return nil }
    return end + 1 - offset
  }

  private var isAmpersandsName: Bool {
    elementsEqual("amp".utf8) || elementsEqual("AMP".utf8)
  }

  /// Whether digits as in `#38` or `#x26` are the number of the ampersand.
  private var standsForAmpersand: Bool {
    guard count > 1 else { return false }
    let isHexadecimal = self[1] | 0x20 == UInt8(ascii: "x")
    let digits = self[(isHexadecimal ? 2 : 1)...].drop { $0 == UInt8(ascii: "0") }
    return count <= 8 && digits.elementsEqual((isHexadecimal ? "26" : "38").utf8)
  }

  /// The bytes of the scalar at `place`.
  func scalarLength(at place: Int) -> Int {
    let length =
      switch self[place] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return Swift.min(length, count - place)
  }

  /// The bytes that a named entity became: some names stand for a letter and a mark on it.
  private func entityTextLength(
    at place: Int, before source: UnsafeBufferPointer<UInt8>, at next: Int
  ) -> Int {
    let first = scalarLength(at: place)
    let rest = part(place + first..<count)
    guard let mark = Self.marks.first(where: { rest.starts(with: $0.utf8) })?.utf8.count else {
      return first
    }
    let isWrittenItself = source.has(rest.part(0..<mark), at: next)
    let isLigature = self[place] == UInt8(ascii: "f") || rest[0] != UInt8(ascii: "j")
    return isWrittenItself || !isLigature ? first : first + mark
  }

  /// The second scalars of the entities that stand for two.
  private static var marks: [String] {
    [
      "\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{333}", "\u{331}", "\u{200A}", "j",
    ]
  }
}
