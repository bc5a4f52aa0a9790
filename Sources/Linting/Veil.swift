internal import Bytes

/// Keeps secrets that were found in a file out of what is said about it.
struct Veil {
  /// Where the secrets stand, be it where nothing was found.
  let ranges: [Range<Int>]
  /// The file with stars for the secrets.
  let source: SourceText
  /// Whether the secrets are known in all places; else nothing must be told of but the secrets.
  let isComplete: Bool
  private let secrets: [String]

  /// So many secrets are looked for in other places of the file.
  private static let mostSecrets = 32

  init(_ defects: some Sequence<Defect>, in source: SourceText) {
    let found = defects.filter { $0.isSecret }.map { $0.range }
    guard !found.isEmpty else {
      (ranges, self.source, isComplete, secrets) = ([], source, true, [])
      return
    }
    let texts = Set(found.prefix(Self.mostSecrets * 8).map { source.text(in: $0) })
    isComplete = found.count <= Self.mostSecrets * 8 && texts.count <= Self.mostSecrets
    secrets = isComplete ? texts.sorted { $0.utf8.count > $1.utf8.count } : []
    ranges = found + secrets.flatMap { source.ranges(of: $0) }
    self.source = source.hiding(ranges)
  }

  /// A text with stars for the secrets.
  func over(_ text: String) -> String {
    secrets.reduce(text) { $0.replacing($1, with: "***") }
  }

  /// A fix, unless it would write down a secret anew.
  func over(_ fix: Fix) -> Fix? {
    let isTelling = fix.edits.contains { edit in secrets.contains { edit.text.contains($0) } }
    return isTelling ? nil : fix
  }
}

extension SourceText {
  fileprivate func ranges(of text: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while let range = range(of: text, in: place..<bytes.count) {
      found.append(range)
      place = range.upperBound
    }
    return found
  }
}
