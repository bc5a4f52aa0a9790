internal import Bytes
internal import Dates

/// What is known of dates before they are read.
struct DateHabits {
  /// The words for each of the twelve months, in small letters.
  let months: [[String]]
  /// Whether the day stands before the month where the year is behind them.
  var isDayFirst = true
}

/// A date in a path, as its parts are written one behind the other: `2023-12/december-6`.
struct DatedRun {
  /// Where in the text it stands.
  let range: Range<Int>
  /// The parts as places of a form of names, with what stands between them: `{year}-{month}/{monthname}-{day}`.
  let form: String
  let date: CalendarDate
  /// Whether the month, or the day, is a single digit.
  let isShort: (month: Bool, day: Bool)

  /// A part of a run.
  private struct Part {
    enum Meaning { case year, month, day, monthName }

    let range: Range<Int>
    /// What it may mean, the likeliest first, with the number that it then is.
    let readings: [(meaning: Meaning, number: Int)]
  }

  /// So many parts at most are worth a look: three, and one that is said again for each directory.
  private static let mostParts = 6

  /// Finds the first date in a text.
  static func first(in text: ArraySlice<UInt8>, by habits: DateHabits) -> DatedRun? {
    for run in runs(in: text, habits) {
      // A number before the date is part of another name.
      for start in run.indices {
        let parts = run[start...].prefix(mostParts)
        if let found = DatedRun(parts, in: text, habits.isDayFirst) { return found }
      }
    }
    return nil
  }

  /// Whether a date is all that the text has.
  func isAll(of text: ArraySlice<UInt8>) -> Bool {
    range.lowerBound == text.startIndex && range.upperBound == text.endIndex
  }

  /// Reads the longest beginning of some parts that is a day.
  private init?(_ parts: ArraySlice<Part>, in text: ArraySlice<UInt8>, _ isDayFirst: Bool) {
    for count in (1...max(parts.count, 1)).reversed() where count <= parts.count {
      if let run = DatedRun(all: Array(parts.prefix(count)), in: text, isDayFirst) {
        self = run
        return
      }
    }
    return nil
  }

  /// Reads parts of which each has to say something of one and the same day.
  private init?(all parts: [Part], in text: ArraySlice<UInt8>, _ isDayFirst: Bool) {
    guard let first = parts.first, let last = parts.last else { return nil }
    // Behind the year the month comes first everywhere.
    let isDayFirst = isDayFirst && last.readings.first?.meaning == .year
    let choices = parts.reduce([[(meaning: Part.Meaning, number: Int)]]([[]])) { choices, part in
      let readings = isDayFirst ? part.readings.reversed() : part.readings
      return choices.flatMap { choice in readings.map { choice + [$0] } }
    }
    guard let choice = choices.first(where: { Self.date(of: $0) != nil }),
      let date = Self.date(of: choice)
    else { return nil }
    self.date = date
    range = first.range.lowerBound..<last.range.upperBound
    var form: [UInt8] = []
    var (end, isShort) = (range.lowerBound, (month: false, day: false))
    for (part, reading) in zip(parts, choice) {
      form += text[end..<part.range.lowerBound]
      form += Array(Self.place(of: reading.meaning).utf8)
      if part.range.count == 1, reading.meaning == .month { isShort.month = true }
      if part.range.count == 1, reading.meaning == .day { isShort.day = true }
      end = part.range.upperBound
    }
    self.isShort = isShort
    self.form = String(decoding: form, as: UTF8.self)
  }

  private static func place(of meaning: Part.Meaning) -> String {
    switch meaning {
    case .year: "{year}"
    case .month: "{month}"
    case .day: "{day}"
    case .monthName: "{monthname}"
    }
  }

  /// The day that parts mean together; nil where one is missing or two contradict each other.
  private static func date(of parts: [(meaning: Part.Meaning, number: Int)]) -> CalendarDate? {
    let years = Set(parts.filter { $0.meaning == .year }.map { $0.number })
    let months = Set(
      parts.filter { $0.meaning == .month || $0.meaning == .monthName }.map { $0.number })
    let days = parts.filter { $0.meaning == .day }.map { $0.number }
    guard years.count == 1, months.count == 1, days.count == 1, let year = years.first,
      let month = months.first, let day = days.first
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Numbers and names of months that stand in a row, with nothing but signs between them.
  private static func runs(
    in text: ArraySlice<UInt8>, _ habits: DateHabits
  ) -> [[Part]] {
    var (runs, run): ([[Part]], [Part]) = ([], [])
    var place = text.startIndex
    while place < text.endIndex {
      let word = text[place...].prefix { $0.isLetterOrDigit || $0 >= 0x80 }
      if word.isEmpty {
        place += 1
        continue
      }
      let parts = parts(of: word, habits)
      let isNear = run.last.map { place - $0.range.upperBound <= 2 } ?? true
      if parts.isEmpty || !isNear {
        runs.append(run)
        run = []
      }
      run += parts
      place = word.endIndex
    }
    return (runs + [run]).filter { !$0.isEmpty }
  }

  /// What a word may say of a day: none, or several parts where its digits stand without signs between them.
  private static func parts(of word: ArraySlice<UInt8>, _ habits: DateHabits) -> [Part] {
    guard word.allSatisfy({ (48...57).contains($0) }) else {
      let name = String(decoding: word, as: UTF8.self).lowercased()
      guard let month = habits.months.firstIndex(where: { $0.contains(name) }) else { return [] }
      return [Part(range: word.indices, readings: [(.monthName, month + 1)])]
    }
    let number = { (range: Range<Int>) in word[range].reduce(0) { $0 * 10 + Int($1 & 15) } }
    let start = word.startIndex
    let part = { (range: Range<Int>, meaning: Part.Meaning) in
      Part(range: range, readings: [(meaning, number(range))])
    }
    switch word.count {
    case 1, 2:
      let value = number(word.indices)
      return [Part(range: word.indices, readings: [(.month, value), (.day, value)])]
    case 4 where isYear(number(word.indices)): return [part(word.indices, .year)]
    case 4: return [part(start..<start + 2, .month), part(start + 2..<start + 4, .day)]
    case 6 where isYear(number(start..<start + 4)):
      return [part(start..<start + 4, .year), part(start + 4..<start + 6, .month)]
    case 8 where isYear(number(start..<start + 4)):
      return [
        part(start..<start + 4, .year), part(start + 4..<start + 6, .month),
        part(start + 6..<start + 8, .day),
      ]
    default: return []
    }
  }

  private static func isYear(_ number: Int) -> Bool { (1950...2199).contains(number) }
}
