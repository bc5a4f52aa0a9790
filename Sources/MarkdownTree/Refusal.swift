internal import Bytes

/// Why a document is not parsed: the parser would take far more time than its length asks for.
package struct Refusal: Equatable, Sendable {
  /// What is wrong with the document.
  package enum Reason: Equatable, Sendable {
    /// The parser's time grows faster than this, in words for people such as `a row of 900 cells`.
    case tooSlow(trigger: String)
    /// The document has more bytes than ``Refusal/mostBytes``.
    case tooLarge(bytes: Int)
  }

  package let reason: Reason
  /// The bytes of the source to point at.
  package let range: Range<Int>

  /// The length of the longest document that is read, in bytes.
  package static let mostBytes = 10_000_000
}

/// Adds up what is known to take the parser a time that is not linear.
///
/// Each cost is an estimate of nanoseconds, measured with 0.29.0.gfm.6 on inputs made of nothing else.
/// Real documents stay far below a thousandth of the bounds.
struct RefusalScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What each trigger may cost in a document.
  private static let budget = 300_000_000.0

  private var costs = [Double](repeating: 0, count: Trigger.allCases.count)
  private var paragraph = Paragraph()
  /// The containers that a blank line may leave open.
  private var depth = 0
  private var closingBrackets = 0
  private var longestDefinition = 0
  private var definitionStart: Int?

  /// What makes the parser slow.
  private enum Trigger: Int, CaseIterable {
    case cells, delimiterRows, images, markup, addresses, parentheses, nesting, definitions
  }

  /// The lines since the last blank one: at least the paragraph that they belong to.
  private struct Paragraph {
    var start = 0
    var lines = 0
    var rowCost = 0.0
    /// The pipes in the longest row of delimiters: the parser adds the cells that other rows lack.
    var columns = 0
    var images = 0
    var links = 0
    /// The number of openings of markup, and the sum of their offsets.
    var openings = 0
    var openingOffsets = 0
  }

  /// What one line has.
  private struct Line {
    var pipes = 0
    var signs = 0
    var parentheses = 0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The first place that costs too much; nil where the document can be parsed.
  mutating func firstRefusal(from start: Int) -> Refusal? {
    paragraph.start = start
    var offset = start
    while offset < bytes.count {
      let end = bytes.lineEnd(from: offset)
      let trigger = isBlank(offset..<end) ? endParagraph(at: offset) : add(offset..<end)
      if let trigger { return refusal(trigger, offset..<end) }
      offset = end + 1
    }
    return endParagraph(at: bytes.count).map { refusal($0, paragraph.start..<bytes.count) }
  }

  private mutating func add(_ cost: Double, to trigger: Trigger) -> Trigger? {
    costs[trigger.rawValue] += cost
    return costs[trigger.rawValue] > Self.budget ? trigger : nil
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { bytes[$0].isBlank || bytes[$0] == Sign.greater }
  }

  /// Ends a paragraph: each opening of markup is sought to its end, and each link looks at the images.
  private mutating func endParagraph(at end: Int) -> Trigger? {
    defer {
      paragraph = Paragraph()
      paragraph.start = end
      endDefinition(at: end)
    }
    let sought = paragraph.openings * (end - paragraph.start) - paragraph.openingOffsets
    return add(Double(depth) * 20, to: .nesting) ?? add(Double(sought) * 0.5, to: .markup)
      ?? add(Double(paragraph.images) * Double(paragraph.links) * 4, to: .images)
  }

  /// Every link copies the destination and the title that its definition has.
  private mutating func endDefinition(at end: Int) {
    guard let start = definitionStart else { return }
    longestDefinition = max(longestDefinition, end - start)
    definitionStart = nil
  }

  private mutating func add(_ range: Range<Int>) -> Trigger? {
    let isFirst = paragraph.lines == 0
    depth = isFirst ? nesting(of: range) : max(depth, nesting(of: range))
    paragraph.lines += 1
    var line = Line()
    for offset in range where Self.matters(bytes[offset]) {
      count(bytes[offset], at: offset, in: &line)
    }
    noteDefinition(range)
    return endLine(line, range)
  }

  /// Whether a byte is one of those that are counted, which most are not.
  private static func matters(_ byte: UInt8) -> Bool {
    switch byte {
    case Sign.pipe, UInt8(ascii: "@"), UInt8(ascii: ")"), UInt8(ascii: "!"), Sign.close, Sign.less:
      true
    default: false
    }
  }

  private mutating func count(_ byte: UInt8, at offset: Int, in line: inout Line) {
    switch byte {
    case Sign.pipe: line.pipes += 1
    case UInt8(ascii: "@"): line.signs += 1
    case UInt8(ascii: ")"): line.parentheses += 1
    case UInt8(ascii: "!") where next(offset) == Sign.open && !isClosed(imageAt: offset):
      paragraph.images += 1
    case Sign.close:
      paragraph.links += 1
      closingBrackets += 1
    case Sign.less where opensMarkup(at: offset):
      paragraph.openings += 1
      paragraph.openingOffsets += offset - paragraph.start
    default: break
    }
  }

  /// Whether nothing but text stands between the `![` at an offset and its `]`.
  private func isClosed(imageAt offset: Int) -> Bool {
    var end = offset + 2
    while end < bytes.count, !bytes[end].isLineEnd, !"[]`<\\".utf8.contains(bytes[end]) { end += 1 }
    return end < bytes.count && bytes[end] == Sign.close
  }

  private func next(_ offset: Int) -> UInt8? {
    offset + 1 < bytes.count ? bytes[offset + 1] : nil
  }

  /// Whether `<?`, `<!A` or `<![` stands at an offset; comments are no trouble.
  private func opensMarkup(at offset: Int) -> Bool {
    guard let next = next(offset) else { return false }
    return next == UInt8(ascii: "?")
      || next == UInt8(ascii: "!") && self.next(offset + 1) != UInt8(ascii: "-")
  }

  /// The cost of the words with many parentheses: of an address, each at its end has all counted anew.
  private func parenthesesCost(of line: Range<Int>) -> Double {
    var (cost, start, count, isAddress) = (0.0, line.lowerBound, 0, false)
    for offset in line {
      switch bytes[offset] {
      case Sign.space, Sign.tab:
        if isAddress { cost += Double(count) * Double(offset - start) }
        (start, count, isAddress) = (offset, 0, false)
      case UInt8(ascii: ")"): count += 1
      case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"): isAddress = true
      default: break
      }
    }
    if isAddress { cost += Double(count) * Double(line.upperBound - start) }
    return cost * 0.3
  }

  private mutating func endLine(_ line: Line, _ range: Range<Int>) -> Trigger? {
    let missingCells = max(paragraph.columns - line.pipes, 0)
    let rowCost = Double(line.pipes) * Double(line.pipes) * 3
    paragraph.rowCost += rowCost
    if Double(longestDefinition) * Double(closingBrackets) * 2 > Self.budget { return .definitions }
    let parentheses = line.parentheses > 64 ? parenthesesCost(of: range) : 0
    return add(rowCost + Double(missingCells) * 900, to: .cells)
      ?? add(Double(line.signs) * (4000 + Double(range.count)), to: .addresses)
      ?? add(parentheses, to: .parentheses)
      ?? (isDelimiterRow(range) ? addDelimiterRow(range, line) : nil)
  }

  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var isRow = false
    for offset in line {
      switch bytes[offset] {
      case Sign.pipe, UInt8(ascii: ":"): isRow = true
      case UInt8(ascii: "-"), Sign.space, Sign.tab, Sign.greater: break
      default: return false
      }
    }
    return isRow
  }

  /// At a row of delimiters, the parser looks at the paragraph above for the header of a table.
  private mutating func addDelimiterRow(_ range: Range<Int>, _ line: Line) -> Trigger? {
    paragraph.columns = max(paragraph.columns, line.pipes)
    let lines = Double(paragraph.lines)
    let above = Double(range.upperBound - paragraph.start)
    return add(above * 40 + lines * lines * 0.4 + paragraph.rowCost, to: .delimiterRows)
  }

  private mutating func noteDefinition(_ range: Range<Int>) {
    let start = bytes.behindBlanks(range)
    guard start < range.upperBound, bytes[start] == Sign.open else { return }
    endDefinition(at: start)
    definitionStart = start
  }

  /// The containers that a line may lie in: a mark each, and two blanks for those marked above.
  private func nesting(of line: Range<Int>) -> Int {
    var (marks, blanks) = (0, 0)
    for offset in line {
      switch bytes[offset] {
      case Sign.space: blanks += 1
      case Sign.tab: blanks += 4
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: ")"), Sign.greater:
        marks += 1
      case let byte where byte.isDigit: break
      default: return marks + blanks / 2
      }
    }
    return marks + blanks / 2
  }

  private func refusal(_ trigger: Trigger, _ range: Range<Int>) -> Refusal {
    let words =
      switch trigger {
      case .cells: "rows of very many cells"
      case .delimiterRows: "very many rows of `-` and `|` under long paragraphs"
      case .images: "very many `![` and links in a paragraph"
      case .markup: "very many `<?` or `<!` in a paragraph"
      case .addresses: "very many `@` in long lines"
      case .parentheses: "very many `)` in a row"
      case .nesting: "blank lines in lists that are nested very deeply"
      case .definitions: "very many links to a long definition"
      }
    return Refusal(reason: .tooSlow(trigger: words), range: range)
  }
}
