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
    let years = year - 1900
    let leapDays = (years + 3) / 4 - (years + 99) / 100 + (years + 299) / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return years * 365 + leapDays + months + day - 1
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
