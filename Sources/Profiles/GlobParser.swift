/// One step of a glob without alternatives.
enum GlobToken: Hashable, Sendable {
  case byte(UInt8)
  /// `?`: one Unicode scalar; of a path, one that is no `/`.
  case one
  /// `*`: any text; of a path, without `/`.
  case star
  /// `**` of a path: any text.
  case deepStar
  /// `**/` of a path: nothing, or any directories with the `/` behind them.
  case directories
  /// `{date}`.
  case date
}

/// Why a text is no glob.
package struct GlobError: Error, Equatable {
  /// One line without a full stop.
  package let message: String
}

/// Reads the text of a glob into lists of tokens, one for each choice of alternatives.
struct GlobParser {
  /// What globs are compared with.
  enum Subject {
    /// Folded texts.
    case text
    /// Paths, byte by byte.
    case path
  }

  private let subject: Subject
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The parts of the pattern in a row, each with its alternatives, up to the last brace.
  private var parts: [[[GlobToken]]] = []
  /// The alternatives of the braces that are open, up to the last comma; nil outside of braces.
  private var group: [[GlobToken]]?
  /// What stands behind that.
  private var tokens: [GlobToken] = []

  private static let longestPattern = 256
  private static let mostAlternatives = 64

  /// The tokens of each choice of alternatives, in their order.
  static func alternatives(
    of pattern: String, for subject: Subject
  ) throws(GlobError) -> [[GlobToken]] {
    guard pattern.utf8.count <= longestPattern else { throw .tooLong(limit: longestPattern) }
    var parser = GlobParser(pattern, subject)
    try parser.parse()
    return try parser.expanded()
  }

  private init(_ pattern: String, _ subject: Subject) {
    self.subject = subject
    scalars = Array(pattern.unicodeScalars)
  }

  private mutating func parse() throws(GlobError) {
    guard !scalars.isEmpty else { throw .empty }
    while let scalar = next() {
      switch scalar {
      case "\\": try takeEscaped()
      case "*": takeStar()
      case "?": append(.one)
      case "{" where subject == .text && skip("date}"): append(.date)
      case "{": try openGroup()
      case "}": try closeGroup()
      case "," where group != nil: endAlternative()
      default: take(scalar)
      }
    }
    guard group == nil else { throw .openBrace }
    parts.append([tokens])
  }

  private mutating func next() -> Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    index += 1
    return scalars[index - 1]
  }

  /// Passes over a text if it comes next.
  private mutating func skip(_ text: String) -> Bool {
    guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private mutating func append(_ token: GlobToken) {
    tokens.append(token)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch subject {
    case .text where scalar.isFoldedToBlank: append(.byte(blank))
    case .text where scalar.isASCII: append(.byte(Folding.lowercase(UInt8(scalar.value))))
    case .text:
      var bytes: [UInt8] = []
      scalar.appendLowercase(to: &bytes)
      for byte in bytes { append(.byte(byte)) }
    case .path:
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(.byte(byte)) }
    }
  }

  private mutating func takeEscaped() throws(GlobError) {
    guard let scalar = next() else { throw .lastBackslash }
    take(scalar)
  }

  private mutating func takeStar() {
    guard subject == .path, skip("*") else { return append(.star) }
    append(skip("/") ? .directories : .deepStar)
  }

  private mutating func openGroup() throws(GlobError) {
    guard group == nil else { throw .nestedBraces }
    group = []
    parts.append([tokens])
    tokens = []
  }

  private mutating func endAlternative() {
    group?.append(tokens)
    tokens = []
  }

  private mutating func closeGroup() throws(GlobError) {
    guard group != nil else { throw .closingBrace }
    endAlternative()
    guard let alternatives = group, alternatives.count > 1 else { throw .oneAlternative(subject) }
    group = nil
    parts.append(alternatives)
  }

  private func expanded() throws(GlobError) -> [[GlobToken]] {
    var count = 1
    for part in parts {
      count *= part.count
      guard count <= Self.mostAlternatives else {
        throw .tooManyAlternatives(limit: Self.mostAlternatives)
      }
    }
    let expanded = parts.reduce([[]]) { beginnings, part in
      part == [[]] ? beginnings : beginnings.flatMap { beginning in part.map { beginning + $0 } }
    }
    return subject == .text ? expanded.map { Self.withoutSpareBlanks($0) } : expanded
  }

  /// The tokens with blanks as a folded text has them.
  private static func withoutSpareBlanks(_ tokens: [GlobToken]) -> [GlobToken] {
    var kept: [GlobToken] = []
    kept.reserveCapacity(tokens.count)
    for token in tokens where token != .byte(blank) || (kept.last ?? token) != token {
      kept.append(token)
    }
    if kept.last == .byte(blank) { kept.removeLast() }
    return kept
  }
}

extension GlobError {
  static let empty = Self(message: "the pattern is empty")
  static let lastBackslash = Self(message: "the pattern ends in a backslash")
  static let openBrace = Self(message: "the pattern has a '{' without its '}'")
  static let closingBrace = Self(message: "the pattern has a '}' without its '{'")
  static let nestedBraces = Self(message: "the pattern has braces inside of braces")

  static func tooLong(limit: Int) -> Self {
    Self(message: "the pattern is longer than \(limit) bytes")
  }

  static func tooManyAlternatives(limit: Int) -> Self {
    Self(message: "the pattern stands for more than \(limit) texts")
  }

  static func oneAlternative(_ subject: GlobParser.Subject) -> Self {
    let known = subject == .text ? "{date} or {this,that}" : "{this,that}"
    return Self(message: "the pattern has braces that are not \(known)")
  }
}
