/// Why a document is not parsed: the parser would take far more time than its length asks for.
package struct Refusal: Equatable, Sendable {
  /// What is wrong with the document.
  package enum Reason: Equatable, Sendable {
    /// The parser's time grows faster than this, in words for people such as
    /// `1,200 times '<?' or '<!' without an end`.
    case tooSlow(trigger: String)
    /// The document has more bytes than ``Refusal/mostBytes``.
    case tooLarge(bytes: Int)
  }

  package let reason: Reason
  /// The bytes of the source to point at.
  package let range: Range<Int>

  /// The length of the longest document that is read, in bytes.
  package static let mostBytes = 10_000_000
}
