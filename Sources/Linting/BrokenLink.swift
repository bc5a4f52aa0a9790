internal import Bytes
internal import MarkdownTree

/// What was meant as a link or an image, and is text for the parser.
struct BrokenLink {
  /// What is wrong with it.
  enum Fault: Equatable {
    /// `[text] (address)`: the place of the blanks.
    case blank(Range<Int>)
    /// `(text)[address]`: the places of both with their brackets.
    case reversed(text: Range<Int>, address: Range<Int>)
    /// `![](address =640x480)`: the place of the size with the blank before it.
    case size(Range<Int>)
    /// Any other: it does not end, or a blank stands in the address.
    case open
  }

  let fault: Fault
  /// The bytes of the source.
  let range: Range<Int>
}

extension FlatText {
  /// The broken links in a text, in order.
  func brokenLinks() -> [BrokenLink] {
    var found: [BrokenLink] = []
    var scan = BracketScan(self)
    while let link = scan.next() {
      found.append(link)
    }
    return found
  }
}

/// Goes from bracket to bracket of a text.
private struct BracketScan {
  private let text: FlatText
  private let bytes: [UInt8]
  private var place = 0
  /// The last opening brackets of the line that is gone through.
  private var square: Int?
  private var round: Int?

  /// What is longer is no address, and would be gone through again and again.
  private static let longestAddress = 1024

  init(_ text: FlatText) {
    self.text = text
    bytes = text.bytes
  }

  /// The next broken link.
  mutating func next() -> BrokenLink? {
    while place < bytes.count {
      let index = place
      place += 1
      switch bytes[index] {
      case UInt8(ascii: "\n"): (square, round) = (nil, nil)
      case UInt8(ascii: "["): square = index
      case UInt8(ascii: "("): round = index
      case UInt8(ascii: "]"):
        let open = square
        square = nil
        if let open, let link = link(from: open, to: index) { return link }
      case UInt8(ascii: ")"):
        let open = round
        round = nil
        if let open, let link = reversed(open, index) { return link }
      default: break
      }
    }
    return nil
  }

  /// Whether a sign is itself, and neither escaped nor in code.
  private func isPlain(_ index: Int) -> Bool {
    !text.isCode(at: index) && text.sourceRange(of: index..<index + 1).count == 1
  }

  private mutating func link(from open: Int, to close: Int) -> BrokenLink? {
    guard close > open + 1 || byte(open - 1) == UInt8(ascii: "!"),
      isPlain(close), isPlain(open)
    else { return nil }
    if byte(close + 1) == UInt8(ascii: "(") { return brokenTail(open, close) }
    let behind = endOfBlanks(from: close + 1)
    guard behind > close + 1, byte(behind) == UInt8(ascii: "("), isTitle(open + 1..<close),
      let end = endOfWebAddress(from: behind + 1, closing: UInt8(ascii: ")"))
    else { return nil }
    place = end + 1
    let blanks = text.sourceRange(of: close + 1..<behind)
    return link(.blank(blanks), open..<end + 1)
  }

  /// `[text](` that begins no link.
  private mutating func brokenTail(_ open: Int, _ close: Int) -> BrokenLink? {
    let start = close + 2
    let line = bytes[start...].prefix(Self.longestAddress).prefix { $0 != UInt8(ascii: "\n") }
    let address = line.prefix { !$0.isWhiteSpace && $0 != UInt8(ascii: ")") }
    guard address.contains(where: { "/.#:".utf8.contains($0) }) else { return nil }
    let isImage = byte(open - 1) == UInt8(ascii: "!")
    let first = isImage ? open - 1 : open
    let end = line.firstIndex(of: UInt8(ascii: ")"))
    place = end.map { $0 + 1 } ?? address.endIndex
    if isImage, let end, let size = size(in: address.endIndex..<end) {
      return link(.size(text.sourceRange(of: size)), first..<end + 1)
    }
    return link(.open, first..<place)
  }

  /// ` =640x480`, ` =50%x` and their like, as all of a range.
  private func size(in range: Range<Int>) -> Range<Int>? {
    let sign = endOfBlanks(from: range.lowerBound)
    guard sign > range.lowerBound, sign < range.upperBound, bytes[sign] == UInt8(ascii: "=") else {
      return nil
    }
    let measure = bytes[sign + 1..<range.upperBound]
    let isSize =
      measure.contains { $0 | 0x20 == UInt8(ascii: "x") }
      && measure.allSatisfy { (48...57).contains($0) || "%xX* ".utf8.contains($0) }
    return isSize ? range : nil
  }

  private mutating func reversed(_ open: Int, _ close: Int) -> BrokenLink? {
    guard close > open + 1, byte(close + 1) == UInt8(ascii: "["),
      isPlain(close), isPlain(close + 1), isPlain(open),
      let end = endOfWebAddress(from: close + 2, closing: UInt8(ascii: "]"))
    else { return nil }
    place = end + 1
    return link(
      .reversed(
        text: text.sourceRange(of: open..<close + 1),
        address: text.sourceRange(of: close + 1..<end + 1)),
      open..<end + 1)
  }

  private func link(_ fault: BrokenLink.Fault, _ range: Range<Int>) -> BrokenLink {
    BrokenLink(fault: fault, range: text.sourceRange(of: range))
  }

  /// Whether brackets hold the text of a link, and neither a checkbox nor the number of a footnote.
  private func isTitle(_ range: Range<Int>) -> Bool {
    bytes[range].count > 1 && bytes[range].contains { $0.isLetter || $0 >= 0x80 }
  }

  private func endOfBlanks(from start: Int) -> Int {
    var end = start
    while byte(end) == UInt8(ascii: " ") || byte(end) == UInt8(ascii: "\t") { end += 1 }
    return end
  }

  /// The place of the bracket behind a whole address of the web.
  private func endOfWebAddress(from start: Int, closing: UInt8) -> Int? {
    guard start < bytes.count else { return nil }
    let rest = bytes[start...]
    guard ["http://", "https://", "www."].contains(where: { rest.starts(with: $0.utf8) }) else {
      return nil
    }
    let address = rest.prefix { !$0.isWhiteSpace && $0 != closing }
    return byte(address.endIndex) == closing ? address.endIndex : nil
  }

  private func byte(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }
}
