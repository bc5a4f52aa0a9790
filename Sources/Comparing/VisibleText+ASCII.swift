internal import Bytes

extension VisibleText {
  /// What readers see of a text of ASCII, as most are: the same, byte by byte and many times as fast.
  static func folded(ascii bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for part in bytes.split(whereSeparator: { $0 == 0x20 || (9...13).contains($0) }) {
      if part.isAddress {
        text += part[..<part.endOfText]
      } else {
        append(part.filter { !$0.isDecoration }, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ part: [UInt8], to text: inout [UInt8]) {
    if part.allSatisfy({ $0 == UInt8(ascii: "-") }) { return }
    let kept = part.indices.filter { index in
      guard part[index].isPunctuation || part[index] == UInt8(ascii: "-"), index > 0,
        index + 1 < part.count
      else { return true }
      return !part[index - 1].isLetter || !part[index + 1].isLetter
    }.map { part[$0] }
    text += kept[..<kept.endOfText].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension BidirectionalCollection<UInt8> where Index == Int {
  /// Where the punctuation and the decoration at the end begin.
  fileprivate var endOfText: Int {
    var end = endIndex
    for byte in reversed() {
      guard byte.isPunctuation || byte.isDecoration else { break }
      end -= 1
    }
    return end
  }

  fileprivate var isAddress: Bool {
    indices.contains { self[$0] == UInt8(ascii: ":") && self[$0...].starts(with: "://".utf8) }
  }
}

extension UInt8 {
  fileprivate var isPunctuation: Bool { ".,;:?!".utf8.contains(self) }

  fileprivate var isDecoration: Bool { "\"'`()[]{}*_@".utf8.contains(self) }
}
