/// What the parts of a phrase mean.
extension DueTime.Base {
  /// A day of a month, or that there is no such day.
  static func day(_ day: Int, month: Int, year: Int?) -> Self {
    // A leap year has all days that there are.
    guard let date = CalendarDate(year: year ?? 2024, month: month, day: day) else {
      return .impossible
    }
    return year == nil ? .monthDay(month: month, day: day) : .date(date)
  }

  static func unit(_ unit: DueWords.Unit, later count: Int) -> Self {
    unit == .week ? .week(count, nil) : .later(count, unit)
  }

  /// Whether it is one day of one month.
  var isDay: Bool {
    switch self {
    case .date, .impossible, .monthDay: true
    default: false
    }
  }

  /// What this means together with what is said behind it; nil where the two are no one time.
  func combined(with other: Self) -> Self? {
    switch (self, other) {
    case (.weekday(let day), .week(let weeks, nil)), (.week(let weeks, nil), .weekday(let day)):
      .week(weeks, day)
    case (.weekday(let day), .calendarWeek(let week, let year, nil)),
      (.calendarWeek(let week, let year, nil), .weekday(let day)):
      .calendarWeek(week, year: year, day)
    case (.weekday, .later(0, .day)), (.day, .later(0, .day)): self
    case (.later(0, .day), .weekday), (.later(0, .day), .day): other
    case (.week(0, nil), .week(_, nil)), (.week, .calendarWeek): other
    case (.weekday, _) where other.isDay, (.week, _) where other.isDay: other
    case (.later, _) where other.isDay, (.day, _) where other.isDay: other
    case (.calendarWeek, _) where other.isDay: other
    case (.distance, _) where other.isDay, (.dayOfMonth, _) where other.isDay: other
    default: nil
    }
  }
}
