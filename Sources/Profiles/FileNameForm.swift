internal import Bytes
internal import Dates

/// One form of the names of minutes, such as `{year}-{month}/{monthname}-{d}.md`.
struct FileNameForm: Equatable, Sendable {
  /// A part of a name.
  enum Part: Equatable, Sendable {
    case literal([UInt8])
    /// Four digits.
    case year
    /// Two digits.
    case month, day
    /// One digit or two.
    case shortMonth, shortDay
    /// A word for the month, in any case.
    case monthName
  }

  /// What a name says of its day.
  struct DayParts {
    var year = Told()
    var month = Told()
    var day = Told()

    /// The day; nil where the calendar has none such, or the parts contradict each other.
    var date: CalendarDate? {
      guard let year = year.number, let month = month.number, let day = day.number else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  /// A number that a name may tell more than once.
  struct Told {
    /// Nil where none is told, or several that differ.
    private(set) var number: Int?
    private var isTold = false

    mutating func take(_ other: Int) {
      number = isTold && number != other ? nil : other
      isTold = true
    }
  }

  private let parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts
  }

  /// How many directories the form has.
  var depth: Int {
    parts.reduce(0) { count, part in
      guard case .literal(let bytes) = part else { return count }
      return count + bytes.count { $0 == UInt8(ascii: "/") }
    }
  }

  var hasMonthName: Bool { parts.contains(.monthName) }

  var namesDay: Bool {
    parts.contains(.year) && (parts.contains(.day) || parts.contains(.shortDay))
      && (parts.contains(.month) || parts.contains(.shortMonth) || hasMonthName)
  }

  /// The form for people to see.
  var picture: String {
    parts.map { part in
      switch part {
      case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
      case .year: "YYYY"
      case .month: "MM"
      case .day: "DD"
      case .shortMonth: "M"
      case .shortDay: "D"
      case .monthName: "month"
      }
    }.joined()
  }

  /// The name of a day.
  func text(of date: CalendarDate, months: [[String]]) -> String {
    parts.map { part in
      switch part {
      case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
      case .year: "\(date.year)"
      case .month: date.month < 10 ? "0\(date.month)" : "\(date.month)"
      case .day: date.day < 10 ? "0\(date.day)" : "\(date.day)"
      case .shortMonth: "\(date.month)"
      case .shortDay: "\(date.day)"
      case .monthName: date.month <= months.count ? months[date.month - 1].first ?? "" : ""
      }
    }.joined()
  }

  /// What a text that begins with the form says of its day, and where that ends; nil for any other text.
  func parts(of text: ArraySlice<UInt8>, months: [[String]]) -> (DayParts, end: Int)? {
    var (found, rest) = (DayParts(), text)
    for part in parts {
      switch part {
      case .literal(let bytes):
        guard rest.starts(with: bytes) else { return nil }
        rest = rest.dropFirst(bytes.count)
      case .year:
        guard let year = rest.takeNumber(digits: 4...4) else { return nil }
        found.year.take(year)
      case .month, .shortMonth:
        guard let month = rest.takeNumber(digits: part == .month ? 2...2 : 1...2) else {
          return nil
        }
        found.month.take(month)
      case .day, .shortDay:
        guard let day = rest.takeNumber(digits: part == .day ? 2...2 : 1...2) else { return nil }
        found.day.take(day)
      case .monthName:
        guard let month = rest.takeWord(of: months) else { return nil }
        found.month.take(month + 1)
      }
    }
    // More digits belong to another number.
    if let next = rest.first, (48...57).contains(next) { return nil }
    return (found, rest.startIndex)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    let number = prefix(digits.upperBound).prefix { (48...57).contains($0) }
    guard digits.contains(number.count) else { return nil }
    self = self[number.endIndex...]
    return number.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  /// Takes one of the words in lists of them, and tells the list.
  fileprivate mutating func takeWord(of lists: [[String]]) -> Int? {
    let word = prefix { $0.isLetter || $0 >= 0x80 }
    let folded = String(decoding: word, as: UTF8.self).lowercased()
    guard let place = lists.firstIndex(where: { $0.contains(folded) }) else { return nil }
    self = self[word.endIndex...]
    return place
  }
}
