internal import MarkdownTree
internal import Profiles
internal import Statements

/// A place where the words of a marker stand, whatever they mean there.
struct MarkerMatch {
  let marker: MarkerTable.Marker
  /// The tokens of the marker.
  let tokens: Range<Int>
  /// Whether an `@` stands right before it, as in `@AI ada`.
  let isAddressed: Bool
  /// Whether it is written as any two words are, such as "to do".
  let isWeak: Bool

  /// The places in a text, in order.
  static func all(in text: TokenText, _ table: MarkerTable) -> [MarkerMatch] {
    var matches: [MarkerMatch] = []
    var index = 0
    while index < text.count {
      if let match = MarkerMatch(at: index, in: text, table) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private init?(at index: Int, in text: TokenText, _ table: MarkerTable) {
    let isHandle = text.kind(index) == .handle
    guard text.kind(index) == .word || isHandle else { return nil }
    let first = text.flat.bytes[text.tokens[index].range.lowerBound + (isHandle ? 1 : 0)]
    guard table.mayBegin(with: first),
      let found = Self.marker(at: index, isHandle: isHandle, in: text, table)
    else { return nil }
    var end = index + (isHandle ? 1 : found.words.count)
    if found.written.hasSuffix("."), text.kind(end) == .stop, text.isAttached(end) { end += 1 }
    guard !Self.isPartOfCompound(index, end, in: text) else { return nil }
    marker = found
    tokens = index..<end
    isAddressed = isHandle
    isWeak = !isHandle && found.words.count > 1 && text.word(index) == text.written(index)
  }

  private static func marker(
    at index: Int, isHandle: Bool, in text: TokenText, _ table: MarkerTable
  ) -> MarkerTable.Marker? {
    if isHandle {
      return table.markers.first { $0.isOwned && text.written(index) == "@" + $0.written }
    }
    let word = text.word(index)
    return table.markers(beginningWith: word).first { stands($0, in: text, at: index) }
  }

  private static func stands(
    _ marker: MarkerTable.Marker, in text: TokenText, at index: Int
  ) -> Bool {
    for (offset, word) in marker.words.enumerated()
    where text.kind(index + offset) != .word || text.word(index + offset) != word {
      return false
    }
    guard marker.isAbbreviation else { return true }
    return marker.words.indices.allSatisfy { offset in
      text.written(index + offset).uppercased() == text.written(index + offset)
    }
  }

  /// Whether a sign ties the word to another one, as in `AI/ML` and `WIP/ToDo`.
  private static func isPartOfCompound(_ start: Int, _ end: Int, in text: TokenText) -> Bool {
    let isBound = text.isAttached(start) && (isTie(text.kind(start - 1)))
    let isBinding = text.isAttached(end) && isTie(text.kind(end)) && text.isAttached(end + 1)
    return isBound || isBinding
  }

  private static func isTie(_ kind: Token.Kind?) -> Bool {
    switch kind {
    case .joint, .word, .handle, .code, .address, .at: true
    default: false
    }
  }
}
