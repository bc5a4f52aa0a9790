/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day that the calendar has, in years that minutes can be of.
  ///
  /// - Returns: nil for a day that does not exist, or outside 1900 to 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day that can be told.
  package static let distantFuture = CalendarDate(lastDayOf: 2199)

  /// The first day that can be told.
  package static let distantPast = CalendarDate(firstDayOf: 1900)

  private init(firstDayOf year: Int) {
    (self.year, month, day) = (year, 1, 1)
  }

  private init(lastDayOf year: Int) {
    (self.year, month, day) = (year, 12, 31)
  }

  /// The day in `2023-12-06`; nil for anything else.
  package init?(_ text: String) {
    guard let written = WrittenDate.all(in: text).first, let date = written.date,
      date.description == text
    else { return nil }
    self = date
  }

  /// The day on which a time falls in a time zone; nil outside of 1900 to 2199.
  ///
  /// - Parameters:
  ///   - seconds: since the beginning of 1970 in UTC.
  ///   - offset: how many minutes the zone is ahead of UTC.
  package init?(secondsSince1970 seconds: Int64, offsetInMinutes offset: Int) {
    let zoned = seconds.addingReportingOverflow(Int64(offset) * 60)
    guard !zoned.overflow else { return nil }
    let days = (zoned.partialValue - (zoned.partialValue < 0 ? 86_399 : 0)) / 86_400
    self.init(dayNumber: Int(days) + Self.dayNumberOf1970)
  }

  private static let dayNumberOf1970 = 25_567

  /// The day by its ``dayNumber``; nil outside of 1900 to 2199.
  private init?(dayNumber: Int) {
    guard (0..<109_573).contains(dayNumber) else { return nil }
    var (year, month) = (1900 + dayNumber / 366, 1)
    var rest = dayNumber - Self.daysBefore(year: year)
    while rest >= (Self.isLeapYear(year) ? 366 : 365) {
      rest -= Self.isLeapYear(year) ? 366 : 365
      year += 1
    }
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// The date as ISO 8601 writes it: `2023-12-06`.
  package var description: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// The date as the name of minutes: `20231206`.
  package var compact: String {
    "\(year)\(twoDigits(month))\(twoDigits(day))"
  }

  /// The day of the week.
  package var weekday: Weekday {
    Weekday.allCases[(dayNumber % 7 + 7) % 7]
  }

  /// Days since Monday, 1 January 1900.
  package var dayNumber: Int {
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return Self.daysBefore(year: year) + months + day - 1
  }

  /// The day so many days later, or earlier for a negative number; nil outside of 1900 to 2199.
  package func adding(days: Int) -> CalendarDate? {
    CalendarDate(dayNumber: dayNumber + days)
  }

  private static func daysBefore(year: Int) -> Int {
    let years = year - 1900
    return years * 365 + (years + 3) / 4 - (years + 99) / 100 + (years + 299) / 400
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// A day of the week, by its English name.
package enum Weekday: String, CaseIterable, Sendable {
  case monday = "Monday"
  case tuesday = "Tuesday"
  case wednesday = "Wednesday"
  case thursday = "Thursday"
  case friday = "Friday"
  case saturday = "Saturday"
  case sunday = "Sunday"
}
