/// A pattern for paths in a repository, compared byte by byte and with case.
///
/// `*` and `?` do not cross a `/`; `**` does, and `**/` may also stand for nothing. `{this,that}` is one
/// of several, and a backslash takes the character behind it literally. A pattern that ends in `/` means
/// all that lies below.
package struct PathGlob: Hashable, Sendable {
  /// The pattern as written.
  package let pattern: String
  private let alternatives: [[GlobToken]]

  /// Reads a pattern of at most 256 bytes with at most 64 choices of alternatives.
  package init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    let whole = pattern.hasSuffix("/") ? pattern + "**" : pattern
    alternatives = try GlobParser.alternatives(of: whole, for: .path)
  }

  /// Whether the pattern stands for the bytes of a path.
  package func matches(_ path: some Sequence<UInt8>) -> Bool {
    let path = Array(path)
    return alternatives.contains { PathMatch(tokens: $0).matches(path) }
  }
}

/// One comparison of a glob with a path: all places of the pattern that the path may have reached, kept
/// side by side, so that no pattern costs more than its length for each byte.
private struct PathMatch {
  let tokens: [GlobToken]

  private static let slash = UInt8(ascii: "/")

  func matches(_ path: [UInt8]) -> Bool {
    var places = [Bool](repeating: false, count: tokens.count + 1)
    reach(0, &places)
    for byte in path {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      var isAlive = false
      for place in places.indices where places[place] {
        isAlive = advance(place, over: byte, &next) || isAlive
      }
      guard isAlive else { return false }
      places = next
    }
    return places[tokens.count]
  }

  /// Marks a place, and those behind it that need no byte to be reached.
  private func reach(_ place: Int, _ places: inout [Bool]) {
    var place = place
    places[place] = true
    while place < tokens.count, tokens[place].mayBeEmpty {
      place += 1
      places[place] = true
    }
  }

  /// Takes one byte at a place; false where that is not possible.
  private func advance(_ place: Int, over byte: UInt8, _ next: inout [Bool]) -> Bool {
    // The bytes behind the first of a scalar belong to it.
    if UTF8.isContinuation(byte), place > 0, tokens[place - 1] == .one {
      next[place] = true
      return true
    }
    guard place < tokens.count else { return false }
    switch tokens[place] {
    case .byte(byte): reach(place + 1, &next)
    case .one where byte != Self.slash: reach(place + 1, &next)
    case .star where byte != Self.slash, .deepStar: reach(place, &next)
    case .directories:
      next[place] = true
      if byte == Self.slash { reach(place + 1, &next) }
    default: return false
    }
    return true
  }
}

extension GlobToken {
  /// Whether the token can stand for no text at all.
  fileprivate var mayBeEmpty: Bool {
    switch self {
    case .star, .deepStar, .directories: true
    case .byte, .one, .date: false
    }
  }
}
