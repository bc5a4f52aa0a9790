/// Why a document is not parsed.
package struct Refusal: Equatable, Sendable {
  /// What is wrong with it.
  package enum Reason: Equatable, Sendable {
    case tooSlow(trigger: String)
    case tooLarge(bytes: Int)
  }

  package let reason: Reason
  package let range: Range<Int>
}
