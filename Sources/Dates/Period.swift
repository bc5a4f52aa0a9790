extension CalendarDate {
  /// The days of a year, a quarter or a month, written as `2024`, `2024-Q1` or `2024-03`; nil for
  /// anything else.
  package static func days(ofPeriod text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ number(in: $0, digits: 4) }), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else { return days(ofMonths: 1...12, year) }
    if parts[1].first == "Q" || parts[1].first == "q" {
      guard let quarter = number(in: parts[1].dropFirst(), digits: 1), (1...4).contains(quarter)
      else { return nil }
      return days(ofMonths: quarter * 3 - 2...quarter * 3, year)
    }
    return number(in: parts[1], digits: 2).flatMap { month in
      (1...12).contains(month) ? days(ofMonths: month...month, year) : nil
    }
  }

  private static func number(in text: Substring, digits: Int) -> Int? {
    let isNumber = text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) }
    return isNumber ? Int(text) : nil
  }

  /// The days of some months in a row; nil for a year that cannot be told.
  static func days(
    ofMonths months: ClosedRange<Int>, _ year: Int
  ) -> ClosedRange<CalendarDate>? {
    let first = CalendarDate(year: year, month: months.lowerBound, day: 1)
    let last = (28...31).reversed().lazy.compactMap { day in
      CalendarDate(year: year, month: months.upperBound, day: day)
    }.first
    guard let first, let last else { return nil }
    return first...last
  }
}
