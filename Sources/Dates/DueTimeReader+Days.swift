/// Times that begin with a number or a month.
extension DueTimeReader {
  /// What begins with a number: `2024-05`, `2024-Q3`, `7 December`, `two weeks`.
  func numbered(_ number: Int, digits: Int, at place: Int) -> Read? {
    if let year = grammar.year(at: place) { return period(of: year, behind: place + 1) }
    guard digits <= 2 else { return nil }
    return distance(at: place) ?? day(number, behind: place + 1)
  }

  private func period(of year: Int, behind place: Int) -> Read {
    let whole = Read(.year(year), .deadline, place)
    guard place < grammar.tokens.count, grammar.tokens[place].isJoined else { return whole }
    if case .number(1...12, digits: 2) = grammar.tokens[place].kind,
      let month = grammar.number(at: place)
    {
      return Read(.month(month, year: year), .period, place + 1)
    }
    guard let (entry, length) = grammar.entry(at: place),
      let number = grammar.number(at: place + length)
    else { return whole }
    let end = place + length + 1
    if entry.has(.calendarWeek) { return .week(number, year, .free, end) }
    let isQuarter = entry.has(.quarter) && (1...4).contains(number)
    return isQuarter ? Read(.quarter(number, year: year), .free, end) : whole
  }

  /// `7 December`, `7th of December 2023`, `7. Dezember`, `7th`.
  private func day(_ day: Int, behind place: Int) -> Read? {
    guard (1...31).contains(day) else { return nil }
    let end = behindOrdinal(place)
    let next = grammar.behindFillers(from: end)
    if let (entry, length) = grammar.entry(at: next), let month = entry.month {
      let (year, behind) = year(behind: next + length)
      return Read(.day(day, month: month, year: year), .date, behind)
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
