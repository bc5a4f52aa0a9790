import Bytes
import CommandLineKit
import Dates
import Meetings

/// The flags by which registers choose meetings: of which teams, of which days, with which words.
enum FilterFlags {
  static let team = Flag.values(
    "team", "TEAM", summary: "only meetings of a team, named by its directory")
  static let from = Flag.value(
    "from", "DATE", summary: "only meetings on a day or later, YYYY-MM-DD")
  static let to = Flag.value("to", "DATE", summary: "only meetings on a day or earlier, YYYY-MM-DD")
  static let period = Flag.value(
    "period", "PERIOD", summary: "only meetings of a year, a quarter or a month",
    details: """
      Written as 2024, 2024-Q1 or 2024-03. It is the day of the meeting that counts, and not that of \
      the commit.
      """)
  static let words = Flag.value(
    "grep", "WORDS", summary: "only what has all of these words",
    details: "They are looked for without case, as parts of words too, and in any order.")

  /// The declarations, for the commands that take them.
  static let specs = [team.spec, from.spec, to.spec, period.spec, words.spec]

  /// The days that are asked for; nil for all.
  static func days(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> ClosedRange<CalendarDate>? {
    let period = try periodDays(arguments)
    let from = try day(from, arguments) ?? period?.lowerBound
    let to = try day(to, arguments) ?? period?.upperBound
    guard from != nil || to != nil else { return nil }
    let first = max(from ?? .distantPast, period?.lowerBound ?? .distantPast)
    let last = min(to ?? .distantFuture, period?.upperBound ?? .distantFuture)
    guard first <= last else {
      throw arguments.usageError("there is no day from \(first) to \(last)")
    }
    return first...last
  }

  private static func periodDays(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> ClosedRange<CalendarDate>? {
    guard let text = arguments[period] else { return nil }
    guard let days = CalendarDate.days(ofPeriod: text) else {
      throw arguments.usageError(
        "--period \(text) is no period: expected a year, a quarter or a month, as in 2024, 2024-Q1 "
          + "or 2024-03")
    }
    return days
  }

  private static func day(
    _ flag: Flag<String?>, _ arguments: ParsedArguments
  ) throws(UsageError) -> CalendarDate? {
    guard let text = arguments[flag] else { return nil }
    guard let date = CalendarDate(text) else {
      throw arguments.usageError("--\(flag.spec.name) \(text) is no date: expected YYYY-MM-DD")
    }
    return date
  }

  /// The filter; the teams must be among those of the collection.
  static func filter(
    _ arguments: ParsedArguments, among catalogue: Catalogue
  ) throws -> MeetingFilter {
    var teams: Set<RepositoryPath> = []
    for name in arguments[team] {
      teams.formUnion(try Self.teams(name, among: catalogue, arguments))
    }
    let words = arguments[words]?.split { $0.isWhitespace }.map { String($0) } ?? []
    return MeetingFilter(teams: teams, days: try days(arguments), words: words)
  }

  /// The teams with a name, which may be that of the directory alone.
  private static func teams(
    _ name: String, among catalogue: Catalogue, _ arguments: ParsedArguments
  ) throws(UsageError) -> [RepositoryPath] {
    let path = RepositoryPath(name.hasSuffix("/") ? String(name.dropLast()) : name)
    let found = catalogue.teams.filter { $0 == path || $0.name.elementsEqual(path.bytes) }
    guard found.isEmpty else { return found }
    let known = catalogue.teams.map { $0.printable }
    let advice =
      nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "expected \(known.isEmpty ? "none, for there are no minutes" : known.joined(separator: ", "))"
    throw arguments.usageError("there is no team '\(name)': \(advice)")
  }
}
