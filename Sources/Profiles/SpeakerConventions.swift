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

extension Keys {
  static let speakers = Keys([
    Key(
      "letters", .list(.text(.number(1...16))),
      "how many capitals the abbreviation of a speaker has")
  ])
}

extension ValueReader {
  /// How speakers are named.
  func speakers(_ entry: YAMLNode.Entry) throws(YAMLError) -> SpeakerConventions {
    var letters: ClosedRange<Int>?
    for entry in try entries(of: entry, among: .speakers) {
      let counts = try values(of: entry) { text throws(GlobError) in
        try TextForm.number(text, in: 1...16)
      }
      if let fewest = counts.min(), let most = counts.max() { letters = fewest...most }
    }
    return SpeakerConventions(letters: letters)
  }
}
