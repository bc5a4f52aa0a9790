internal import Bytes

/// Finds the comments in pieces of HTML: not what looks like one in the value of an attribute, in a section of
/// CDATA, or in an element that holds nothing but text.
struct HTMLComments {
  private enum Part {
    case comment(Range<Int>)
    /// Of an element that holds nothing but text, by its name.
    case opening(String)
    case closing(String)
  }

  /// The elements that hold nothing but text.
  private static let textElements: Set<String> = [
    "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
  ]
  /// No name of them is longer.
  private static let longestName = 10

  private let source: SourceText
  private var parts: [Part] = []

  /// The places of the comments in the pieces, in order.
  static func places(in pieces: [Range<Int>], of source: SourceText) -> [Range<Int>] {
    var comments = HTMLComments(source: source)
    for piece in pieces { comments.read(piece) }
    return comments.places
  }

  private init(source: SourceText) {
    self.source = source
  }

  /// The comments outside of elements that hold nothing but text; one that nothing closes is none.
  private var places: [Range<Int>] {
    var ends: [String: [Int]] = [:]
    for (index, part) in parts.enumerated().reversed() {
      if case .closing(let name) = part { ends[name, default: []].append(index) }
    }
    var places: [Range<Int>] = []
    var next = 0
    for (index, part) in parts.enumerated() where index >= next {
      switch part {
      case .comment(let range): places.append(range)
      case .closing: continue
      case .opening(let name):
        while let end = ends[name]?.last, end < index { ends[name]?.removeLast() }
        if let end = ends[name]?.last { next = end + 1 }
      }
    }
    return places
  }

  private mutating func read(_ piece: Range<Int>) {
    var place = piece.lowerBound
    while let start = source.place(of: [UInt8(ascii: "<")], in: place..<piece.upperBound) {
      // What is not closed goes on to the end.
      guard let end = end(ofPartAt: start, in: piece) else { return }
      place = end
    }
  }

  private mutating func end(ofPartAt start: Int, in piece: Range<Int>) -> Int? {
    let rest = source.bytes[start..<piece.upperBound]
    if rest.starts(with: "<!--".utf8) {
      guard let end = end(of: "-->", from: start + 4, in: piece) else { return nil }
      parts.append(.comment(start..<end))
      return end
    }
    if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", from: start, in: piece) }
    if rest.starts(with: "<?".utf8) { return end(of: "?>", from: start, in: piece) }
    if rest.starts(with: "<!".utf8) { return end(of: ">", from: start, in: piece) }
    return endOfTag(rest)
  }

  private func end(of text: String, from start: Int, in piece: Range<Int>) -> Int? {
    let text = Array(text.utf8)
    return source.place(of: text, in: start..<piece.upperBound).map { $0 + text.count }
  }

  /// The end of a tag, of whose attributes the values may hold anything; of a sign that begins none its end.
  private mutating func endOfTag(_ rest: ArraySlice<UInt8>) -> Int? {
    let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
    let start = rest.startIndex + (isClosing ? 2 : 1)
    guard start < rest.endIndex, rest[start].isLetter else { return rest.startIndex + 1 }
    let name = rest[start...].prefix(Self.longestName).prefix { $0.isLetter }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    var quote: UInt8?
    for place in name.endIndex..<rest.endIndex {
      let byte = rest[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        if Self.textElements.contains(word) {
          parts.append(isClosing ? .closing(word) : .opening(word))
        }
        return place + 1
      }
    }
    return nil
  }
}
