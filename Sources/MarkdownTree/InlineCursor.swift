/// Goes through the content of one block, along with the nodes that the parser made of it.
///
/// All offsets are those of the content.
struct InlineCursor {
  private let content: UnsafeBufferPointer<UInt8>
  /// Where the next node begins.
  private(set) var position = 0
  /// How often a node did not stand where it was expected: after some searches none is worth its time.
  private var searches = 0
  private static let mostSearches = 64

  /// The range of a node in the content, and whether the text stands there byte for byte.
  struct Match {
    let range: Range<Int>
    let isVerbatim: Bool
  }

  init(_ content: UnsafeBufferPointer<UInt8>) {
    self.content = content
  }

  /// The byte at ``position``.
  var next: UInt8? { byte(at: position) }

  /// Goes on to an offset.
  mutating func skip(to offset: Int) {
    position = offset
  }

  /// Whether a text stands at ``position``.
  func expects(_ literal: UnsafeBufferPointer<UInt8>, by unescaping: Unescaping) -> Bool {
    match(literal, by: unescaping, at: position) != nil
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < content.count ? content[offset] : nil
  }

  /// Goes over a byte if that is the next, at most `most` times.
  mutating func skip(_ sign: UInt8, most: Int = 1) {
    let end = min(position + most, content.count)
    while position < end, content[position] == sign { position += 1 }
  }

  /// Goes over the delimiters of emphasis.
  mutating func skipDelimiters(_ count: Int) {
    guard let sign = byte(at: position), sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
    else { return }
    skip(sign, most: count)
  }

  /// Goes over a line end with the white space around it.
  mutating func skipLineEnd() -> Range<Int> {
    let start = position
    var end = position
    if byte(at: end) == Sign.backslash { end += 1 }
    while let byte = byte(at: end), byte.isSpace, !byte.isLineEnd { end += 1 }
    guard let first = byte(at: end), first.isLineEnd else { return start..<start }
    end += 1
    if first == Sign.carriageReturn, byte(at: end) == Sign.lineFeed { end += 1 }
    // Behind a backslash the parser leaves the blanks of the next line to the text.
    let isEscaped = byte(at: start) == Sign.backslash
    position = isEscaped ? end : content.behindBlanks(end..<content.count)
    return start..<end
  }

  /// Finds a text; nil where it is nowhere in the rest of the block.
  mutating func match(
    _ literal: UnsafeBufferPointer<UInt8>, by unescaping: Unescaping
  ) -> Match? {
    search { $0.match(literal, by: unescaping, at: $1) }
  }

  /// Finds bytes as they are, such as HTML.
  mutating func matchHTML(_ literal: UnsafeBufferPointer<UInt8>) -> Match? {
    search { cursor, start in
      guard cursor.content.has(literal, at: start) else { return nil }
      return Match(range: start..<start + literal.count, isVerbatim: true)
    }
  }

  /// Finds a code span with its backticks.
  mutating func matchCode(_ literal: UnsafeBufferPointer<UInt8>) -> Match? {
    search { $0.matchCode(literal, at: $1) }
  }

  private mutating func search(_ matchAt: (InlineCursor, Int) -> Match?) -> Match? {
    var start = position
    while true {
      if let match = matchAt(self, start) {
        position = match.range.upperBound
        return match
      }
      if start == position { searches += 1 }
      guard searches <= Self.mostSearches, start < content.count else { return nil }
      start += 1
    }
  }

  private func match(
    _ literal: UnsafeBufferPointer<UInt8>, by unescaping: Unescaping, at start: Int
  ) -> Match? {
    var (offset, place, isVerbatim) = (start, 0, true)
    while place < literal.count {
      guard offset < content.count else { return nil }
      let byte = content[offset]
      if byte == literal[place], byte != Sign.backslash, byte != Sign.ampersand {
        offset += 1
        place += 1
        continue
      }
      guard let escape = content.escape(at: offset, in: literal, at: place, by: unescaping)
      else { return nil }
      if escape.written != escape.read || byte != literal[place] { isVerbatim = false }
      offset += escape.written
      place += escape.read
    }
    return Match(range: start..<offset, isVerbatim: isVerbatim)
  }

  /// The inside of a code span, without its backticks and the blank that shields them.
  static func inside(
    ofCode span: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let ticks = min(bytes.run(of: Sign.backtick, at: span.lowerBound), span.count / 2)
    let inner = span.lowerBound + ticks..<span.upperBound - ticks
    guard inner.count > 1, isShield(bytes[inner.lowerBound]),
      isShield(bytes[inner.upperBound - 1]),
      bytes[inner].contains(where: { !isShield($0) })
    else { return inner }
    let isCRLF =
      bytes[inner.lowerBound] == Sign.carriageReturn
      && bytes[inner.lowerBound + 1] == Sign.lineFeed
    let isCRLFBehind =
      bytes[inner.upperBound - 1] == Sign.lineFeed
      && bytes[inner.upperBound - 2] == Sign.carriageReturn
    return inner.lowerBound + (isCRLF ? 2 : 1)..<inner.upperBound - (isCRLFBehind ? 2 : 1)
  }

  private static func isShield(_ byte: UInt8) -> Bool { byte == Sign.space || byte.isLineEnd }

  private func matchCode(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    let ticks = content.run(of: Sign.backtick, at: start)
    guard ticks > 0 else { return nil }
    var end = start + ticks
    while true {
      while end < content.count, content[end] != Sign.backtick { end += 1 }
      guard end < content.count else { return nil }
      let run = content.run(of: Sign.backtick, at: end)
      end += run
      if run == ticks { break }
    }
    let inside = Self.inside(ofCode: start..<end, in: content)
    return isCode(inside, reading: literal)
      ? Match(range: start..<end, isVerbatim: content.part(inside).elementsEqual(literal)) : nil
  }

  /// Whether the inside of a code span reads as `literal`, with blanks for line ends.
  private func isCode(
    _ inside: Range<Int>, reading literal: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (offset, place) = (inside.lowerBound, 0)
    while offset < inside.upperBound {
      let width = codeUnitWidth(at: offset, in: inside)
      let byte = content[offset].isLineEnd ? Sign.space : content[offset]
      guard place < literal.count, literal[place] == byte else { return false }
      offset += width
      place += 1
    }
    return place == literal.count
  }

  /// How many bytes of a code span are one in its text: CRLF, as any line end, is one blank.
  private func codeUnitWidth(at offset: Int, in inside: Range<Int>) -> Int {
    content[offset] == Sign.carriageReturn && offset + 1 < inside.upperBound
      && content[offset + 1] == Sign.lineFeed ? 2 : 1
  }

  /// Visits the units of a text or a code span: the bytes that are written, and how many are read.
  func forEachUnit(
    of match: Match, reading literal: UnsafeBufferPointer<UInt8>, by unescaping: Unescaping?,
    _ visit: (_ written: Range<Int>, _ read: Range<Int>) -> Void
  ) {
    let range = unescaping == nil ? Self.inside(ofCode: match.range, in: content) : match.range
    var (offset, place) = (range.lowerBound, 0)
    while offset < range.upperBound, place < literal.count {
      var unit = (written: 1, read: 1)
      if let unescaping {
        unit = content.escape(at: offset, in: literal, at: place, by: unescaping) ?? unit
      } else {
        unit.written = codeUnitWidth(at: offset, in: range)
      }
      visit(offset..<offset + unit.written, place..<place + unit.read)
      offset += unit.written
      place += unit.read
    }
  }
}
