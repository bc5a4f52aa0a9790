/// Adds up, in one pass before a document is parsed, what takes the parser a time that is not linear.
///
/// It knows no more of Markdown than it needs for that: a paragraph is what stands between blank lines.
struct RefusalScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var cost = ParsingCost()
  var paragraph = Paragraph()
  private var line = Line()
  private var nesting = ListNesting()
  private var definitions = Definitions()
  /// The end of the last word in which an `@` was found.
  private var wordEnd = 0
  /// Whether a dot stands behind the first `@` of the word.
  private var hasDot = false

  /// The lines since the last blank one.
  struct Paragraph {
    var start = 0
    var lines = 0
    /// What it takes to part all lines into cells.
    var cellCost = 0.0
    /// The most pipes in a line.
    var widest = 0
    /// The pipes in the row of delimiters: the parser adds the cells that other rows lack.
    var columns = 0
    /// The line above, if it can be the header of a table without doubt.
    var header: Row?
    /// A row of the table that the lines certainly belong to.
    var table: Row?
    /// The `![` that may still wait for an end.
    var images = 0
    /// The places of `<?` and `<!`.
    var openings: [Int] = []

    /// A line that begins and ends with a pipe.
    struct Row {
      /// The blanks before it.
      let indent: Int
      let pipes: Int
      /// Whether it is the first line of its paragraph.
      let isFirst: Bool
    }
  }

  /// What is in a line.
  struct Line {
    var start = 0
    var pipes = 0
    var signs = 0
    var parentheses = 0
  }

  private static let fewCopies = 24

  private struct Definitions {
    var start: Int?
    var longest = 0..<0
    var brackets = 0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Why the document from an offset on should not be parsed; nil where it can be.
  mutating func refusal(from start: Int) -> Refusal? {
    line.start = start
    paragraph.start = start
    Self.matters.withUnsafeBufferPointer { matters in
      var offset = start
      while offset < bytes.count {
        let byte = bytes[offset]
        guard matters[Int(byte)] else {
          offset += 1
          continue
        }
        offset = byte.isLineEnd ? endLine(at: offset) : count(byte, at: offset)
      }
    }
    if line.start < bytes.count { _ = endLine(at: bytes.count) }
    endParagraph(at: bytes.count)
    endDocument(from: start)
    return cost.refusal
  }

  /// Of each byte, whether it is one of those that are looked at, which most are not.
  private static let matters = (0...255).map { "\n\r!)<@]|".utf8.contains(UInt8($0)) }

  /// Counts one of the bytes that matter; the offset behind it.
  private mutating func count(_ byte: UInt8, at offset: Int) -> Int {
    switch byte {
    case Sign.pipe: line.pipes += 1
    case UInt8(ascii: "@"): countSign(at: offset)
    case UInt8(ascii: ")"): line.parentheses += 1
    case Sign.close: countBracket(at: offset)
    case UInt8(ascii: "!") where has(Sign.open, at: offset + 1) && !isClosed(imageAt: offset):
      paragraph.images += 1
    case Sign.less where opensMarkup(at: offset): paragraph.openings.append(offset)
    default: break
    }
    return offset + 1
  }

  private func has(_ byte: UInt8, at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == byte
  }

  /// Whether `<?`, `<!A` or `<![` stands at an offset; comments are no trouble.
  private func opensMarkup(at offset: Int) -> Bool {
    has(UInt8(ascii: "?"), at: offset + 1)
      || has(UInt8(ascii: "!"), at: offset + 1) && !has(UInt8(ascii: "-"), at: offset + 2)
  }

  /// Whether nothing but text stands between the `![` at an offset and its `]`.
  private func isClosed(imageAt offset: Int) -> Bool {
    var end = offset + 2
    while end < bytes.count {
      switch bytes[end] {
      case Sign.close: return true
      case Sign.open, Sign.backtick, Sign.less, Sign.backslash, Sign.lineFeed, Sign.carriageReturn:
        return false
      default: end += 1
      }
    }
    return false
  }

  /// Whether a `]` is that of a link with its destination, `[text](url)`, which asks for no definition.
  ///
  /// What looks odd counts as none. The look ahead ends at the next bracket, so that no byte is looked at
  /// for two of them.
  private func isOfInlineLink(_ offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset + 1] == UInt8(ascii: "("),
      bytes[offset + 2] != Sign.less
    else { return false }
    for byte in bytes[(offset + 2)...] {
      switch byte {
      case UInt8(ascii: ")"): return true
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: "\\"), Sign.open, Sign.close:
        return false
      default: continue
      }
    }
    return false
  }

  /// Counts a `]`: a link looks at all images that are open, and copies what its definition has.
  private mutating func countBracket(at offset: Int) {
    if !isOfInlineLink(offset) { definitions.brackets += 1 }
    if paragraph.images > 0 {
      cost.add(
        Double(paragraph.images) * 2, for: .images, count: 1, size: paragraph.images,
        at: offset..<offset + 1)
    }
    guard has(UInt8(ascii: ":"), at: offset + 1) else { return }
    endDefinition(at: line.start)
    definitions.start = offset
  }

  /// Counts an `@`, behind which the parser looks for the end of a mail address.
  private mutating func countSign(at offset: Int) {
    if offset >= wordEnd {
      wordEnd = offset + 1
      hasDot = false
      while wordEnd < bytes.count, bytes[wordEnd].isPartOfMailAddress {
        if bytes[wordEnd] == UInt8(ascii: ".") { hasDot = true }
        wordEnd += 1
      }
    }
    if mayBeMailAddress(offset) { line.signs += 1 }
    let length = wordEnd - offset
    guard length > 64 else { return }
    cost.add(
      Double(length) * 2, for: .addresses, count: 1, size: length, at: offset..<wordEnd)
  }

  /// Whether an `@` has a word before it and a dot in the one behind: only then a link cuts the line in two.
  private func mayBeMailAddress(_ offset: Int) -> Bool {
    hasDot && offset > 0 && !bytes[offset - 1].isBlank
  }

  // MARK: Ends

  /// Ends a line; the offset behind its end.
  private mutating func endLine(at end: Int) -> Int {
    let range = line.start..<end
    let isPair = has(Sign.carriageReturn, at: end) && has(Sign.lineFeed, at: end + 1)
    let next = end + (isPair ? 2 : 1)
    if isBlank(range) {
      endParagraph(at: range.lowerBound)
      let depth = nesting.depth
      if depth > 16 {
        cost.add(Double(depth) * 10, for: .nesting, count: 1, size: depth, at: range)
      }
    } else {
      let marks = nesting.enter(bytes, range, isFirst: paragraph.lines == 0)
      cost.linear += Double(marks) * 100
      paragraph.lines += 1
      addCells(of: line, in: range)
      addAddresses(of: line, in: range)
    }
    cost.linear += 80
    line = Line()
    line.start = next
    return next
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound, bytes[offset].isBlank || bytes[offset] == Sign.greater {
      offset += 1
    }
    return offset == line.upperBound
  }

  private mutating func endParagraph(at end: Int) {
    if paragraph.lines > 0 { endDefinition(at: end) }
    if !paragraph.openings.isEmpty { addMarkup(before: end) }
    if paragraph.lines > 0 { paragraph = Paragraph() }
    paragraph.start = end
  }

  private mutating func endDefinition(at end: Int) {
    guard let start = definitions.start else { return }
    if end - start > definitions.longest.count { definitions.longest = start..<end }
    definitions.start = nil
  }

  private mutating func endDocument(from start: Int) {
    cost.linear += Double(bytes.count - start) * 1.5
    let length = definitions.longest.count
    // A few copies of a long one, such as of a picture in the text, cost no more than its length asks for.
    let copies = definitions.brackets - Self.fewCopies
    guard length > 200, copies > 0 else { return }
    cost.add(
      Double(length - 200) * Double(copies) * 0.4, for: .definitions,
      count: definitions.brackets, size: length, at: definitions.longest)
  }
}

extension UInt8 {
  /// Whether the parser goes on over this byte when it looks for the end of a mail address.
  fileprivate var isPartOfMailAddress: Bool {
    isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "@")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: "/")
  }
}
