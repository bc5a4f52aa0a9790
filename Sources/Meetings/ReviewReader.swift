internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Finds the parts of a meeting in which the action items of earlier ones are gone through.
struct ReviewReader {
  private let statements: Statements
  private let labels: GlobSet

  init(_ statements: Statements, _ profile: Profile) {
    self.statements = statements
    labels = profile.actions.review
  }

  /// The bytes of each part with its heading or label, in order; none where nothing is said below it.
  func reviews(in indices: Range<Int>) -> [Range<Int>] {
    guard !labels.isEmpty else { return [] }
    var reviews: [Range<Int>] = []
    var index = indices.lowerBound
    while index < indices.upperBound {
      let review = review(at: index)
      if let review { reviews.append(review) }
      index = review == nil ? index + 1 : max(index + 1, statements.all[index].end)
    }
    return reviews
  }

  /// Whether a colon may be read, which can be written as an entity.
  private static func mayHoldColon(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    [UInt8(ascii: ":"), UInt8(ascii: "&")].contains { bytes.firstPlace(of: $0, in: range) != nil }
  }

  private func review(at index: Int) -> Range<Int>? {
    let source = statements.source(of: index)
    let isAboveOthers = statements.all[index].end - 1 > index
    let mayBeLabel = statements.tree.source.bytes.withUnsafeBufferPointer { bytes in
      (isAboveOthers || Self.mayHoldColon(bytes, source))
        && labels.mayMatchPart(of: UnsafeBufferPointer(rebasing: bytes[source]))
    }
    guard mayBeLabel else { return nil }
    let line = statements.text(of: index).bytes.prefix { $0 != UInt8(ascii: "\n") }
    let label = line.prefix { $0 != UInt8(ascii: ":") || line.first == $0 }
    guard labels.matches(FoldedText(Array(label).withoutPictures.withoutNumber)) else {
      return nil
    }
    let last = statements.all[index].end - 1
    guard last > index || line.dropFirst(label.count).contains(where: { $0.isLetterOrDigit })
    else { return nil }
    let end = statements.tree.nodes[statements.all[last].extent].range.upperBound
    return source.lowerBound..<max(end, source.upperBound)
  }
}
