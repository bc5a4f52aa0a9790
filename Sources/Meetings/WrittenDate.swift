/// A date as somebody wrote it.
package struct WrittenDate: Equatable, Sendable {
  /// The characters of the date.
  package let text: String
  /// The day that they mean; nil for one that the calendar does not have, such as 2023-02-30.
  package let date: CalendarDate?

  /// The dates in a line of text, in order.
  ///
  /// Read are `2023-12-06` with any dash, dot or slash and with or without leading zeros,
  /// `20231206`, and `6.12.2023`.
  package static func all(in text: String) -> [WrittenDate] {
    let scalars = Array(text.unicodeScalars)
    var dates: [WrittenDate] = []
    var start = 0
    while start < scalars.count {
      guard let (date, end) = date(in: scalars, at: start) else {
        start += 1
        continue
      }
      dates.append(date)
      start = end
    }
    return dates
  }

  private static func date(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (WrittenDate, end: Int)? {
    guard start == 0 || digit(scalars[start - 1]) == nil else { return nil }
    let first = Number(in: scalars, at: start)
    if first.digits == 8 { return compactDate(first, in: scalars, from: start) }
    guard first.digits == 4 || first.digits == 1 || first.digits == 2,
      let separator = Separator(in: scalars, at: first.end)
    else { return nil }
    let second = Number(in: scalars, at: first.end + 1)
    let third = Number(in: scalars, at: second.end + 1)
    guard (1...2).contains(second.digits), Separator(in: scalars, at: second.end) == separator
    else { return nil }
    if first.digits == 4, (1...2).contains(third.digits) {
      let date = CalendarDate(year: first.value, month: second.value, day: third.value)
      // 1.2.3 is a version and 4/5/6 a choice, so only the ISO form can be a date gone wrong.
      guard date != nil || separator == .dash else { return nil }
      return (WrittenDate(scalars[start..<third.end], date), third.end)
    }
    guard separator == .dot, first.digits < 4, third.digits == 4,
      let date = CalendarDate(year: third.value, month: second.value, day: first.value)
    else { return nil }
    return (WrittenDate(scalars[start..<third.end], date), third.end)
  }

  private static func compactDate(
    _ number: Number, in scalars: [Unicode.Scalar], from start: Int
  ) -> (WrittenDate, end: Int)? {
    let (year, month, day) = (number.value / 10000, number.value / 100 % 100, number.value % 100)
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return (WrittenDate(scalars[start..<number.end], date), number.end)
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, _ date: CalendarDate?) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.text = String(text)
    self.date = date
  }

  fileprivate static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
  }
}

/// A run of digits; of none where there is none.
private struct Number {
  var value = 0
  var digits = 0
  var end: Int

  init(in scalars: [Unicode.Scalar], at start: Int) {
    end = start
    while end < scalars.count, let digit = WrittenDate.digit(scalars[end]) {
      // More digits than any date has must not overflow; only their number matters.
      if digits < 9 { value = value * 10 + digit }
      digits += 1
      end += 1
    }
  }
}

/// What stands between the numbers of a date.
private enum Separator {
  case dash, dot, slash

  init?(in scalars: [Unicode.Scalar], at position: Int) {
    guard position < scalars.count else { return nil }
    switch scalars[position] {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": self = .dash
    case ".": self = .dot
    case "/": self = .slash
    default: return nil
    }
  }
}
