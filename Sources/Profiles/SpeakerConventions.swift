internal import Bytes
internal import YAMLTree

/// How minutes that follow what is said tell who says it.
package struct SpeakerConventions: Equatable, Sendable {
  /// How many capitals the abbreviation of a speaker has; nil where minutes do not name speakers so.
  let letters: ClosedRange<Int>?

  static let none = SpeakerConventions(letters: nil)

  /// Whether a text begins with the abbreviation of a speaker and a colon, as `ADL: Let us vote.` does.
  package func begins(_ text: some Sequence<UInt8>) -> Bool {
    guard let letters else { return false }
    let start = Array(text.prefix(letters.upperBound + 1))
    let capitals = start.prefix { (65...90).contains($0) }
    return letters.contains(capitals.count) && start.dropFirst(capitals.count).first == 58
  }
}

extension ValueReader {
  /// How speakers are named.
  func speakers(_ entry: YAMLNode.Entry) throws(YAMLError) -> SpeakerConventions {
    var letters: ClosedRange<Int>?
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: ["letters"]) {
      let counts = try values(of: entry) { text throws(GlobError) in
        guard let count = Int(text), (1...16).contains(count) else { throw .letters }
        return count
      }
      if let fewest = counts.min(), let most = counts.max() { letters = fewest...most }
    }
    return SpeakerConventions(letters: letters)
  }
}

extension GlobError {
  fileprivate static let letters = Self(message: "a number of letters is one from 1 to 16")
}
