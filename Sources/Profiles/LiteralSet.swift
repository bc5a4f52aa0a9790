/// The longest literal of each of several globs: a text without any of them matches none.
struct LiteralSet: Hashable, Sendable {
  private let literals: [[UInt8]]
  /// For each mix of three bytes whether a literal begins so: nearly all places of a text do not.
  private let beginnings: [Bool]
  /// Whether a glob has no literal to look for, so that any text may match.
  private let isOpen: Bool

  /// A power of two.
  private static let mixes = 1024

  init(_ alternatives: some Sequence<GlobAlternative>) {
    let longest = alternatives.map { $0.longestLiteral }
    literals = Set(longest).sorted { $0.count > $1.count }
    isOpen = longest.contains { $0.count < 3 }
    var beginnings = [Bool](repeating: false, count: Self.mixes)
    for literal in literals where literal.count > 2 {
      let first = literal.prefix(3).map { Self.folded($0) }
      beginnings[Self.mix(first[0], first[1], first[2])] = true
    }
    self.beginnings = beginnings
  }

  /// Whether one of the literals may be in a text, compared without case.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isOpen || beginnings.withUnsafeBufferPointer { mayBegin(in: bytes, $0) }
  }

  private func mayBegin(
    in bytes: UnsafeBufferPointer<UInt8>, _ beginnings: UnsafeBufferPointer<Bool>
  ) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for place in bytes.indices {
      let byte = Self.folded(bytes[place])
      if beginnings[Self.mix(first, second, byte)], place > 1,
        literals.contains(where: { stands($0, in: bytes, at: place - 2) })
      {
        return true
      }
      (first, second) = (second, byte)
    }
    return false
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

extension [UInt8] {
  /// The bytes without blanks at both ends, and without a first sign that stands alone.
  fileprivate var trimmed: [UInt8] {
    let end = lastIndex { $0 != blank } ?? -1
    let text = self[...end].drop { $0 == blank }
    let isAlone = text.dropFirst().first == blank
    return Array(isAlone ? text.dropFirst().drop { $0 == blank } : text)
  }
}
