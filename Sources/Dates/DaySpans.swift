/// The days in a row that a text names by their first and last.
package struct DaySpans {
  private var spans: [ClosedRange<CalendarDate>] = []

  /// How far from a date the other end of its span is looked for, in characters.
  private static let reach = 24

  /// Finds the spans around the dates of a text, which are in their order.
  package init(of dates: [WrittenDate], in text: String) {
    var rest = text[...]
    var last: CalendarDate?
    for written in dates {
      guard let place = rest.firstRange(of: written.text) else { continue }
      let before = rest[..<place.lowerBound]
      rest = rest[place.upperBound...]
      defer { last = written.date }
      guard let date = written.date else { continue }
      let first = before.wholeMatch(of: Self.joint) == nil ? nil : last
      add(first ?? Self.firstDay(before.suffix(Self.reach), date), date)
      add(date, Self.lastDay(rest.prefix(Self.reach), date))
    }
  }

  /// Whether a day is one of those.
  package func contains(_ day: CalendarDate) -> Bool {
    spans.contains { $0.contains(day) }
  }

  private mutating func add(_ first: CalendarDate?, _ last: CalendarDate?) {
    if let first, let last, first < last { spans.append(first...last) }
  }

  /// What joins two days: a dash, a slash, dots, or a word.
  private static var joint: Regex<Substring> {
    /\s*(?:[-\u{2013}\u{2014}\/&+,]|\.\.\.?|to|until|and|bis|und)\s*/
  }

  /// The day in `1.-` or `31.3.-`, written before the date that has its month and year.
  private static func firstDay(_ before: Substring, _ date: CalendarDate) -> CalendarDate? {
    let pattern =
      /(?:^|\D)([0-9]{1,2})\.(?:([0-9]{1,2})\.)?\s*(?:[-\u{2013}\u{2014}\/&+,]|bis|und)\s*$/
    guard let match = before.firstMatch(of: pattern), let day = Int(match.1) else { return nil }
    let month = match.2.flatMap { Int($0) } ?? date.month
    return CalendarDate(year: date.year, month: month, day: day)
  }

  /// The day in `/03` or ` to 03`, written behind the date that has its year and month.
  private static func lastDay(_ after: Substring, _ date: CalendarDate) -> CalendarDate? {
    let pattern =
      /^\s*(?:[-\u{2013}\u{2014}\/&+]|\.\.\.?|to|until|and|bis|und)\s*([0-9]{2})(?![0-9.:\-\/])/
    guard let match = after.firstMatch(of: pattern), let day = Int(match.1) else { return nil }
    return CalendarDate(year: date.year, month: date.month, day: day)
  }
}
