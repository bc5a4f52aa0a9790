/// The longest literal of each of several globs: a text without any of them matches none.
struct LiteralSet: Hashable, Sendable {
  private struct Literal: Hashable {
    let mix: Int
    let bytes: [UInt8]
  }

  /// Sorted by the mix of their first three bytes.
  private let literals: [Literal]
  /// For each mix of three bytes the place behind which the literals begin so; none for nearly all
  /// places of a text.
  private let beginnings: [UInt16?]
  /// Whether a glob has no literal to look for, so that any text may match.
  private let isOpen: Bool

  /// A power of two.
  private static let mixes = 1024

  init(_ alternatives: some Sequence<GlobAlternative>, and texts: [String] = []) {
    let words = Set(texts.map { $0.longestLiteral })
    // What holds one of the words is found with it.
    let longest = words.union(
      alternatives.map { $0.longestLiteral }.filter { !$0.containsOne(of: words) })
    isOpen = longest.contains { $0.count < 3 }
    literals = longest.filter { $0.count > 2 }.map { Literal(mix: Self.mix($0), bytes: $0) }
      .sorted { ($0.mix, $1.bytes.count) < ($1.mix, $0.bytes.count) }
    var beginnings = [UInt16?](repeating: nil, count: literals.isEmpty ? 0 : Self.mixes)
    for (index, literal) in literals.enumerated().reversed() {
      beginnings[literal.mix] = UInt16(clamping: index)
    }
    self.beginnings = beginnings
  }

  /// Whether one of the literals may be in a text, compared without case.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isOpen || !literals.isEmpty && beginnings.withUnsafeBufferPointer { mayBegin(in: bytes, $0) }
  }

  private func mayBegin(
    in bytes: UnsafeBufferPointer<UInt8>, _ beginnings: UnsafeBufferPointer<UInt16?>
  ) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for place in bytes.indices {
      let byte = Self.folded(bytes[place])
      let mix = Self.mix(first, second, byte)
      if let beginning = beginnings[mix], place > 1,
        stands(literalFrom: Int(beginning), mix, in: bytes, at: place - 2)
      {
        return true
      }
      (first, second) = (second, byte)
    }
    return false
  }

  private func stands(
    literalFrom beginning: Int, _ mix: Int, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    var index = beginning
    while index < literals.count, literals[index].mix == mix {
      if stands(literals[index].bytes, in: bytes, at: start) { return true }
      index += 1
    }
    return false
  }

  private static func mix(_ literal: [UInt8]) -> Int {
    let first = literal.prefix(3).map { folded($0) }
    return mix(first[0], first[1], first[2])
  }

  private static func mix(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    ((Int(first) &* 31 &+ Int(second)) &* 31 &+ Int(third)) & (mixes - 1)
  }

  /// A byte as the mix takes it: near enough to what a fold makes of it, and without a branch.
  ///
  /// Capitals become small letters, and line ends and tabs what blanks become.
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte < 0x21 ? blank : byte | 0x20
  }

  /// Whether a literal stands at a place, where each of its blanks is any white space.
  private func stands(
    _ literal: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    var place = start
    for byte in literal {
      guard place < bytes.count else { return false }
      if byte == blank {
        guard Folding.isBlank(bytes[place]) else { return false }
        while place < bytes.count, Folding.isBlank(bytes[place]) { place += 1 }
      } else {
        guard Folding.lowercase(bytes[place]) == byte else { return false }
        place += 1
      }
    }
    return true
  }
}

extension GlobAlternative {
  /// The longest run of ASCII in the pattern, without blanks at its ends.
  ///
  /// Other letters are left out, since not all of them have one small form.
  fileprivate var longestLiteral: [UInt8] {
    let runs = literalBytes.split { $0.map { $0 >= 0x80 } ?? true }
      .map { $0.compactMap { $0 }.trimmed }
    return runs.max { $0.count < $1.count } ?? []
  }
}

extension String {
  /// The longest run of ASCII in a word or phrase in small letters.
  fileprivate var longestLiteral: [UInt8] {
    let runs = utf8.split { $0 >= 0x80 }.map { Array($0).trimmed }
    return runs.max { $0.count < $1.count } ?? []
  }
}

extension [UInt8] {
  fileprivate func containsOne(of words: Set<[UInt8]>) -> Bool {
    words.contains { word in
      !word.isEmpty && indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
  }

  /// The bytes without blanks at both ends, and without a first sign that stands alone.
  fileprivate var trimmed: [UInt8] {
    let end = lastIndex { $0 != blank } ?? -1
    let text = self[...end].drop { $0 == blank }
    let isAlone = text.dropFirst().first == blank
    return Array(isAlone ? text.dropFirst().drop { $0 == blank } : text)
  }
}
