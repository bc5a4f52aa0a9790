extension WrittenDate {
  /// The first date in a text that names its month by a word: `6 December 2023`, `December 6th, 2023`.
  ///
  /// Of the words of a language those for months count, those behind the number of a day, and those that
  /// say nothing within a phrase.
  package static func worded(in text: String, by words: DueWords) -> WrittenDate? {
    let bytes = Array(text.utf8)
    guard holdsYear(bytes) else { return nil }
    let tokens = DueToken.tokens(in: bytes, words)
    for start in tokens.indices {
      var scan = WordedDateScan(tokens: tokens[start...], words: words)
      guard let day = scan.day(), let last = scan.last else { continue }
      let range = tokens[start].range.lowerBound..<last.range.upperBound
      return WrittenDate(text: String(decoding: bytes[range], as: UTF8.self), date: day.date)
    }
    return nil
  }

  /// Whether a text has four digits in a row, as most headings have not.
  private static func holdsYear(_ bytes: [UInt8]) -> Bool {
    bytes.split { !(48...57).contains($0) }.contains { $0.count == 4 }
  }
}

/// Reads one date from its beginning.
private struct WordedDateScan {
  struct NamedDay {
    /// Nil where the calendar has no such day.
    let date: CalendarDate?
  }

  var tokens: ArraySlice<DueToken>
  let words: DueWords
  /// The last token of what was read.
  private(set) var last: DueToken?

  init(tokens: ArraySlice<DueToken>, words: DueWords) {
    self.tokens = tokens
    self.words = words
  }

  /// What is named; nil where no date begins here.
  mutating func day() -> NamedDay? {
    let (day, month): (Int, Int)
    if let number = takeDay() {
      skip { $0.has(.between) }
      guard let name = takeMonth() else { return nil }
      (day, month) = (number, name)
    } else if let name = takeMonth(), let number = takeDay() {
      (day, month) = (number, name)
    } else {
      return nil
    }
    if tokens.first?.isSign(",") == true { tokens.removeFirst() }
    guard let year = takeNumber(digits: 4...4), (1900...2199).contains(year) else { return nil }
    return NamedDay(date: CalendarDate(year: year, month: month, day: day))
  }

  /// A number of one or two digits, with what may stand behind the number of a day.
  private mutating func takeDay() -> Int? {
    guard let day = takeNumber(digits: 1...2) else { return nil }
    if tokens.first?.isSign(".") == true {
      tokens.removeFirst()
    } else {
      skip { $0.has(.ordinal) }
    }
    return day
  }

  private mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    guard let token = tokens.first, case .number(let value, let count) = token.kind,
      digits.contains(count)
    else { return nil }
    take()
    return value
  }

  private mutating func takeMonth() -> Int? {
    guard let month = words.entry(of: tokens)?.0.month else { return nil }
    take()
    if tokens.first?.isSign(".") == true { tokens.removeFirst() }
    return month
  }

  private mutating func skip(_ isPassed: (DueWords.Entry) -> Bool) {
    guard let (entry, length) = words.entry(of: tokens), isPassed(entry) else { return }
    tokens = tokens.dropFirst(length)
  }

  private mutating func take() {
    last = tokens.removeFirst()
  }
}
