/// Reads the time at one place of a text.
struct DueTimeReader {
  typealias Standing = DueGrammar.Standing

  struct Read {
    var time: DueTime
    var standing: Standing
    /// The place behind it.
    var end: Int

    init(_ base: DueTime.Base, _ standing: Standing, _ end: Int) {
      (time, self.standing, self.end) = (DueTime(base), standing, end)
    }
  }

  let grammar: DueGrammar
  private let introduction: DueGrammar.Introduction

  /// How many words the name of an occasion may have before the one that says that it is one.
  private static let longestName = 3

  init(_ grammar: DueGrammar, _ introduction: DueGrammar.Introduction) {
    (self.grammar, self.introduction) = (grammar, introduction)
  }

  /// Whether a word stands before it that can be nothing but a deadline.
  var isUntil: Bool { introduction.isUntil }

  /// The time, of one part or of several: `next week Thursday (Dec 7th)`.
  func time(at place: Int) -> Read? {
    guard var read = part(at: place) else { return nil }
    for _ in 0..<2 {
      guard let more = continuation(of: read) else { break }
      read = more
    }
    return read
  }

  private func continuation(of read: Read) -> Read? {
    let isOpened = grammar.isSign("(", at: read.end)
    let hasComma = grammar.isSign(",", at: read.end)
    let start = isOpened || hasComma ? read.end + 1 : grammar.behindFillers(from: read.end)
    guard let more = part(at: start), let base = read.time.base.combined(with: more.time.base),
      !hasComma || more.time.base.isDay
    else { return nil }
    guard !isOpened || grammar.isSign(")", at: more.end) else { return nil }
    var combined = read
    combined.time.base = base
    combined.time.part = read.time.part ?? more.time.part
    combined.end = more.end + (isOpened ? 1 : 0)
    if more.standing == .free { combined.standing = .free }
    return combined
  }

  private func part(at place: Int) -> Read? {
    guard grammar.tokens.indices.contains(place) else { return nil }
    switch grammar.tokens[place].kind {
    case .date(let date): return Read(date.map { .date($0) } ?? .impossible, .date, place + 1)
    case .shortDate(let day, let month, let year):
      return Read(.day(day, month: month, year: year), .deadline, place + 1)
    case .number(let number, let digits):
      return numbered(number, digits: digits, at: place) ?? milestone(at: place)
    case .word: return word(at: place)
    case .sign(let sign): return sign == 0 ? milestone(at: place) : nil
    }
  }

  private func word(at place: Int) -> Read? {
    guard let (entry, length) = grammar.entry(at: place) else { return milestone(at: place) }
    let end = place + length
    if let part = entry.part, let read = bounded(part, behind: end) { return read }
    if let unit = entry.endOf {
      return Read(.unit(unit, later: 0), .free, end)
    }
    if entry.has(.next) { return coming(1, behind: end) }
    if entry.has(.this) { return coming(0, behind: end) }
    if let weekday = entry.weekday { return Read(.weekday(weekday), .weekday, end) }
    if let month = entry.month { return months(month, behind: end) }
    if let read = counted(entry, behind: end) ?? relative(entry, place, end) { return read }
    return distance(at: place) ?? milestone(at: place)
  }

  /// `today`, `tomorrow`, `as soon as possible`.
  private func relative(_ entry: DueWords.Entry, _ place: Int, _ end: Int) -> Read? {
    if entry.has(.soon) { return Read(.unknown, .free, end) }
    guard entry.has(.today) || entry.has(.tomorrow) else { return nil }
    let days = entry.has(.today) ? 0 : 1
    guard grammar.tokens[end - 1].isPossessive else { return Read(.day(days), .free, end) }
    return Read(.day(days), .introduced, occasion(from: end) ?? end)
  }

  /// `CW43`, `week 12`, `Q3`, with or without a year.
  private func counted(_ entry: DueWords.Entry, behind end: Int) -> Read? {
    guard end < grammar.tokens.count, case .number(let number, 1...2) = grammar.tokens[end].kind
    else { return nil }
    let (year, behind) = year(behind: end + 1)
    if entry.has(.calendarWeek) || entry.unit == .week {
      return Read.week(number, year, entry.has(.calendarWeek) ? .free : .period, behind)
    }
    guard entry.has(.quarter), (1...4).contains(number) else { return nil }
    return Read(.quarter(number, year: year), year == nil ? .period : .free, behind)
  }

  /// A year, perhaps behind a slash or a comma, and the place behind it.
  func year(behind place: Int) -> (Int?, end: Int) {
    if let year = grammar.year(at: place) { return (year, place + 1) }
    let isSeparated = grammar.isSign("/", at: place) || grammar.isSign(",", at: place)
    if isSeparated, let year = grammar.year(at: place + 1) { return (year, place + 2) }
    return (nil, place)
  }

  /// The beginning, middle or end of a time.
  private func bounded(_ part: DueTime.Part, behind end: Int) -> Read? {
    let place = grammar.behindFillers(from: end)
    // One such word behind the other would be read again from each of them.
    guard grammar.entry(at: place)?.0.part == nil,
      var read = unit(at: place) ?? self.part(at: place) ?? milestoneInDeadline(at: place)
    else { return nil }
    if read.standing == .distance { return nil }
    if [.weekday, .period, .deadline].contains(read.standing) { read.standing = .free }
    read.time.part = read.time.part ?? part
    return read
  }

  private func unit(at place: Int) -> Read? {
    guard let (entry, length) = grammar.entry(at: place), let unit = entry.unit,
      counted(entry, behind: place + length) == nil
    else { return nil }
    return Read(.unit(unit, later: 0), .free, place + length)
  }

  /// What stands behind `next`, or behind `this` with nothing later.
  private func coming(_ later: Int, behind end: Int) -> Read? {
    if later > 0, let read = amount(at: end) { return read }
    guard let (entry, length) = grammar.entry(at: end) else {
      return later > 0 ? meeting(at: end) : nil
    }
    let behind = end + length
    if let unit = entry.unit ?? entry.units {
      let isPossessive = entry.unit == nil || grammar.tokens[behind - 1].isPossessive
      guard isPossessive else { return Read(.unit(unit, later: later), .free, behind) }
      let occasion = occasion(from: behind)
      guard occasion != nil || entry.unit != nil else { return nil }
      return Read(.unit(unit, later: later), .introduced, occasion ?? behind)
    }
    if let weekday = entry.weekday { return Read(.weekday(weekday), .free, behind) }
    if let month = entry.month { return Read(.month(month, year: nil), .period, behind) }
    return later > 0 ? meeting(at: end) : nil
  }

  /// The occasion behind `next`; where a deadline introduces it, any word.
  private func meeting(at place: Int) -> Read? {
    if let end = occasion(from: place) { return Read(.unknown, .occasion, end) }
    guard introduction.isDeadline, grammar.tokens.indices.contains(place),
      grammar.tokens[place].isWord, grammar.entry(at: place)?.0.isConnecting != true
    else { return nil }
    return Read(.unknown, .occasion, place + 1)
  }

  private func milestone(at place: Int) -> Read? {
    guard introduction.isUntil || introduction.isBefore else { return nil }
    return occasion(from: place).map { Read(.unknown, .milestone, $0) }
  }

  private func milestoneInDeadline(at place: Int) -> Read? {
    guard introduction.isDeadline else { return nil }
    return occasion(from: place).map { Read(.unknown, .introduced, $0) }
  }

  /// The place behind an occasion with its name: `IaaS team call`, `SIG Monitoring`.
  private func occasion(from start: Int) -> Int? {
    var place = start
    while place <= start + Self.longestName, place < grammar.tokens.count {
      if let (entry, length) = grammar.entry(at: place) {
        if entry.has(.occasion) { return place + length }
        let name = place + length
        if entry.has(.body), name < grammar.tokens.count, grammar.tokens[name].isWord {
          return name + 1
        }
        if entry.isConnecting { return nil }
      } else if case .sign(let sign) = grammar.tokens[place].kind, sign != 0 {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// `two weeks`, where a word says that it is about a period.
  func distance(at place: Int) -> Read? {
    introduction.isWithin ? amount(at: place) : nil
  }

  private func amount(at place: Int) -> Read? {
    guard let count = grammar.number(at: place), (1...99).contains(count),
      let (entry, length) = grammar.entry(at: place + 1), let unit = entry.unit ?? entry.units
    else { return nil }
    return Read(.distance(count, unit), .distance, place + 1 + length)
  }
}

extension DueTimeReader.Read {
  /// A week by its number.
  static func week(
    _ number: Int, _ year: Int?, _ standing: DueGrammar.Standing, _ end: Int
  ) -> Self {
    let isWeek =
      (1...53).contains(number)
      && year.map { CalendarDate.monday(ofWeek: number, $0) != nil } ?? true
    return Self(isWeek ? .calendarWeek(number, year: year, nil) : .impossible, standing, end)
  }
}
