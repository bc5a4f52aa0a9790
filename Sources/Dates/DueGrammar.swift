/// Finds the phrase in a text that says when something is due.
///
/// A phrase is a time, behind the words that introduce it, if any. How much of an introduction a time
/// needs is its ``Standing``: `EOW` needs none, a date does not get along without one in the middle of a
/// text. From each place no more than a few words are looked at.
struct DueGrammar {
  /// What a time needs to be when something is due.
  enum Standing: Equatable {
    /// Nothing: `EOW`, `next week`.
    case free
    /// A deadline, or to stand at the end of the text: `2024-05-01`.
    case date
    /// Any word before it, or to stand alone between signs: `Friday`.
    case weekday
    /// A deadline, or a word for a period: `May`.
    case period
    /// A word for a period: `two weeks`.
    case distance
    /// A deadline: `24.12.`, `2024`.
    case deadline
    /// Any word before it: `next week's call`.
    case introduced
    /// Any word before it, or the end of the text: `next meeting`.
    case occasion
    /// A word before it that can be nothing but a deadline: `release`.
    case milestone
  }

  /// The words before a time.
  struct Introduction {
    var isUntil = false
    var isBy = false
    var isBefore = false
    var isOn = false
    var isWithin = false
    /// The place behind them.
    var end: Int

    var isDeadline: Bool { isUntil || isBy || isBefore }
    var isThere: Bool { isDeadline || isOn || isWithin }
  }

  struct Found {
    let tokens: Range<Int>
    let time: DueTime
    let isDeadline: Bool
  }

  let tokens: [DueToken]
  private let words: DueWords

  init(_ tokens: [DueToken], _ words: DueWords) {
    (self.tokens, self.words) = (tokens, words)
  }

  /// The first deadline; without one the first other time that something is due.
  func phrase() -> Found? {
    var other: Found?
    var place = 0
    while place < tokens.count {
      if let end = endOfOtherTime(at: place) {
        place = end
      } else if let found = found(at: place) {
        if found.isDeadline { return found }
        other = other ?? found
        place = found.tokens.upperBound
      } else {
        place += 1
      }
    }
    return other
  }

  /// The place behind a time that is over, or comes again and again, as in `since Friday`.
  private func endOfOtherTime(at place: Int) -> Int? {
    guard let (entry, length) = entry(at: place), entry.has(.never) else { return nil }
    let none = Introduction(end: place + length)
    return DueTimeReader(self, none).time(at: behindFillers(from: none.end))?.end
  }

  private func found(at place: Int) -> Found? {
    let introduction = introduction(at: place)
    let start = introduction.isThere ? behindFillers(from: introduction.end) : place
    guard var read = DueTimeReader(self, introduction).time(at: start),
      isDue(read, introduction, from: place)
    else { return nil }
    if introduction.isBefore, read.time.part == nil { read.time.part = .before }
    return Found(
      tokens: place..<read.end, time: read.time, isDeadline: introduction.isDeadline)
  }

  private func introduction(at place: Int) -> Introduction {
    var introduction = Introduction(end: place)
    for _ in 0..<3 {
      guard let (entry, length) = entry(at: introduction.end) else { break }
      guard entry.isIntroducing else { break }
      introduction.isUntil = introduction.isUntil || entry.has(.until)
      introduction.isBy = introduction.isBy || entry.has(.by)
      introduction.isBefore = introduction.isBefore || entry.has(.before)
      introduction.isOn = introduction.isOn || entry.has(.on)
      introduction.isWithin = introduction.isWithin || entry.has(.within)
      introduction.end += length
      if introduction.isUntil, isSign(":", at: introduction.end) { introduction.end += 1 }
    }
    return introduction
  }

  private func isDue(
    _ read: DueTimeReader.Read, _ introduction: Introduction, from start: Int
  ) -> Bool {
    let range = start..<read.end
    switch read.standing {
    case .free: return true
    case .date:
      return introduction.isDeadline || isAtEnd(read.end) && !isFact(before: start)
    case .weekday: return introduction.isThere || isBetweenSigns(range)
    case .period: return introduction.isDeadline || introduction.isWithin
    case .distance: return introduction.isWithin
    case .deadline: return introduction.isDeadline
    case .introduced: return introduction.isThere
    case .occasion: return introduction.isThere || isAtEnd(read.end)
    case .milestone: return introduction.isUntil || introduction.isBefore
    }
  }

  /// Whether only a few signs follow.
  private func isAtEnd(_ end: Int) -> Bool {
    tokens.count - end < 4 && tokens[end...].allSatisfy { isClosing($0) }
  }

  private func isClosing(_ token: DueToken) -> Bool {
    if case .sign = token.kind { true } else { false }
  }

  private func isBetweenSigns(_ range: Range<Int>) -> Bool {
    (range.lowerBound == 0 || isClosing(tokens[range.lowerBound - 1]))
      && (range.upperBound == tokens.count || isClosing(tokens[range.upperBound]))
  }

  /// Whether the words before a date say that it is none that is to come, as in `done 2024-05-01`.
  private func isFact(before place: Int) -> Bool {
    let isFact = { (place: Int) in entry(at: place).map { $0.0.has(.fact) || $0.0.has(.never) } }
    if place > 0, isFact(place - 1) == true { return true }
    let isFiller = place > 1 && entry(at: place - 1)?.0.has(.between) == true
    return isFiller && isFact(place - 2) == true
  }

  /// The place behind at most two words that say nothing.
  func behindFillers(from place: Int) -> Int {
    var place = place
    for _ in 0..<2 {
      guard let (entry, length) = entry(at: place), entry.has(.between) else { break }
      place += length
    }
    return place
  }

  /// What the words at a place mean, and how many they are.
  func entry(at place: Int) -> (DueWords.Entry, length: Int)? {
    tokens.indices.contains(place) ? words.entry(of: tokens[place...]) : nil
  }

  func isSign(_ sign: Unicode.Scalar, at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isSign(sign)
  }

  /// The number at a place, in digits or as a word.
  func number(at place: Int) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    if case .number(let number, _) = tokens[place].kind { return number }
    return entry(at: place)?.0.number
  }

  /// A year in four digits.
  func year(at place: Int) -> Int? {
    guard tokens.indices.contains(place), case .number(let year, digits: 4) = tokens[place].kind,
      (2000...2199).contains(year)
    else { return nil }
    return year
  }
}
