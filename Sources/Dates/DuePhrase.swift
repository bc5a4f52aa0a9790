/// When something is due, as somebody wrote it: `by end of Friday`, `2023-05-02`, `next week`.
package struct DuePhrase: Equatable, Sendable {
  /// The phrase, verbatim.
  package let text: String
  /// The bytes of the phrase in the text that it was found in.
  package let range: Range<Int>
  /// Whether a word makes a deadline of it, as in `by Friday`; others may be a part of what is to be done, as
  /// in `slides for the meeting on Friday`.
  package let isDeadline: Bool
  private let time: DueTime

  /// Whether the phrase names a day that no calendar has, such as 2024-02-30.
  package var isImpossible: Bool { time.base == .impossible }

  /// Whether it is beyond doubt that the task is due on the last day that fits.
  ///
  /// Without a word for a deadline a weekday may be over, as in `the slides shown on Monday`, and of a week
  /// to come another day may be meant, as in `for next week's call`.
  package var isCertain: Bool {
    switch time.base {
    case .weekday, .week(1..., nil), .later(1..., _): isDeadline
    default: true
    }
  }

  /// The phrase in the text of a task; nil where none says when it is due.
  ///
  /// The first deadline counts, as in `by Friday`; without one the first other time that is still to
  /// come. A date without a word that introduces it counts at the end of the text.
  /// This takes a time in proportion to the length of the text.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - words: the words of the community.
  /// - Returns: the phrase with its place; nil where nothing is said.
  package static func first(in bytes: [UInt8], words: DueWords) -> DuePhrase? {
    let tokens = DueToken.tokens(in: bytes, words)
    guard let found = DueGrammar(tokens, words).phrase(), let last = found.tokens.last else {
      return nil
    }
    let range = tokens[found.tokens.lowerBound].range.lowerBound..<tokens[last].range.upperBound
    let text = String(decoding: bytes[range], as: UTF8.self)
    return DuePhrase(text: text, range: range, isDeadline: found.isDeadline, time: found.time)
  }

  /// The last day that fits the phrase, seen from the day of the meeting; nil where nobody can tell, as
  /// of the next meeting or of a day that does not exist.
  ///
  /// A week ends on Friday: `EOW`, `this week` and `next week` are due then, and `EOW` in a meeting on a
  /// Saturday is the Friday after. A weekday is the next such day after the meeting, be it called next or
  /// not. Of a day, month or week without a year the first is meant that is not over for more than 60
  /// days, since old items are carried along.
  package func day(from meeting: CalendarDate) -> CalendarDate? {
    time.last(from: meeting)
  }
}
