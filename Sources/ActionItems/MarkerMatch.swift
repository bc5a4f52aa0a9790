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
  /// Whether it is written as several are, such as "AIs".
  let isPlural: Bool

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
      let (found, ending) = Self.marker(at: index, isHandle: isHandle, in: text, table)
    else { return nil }
    var end = index + (isHandle ? 1 : found.words.count)
    if found.written.hasSuffix("."), text.kind(end) == .stop, text.isAttached(end) { end += 1 }
    guard
      !Self.isPartOfCompound(index, end, in: text)
        || found.isOwned && OwnerScan.attachedHandle(at: end, in: text) != nil
    else { return nil }
    marker = found
    tokens = index..<end
    isAddressed = isHandle
    isWeak = !isHandle && found.words.count > 1 && text.word(index) == text.written(index)
    isPlural = ending == .plural
  }

  /// What may follow the last word of a marker.
  private enum Ending {
    case none
    /// As in `AIs` and `AI's`.
    case plural
    /// As in `AI-7`.
    case number
  }

  private static func marker(
    at index: Int, isHandle: Bool, in text: TokenText, _ table: MarkerTable
  ) -> (MarkerTable.Marker, Ending)? {
    if isHandle {
      let written = text.written(index)
      return table.markers.first { $0.isOwned && written == "@" + $0.written }.map { ($0, .none) }
    }
    let word = text.word(index)
    for marker in table.markers where word.utf8.starts(with: marker.words[0].utf8) {
      if let ending = ending(of: marker, in: text, at: index) { return (marker, ending) }
    }
    return nil
  }

  /// How the words at a place end that are those of a marker; nil where they are others.
  private static func ending(
    of marker: MarkerTable.Marker, in text: TokenText, at index: Int
  ) -> Ending? {
    let last = marker.words.count - 1
    for (offset, word) in marker.words.enumerated() {
      guard text.kind(index + offset) == .word else { return nil }
      if offset < last, text.word(index + offset) != word { return nil }
      let written = text.written(index + offset).prefix(word.count)
      if marker.isAbbreviation, written.uppercased() != written { return nil }
    }
    return ending(of: text.word(index + last), behind: marker.words[last])
  }

  private static func ending(of word: String, behind stem: String) -> Ending? {
    guard word.utf8.starts(with: stem.utf8) else { return nil }
    let rest = word.utf8.dropFirst(stem.utf8.count)
    if rest.isEmpty { return Ending.none }
    if ["s", "'s", "\u{2019}s"].contains(where: { $0.utf8.elementsEqual(rest) }) { return .plural }
    let isNumber = rest.first == UInt8(ascii: "-") && OwnerScan.isOrdinal(rest.dropFirst())
    return isNumber ? .number : nil
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
