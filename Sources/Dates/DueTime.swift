/// The time that a phrase names, before it is known from which day it is seen.
struct DueTime: Equatable, Sendable {
  enum Base: Equatable, Sendable {
    case date(CalendarDate)
    /// A day that no calendar has.
    case impossible
    /// A day of any year.
    case monthDay(month: Int, day: Int)
    /// A day of any month.
    case dayOfMonth(Int)
    /// So many days later.
    case day(Int)
    case weekday(Weekday)
    /// So many weeks later, on a day of it if one is named.
    case week(Int, Weekday?)
    /// A week of the year by its number, as ISO 8601 counts.
    case calendarWeek(Int, year: Int?, Weekday?)
    case month(Int, year: Int?)
    case quarter(Int, year: Int?)
    case year(Int)
    /// The unit so many later; of weeks ``week(_:_:)`` is to be preferred.
    case later(Int, DueWords.Unit)
    /// To the day so much later.
    case distance(Int, DueWords.Unit)
    /// The next meeting, as soon as possible.
    case unknown
  }

  /// The part of the time that is meant; without one, the whole.
  enum Part: Equatable, Sendable {
    case beginning, middle, end
    /// What comes before all of it.
    case before
  }

  var base: Base
  var part: Part?

  init(_ base: Base, _ part: Part? = nil) {
    (self.base, self.part) = (base, part)
  }

  /// How long ago, in days, a date without a year may be before the year after is meant.
  fileprivate static let carriedOver = 60

  /// The last day that fits, seen from a day; nil where nobody can tell.
  func last(from meeting: CalendarDate) -> CalendarDate? {
    guard let days = days(from: meeting) else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    let distance = last.dayNumber - first.dayNumber
    switch part {
    case nil, .end: return last
    case .before: return first.adding(days: -1)
    // Of a month people mean its tenth and its fifteenth day.
    case .beginning: return first.adding(days: (27...30).contains(distance) ? 9 : distance / 3)
    case .middle: return first.adding(days: (27...30).contains(distance) ? 14 : distance / 2)
    }
  }

  private func days(from meeting: CalendarDate) -> ClosedRange<CalendarDate>? {
    switch base {
    case .date(let date): return date...date
    case .impossible, .unknown: return nil
    case .monthDay(let month, let day):
      return meeting.nearest { year in
        CalendarDate(year: year, month: month, day: day).map { $0...$0 }
      }
    case .dayOfMonth(let day):
      return (0...2).lazy.compactMap { months in
        meeting.adding(months: months).flatMap {
          CalendarDate(year: $0.year, month: $0.month, day: day)
        }
      }.first { $0 >= meeting }.map { $0...$0 }
    case .day(let days): return meeting.adding(days: days).map { $0...$0 }
    case .weekday(let weekday): return meeting.next(weekday).map { $0...$0 }
    case .week(let weeks, let weekday):
      return meeting.monday.adding(days: weeks * 7).flatMap { monday in
        let days = monday.workingDays(weekday)
        let isOver = weeks == 0 && weekday == nil && days.map { $0.upperBound < meeting } == true
        return isOver ? monday.adding(days: 7)?.workingDays(nil) : days
      }
    case .calendarWeek(let week, let year?, let weekday):
      return CalendarDate.monday(ofWeek: week, year)?.workingDays(weekday)
    case .calendarWeek(let week, nil, let weekday):
      return meeting.nearest { CalendarDate.monday(ofWeek: week, $0)?.workingDays(weekday) }
    case .month(let month, let year):
      return meeting.nearest(year) { CalendarDate.days(ofMonths: month...month, $0) }
    case .quarter(let quarter, let year):
      return meeting.nearest(year) {
        CalendarDate.days(ofMonths: quarter * 3 - 2...quarter * 3, $0)
      }
    case .year(let year): return CalendarDate.days(ofMonths: 1...12, year)
    case .later(let count, let unit): return meeting.days(of: unit, later: count)
    case .distance(let count, let unit):
      return meeting.adding(count, unit).map { $0...$0 }
    }
  }
}

extension CalendarDate {
  /// The Monday of the week.
  fileprivate var monday: CalendarDate {
    adding(days: -(dayNumber % 7)) ?? self
  }

  /// From Monday to Friday, or the one day that is named, of the week that begins here.
  fileprivate func workingDays(_ weekday: Weekday?) -> ClosedRange<CalendarDate>? {
    guard let weekday else { return adding(days: 4).map { self...$0 } }
    return Weekday.allCases.firstIndex(of: weekday).flatMap { adding(days: $0) }.map { $0...$0 }
  }

  /// The next such day after this one.
  fileprivate func next(_ weekday: Weekday) -> CalendarDate? {
    (1...7).lazy.compactMap { self.adding(days: $0) }.first { $0.weekday == weekday }
  }

  /// The Monday of a week by its number; nil where the year has no such week.
  static func monday(ofWeek week: Int, _ year: Int) -> CalendarDate? {
    let first = CalendarDate(year: year, month: 1, day: 4)?.monday
    let monday = first.flatMap { $0.adding(days: (week - 1) * 7) }
    return monday.flatMap { $0.adding(days: 3)?.year == year ? $0 : nil }
  }

  /// What a year makes of a time, of the first year in which it is not long over; if the year is named, of
  /// that.
  fileprivate func nearest(
    _ named: Int? = nil, _ days: (Int) -> ClosedRange<CalendarDate>?
  ) -> ClosedRange<CalendarDate>? {
    if let named { return days(named) }
    // The 29th of February may be eight years away.
    return (year - 1...year + 8).lazy.compactMap(days).first {
      $0.upperBound.dayNumber >= self.dayNumber - DueTime.carriedOver
    }
  }

  fileprivate func adding(months: Int) -> CalendarDate? {
    let index = year * 12 + month - 1 + months
    return (28...31).reversed().lazy.filter { $0 <= max(day, 28) }.compactMap { last in
      CalendarDate(year: index / 12, month: index % 12 + 1, day: min(day, last))
    }.first
  }

  fileprivate func adding(_ count: Int, _ unit: DueWords.Unit) -> CalendarDate? {
    switch unit {
    case .day: adding(days: count)
    case .week: adding(days: count * 7)
    case .month: adding(months: count)
    case .quarter: adding(months: count * 3)
    case .year: adding(months: count * 12)
    }
  }

  /// The whole unit, so many later than the one that the day is in.
  fileprivate func days(of unit: DueWords.Unit, later count: Int) -> ClosedRange<CalendarDate>? {
    guard let day = adding(count, unit) else { return nil }
    switch unit {
    case .day: return day...day
    case .week: return day.monday.workingDays(nil)
    case .month: return CalendarDate.days(ofMonths: day.month...day.month, day.year)
    case .quarter:
      let last = (day.month + 2) / 3 * 3
      return CalendarDate.days(ofMonths: last - 2...last, day.year)
    case .year: return CalendarDate.days(ofMonths: 1...12, day.year)
    }
  }
}
