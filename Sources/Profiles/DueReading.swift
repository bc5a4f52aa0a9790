internal import Dates
internal import YAMLTree

extension Keys {
  /// The words of each role, and lists of words under what they stand for.
  static let due = Keys(
    DueWords.Role.allCases.map {
      Key(
        $0.rawValue, .patterns, "the words that do what docs/profiles.md tells of '\($0.rawValue)'")
    } + [
      Key("weekdays", .mapping(list("weekdays")), "the names of each day of the week"),
      Key("months", .mapping(list("months")), "the names of each month, by its number"),
      Key("units", .mapping(list("units")), "the words for a span of time, and for several"),
      Key("ends", .mapping(list("ends")), "the words for the end of a span of time"),
      Key("numbers", .mapping(list("numbers")), "the words for each number"),
    ])

  fileprivate static func list(_ key: String) -> Keys {
    let names = ValueReader.meanings(ofListsIn: key).map { $0.key }
    return Keys(names, .patterns, { "the words for '\($0)'" })
  }
}

extension ValueReader {
  /// The words that say when something is due, each list under what it means.
  func dueWords(of entry: YAMLNode.Entry) throws(YAMLError) -> DueWords {
    var due = DueWords()
    for entry in try entries(of: entry, among: .due) {
      if let role = DueWords.Role(rawValue: entry.key) {
        try add(entry, as: .role(role), to: &due)
      } else {
        try add(listsOf: entry, to: &due)
      }
    }
    return due
  }

  /// Adds lists of words, each under the day, the month, the unit or the number that they stand for.
  private func add(listsOf entry: YAMLNode.Entry, to due: inout DueWords) throws(YAMLError) {
    let meanings = Self.meanings(ofListsIn: entry.key)
    for entry in try entries(of: entry, among: .list(entry.key)) {
      guard let meaning = meanings.first(where: { $0.key == entry.key }) else { continue }
      try add(entry, as: meaning.meaning, to: &due)
    }
  }

  /// The keys of the lists, and what the words under each of them mean.
  fileprivate static func meanings(
    ofListsIn key: String
  ) -> [(key: String, meaning: DueWords.Meaning)] {
    let units = DueWords.Unit.allCases
    switch key {
    case "weekdays": return Weekday.allCases.map { ($0.rawValue, .weekday($0)) }
    case "months": return (1...12).map { ("\($0)", .month($0)) }
    case "ends": return units.map { ($0.rawValue, .endOf($0)) }
    case "numbers": return (1...12).map { ("\($0)", .number($0)) }
    default: return units.flatMap { [($0.rawValue, .unit($0)), ($0.rawValue + "s", .units($0))] }
    }
  }

  private func add(
    _ entry: YAMLNode.Entry, as meaning: DueWords.Meaning, to due: inout DueWords
  ) throws(YAMLError) {
    for glob in try globs(of: entry).globs {
      for alternative in glob.alternatives {
        let bytes = alternative.literalBytes.compactMap { $0 }
        guard bytes.count == alternative.literalBytes.count else {
          let problem = "'\(entry.key)' takes words, which have no '*', '?' or {date}"
          throw error(problem, at: entry.keyStart)
        }
        due.add(String(decoding: bytes, as: UTF8.self), meaning)
      }
    }
  }
}
