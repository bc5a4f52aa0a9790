internal import Bytes
package import Dates
internal import MarkdownTree
internal import Profiles

/// A title with at least one date in it.
package struct DatedTitle: Equatable, Sendable {
  /// The first date, as written.
  package let written: WrittenDate
  /// The bytes of the first date; those of the heading where the date is not written in one piece.
  package let range: Range<Int>

  private let dates: [WrittenDate]
  private let text: String

  /// What has more dates is no title, and only the first are worth the time.
  private static let mostDates = 16

  /// Reads a heading; a month may be named by a word of the community.
  init?(_ heading: Outline.Heading, in outline: Outline) {
    let tree = outline.tree
    guard heading.text.bytes.contains(where: { (48...57).contains($0) }) else { return nil }
    text = heading.text.string
    let (text, found) = (text, WrittenDate.all(in: text).prefix(Self.mostDates))
    let written = found.filter { date in
      // Eight digits are a date in front, as in the names of files, and else some other number.
      date.text.utf8.count > 8 || !date.text.allSatisfy { $0.isNumber }
        || text.hasPrefix(date.text)
    }
    dates = written.isEmpty ? outline.wordedDates(in: text) : written
    guard let first = dates.first else { return nil }
    let lines = tree.nodes[heading.node].range
    self.written = first
    range = tree.source.range(of: first.text, in: lines) ?? lines
  }

  /// Whether the title may be that of a meeting on a day: it names the day, or days in a row of which
  /// it is one, as `2025-04-01 to 2025-04-03`, `2025-04-01/03` and `1.-3.4.2025` do.
  package func covers(_ day: CalendarDate) -> Bool {
    if dates.contains(where: { $0.date == day }) { return true }
    // A span has digits outside of its first date.
    return words.contains { $0.isNumber } && DaySpans(of: dates, in: text).contains(day)
  }

  /// Whether the title names more than one day.
  var isOfSeveralDays: Bool { words.contains { $0.isNumber } }

  /// The title without its first date and what joins the two.
  var wordsAlone: FoldedText {
    let isJoint = { (character: Character) in !character.isLetter && !character.isNumber }
    let words = words.drop(while: isJoint).reversed().drop(while: isJoint).reversed()
    return FoldedText(String(words))
  }

  /// Whether the title begins with the date.
  var isDateFirst: Bool { text.hasPrefix(written.text) }

  /// Whether the text is a date and nothing more than punctuation.
  var isDateAlone: Bool { !words.contains { $0.isLetter || $0.isNumber } }

  /// The title without its first date.
  var words: String {
    // Most titles are nothing else.
    if text.utf8.count == written.text.utf8.count { return "" }
    return text.replacing(written.text, with: "", maxReplacements: 1)
  }
}

extension Outline {
  /// The date in a text whose month is a word of the community.
  fileprivate func wordedDates(in text: String) -> [WrittenDate] {
    dateWords.flatMap { WrittenDate.worded(in: text, by: $0) }.map { [$0] } ?? []
  }
}
