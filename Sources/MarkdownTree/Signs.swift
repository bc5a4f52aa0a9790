#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Bytes that mean something in Markdown.
enum Sign {
  static let backslash = UInt8(ascii: "\\")
  static let ampersand = UInt8(ascii: "&")
  static let pipe = UInt8(ascii: "|")
  static let backtick = UInt8(ascii: "`")
  static let greater = UInt8(ascii: ">")
  static let less = UInt8(ascii: "<")
  static let hash = UInt8(ascii: "#")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let open = UInt8(ascii: "[")
  static let close = UInt8(ascii: "]")
}

extension UInt8 {
  var isLineEnd: Bool { self == Sign.lineFeed || self == Sign.carriageReturn }
  /// A blank or a tab.
  var isBlank: Bool { self == Sign.space || self == Sign.tab }
  /// What the parser calls a space: blanks, tabs, line ends, vertical tabs and form feeds.
  var isSpace: Bool { self == Sign.space || (9...13).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// ASCII punctuation, before which a backslash escapes.
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A part, as a buffer of its own.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  /// Whether a byte is NUL.
  var hasNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }

  /// Whether `other` stands at `offset`.
  func has(_ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, other.count <= count - offset else { return false }
    guard !other.isEmpty, let base = baseAddress, let start = other.baseAddress else { return true }
    return memcmp(base + offset, start, other.count) == 0
  }

  /// A range without white space at its end.
  func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isSpace { end -= 1 }
    return range.lowerBound..<end
  }

  /// The first offset in a range that is behind blanks and tabs.
  func behindBlanks(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, self[start].isBlank { start += 1 }
    return start
  }

  /// The end of the line of `offset`.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < count, !self[end].isLineEnd { end += 1 }
    return end
  }

  /// How often `byte` stands in a row from `offset` on.
  func run(of byte: UInt8, at offset: Int) -> Int {
    var end = offset
    while end < count, self[end] == byte { end += 1 }
    return end - offset
  }
}
