/// What stands behind the text of a link: a destination with a title, a label, or nothing.
struct LinkTail {
  private let content: UnsafeBufferPointer<UInt8>

  init(_ content: UnsafeBufferPointer<UInt8>) {
    self.content = content
  }

  /// The end of the link whose text ends at `offset`, behind the `]`.
  func end(from offset: Int) -> Int {
    guard offset < content.count else { return offset }
    if content[offset] == UInt8(ascii: "("), let end = destinationEnd(from: offset + 1) {
      return end
    }
    return labelEnd(from: offset) ?? offset
  }

  /// The end of `dest "title")`.
  private func destinationEnd(from offset: Int) -> Int? {
    guard let destination = addressEnd(from: behindSpaces(offset)) else { return nil }
    let title = behindSpaces(destination)
    let end = title > destination ? behindSpaces(titleEnd(from: title) ?? title) : title
    guard end < content.count, content[end] == UInt8(ascii: ")") else { return nil }
    return end + 1
  }

  private func behindSpaces(_ offset: Int) -> Int {
    var end = offset
    while end < content.count, content[end].isSpace { end += 1 }
    return end
  }

  private func addressEnd(from offset: Int) -> Int? {
    guard offset < content.count, content[offset] == Sign.less else {
      return bareAddressEnd(from: offset)
    }
    var end = offset + 1
    while end < content.count, !content[end].isLineEnd, content[end] != Sign.less {
      if content[end] == Sign.greater { return end + 1 }
      end += isEscape(at: end) ? 2 : 1
    }
    return nil
  }

  /// The end of an address that may hold pairs of parentheses.
  private func bareAddressEnd(from offset: Int) -> Int? {
    var (end, depth) = (offset, 0)
    while end < content.count, !content[end].isSpace, content[end] >= 0x20 {
      if isEscape(at: end) {
        end += 2
        continue
      }
      if content[end] == UInt8(ascii: "(") { depth += 1 }
      if content[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    return depth == 0 ? min(end, content.count) : nil
  }

  private func titleEnd(from offset: Int) -> Int? {
    guard offset < content.count else { return nil }
    let closing: UInt8
    switch content[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = content[offset]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var end = offset + 1
    while end < content.count {
      if content[end] == closing { return isUTF8(offset..<end) ? end + 1 : nil }
      end += isEscape(at: end) ? 2 : 1
    }
    return nil
  }

  /// Whether bytes are well-formed; the parser takes no others for a title.
  private func isUTF8(_ range: Range<Int>) -> Bool {
    let part = content.part(range)
    return part.allSatisfy { $0 < 0x80 }
      || String(decoding: part, as: UTF8.self).utf8.elementsEqual(part)
  }

  /// The end of a label in brackets, which may be empty.
  private func labelEnd(from offset: Int) -> Int? {
    guard content[offset] == Sign.open else { return nil }
    var end = offset + 1
    while end < content.count, content[end] != Sign.open {
      if content[end] == Sign.close { return end - offset <= Self.longestLabel ? end + 1 : nil }
      end += isEscape(at: end) ? 2 : 1
    }
    return nil
  }

  /// The most bytes of a label, after the specification.
  private static let longestLabel = 1000

  private func isEscape(at offset: Int) -> Bool {
    content[offset] == Sign.backslash && offset + 1 < content.count
      && content[offset + 1].isPunctuation
  }
}
