internal import Bytes

/// A YAML document read from a file that may come from anybody.
///
/// Configuration needs little of YAML, and what it does not need could hide something from a
/// reviewer or cost a lot of time and memory. So a file holds one document of scalars, sequences
/// and mappings with unique scalar keys; anchors, aliases, merge keys, directives and tags that
/// change a meaning are errors.
package struct YAMLDocument: Sendable {
  /// The value of the document; nil where there is nothing but blanks and comments.
  package let root: YAMLNode?

  private let source: SourceText
  /// What its marks call it.
  package let number: Int
  /// The path of the file, as errors tell it.
  package let path: String?

  /// The largest file that is read, in bytes.
  package static let largestFile = 1 << 17

  /// The version of libyaml that is in use, such as `0.2.5`.
  package static var libraryVersion: String { EventParser.libraryVersion }

  /// Reads a document in UTF-8, with or without a byte order mark.
  ///
  /// Columns do not count the byte order mark. Errors tell the path, which has been made printable; the marks
  /// of documents that are read together tell their number.
  package init(_ bytes: [UInt8], path: String? = nil, number: Int = 0) throws(YAMLError) {
    do throws(YAMLError) {
      source = try Self.source(bytes)
      root = try Self.root(of: source, number: number)
    } catch {
      throw error.inFile(path)
    }
    self.path = path
    self.number = number
  }

  /// The text of a file that does not have what could be misunderstood.
  private static func source(_ bytes: [UInt8]) throws(YAMLError) -> SourceText {
    guard bytes.count <= largestFile else {
      throw YAMLError(ofFile: "the file is larger than 128 KiB")
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw YAMLError(ofFile: "the file is not UTF-8 but UTF-16")
    }
    let hasMark = bytes.starts(with: "\u{FEFF}".utf8)
    let source = SourceText(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    try refuseDirectives(in: source)
    try refuseForeignLineBreaks(in: source)
    return source
  }

  /// An error of a reader of this document, such as an unknown key.
  package func error(_ message: String, at mark: YAMLMark) -> YAMLError {
    YAMLError(message, at: mark.position, in: source).inFile(path)
  }

  /// Stops a file before libyaml takes a time quadratic in the number of its directives.
  private static func refuseDirectives(in source: SourceText) throws(YAMLError) {
    let lines = 1...source.lineCount
    let directive = lines.first { line in
      source.bytes[source.range(ofLine: line)].first == UInt8(ascii: "%")
    }
    if let directive {
      let message = "directives are not allowed: a line cannot start with '%'"
      throw YAMLError(message, at: SourcePosition(line: directive, column: 1), in: source)
    }
  }

  /// Stops a file that libyaml would break into other lines than editors show.
  ///
  /// YAML 1.1 ends a line, and with it a comment, at characters that YAML 1.2 takes as text.
  private static func refuseForeignLineBreaks(in source: SourceText) throws(YAMLError) {
    for (offset, byte) in source.bytes.enumerated() where byte == 0xC2 || byte == 0xE2 {
      let found = foreignLineBreaks.first { source.bytes[offset...].starts(with: $0.text.utf8) }
      guard let found else { continue }
      let position = source.position(of: offset)
      throw YAMLError("the line break \(found.name) is not allowed", at: position, in: source)
    }
  }

  private static let foreignLineBreaks = [
    (name: "U+0085", text: "\u{85}"), (name: "U+2028", text: "\u{2028}"),
    (name: "U+2029", text: "\u{2029}"),
  ]

  private static func root(
    of source: SourceText, number: Int
  ) throws(YAMLError) -> YAMLNode? {
    try source.bytes.withUnsafeBufferPointer { bytes throws(YAMLError) in
      guard let start = bytes.baseAddress else { return nil }
      let parser = try EventParser(start, of: source)
      var builder = TreeBuilder(source, number: number)
      while let event = try parser.next() {
        try builder.take(event)
      }
      return builder.root
    }
  }
}
