internal import Bytes
internal import Dates
internal import Linting
internal import Profiles
internal import YAMLTree

/// What can be wrong with an info string.
struct InfoStringError: Error, Equatable {
  let problem: String
}

extension Scene {
  /// Reads the words behind ```` ```minutes ````; what nobody knows is an error, lest it be without
  /// effect.
  init(infoString: some StringProtocol) throws(InfoStringError) {
    self.init()
    var keys: Set<String> = []
    for word in try Self.words(infoString) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      let value = parts.count > 1 ? String(parts[1]) : nil
      guard key == "skip" || keys.insert(key).inserted else {
        throw InfoStringError(problem: "'\(key)' stands there twice")
      }
      try read(key, value)
    }
  }

  private mutating func read(_ key: String, _ value: String?) throws(InfoStringError) {
    switch (key, value) {
    case ("added", nil): isAdded = true
    case ("compared", nil): isCompared = true
    case ("all-rules", nil): runsAllRules = true
    case ("unended", nil): isUnended = true
    case ("path", let value?) where !value.isEmpty: path = value
    case ("asof", let value?): asOf = try Self.date(value)
    case ("repeat", let value?): repetitions = try Self.repetitions(value)
    case ("elsewhere", let value?): namedElsewhere = try Self.counts(value)
    case ("files", let value?) where !value.isEmpty:
      otherFiles = value.split(separator: ",").map { String($0) }
    case ("copy", let value?) where !value.isEmpty: copy = value
    case ("known", let value?) where !value.isEmpty:
      known = value.split(separator: ",").map { String($0) }
    case ("config", let value?): configuration = try Self.unquoted(value)
    case ("profile", let value?): profile = try Self.profile(value)
    case ("skip", let value?): try skip(value)
    default:
      let shown = value.map { "\(key)=\($0)" } ?? key
      throw InfoStringError(
        problem: "unknown word '\(shown)': expected path=PATH, added, compared, profile=NAME, "
          + "asof=YYYY-MM-DD, all-rules, unended, repeat=NUMBER, elsewhere=HANDLE:NUMBER,..., known=HANDLE,..., "
          + "files=PATH,..., copy=PATH, config=\"YAML\" or skip=VARIANT:\"REASON\"")
    }
  }

  /// Reads `fence:"the reason"`.
  private mutating func skip(_ value: String) throws(InfoStringError) {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let variant = Variant(rawValue: String(parts[0])) else {
      let known = Variant.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw InfoStringError(problem: "unknown variant '\(parts[0])': it is none of \(known)")
    }
    let quoted = parts.count > 1 ? parts[1] : ""
    guard quoted.count > 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") else {
      throw InfoStringError(
        problem: "skip=\(variant.rawValue) needs a reason: skip=\(variant.rawValue):\"REASON\"")
    }
    guard skipped.updateValue(String(quoted.dropFirst().dropLast()), forKey: variant) == nil else {
      throw InfoStringError(problem: "'skip=\(variant.rawValue)' stands there twice")
    }
  }

  private static func unquoted(_ value: String) throws(InfoStringError) -> String {
    guard value.count > 2, value.hasPrefix("\""), value.hasSuffix("\"") else {
      throw InfoStringError(problem: "'config=\(value)': expected config=\"YAML\"")
    }
    let text = String(value.dropFirst().dropLast())
    do throws(YAMLError) {
      _ = try Configuration(Array(text.utf8), rules: Linter.declarations)
    } catch {
      throw InfoStringError(problem: "'config=\(value)': \(error.message)")
    }
    return text
  }

  private static func profile(_ name: String) throws(InfoStringError) -> String {
    guard Profile.builtInNames.contains(name) else {
      let known = Profile.builtInNames.joined(separator: ", ")
      throw InfoStringError(problem: "'profile=\(name)': it is none of \(known)")
    }
    return name
  }

  private static func repetitions(_ text: String) throws(InfoStringError) -> Int {
    guard let number = Int(text), 2...10_000 ~= number else {
      throw InfoStringError(problem: "'repeat=\(text)': expected a number from 2 to 10000")
    }
    return number
  }

  /// Reads `ada:60,bob:3`.
  private static func counts(_ text: String) throws(InfoStringError) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard pair.count == 2, let handle = pair.first, !handle.isEmpty, let count = Int(pair[1]),
        1...10_000 ~= count, counts.updateValue(count, forKey: String(handle)) == nil
      else {
        throw InfoStringError(
          problem: "'elsewhere=\(text)': expected handles with numbers, as in ada:60,bob:3")
      }
    }
    return counts
  }

  private static func date(_ text: String) throws(InfoStringError) -> CalendarDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.map({ $0.utf8.count }) == [4, 2, 2], numbers.count == 3,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { throw InfoStringError(problem: "'asof=\(text)' is no date: expected asof=YYYY-MM-DD") }
    return date
  }

  /// The words between blanks; a blank between quotation marks belongs to its word.
  private static func words(_ text: some StringProtocol) throws(InfoStringError) -> [String] {
    var isQuoted = false
    let words = text.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }
    guard !isQuoted else { throw InfoStringError(problem: "a quotation mark is not closed") }
    return words.map { String($0) }
  }
}
