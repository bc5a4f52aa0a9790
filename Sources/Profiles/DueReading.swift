internal import Dates
internal import YAMLTree

extension ValueReader {
  private static let lists = ["weekdays", "months", "units", "ends", "numbers"]

  /// The words that say when something is due, each list under what it means.
  func dueWords(of entry: YAMLNode.Entry) throws(YAMLError) -> DueWords {
    var due = DueWords()
    let roles = DueWords.Role.allCases.map { $0.rawValue }
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: roles + Self.lists) {
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
    let known = meanings.map { $0.key }
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: known) {
      guard let meaning = meanings.first(where: { $0.key == entry.key }) else { continue }
      try add(entry, as: meaning.meaning, to: &due)
    }
  }

  /// The keys of the lists, and what the words under each of them mean.
  private static func meanings(
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
          throw document.error(problem, at: entry.keyStart)
        }
        due.add(String(decoding: bytes, as: UTF8.self), meaning)
      }
    }
  }
}
