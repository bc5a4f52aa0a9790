internal import Bytes
internal import MarkdownTree
internal import Statements

/// The text of a statement with its tokens, as the grammar reads it.
///
/// A class, since all readers of a statement share one: as a value it would be copied with all its arrays.
final class TokenText: Sendable {
  let flat: FlatText
  let tokens: [Token]
  /// Whether a box before the text says that nobody needs to do it, as in `[-] order disks`.
  let hasCancelledBox: Bool
  /// The first token that says something; behind the last where none does.
  let firstSaying: Int
  /// The last token that says something; -1 where none does.
  let lastSaying: Int
  /// For the place of each parenthesis that of its counterpart; -1 for all others.
  private let closings: [Int]
  private let tree: MarkdownTree

  init(_ flat: FlatText, in tree: MarkdownTree) {
    self.flat = flat
    self.tree = tree
    let all = flat.tokens(in: tree)
    hasCancelledBox = Self.beginsWithCancelledBox(all, flat)
    tokens = hasCancelledBox ? Array(all.dropFirst(3)) : all
    closings = Self.closings(of: tokens)
    firstSaying = tokens.firstIndex { Self.says($0.kind) } ?? tokens.count
    lastSaying = tokens.lastIndex { Self.says($0.kind) } ?? -1
  }

  /// Whether a text begins with `[-]` or `[~]`, which GitHub does not know, and many people do.
  private static func beginsWithCancelledBox(_ tokens: [Token], _ flat: FlatText) -> Bool {
    guard tokens.count > 3, tokens[0].kind == .open, tokens[2].kind == .close,
      flat.bytes[tokens[0].range.lowerBound] == UInt8(ascii: "["), tokens[3].followsBlank
    else { return false }
    return tokens[1].range.count == 1 && (tokens[1].kind == .dash || tokens[1].kind == .emphasis)
  }

  /// Whether a token is a word, code, a link or somebody's handle.
  private static func says(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .code, .address, .handle: true
    default: false
    }
  }

  private static func closings(of tokens: [Token]) -> [Int] {
    var closings = [Int](repeating: -1, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .open { open.append(index) }
      if token.kind == .close, let start = open.popLast() {
        (closings[start], closings[index]) = (index, start)
      }
    }
    return closings
  }

  var count: Int { tokens.count }

  /// The kind of a token; nil outside of the text.
  func kind(_ index: Int) -> Token.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// A token in small letters; empty outside of the text.
  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? written(index).lowercased() : ""
  }

  /// A token as written; empty outside of the text.
  func written(_ index: Int) -> String {
    tokens.indices.contains(index) ? flat.string(tokens[index].range) : ""
  }

  /// Whoever the handle at a place names.
  func owner(at index: Int) -> ActionItem.Owner {
    let name = String(written(index).dropFirst())
    return .handle(Handle(text: name, range: flat.sourceRange(of: tokens[index].range)))
  }

  /// Whether a token is an emoji or its code, and no other sign.
  func isPicture(_ index: Int) -> Bool {
    guard kind(index) == .sign, let first = written(index).unicodeScalars.first else {
      return false
    }
    return first == ":" || (0x2600...0x27BF).contains(first.value) || first.value >= 0x1F000
      || first.value == 0xFE0F
  }

  /// Whether a token follows the one before it without a blank.
  func isAttached(_ index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && !tokens[index].followsBlank
  }

  /// The first token from a place on that is no emphasis left standing.
  func skippingEmphasis(_ index: Int) -> Int {
    var index = index
    while kind(index) == .emphasis { index += 1 }
    return index
  }

  /// The last token before a place that is no emphasis left standing; -1 for none.
  func before(_ index: Int) -> Int {
    var index = index - 1
    while kind(index) == .emphasis { index -= 1 }
    return index
  }

  /// The place of the parenthesis that closes the one at a place; nil where none does.
  func closing(_ open: Int) -> Int? {
    closings.indices.contains(open) && closings[open] > open ? closings[open] : nil
  }

  /// The place of the parenthesis that opens the one at a place; nil where none does.
  func opening(_ close: Int) -> Int? {
    closings.indices.contains(close) && kind(close) == .close && closings[close] >= 0
      ? closings[close] : nil
  }

  /// Whether something is said in some tokens: a word, code, a link or somebody's handle.
  func saysSomething(_ range: Range<Int>) -> Bool {
    range.contains { Self.says(tokens[$0].kind) }
  }

  /// The runs of tokens between those that part them.
  func parts(of range: Range<Int>, at isSeparator: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(index) {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<max(start, range.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a line goes through a token.
  func isStruck(_ index: Int) -> Bool {
    tokens.indices.contains(index) && flat.withoutStruck(tokens[index].range, in: tree).isEmpty
  }

  /// The bytes of the text that some tokens take.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < count else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// What some tokens say, as one line.
  func string(_ range: Range<Int>) -> String {
    let words = flat.bytes[bytes(of: range)].split { $0.isWhiteSpace }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
  }

  /// Some tokens without the punctuation around them.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isDecoration(start, closes: false) { start += 1 }
    while start < end, isDecoration(end - 1, closes: true) { end -= 1 }
    if start < end, tokens[end - 1].kind == .close, !isOpened(end - 1, since: start) { end -= 1 }
    return start..<end
  }

  private func isDecoration(_ index: Int, closes: Bool) -> Bool {
    switch tokens[index].kind {
    case .colon, .comma, .semicolon, .arrow, .dash, .emphasis, .lineBreak, .at: true
    case .open: closes
    case .close: !closes
    case .stop: !closes
    default: false
    }
  }

  private func isOpened(_ close: Int, since start: Int) -> Bool {
    closings[close] >= start
  }
}
