/// A date as somebody wrote it.
package struct WrittenDate: Equatable, Sendable {
  /// The characters of the date.
  package let text: String
  /// The day that they mean; nil where there is no such day, as in 2023-02-30 or 2023-04-022.
  package let date: CalendarDate?

  /// The dates in a line of text, in order.
  ///
  /// Read are `2023-12-06` with any dash, dot or slash and with or without leading zeros,
  /// `20231206`, and `6.12.2023`.
  package static func all(in text: String) -> [WrittenDate] {
    located(in: Array(text.unicodeScalars)).map { $0.date }
  }

  /// The bytes of the dates in a line, in order.
  ///
  /// In a line that is not UTF-8 each byte beyond ASCII counts as a letter.
  package static func ranges(inUTF8 bytes: [UInt8]) -> [Range<Int>] {
    located(inUTF8: bytes).map { $0.range }
  }

  /// The dates in a line, in order, with their bytes in it; see ``ranges(inUTF8:)``.
  static func located(inUTF8 bytes: [UInt8]) -> [(date: WrittenDate, range: Range<Int>)] {
    guard bytes.contains(where: { (48...57).contains($0) }) else { return [] }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    var (position, offset) = (0, 0)
    func byteOffset(of scalar: Int) -> Int {
      while position < scalar {
        offset += UTF8.width(scalars[position])
        position += 1
      }
      return offset
    }
    return located(in: scalars).map { date, range in
      let start = byteOffset(of: range.lowerBound)
      return (date, start..<byteOffset(of: range.upperBound))
    }
  }

  /// The dates in a line, with their places in it.
  private static func located(
    in scalars: [Unicode.Scalar]
  ) -> [(date: WrittenDate, range: Range<Int>)] {
    var dates: [(date: WrittenDate, range: Range<Int>)] = []
    var start = 0
    while start < scalars.count {
      guard let (date, end) = date(in: scalars, at: start) else {
        start += 1
        continue
      }
      dates.append((date, start..<end))
      start = end
    }
    return dates
  }

  private static func date(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (WrittenDate, end: Int)? {
    guard digit(scalars[start]) != nil, !continuesWord(in: scalars, at: start) else { return nil }
    let first = Number(in: scalars, at: start)
    if first.digits == 8 { return compactDate(first, in: scalars, from: start) }
    guard let separator = Separator(in: scalars, at: first.end) else { return nil }
    let second = Number(in: scalars, at: first.end + 1)
    guard Separator(in: scalars, at: second.end) == separator else { return nil }
    let third = Number(in: scalars, at: second.end + 1)
    let numbers = DateNumbers(first, second, third)
    guard let reading = numbers.reading(separator), !continues(in: scalars, at: third.end) else {
      return nil
    }
    return (WrittenDate(scalars[start..<third.end], reading.date), third.end)
  }

  /// Whether a number belongs to what is before it: a version, a name, a URL.
  private static func continuesWord(in scalars: [Unicode.Scalar], at start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    if before == "/" { return start > 1 && isAlphanumeric(scalars[start - 2]) }
    return isAlphanumeric(before) || "_#=.".unicodeScalars.contains(before)
  }

  /// Whether one more number follows, as in the version 24.10.2024.1.
  private static func continues(in scalars: [Unicode.Scalar], at end: Int) -> Bool {
    end + 1 < scalars.count && scalars[end] == "." && digit(scalars[end + 1]) != nil
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || digit(scalar) != nil
  }

  private static func compactDate(
    _ number: Number, in scalars: [Unicode.Scalar], from start: Int
  ) -> (WrittenDate, end: Int)? {
    let (year, month, day) = (number.value / 10000, number.value / 100 % 100, number.value % 100)
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return (WrittenDate(scalars[start..<number.end], date), number.end)
  }

  /// A date with the characters that name it.
  init(text: String, date: CalendarDate?) {
    (self.text, self.date) = (text, date)
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

/// Three numbers that may be a date.
private struct DateNumbers {
  /// That it is a date, and which; nil for one that is written wrong.
  struct Reading {
    let date: CalendarDate?
  }

  let first: Number
  let second: Number
  let third: Number

  init(_ first: Number, _ second: Number, _ third: Number) {
    (self.first, self.second, self.third) = (first, second, third)
  }

  func reading(_ separator: Separator) -> Reading? {
    switch separator {
    case .dash: return isoReading
    case .slash: return yearFirst.map { Reading(date: $0) }
    // 2025.3.1 is a version; as a date it would be 2025.03.01 or 1.3.2025.
    case .dot where first.digits == 4:
      return second.digits == 2 && third.digits == 2 ? yearFirst.map { Reading(date: $0) } : nil
    case .dot: return germanReading
    }
  }

  /// `2023-12-06`; a year with something like month and day is a date gone wrong.
  private var isoReading: Reading? {
    if let yearFirst { return Reading(date: yearFirst) }
    let isYear = (4...5).contains(first.digits) && ("\(first.value)".hasPrefix("20"))
    let isWrong = isYear && (2...3).contains(second.digits) && (1...3).contains(third.digits)
    return isWrong ? Reading(date: nil) : nil
  }

  private var germanReading: Reading? {
    guard (1...2).contains(first.digits), (1...2).contains(second.digits), third.digits == 4,
      (1900...2199).contains(third.value)
    else { return nil }
    let date = CalendarDate(year: third.value, month: second.value, day: first.value)
    return Reading(date: date)
  }

  private var yearFirst: CalendarDate? {
    guard first.digits == 4, (1...2).contains(second.digits), (1...2).contains(third.digits) else {
      return nil
    }
    return CalendarDate(year: first.value, month: second.value, day: third.value)
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
