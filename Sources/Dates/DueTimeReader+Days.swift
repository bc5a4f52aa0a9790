/// Times that begin with a number or a month.
extension DueTimeReader {
  /// What begins with a number: `2024-05`, `2024-Q3`, `7 December`, `2/15/2024`, `two weeks`.
  func numbered(_ number: Int, digits: Int, at place: Int) -> Read? {
    if let year = grammar.year(at: place) { return period(of: year, behind: place + 1) }
    guard digits <= 2 else { return nil }
    return distance(at: place) ?? slashed(number, behind: place + 1)
      ?? day(number, behind: place + 1)
  }

  /// `2/15/2024` and `15/2/2024`; nobody can tell the day of `2/3/2024`, which has two readings.
  private func slashed(_ first: Int, behind place: Int) -> Read? {
    guard grammar.tokens.indices.contains(place + 3), let year = grammar.year(at: place + 3),
      grammar.isSign("/", at: place), grammar.isSign("/", at: place + 2),
      grammar.tokens[place...place + 3].allSatisfy({ $0.isJoined }),
      case .number(let second, digits: 1...2) = grammar.tokens[place + 1].kind
    else { return nil }
    let readings = Set(
      [
        CalendarDate(year: year, month: first, day: second),
        CalendarDate(year: year, month: second, day: first),
      ].compactMap { $0 })
    guard let only = readings.first else { return Read(.impossible, .date, place + 4) }
    return Read(readings.count == 1 ? .date(only) : .unknown, .date, place + 4)
  }

  /// What stands behind the year in `2024/02/30`; a day that there is was read as a date before.
  private func isSlashedDay(behind place: Int) -> Bool {
    guard grammar.tokens.indices.contains(place + 3), grammar.isSign("/", at: place),
      grammar.isSign("/", at: place + 2), case .number = grammar.tokens[place + 1].kind,
      case .number = grammar.tokens[place + 3].kind
    else { return false }
    return grammar.tokens[place...place + 3].allSatisfy { $0.isJoined }
  }

  private func period(of year: Int, behind place: Int) -> Read {
    if isSlashedDay(behind: place) { return Read(.impossible, .date, place + 4) }
    let whole = Read(.year(year), .deadline, place)
    guard place < grammar.tokens.count, grammar.tokens[place].isJoined else { return whole }
    if case .number(1...12, digits: 2) = grammar.tokens[place].kind,
      let month = grammar.number(at: place)
    {
      return Read(.month(month, year: year), .period, place + 1)
    }
    if let week = week(of: year, at: place) { return week }
    guard let (entry, length) = grammar.entry(at: place),
      let number = grammar.number(at: place + length)
    else { return whole }
    let end = place + length + 1
    if entry.has(.calendarWeek) { return .week(number, year, .free, end) }
    let isQuarter = entry.has(.quarter) && (1...4).contains(number)
    return isQuarter ? Read(.quarter(number, year: year), .free, end) : whole
  }

  /// What stands behind the year in `2024-W30` and `2024-W30-2`, as ISO 8601 writes weeks.
  private func week(of year: Int, at place: Int) -> Read? {
    guard grammar.tokens[place].word == DueWords.letterOfWeek, place + 1 < grammar.tokens.count,
      grammar.tokens[place + 1].isJoined,
      case .number(let week, digits: 2) = grammar.tokens[place + 1].kind
    else { return nil }
    var read = Read.week(week, year, .free, place + 2)
    if place + 2 < grammar.tokens.count, grammar.tokens[place + 2].isJoined,
      case .number(let day, digits: 1) = grammar.tokens[place + 2].kind,
      (1...7).contains(day), case .calendarWeek(_, _, nil) = read.time.base
    {
      read.time.base = .calendarWeek(week, year: year, Weekday.allCases[day - 1])
      read.end += 1
    }
    return read
  }

  /// `7 December`, `7th of December 2023`, `7. Dezember`, `7th`, `bis zum 7.`.
  private func day(_ day: Int, behind place: Int) -> Read? {
    guard (1...31).contains(day) else { return nil }
    let end = behindOrdinal(place)
    let next = grammar.behindFillers(from: end)
    if let (entry, length) = grammar.entry(at: next), let month = entry.month {
      let (year, behind) = year(behind: next + length)
      return Read(.day(day, month: month, year: year), .date, behind)
    }
    if isUntil, grammar.isSign(".", at: place), grammar.tokens[place].isJoined {
      return Read(.dayOfMonth(day), .deadline, place + 1)
    }
    let isOrdinal = end > place && grammar.tokens[place].isWord
    let isFollowed = end < grammar.tokens.count && grammar.tokens[end].isWord
    return isOrdinal && !isFollowed ? Read(.dayOfMonth(day), .deadline, end) : nil
  }

  /// `December`, `December 7th`, `December 2023`, `Dec. 7th, 2023`.
  func months(_ month: Int, behind end: Int) -> Read {
    if let year = grammar.year(at: end) { return Read(.month(month, year: year), .period, end + 1) }
    let place = grammar.isSign(".", at: end) ? end + 1 : end
    guard place < grammar.tokens.count,
      case .number(let day, digits: 1...2) = grammar.tokens[place].kind, (1...31).contains(day),
      !grammar.isSign(":", at: place + 1)
    else { return Read(.month(month, year: nil), .period, end) }
    let (year, behind) = year(behind: behindOrdinal(place + 1))
    return Read(.day(day, month: month, year: year), .date, behind)
  }

  /// The place behind `th` or a dot, if it follows a number at once.
  private func behindOrdinal(_ place: Int) -> Int {
    guard place < grammar.tokens.count, grammar.tokens[place].isJoined else { return place }
    let isOrdinal = grammar.entry(at: place)?.0.has(.ordinal) == true
    let isDot = grammar.isSign(".", at: place) && place + 1 < grammar.tokens.count
    return isOrdinal || isDot && grammar.tokens[place + 1].isWord ? place + 1 : place
  }
}
