internal import Bytes
package import MarkdownTree

/// A GitHub user name as somebody wrote it behind an `@`.
package struct Handle: Hashable, Sendable {
  /// The name without the `@`.
  package let text: String
  /// The bytes of the source, with the `@`.
  package let range: Range<Int>

  /// The name as it is compared: without case.
  package let key: String

  /// A handle at a place of the source.
  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
    key = text.lowercased()
  }

  /// Whether GitHub could have given such a name: 1 to 39 letters, digits and single inner hyphens.
  package var isValid: Bool {
    // As if one stood before it, so that none may begin it.
    var before = UInt8(ascii: "-")
    for byte in text.utf8 {
      let isInnerHyphen = byte == UInt8(ascii: "-") && before != UInt8(ascii: "-")
      guard byte.isLetterOrDigit || isInnerHyphen else { return false }
      before = byte
    }
    return before != UInt8(ascii: "-") && text.utf8.count <= 39
  }

  package static func == (left: Handle, right: Handle) -> Bool {
    left.key == right.key
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}

/// A handle in a text, before it is known where in the source that is.
package struct HandleMatch {
  /// The bytes of the text, with the `@`.
  package let range: Range<Int>

  /// Finds the handles in a part of a text, in order.
  ///
  /// In a list of participants every `@` names somebody, be it in a code span, and a dot or an
  /// underscore is part of a handle that is wrong. In prose it belongs to a domain, a Matrix or a mail
  /// address.
  package static func all(
    in text: FlatText, _ range: Range<Int>? = nil, isListOfPeople: Bool = false
  ) -> [HandleMatch] {
    let range = range ?? text.bytes.indices
    var matches: [HandleMatch] = []
    var next = range.lowerBound
    while let start = text.bytes.firstPlace(of: UInt8(ascii: "@"), in: next..<range.upperBound) {
      next = start + 1
      // Behind a handle a slash is no part of a path: @ada/@bob.
      let isListed = isListOfPeople || matches.last?.range.upperBound == start - 1
      guard isListOfPeople || !text.isCode(at: start),
        !text.continuesWord(at: start, since: range.lowerBound, isListed),
        let match = HandleMatch(in: text, at: start, before: range.upperBound, isListOfPeople)
      else { continue }
      matches.append(match)
    }
    return matches
  }

  private init?(in text: FlatText, at start: Int, before limit: Int, _ isListOfPeople: Bool) {
    var end = start + 1
    while end < limit, let length = Self.length(in: text.bytes, end..<limit, isListOfPeople) {
      end += length
    }
    while end > start + 1, Self.isTrailing(text.bytes[end - 1]) { end -= 1 }
    guard end > start + 1 else { return nil }
    if !isListOfPeople, Self.isAddress(text, from: end, before: limit) { return nil }
    range = start..<end
  }

  /// The length of what stands first in a range, if it may be a part of a handle; in a list of people letters of any
  /// script may, since somebody was meant.
  private static func length(
    in bytes: [UInt8], _ range: Range<Int>, _ isListOfPeople: Bool
  ) -> Int? {
    let byte = bytes[range.lowerBound]
    if byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { return 1 }
    guard isListOfPeople else { return nil }
    if byte == UInt8(ascii: ".") { return 1 }
    guard byte >= 0x80,
      let scalar = String(decoding: bytes[range].prefix(4), as: UTF8.self).unicodeScalars.first,
      scalar.properties.isAlphabetic
    else { return nil }
    return UTF8.width(scalar)
  }

  /// What ends a sentence or an emphasis, and no handle.
  private static func isTrailing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Whether a name goes on as in `@lists.example.org`, `@ada:matrix.org` or `@ada@mastodon.example`.
  private static func isAddress(_ text: FlatText, from end: Int, before limit: Int) -> Bool {
    guard end + 1 < limit else { return false }
    switch text.bytes[end] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "."): return text.bytes[end + 1].isLetterOrDigit
    case UInt8(ascii: ":"):
      let host = text.bytes[(end + 1)..<limit].prefix { $0.isLetterOrDigit || $0 == 45 || $0 == 46 }
      return host.dropLast().contains(UInt8(ascii: ".")) && host.first?.isLetterOrDigit == true
    default: return false
    }
  }

  /// The handle with its place in the source.
  package func handle(in text: FlatText) -> Handle {
    let name = text.bytes[range].dropFirst()
    return Handle(
      text: String(decoding: name, as: UTF8.self), range: text.sourceRange(of: range))
  }
}

extension FlatText {
  /// The handles in the text, in order.
  package var handles: [Handle] {
    HandleMatch.all(in: self).map { $0.handle(in: self) }
  }

  /// Whether an `@` belongs to the word before it, as in a mail address or a path.
  ///
  /// Between people a slash is no part of a path.
  fileprivate func continuesWord(
    at start: Int, since lowest: Int, _ isListOfPeople: Bool
  ) -> Bool {
    guard start > lowest else { return false }
    switch bytes[start - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): return true
    case UInt8(ascii: "/"): return !isListOfPeople
    default: return bytes[start - 1].isLetterOrDigit
    }
  }
}
