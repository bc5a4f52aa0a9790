/// Several globs, of which most texts match none.
///
/// A class, since the profile that holds it is copied again and again.
package final class GlobSet: Hashable, Sendable {
  /// The globs in their order.
  package let globs: [Glob]

  /// All alternatives of all globs that begin with a certain byte, with the index of their glob.
  private let anchored: [Candidate]
  /// Those that may begin with any.
  private let floating: [Candidate]
  private let firstBytes: ByteSet
  private let matchesEmpty: Int?
  private let literals: LiteralSet

  /// The first byte of each of the anchored ones.
  private let beginnings: [UInt8]

  private struct Candidate {
    let alternative: GlobAlternative
    let glob: Int
  }

  /// No globs.
  package static let none = GlobSet([])

  /// Collects globs.
  ///
  /// Only where they are sought in texts is ``mayMatchPart(of:)`` made ready; else it lets all texts pass.
  package init(_ globs: [Glob], isSoughtInTexts: Bool = false) {
    self.globs = globs
    var (anchored, floating): ([Candidate], [Candidate]) = ([], [])
    var (beginnings, matchesEmpty): ([UInt8], Int?) = ([], nil)
    for (index, glob) in globs.enumerated() {
      for alternative in glob.alternatives {
        let candidate = Candidate(alternative: alternative, glob: index)
        if let first = alternative.firstByte {
          anchored.append(candidate)
          beginnings.append(first)
        } else if alternative.isEmpty {
          matchesEmpty = matchesEmpty ?? index
        } else {
          floating.append(candidate)
        }
      }
    }
    (self.anchored, self.floating, self.beginnings) = (anchored, floating, beginnings)
    self.matchesEmpty = matchesEmpty
    firstBytes = ByteSet(beginnings)
    literals = isSoughtInTexts ? LiteralSet(globs.lazy.flatMap { $0.alternatives }) : .open
  }

  /// Collects patterns.
  package convenience init(patterns: [String]) throws(GlobError) {
    var globs: [Glob] = []
    for pattern in patterns { globs.append(try Glob(pattern)) }
    self.init(globs)
  }

  package static func == (left: GlobSet, right: GlobSet) -> Bool {
    left === right || left.globs == right.globs && left.literals == right.literals
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(globs)
  }

  /// Whether there are no globs.
  package var isEmpty: Bool { globs.isEmpty }

  /// The texts that stand for themselves alone, in small letters.
  package var words: [String] {
    globs.flatMap { $0.alternatives }.map { $0.literalBytes }.filter { !$0.contains(nil) }
      .map { String(decoding: $0.compactMap { $0 }, as: UTF8.self) }
  }

  /// Whether one of the globs stands for a text.
  package func matches(_ text: FoldedText) -> Bool {
    firstMatch(of: text) != nil
  }

  /// The index of the first glob that stands for a text.
  package func firstMatch(of text: FoldedText) -> Int? {
    let free = floating.first { $0.alternative.matches(text) }?.glob
    guard let first = text.bytes.first else {
      return [matchesEmpty, free].compactMap { $0 }.min()
    }
    guard firstBytes.contains(first) else { return free }
    // A candidate is heavier to look at than its first byte.
    let bound = beginnings.indices.first {
      beginnings[$0] == first && anchored[$0].alternative.matches(text)
    }
    guard let bound else { return free }
    return min(free ?? .max, anchored[bound].glob)
  }

  /// Whether a part of a text may match, by a quick look at its bytes: one that need not be folded.
  package func mayMatchPart(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    literals.mayBe(in: bytes)
  }

  /// The globs that stand for some texts without any of these words, which are in small letters.
  func withoutAlways(_ words: [String]) -> GlobSet {
    let words = words.map { $0.utf8.map { UInt8?($0) } }
    let others = globs.filter { glob in
      glob.alternatives.contains { alternative in
        let literals = alternative.literalBytes
        return !words.contains { literals.hold($0) }
      }
    }
    return GlobSet(others, isSoughtInTexts: true)
  }

  /// The globs of two sets.
  package func union(_ other: GlobSet) -> GlobSet {
    other.isEmpty ? self : isEmpty ? other : GlobSet(globs + other.globs)
  }
}

extension [UInt8?] {
  /// Whether some bytes stand in these, side by side.
  ///
  /// The library's search is made for long texts, and takes its time to begin.
  fileprivate func hold(_ run: [UInt8?]) -> Bool {
    indices.contains { self[$0] == run.first && self[$0...].starts(with: run) }
  }
}

/// A set of byte values.
struct ByteSet: Hashable, Sendable {
  private var words: SIMD4<UInt64> = .zero

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }
}
