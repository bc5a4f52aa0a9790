internal import Bytes
internal import Meetings
internal import Profiles

/// Reports bytes that are no text, or text that nobody can see.
///
/// Page: Rules/encoding.md
struct Encoding: Rule {
  static let id = "encoding"
  static let severity = Severity.error
  static let readsTree = false
  static let subjects = Set(FileSubject.allCases)
  static let supersedes = [HandleInvalid.id, RoleNotParticipant.id]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let bytes = file.source.bytes
    guard Suspicion.isDue(to: bytes) else { return [] }
    if let name = Self.otherEncoding(of: bytes) { return [.otherEncoding(name)] }
    let places = Self.places(in: bytes)
    return Kind.allCases.compactMap { kind in
      guard let starts = places[kind], let first = starts.first else { return nil }
      return .unreadable(kind, bytes[first], at: starts, in: file.source)
    }
  }

  /// What can be wrong with a piece of text; each is one finding a file, at its first place.
  fileprivate enum Kind: CaseIterable {
    case notUTF8, byteOrderMark, control, invisible, lost
  }

  /// An encoding of which nearly every byte would be reported.
  static func otherEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.has(0) || bytes.has(0xFE) || bytes.has(0xFF) else { return nil }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let zeros = bytes.lazy.filter { $0 == 0 }.count
    return hasMark || (zeros >= 4 && zeros * 3 > bytes.count) ? "UTF-16" : nil
  }

  private static func places(in bytes: [UInt8]) -> [Kind: [Range<Int>]] {
    var places: [Kind: [Range<Int>]] = [:]
    var offset = 0
    var allowsJoiner = false
    for piece in UTF8Pieces(bytes) {
      let (length, kind) = classify(piece, atStart: offset == 0, mayJoin: allowsJoiner)
      if let kind { places[kind, default: []].append(offset..<offset + length) }
      allowsJoiner = piece.isJoinable
      offset += length
    }
    return places
  }

  private static func classify(
    _ piece: UTF8Pieces<[UInt8]>.Piece, atStart: Bool, mayJoin: Bool
  ) -> (length: Int, kind: Kind?) {
    switch piece {
    case .illFormed(let bytes): return (bytes.count, .notUTF8)
    case .scalar(let scalar):
      let length = UTF8.width(scalar)
      if scalar == "\u{FEFF}", atStart { return (length, .byteOrderMark) }
      if scalar.isJoiner, mayJoin { return (length, nil) }
      return (length, kind(of: scalar))
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case "\t", "\n", "\r": nil
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": .control
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{2069}",
      "\u{FEFF}":
      .invisible
    case "\u{FFFD}": .lost
    default: nil
    }
  }
}

/// A quick look that passes over the many files without any defect.
private enum Suspicion {
  static func isDue(to bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) == nil || holdsSuspiciousBytes(bytes)
  }

  /// Whether there are control characters, or sequences that begin like those that `Encoding`
  /// reports: U+0080 to U+009F, U+00AD, U+200B to U+200F, U+2028 to U+202E, U+2060 to U+2069, U+FEFF,
  /// U+FFFD.
  private static func holdsSuspiciousBytes(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte >= 0x7F {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch (byte, next, third) {
        case (0x09, _, _), (0x0A, _, _), (0x0D, _, _): continue
        case (0..<0x20, _, _), (0x7F, _, _), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBD),
          (0xC2, ..<0xA0, _), (0xC2, 0xAD, _):
          return true
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...):
          return true
        default: continue
        }
      }
      return false
    }
  }
}

extension UTF8Pieces.Piece {
  /// Whether a joiner behind this piece has a meaning: it builds one picture of several emoji, and
  /// shapes letters in the scripts from Hebrew to those of India and South East Asia.
  fileprivate var isJoinable: Bool {
    guard case .scalar(let scalar) = self, scalar.value > 0x7F else { return false }
    let properties = scalar.properties
    if properties.isEmoji || properties.isVariationSelector { return true }
    let isMark = properties.canonicalCombiningClass != .notReordered
    return (0x590...0x1DFF).contains(scalar.value) && (properties.isAlphabetic || isMark)
  }
}

extension Unicode.Scalar {
  fileprivate var isJoiner: Bool { self == "\u{200C}" || self == "\u{200D}" }
}

extension Defect {
  fileprivate static func otherEncoding(_ name: String) -> Defect {
    Defect(
      at: 0..<0, "the file is \(name), expected UTF-8",
      help: "save it as UTF-8, or: iconv -f \(name) -t UTF-8")
  }

  fileprivate static func unreadable(
    _ kind: Encoding.Kind, _ bytes: ArraySlice<UInt8>, at starts: [Range<Int>],
    in source: SourceText
  ) -> Defect {
    if kind == .byteOrderMark {
      return Defect(
        at: starts[0], "a byte order mark stands before the text",
        help: "save it as UTF-8 without BOM")
    }
    let (what, help) =
      switch kind {
      case .notUTF8:
        (
          "\(RepositoryPath.printable(bytes)) is not UTF-8",
          "save the file as UTF-8; text from Windows: iconv -f WINDOWS-1252 -t UTF-8"
        )
      case .byteOrderMark, .control: ("\(name(bytes)) is a control character", "remove it")
      case .invisible: ("\(name(bytes)) is invisible", "remove it")
      case .lost: ("\(name(bytes)) stands for a character that was lost", "write it anew")
      }
    return Defect(at: starts[0], occurrences: starts, help: help) { starts in
      let lines = starts.map { source.line(of: $0.lowerBound) }
      return what + (starts.count == 1 ? "" : " (\(starts.count) places, \(Self.list(lines)))")
    }
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let value = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  private static func list(_ lines: [Int]) -> String {
    let distinct = lines.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    let shown = distinct.prefix(5).map { String($0) }.joined(separator: ", ")
    return (distinct.count == 1 ? "line " : "lines ") + shown + (distinct.count > 5 ? ", ..." : "")
  }
}
