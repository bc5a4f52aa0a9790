extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  @inlinable package var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether the byte is an ASCII letter.
  @inlinable package var isLetter: Bool { isLetterOrDigit && !(48...57).contains(self) }

  /// Whether the byte is a blank, a tab or a line end.
  @inlinable package var isWhiteSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
  }
}
