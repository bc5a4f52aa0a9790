/// The words by which a community says when something is due, each with what it means.
///
/// A word may mean several things, as `May` and `week` do. Without words only `2024-05-01` and its like
/// at the end of a text or alone in parentheses say it.
package struct DueWords: Equatable, Sendable {
  /// What a word does in a phrase.
  package enum Role: String, CaseIterable, Sendable {
    /// A deadline, before anything that names a time: `until`, `deadline`.
    case until
    /// A deadline before a day or a period, and something else before most others: `by`.
    case by
    /// The time before which it is due, itself excluded: `before`.
    case before
    /// Before a day: `on`, `for`.
    case on
    /// Before a period or an amount of time: `in`.
    case within
    case next, this
    /// The time behind it is not when something is due: `since`, `last`, `every`.
    case never
    /// A date behind it is a fact: `done`, `recorded`.
    case fact
    case beginning, middle, end
    /// Words within a phrase that say nothing: `of`, `the`.
    case between
    case today, tomorrow
    /// As early as can be, on no day that could be told.
    case soon
    /// Before the number of a week: `CW`.
    case calendarWeek = "calendar-week"
    /// Before the number of a quarter: `Q`.
    case quarter
    /// Behind the number of a day: `th`.
    case ordinal
    /// What takes place now and then: `meeting`, `release`.
    case occasion
    /// Those who meet, with a name behind the word: `SIG`.
    case body
  }

  /// A span of the calendar.
  package enum Unit: String, CaseIterable, Sendable {
    case day, week, month, quarter, year
  }

  /// What a word means.
  package enum Meaning: Equatable, Sendable {
    case role(Role)
    case weekday(Weekday)
    /// 1 to 12.
    case month(Int)
    case unit(Unit)
    /// Several of them: `weeks`.
    case units(Unit)
    /// The end of the one that it is: `EOW`.
    case endOf(Unit)
    case number(Int)
  }

  /// What has been said of one word, or of several in a row.
  struct Entry: Equatable, Sendable {
    /// The ids of the words behind the first.
    fileprivate let rest: [Int]
    private var roles: [Role] = []
    private(set) var weekday: Weekday?
    private(set) var month: Int?
    private(set) var unit: Unit?
    private(set) var units: Unit?
    private(set) var endOf: Unit?
    private(set) var number: Int?

    fileprivate init(rest: [Int]) {
      self.rest = rest
    }

    fileprivate mutating func add(_ meaning: Meaning) {
      switch meaning {
      case .role(let role): if !has(role) { roles.append(role) }
      case .weekday(let day): weekday = day
      case .month(let number): month = number
      case .unit(let one): unit = one
      case .units(let several): units = several
      case .endOf(let unit): endOf = unit
      case .number(let value): number = value
      }
    }

    func has(_ role: Role) -> Bool { roles.contains(role) }

    /// Whether the word is one before a time.
    var isIntroducing: Bool {
      roles.contains { role in
        switch role {
        case .until, .by, .before, .on, .within: true
        default: false
        }
      }
    }

    /// Whether the word joins others, so that no name goes on behind it.
    var isConnecting: Bool { isIntroducing || has(.between) || has(.next) || has(.this) }

    /// The part of a time that the word asks for.
    var part: DueTime.Part? {
      has(.end) ? .end : has(.middle) ? .middle : has(.beginning) ? .beginning : nil
    }
  }

  /// Longer words mean nothing.
  private static let longestWord = 48

  private var ids: [[UInt8]: Int] = [:]
  /// By the id of the first word, those of most words first.
  private var entries: [[Entry]] = []

  /// The id of the letter in `2024-W30`, which means nothing elsewhere.
  static let letterOfWeek = 0

  /// No words at all.
  package init() {
    ids[[UInt8(ascii: "w")]] = Self.letterOfWeek
    entries.append([])
  }

  /// Adds what a word means, or several in a row, compared without case.
  package mutating func add(_ text: String, _ meaning: Meaning) {
    let ids = DueToken.words(in: Array(text.utf8)).map { id(adding: $0) }
    guard let first = ids.first else { return }
    let rest = Array(ids.dropFirst())
    var entry = entries[first].first { $0.rest == rest } ?? Entry(rest: rest)
    entry.add(meaning)
    entries[first].removeAll { $0.rest == rest }
    entries[first].append(entry)
    entries[first].sort { $0.rest.count > $1.rest.count }
  }

  private mutating func id(adding word: [UInt8]) -> Int {
    if let id = ids[word] { return id }
    ids[word] = entries.count
    entries.append([])
    return entries.count - 1
  }

  /// The id of a word in small letters; nil for one that means nothing.
  func id(of word: [UInt8]) -> Int? {
    word.count > Self.longestWord ? nil : ids[word]
  }

  /// Whether a word in small letters names a month.
  package func isMonth(_ word: String) -> Bool { means(word) { $0.month != nil } }

  /// The single words that name each of the twelve months, in small letters, the longest first.
  package var months: [[String]] {
    (1...12).map { month in
      let words = ids.filter { entries[$0.value].contains { $0.rest.isEmpty && $0.month == month } }
      return words.keys.map { String(decoding: $0, as: UTF8.self) }
        .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
  }

  /// Whether a word in small letters names a day of the week.
  package func isWeekday(_ word: String) -> Bool { means(word) { $0.weekday != nil } }

  private func means(_ word: String, _ isMeant: (Entry) -> Bool) -> Bool {
    guard let id = id(of: Array(word.utf8)) else { return false }
    return entries[id].contains { $0.rest.isEmpty && isMeant($0) }
  }

  /// What the words at the beginning of some tokens mean, as many as can be, and how many they are.
  func entry(of tokens: ArraySlice<DueToken>) -> (Entry, length: Int)? {
    guard let first = tokens.first?.word else { return nil }
    for entry in entries[first] where stands(entry.rest, behind: tokens) {
      return (entry, entry.rest.count + 1)
    }
    return nil
  }

  private func stands(_ rest: [Int], behind tokens: ArraySlice<DueToken>) -> Bool {
    guard tokens.count > rest.count else { return false }
    let start = tokens.startIndex + 1
    for index in rest.indices where tokens[start + index].word != rest[index] { return false }
    return true
  }
}
