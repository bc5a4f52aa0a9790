internal import Dates

/// A pattern for texts, compared without case and without regard to the amount of white space.
///
/// `*` is any text, `?` one character (a Unicode scalar), `{this,that}` one of several, `{date}` a date
/// as people write it, and a backslash takes the character behind it literally. The pattern stands for
/// the whole text. Matching takes a time in proportion to the length of the text, whatever the pattern.
package struct Glob: Hashable, Sendable {
  /// The pattern as written.
  package let pattern: String
  let alternatives: [GlobAlternative]

  /// Reads a pattern of at most 256 bytes with at most 64 choices of alternatives.
  package init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    alternatives = try GlobParser.alternatives(of: pattern, for: .text).map { GlobAlternative($0) }
  }

  /// Whether each text that the pattern stands for has a date where the pattern says so.
  package var namesDate: Bool { alternatives.allSatisfy { $0.hasDate } }

  /// Whether the pattern stands for a text.
  package func matches(_ text: FoldedText) -> Bool {
    alternatives.contains { $0.matches(text) }
  }
}

/// A glob with one choice of alternatives.
struct GlobAlternative: Hashable, Sendable {
  private let tokens: [GlobToken]
  /// The bytes that a text must have.
  private let signature: ByteSignature
  let hasDate: Bool

  init(_ tokens: [GlobToken]) {
    self.tokens = tokens
    hasDate = tokens.contains(.date)
    signature = ByteSignature(
      of: tokens.lazy.compactMap { if case .byte(let byte) = $0 { byte } else { nil } })
  }

  /// The byte that a text must begin with; nil where that is open.
  var firstByte: UInt8? {
    if case .byte(let byte)? = tokens.first { byte } else { nil }
  }

  /// The bytes that a text must have, in order, with nil between those that need not stand together.
  var literalBytes: [UInt8?] {
    tokens.map { if case .byte(let byte) = $0 { byte } else { nil } }
  }

  /// Whether only the empty text is meant.
  var isEmpty: Bool { tokens.isEmpty }

  func matches(_ text: FoldedText) -> Bool {
    guard text.signature.mayContain(signature) else { return false }
    let dates = hasDate ? WrittenDate.ranges(inUTF8: text.bytes) : []
    guard !hasDate || !dates.isEmpty else { return false }
    return tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        GlobMatch(tokens: tokens, bytes: bytes, dates: dates).isMatch
      }
    }
  }
}

/// One comparison of a glob with a text.
///
/// When a step fails, only the last star takes one more byte: what an earlier one could still change,
/// the last one can do as well, since a later start of a part never lets it end earlier.
private struct GlobMatch {
  let tokens: UnsafeBufferPointer<GlobToken>
  let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes of each date of the text, in order.
  let dates: [Range<Int>]

  var isMatch: Bool {
    var (token, byte) = (0, 0)
    var retry: (token: Int, byte: Int)?
    while true {
      if token < tokens.count, tokens[token] == .star {
        token += 1
        if token == tokens.count { return true }
        retry = (token, byte)
      } else if token == tokens.count, byte == bytes.count {
        return true
      } else if token < tokens.count, let end = end(of: tokens[token], at: byte) {
        token += 1
        byte = end
      } else {
        guard let last = retry, last.byte < bytes.count else { return false }
        retry = (last.token, last.byte + 1)
        (token, byte) = (last.token, last.byte + 1)
      }
    }
  }

  /// Where a token ends that starts at a byte; nil where it does not.
  private func end(of token: GlobToken, at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch token {
    case .byte(let byte): return bytes[start] == byte ? start + 1 : nil
    case .one: return scalarEnd(at: start)
    case .date: return dateEnd(at: start)
    case .star, .deepStar, .directories: return nil
    }
  }

  /// Where the date ends that starts at a byte; found by halving, since a text may be full of dates.
  private func dateEnd(at start: Int) -> Int? {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].lowerBound == start ? dates[low].upperBound : nil
  }

  private func scalarEnd(at start: Int) -> Int? {
    guard !UTF8.isContinuation(bytes[start]) else { return nil }
    var end = start + 1
    while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
    return end
  }
}
