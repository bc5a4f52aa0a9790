internal import Dates

/// What a section of a changelog is about, and which sections of older runs it takes the place of.
package struct ChangelogHeading: Equatable, Sendable {
  /// What stands there for what is not committed yet.
  package static let uncommitted = "Unreleased (not committed)"

  /// `v1..v2`, `v1..4f2a9c1 (2025-03-05)`, `2025-Q1`.
  let range: String
  /// `v1..`, from which sections may have been written before the newer side had a tag.
  private var start: String?
  /// The teams that it is limited to.
  private(set) var teams: [String] = []

  /// A heading that only a section of the same words has.
  package init(_ range: String) {
    self.range = range
  }

  /// A heading for two sides, that takes the place of those up to where there was no tag yet.
  ///
  /// - Parameters:
  ///   - older: the name of the older side; empty for nothing.
  ///   - newer: a tag, a short id with its day in parentheses, or ``uncommitted``.
  ///   - limit: the days that it is limited to, as in ` in 2025-Q1`; empty for all.
  package init(from older: String, to newer: String, limit: String) {
    range = "\(older)..\(newer)\(limit)"
    start = limit.isEmpty ? "\(older).." : nil
  }

  /// The same for some teams only.
  func limited(to teams: [String]) -> Self {
    var heading = self
    heading.teams = teams
    return heading
  }

  /// The heading in words, without the days of the meetings.
  package var text: String {
    range + (teams.isEmpty ? "" : ": " + teams.joined(separator: ", "))
  }

  /// The same as Markdown.
  package var markdown: String { MarkdownText.inline(range) + suffix }

  /// Whether the heading of a section, in Markdown, is this one; behind it there may be the days.
  func isSame(as heading: String) -> Bool {
    Self.withoutDays(heading) == markdown || heading == markdown
  }

  /// Whether a section of that heading tells of the same from its start to where there was no tag yet.
  func supersedes(_ heading: String) -> Bool {
    guard let start = start.map({ MarkdownText.inline($0) }) else { return false }
    let name = Self.withoutDays(heading)
    guard name.hasPrefix(start), name.hasSuffix(suffix), name.count > start.count + suffix.count
    else { return false }
    return Self.isPreliminary(name.dropFirst(start.count).dropLast(suffix.count))
  }

  private var suffix: String {
    teams.isEmpty ? "" : ": " + MarkdownText.inline(teams.joined(separator: ", "))
  }

  /// Whether a side is named as one without a tag: `4f2a9c1 (2025-03-05)`.
  private static func isPreliminary(_ side: Substring) -> Bool {
    if side == uncommitted { return true }
    let parts = side.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 7, parts[0].allSatisfy({ $0.isHexDigit }),
      parts[1].hasPrefix("("), parts[1].hasSuffix(")")
    else { return false }
    return CalendarDate(String(parts[1].dropFirst().dropLast())) != nil
  }

  /// A heading without `: 2025-01-08 to 2025-03-26` at its end.
  private static func withoutDays(_ heading: String) -> String {
    guard let colon = heading.ranges(of: ": ").last,
      DaySpan(heading[colon.upperBound...]) != nil
    else { return heading }
    return String(heading[..<colon.lowerBound])
  }
}
