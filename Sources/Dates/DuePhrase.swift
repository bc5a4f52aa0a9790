/// When something is due, as somebody wrote it: `by end of Friday`, `2023-05-02`, `next week`.
package struct DuePhrase: Equatable, Sendable {
  /// The phrase, verbatim.
  package let text: String
  /// The bytes of the phrase in the text that it was found in.
  package let range: Range<Int>
  /// Whether the phrase names a day that no calendar has, such as 2024-02-30.
  package let isImpossible: Bool

  /// The phrase in the text of a task; nil where none says when it is due.
  ///
  /// - Parameter bytes: the text in UTF-8.
  package static func first(in bytes: [UInt8]) -> DuePhrase? {
    nil
  }

  /// The last day that fits the phrase, seen from the day of the meeting; nil where nobody can tell.
  package func day(from meeting: CalendarDate) -> CalendarDate? {
    nil
  }
}
