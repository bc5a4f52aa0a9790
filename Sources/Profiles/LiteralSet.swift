/// The longest literal of each of several globs: a text without any of them matches none.
struct LiteralSet: Hashable, Sendable {
  /// All in one array, since a search may be made for each line by several threads.
  ///
  /// First, for each mix of three bytes, the place where the literals begin that begin so, or 0, as for
  /// nearly all places of a text. Each literal is its length and its bytes; a length of 0 ends those of
  /// a mix.
  private let table: [UInt32]
  /// Whether a glob has no literal to look for, so that any text may match.
  private let isOpen: Bool

  private static let mixBits: UInt32 = 12
  private static let mixes = 1 << Int(mixBits)

  init(_ alternatives: some Sequence<GlobAlternative>, and texts: [String] = []) {
    let words = Set(texts.map { $0.longestLiteral })
    let known = LiteralSet(words)
    // What holds one of the words is found with it.
    self.init(
      words.union(
        alternatives.map { $0.longestLiteral }.filter { !$0.withUnsafeBufferPointer(known.mayBe) }))
  }

  private init(_ literals: Set<[UInt8]>) {
    isOpen = literals.contains { $0.count < 3 }
    table = Self.table(of: literals.filter { $0.count > 2 })
  }

  private init() {
    table = []
    isOpen = true
  }

  /// One that may be in any text.
  static let open = LiteralSet()

  private static func table(of literals: Set<[UInt8]>) -> [UInt32] {
    guard !literals.isEmpty else { return [] }
    var table = [UInt32](repeating: 0, count: mixes)
    // In one order only, lest the same globs make sets that differ.
    let sorted = literals.map { (mix: mix($0), bytes: $0) }.sorted { left, right in
      (left.mix, right.bytes.count) != (right.mix, left.bytes.count)
        ? (left.mix, right.bytes.count) < (right.mix, left.bytes.count)
        : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    for (index, literal) in sorted.enumerated() {
      if table[literal.mix] == 0 { table[literal.mix] = UInt32(table.count) }
      table.append(UInt32(literal.bytes.count))
      table += literal.bytes.lazy.map { UInt32($0) }
      let isLast = index + 1 == sorted.count || sorted[index + 1].mix != literal.mix
      if isLast { table.append(0) }
    }
    return table
  }

  /// Whether one of the literals may be in a text, compared without case.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isOpen || table.withUnsafeBufferPointer { Self.isOne(of: $0, in: bytes, bytes.indices) }
  }

  /// Whether one of the literals may be in each of some parts of a text.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) -> [Bool] {
    table.withUnsafeBufferPointer { table in
      parts.map { isOpen || Self.isOne(of: table, in: bytes, $0) }
    }
  }

  private static func isOne(
    of table: UnsafeBufferPointer<UInt32>, in bytes: UnsafeBufferPointer<UInt8>,
    _ part: Range<Int>
  ) -> Bool {
    // An array that is empty may have an address.
    guard !table.isEmpty, let table = table.baseAddress, let start = bytes.baseAddress,
      part.count > 2
    else { return false }
    var last =
      UInt32(folded(start[part.lowerBound])) << 8 | UInt32(folded(start[part.lowerBound + 1]))
    var place = part.lowerBound + 2
    while place < part.upperBound {
      last = last << 8 | UInt32(folded(start[place]))
      let literals = Int(table[mix(last)])
      if literals != 0, stands(literals, of: table, in: bytes, place - 2..<part.upperBound) {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether one of the literals at a place of the table stands at the beginning of a part.
  private static func stands(
    _ literals: Int, of table: UnsafePointer<UInt32>,
    in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
  ) -> Bool {
    var start = literals
    while table[start] != 0 {
      let end = start + 1 + Int(table[start])
      if stands(start + 1..<end, of: table, in: bytes, part) { return true }
      start = end
    }
    return false
  }

  private static func mix(_ literal: [UInt8]) -> Int {
    mix(literal.prefix(3).reduce(0) { $0 << 8 | UInt32(folded($1)) })
  }

  /// A number for the last three bytes of some, by the multiplication that Knuth proposes for hashing.
  private static func mix(_ bytes: UInt32) -> Int {
    Int(((bytes & 0xFF_FFFF) &* 2_654_435_769) >> (32 - mixBits))
  }

  /// A byte as the mix takes it: near enough to what a fold makes of it, and without a branch.
  ///
  /// Capitals become small letters, and line ends and tabs what blanks become.
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte < 0x21 ? blank : byte | 0x20
  }

  /// Whether a literal stands at the beginning of a part, where each of its blanks is any white space.
  private static func stands(
    _ literal: Range<Int>, of table: UnsafePointer<UInt32>,
    in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
  ) -> Bool {
    var place = part.lowerBound
    for index in literal {
      guard place < part.upperBound else { return false }
      let byte = UInt8(truncatingIfNeeded: table[index])
      if byte == blank {
        guard Folding.isBlank(bytes[place]) else { return false }
        while place < part.upperBound, Folding.isBlank(bytes[place]) { place += 1 }
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
  /// The bytes without blanks at both ends, and without a first sign that stands alone.
  fileprivate var trimmed: [UInt8] {
    let end = lastIndex { $0 != blank } ?? -1
    let text = self[...end].drop { $0 == blank }
    let isAlone = text.dropFirst().first == blank
    return Array(isAlone ? text.dropFirst().drop { $0 == blank } : text)
  }
}
