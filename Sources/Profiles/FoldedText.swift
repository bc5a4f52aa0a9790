/// A text as globs compare it: in small letters, each run of white space as one blank, and none at
/// its ends.
package struct FoldedText: Hashable, Sendable {
  /// The text in UTF-8; what was not UTF-8 stands as U+FFFD.
  package let bytes: [UInt8]
  /// Which bytes there are, so that most globs need no look at the text.
  let signature: ByteSignature

  /// Folds bytes that should be UTF-8.
  package init(_ bytes: some Sequence<UInt8>) {
    let folded = bytes.withContiguousStorageIfAvailable { Folding.folded($0) }
    self.bytes = folded ?? Array(bytes).withUnsafeBufferPointer { Folding.folded($0) }
    signature = ByteSignature(of: self.bytes)
  }

  /// Folds a text.
  package init(_ text: String) {
    self.init(text.utf8)
  }

  /// Whether nothing but white space was there.
  package var isEmpty: Bool { bytes.isEmpty }
}

/// Some of what is known of the bytes of a text: whether one of each four values is in it.
struct ByteSignature: Hashable, Sendable {
  private var bits: UInt64 = 0

  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  mutating func insert(_ byte: UInt8) {
    bits |= 1 << UInt64(byte & 63)
  }

  /// Whether a text may have all bytes of another one.
  func mayContain(_ other: ByteSignature) -> Bool {
    other.bits & ~bits == 0
  }
}

/// The work of ``FoldedText``.
enum Folding {
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !bytes.contains(where: { $0 >= 0x80 }) else { return foldedScalars(bytes) }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isBlankDue = false
    for byte in bytes {
      if isBlank(byte) {
        isBlankDue = !folded.isEmpty
      } else {
        if isBlankDue { folded.append(blank) }
        isBlankDue = false
        folded.append(lowercase(byte))
      }
    }
    return folded
  }

  private static func foldedScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isBlankDue = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isFoldedToBlank {
        isBlankDue = !folded.isEmpty
      } else {
        if isBlankDue { folded.append(blank) }
        isBlankDue = false
        scalar.appendLowercase(to: &folded)
      }
    }
    return folded
  }

  /// Whether a byte is white space in ASCII.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == blank || (9...13).contains(byte)
  }

  /// An ASCII letter in its small form; any other byte as it is.
  static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

let blank = UInt8(ascii: " ")

extension Unicode.Scalar {
  /// Whether folding takes the scalar for a blank.
  var isFoldedToBlank: Bool {
    isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
  }

  /// Appends the scalar in small letters, as UTF-8.
  func appendLowercase(to bytes: inout [UInt8]) {
    if isASCII {
      bytes.append(UInt8(("A"..."Z").contains(self) ? value | 0x20 : value))
    } else if properties.changesWhenLowercased {
      bytes.append(contentsOf: properties.lowercaseMapping.utf8)
    } else {
      bytes.append(contentsOf: UTF8.encode(self) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
