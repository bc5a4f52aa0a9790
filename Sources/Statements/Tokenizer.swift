internal import Bytes
package import MarkdownTree

extension FlatText {
  /// The tokens of a text in their order; white space within a line is none.
  ///
  /// - Parameter tree: the tree that the text is of.
  /// - Returns: the tokens, with offsets in the text.
  package func tokens(in tree: MarkdownTree) -> [Token] {
    var tokenizer = Tokenizer(self, in: tree)
    return tokenizer.tokens()
  }
}

/// Reads the tokens of a text from its beginning to its end.
private struct Tokenizer {
  private let text: FlatText
  private let tree: MarkdownTree
  private let handles: [Range<Int>]
  private var nextHandle = 0
  private var nextRun = 0
  private var place = 0
  private var followsBlank = true
  private var found: [Token] = []

  init(_ text: FlatText, in tree: MarkdownTree) {
    self.text = text
    self.tree = tree
    handles = HandleMatch.all(in: text).map { $0.range }
  }

  mutating func tokens() -> [Token] {
    while place < text.bytes.count {
      if text.bytes[place] == UInt8(ascii: " ") || text.bytes[place] == UInt8(ascii: "\t") {
        place += 1
        followsBlank = true
      } else if !takeRun() && !takeHandle() {
        takeSigns()
      }
    }
    return found
  }

  private mutating func take(_ kind: Token.Kind, to end: Int) {
    found.append(Token(kind: kind, range: place..<end, followsBlank: followsBlank))
    place = end
    followsBlank = kind == .lineBreak
  }

  /// Takes a code span or the whole text of an address.
  private mutating func takeRun() -> Bool {
    while nextRun < text.runs.count, text.runs[nextRun].range.upperBound <= place { nextRun += 1 }
    guard nextRun < text.runs.count else { return false }
    let run = text.runs[nextRun]
    if text.isCode(at: place) {
      take(.code, to: run.range.upperBound)
    } else if tree.isAutolink(tree.nodes[run.node].parent) {
      take(.address, to: run.range.upperBound)
    } else {
      return false
    }
    return true
  }

  private mutating func takeHandle() -> Bool {
    while nextHandle < handles.count, handles[nextHandle].lowerBound < place { nextHandle += 1 }
    guard nextHandle < handles.count, handles[nextHandle].lowerBound == place else { return false }
    take(.handle, to: handles[nextHandle].upperBound)
    return true
  }

  private mutating func takeSigns() {
    let rest = text.bytes[place...]
    if let (kind, length) = Sign.read(rest) {
      take(kind, to: place + length)
    } else {
      take(.word, to: endOfWord)
    }
  }

  /// The place behind the word that begins here.
  private var endOfWord: Int {
    let limit = text.runs[nextRun].range.upperBound
    var end = place
    while end < text.bytes.count {
      let rest = text.bytes[end...]
      if end >= limit, text.isCode(at: end) { break }
      if let sign = Sign.read(rest) {
        guard end > place, sign.length == 1, Sign.joinsWords(rest[end]),
          let next = rest.dropFirst().first, next >= 0x80 || next.isLetterOrDigit
        else { break }
        end += 1
      } else if rest[end].isWhiteSpace {
        break
      }
      end += UTF8Width.of(text.bytes[end])
    }
    return min(max(end, place + 1), text.bytes.count)
  }
}

/// The signs that are tokens of their own.
private enum Sign {
  /// Whether a sign within a word is a part of it, as in `A.I.`, `to-do` and `don't`.
  static func joinsWords(_ byte: UInt8) -> Bool {
    ".-_'".utf8.contains(byte)
  }

  /// The sign at the beginning of some bytes, with its length.
  static func read(_ bytes: ArraySlice<UInt8>) -> (kind: Token.Kind, length: Int)? {
    guard let first = bytes.first else { return nil }
    if first.isLetterOrDigit { return nil }
    if first >= 0x80 { return beyondASCII(bytes) }
    switch first {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (.lineBreak, 1)
    case UInt8(ascii: ":"): return shortcode(bytes).map { (.sign, $0) } ?? (.colon, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.stop, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.close, 1)
    case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "/"): return (.joint, 1)
    case UInt8(ascii: "@"): return (.at, 1)
    case UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"): return (.emphasis, 1)
    case UInt8(ascii: "-"), UInt8(ascii: "="): return stroke(bytes, first)
    default: return (.sign, 1)
    }
  }

  /// The length of a code as `:tada:` at the beginning; nil where there is none.
  ///
  /// The longest have some forty letters.
  private static func shortcode(_ bytes: ArraySlice<UInt8>) -> Int? {
    let name = bytes.dropFirst().prefix(48).prefix {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+") || $0 == 0x2D
    }
    let isClosed = bytes.dropFirst(name.count + 1).first == UInt8(ascii: ":")
    return isClosed && name.contains { $0.isLetter } ? name.count + 2 : nil
  }

  /// A row of strokes: an arrow where `>` ends it, else a dash.
  private static func stroke(
    _ bytes: ArraySlice<UInt8>, _ first: UInt8
  ) -> (kind: Token.Kind, length: Int) {
    let length = bytes.prefix { $0 == first }.count
    if bytes.dropFirst(length).first == UInt8(ascii: ">") { return (.arrow, length + 1) }
    return (first == UInt8(ascii: "-") ? .dash : .sign, length)
  }

  private static func beyondASCII(
    _ bytes: ArraySlice<UInt8>
  ) -> (kind: Token.Kind, length: Int)? {
    let width = min(UTF8Width.of(bytes[bytes.startIndex]), bytes.count)
    let scalars = String(decoding: bytes.prefix(width), as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first else { return nil }
    switch scalar {
    case "\u{FF1A}": return (.colon, width)
    case "\u{FF0C}", "\u{3001}": return (.comma, width)
    case "\u{FF1B}": return (.semicolon, width)
    case "\u{FF08}": return (.open, width)
    case "\u{FF09}": return (.close, width)
    case "\u{3002}", "\u{2026}": return (.stop, width)
    case "\u{2192}", "\u{21D2}", "\u{27A1}", "\u{2794}", "\u{279C}", "\u{27F6}", "\u{21E8}":
      return (.arrow, width)
    case "\u{2012}"..."\u{2015}": return (.dash, width)
    default: break
    }
    let isOfWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isOfWord || scalar == "\u{2019}" ? nil : (.sign, width)
  }
}

/// How many bytes a scalar takes in UTF-8.
private enum UTF8Width {
  static func of(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
