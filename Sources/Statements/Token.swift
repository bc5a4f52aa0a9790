/// A part of a statement's text that the grammars take as one.
package struct Token: Equatable, Sendable {
  /// What the part is.
  package enum Kind: Equatable, Sendable {
    /// Letters and digits, with single hyphens, dots, underscores and apostrophes between them.
    case word
    /// `@ada`.
    case handle
    /// A code span.
    case code
    /// A link without text of its own.
    case address
    case colon, comma, semicolon
    /// `.`, `!` or `?` behind which a sentence may end.
    case stop
    case open, close
    /// `->`, `=>`, `-->` and their like to the right.
    case arrow
    /// `-`, an en or an em dash, alone or in a row.
    case dash
    /// `&`, `+` or `/`.
    case joint
    case lineBreak
    /// An `@` before no handle.
    case at
    /// `_`, `*` or `~` that the parser left standing.
    case emphasis
    /// Any other sign, be it an emoji.
    case sign
  }

  package let kind: Kind
  /// Offsets in the text.
  package let range: Range<Int>
  /// Whether a blank or the beginning of a line stands before it.
  package let followsBlank: Bool

  /// The same as a sign that parts nothing.
  package var asSign: Token { Token(kind: .sign, range: range, followsBlank: followsBlank) }

  /// The two of its kind that it is made of, where the first ends at an offset within it.
  package func split(at end: Int) -> [Token] {
    [
      Token(kind: kind, range: range.lowerBound..<end, followsBlank: followsBlank),
      Token(kind: kind, range: end..<range.upperBound, followsBlank: false),
    ]
  }
}
