import Registers
import Testing

/// An action item through several meetings, and look-alikes, in a short notation.
///
/// Each meeting is a text of lines: `# Backup` is a topic, `! @ada: write docs` an action item, `? @ada:
/// write docs` one in the review of earlier ones, with `?x` one that is done there; what is indented
/// belongs to the line above. A meeting `-` was not held.
struct Chain: Sendable, CustomTestStringConvertible {
  let name: String
  let meetings: [String]
  /// A letter for the action item of each mention, the meetings divided by `|`.
  let expected: String

  init(_ name: String, _ expected: String, _ meetings: String...) {
    self.init(name: name, meetings: meetings, expected: expected)
  }

  init(name: String, meetings: [String], expected: String) {
    self.name = name
    self.meetings = meetings
    self.expected = expected
  }

  var testDescription: String { name }

  /// What the register makes of it, in the same letters.
  var found: String {
    get throws { try Collection(weekly: meetings.map { Self.markdown($0) }).actions.chains }
  }

  static func markdown(_ meeting: String) -> String? {
    if meeting == "-" { return nil }
    var (review, agenda): ([String], [String]) = ([], [])
    var isReview = false
    for line in meeting.split(separator: "\n") {
      let rest = line.drop { $0 != " " }.dropFirst()
      switch line.prefix(while: { $0 != " " }) {
      case "?": review.append(rest.hasPrefix("(") ? "- \(rest)" : "- _AI \(rest)_")
      case "?x": review.append("- [x] _AI \(rest)_")
      case "!": agenda.append("- AI \(rest)")
      case "!x": agenda.append("- [x] AI \(rest)")
      case "#": agenda.append("\n### \(rest)\n")
      default: if isReview { review.append(String(line)) } else { agenda.append(String(line)) }
      }
      isReview = line.hasPrefix("?") || isReview && line.hasPrefix(" ")
    }
    let checked = review.isEmpty ? [] : ["## Housekeeping\n\n### Check AIs from last time\n"]
    return (["## Participants\n\n- @ada\n"] + checked + review + ["\n## Agenda\n"] + agenda)
      .joined(separator: "\n")
  }

  /// The pairs of mentions, each with the next one of the same letter.
  static func joins(_ picture: String) -> Set<[Int]> {
    var last: [Substring: Int] = [:]
    var joins: Set<[Int]> = []
    for (index, letter) in picture.split(whereSeparator: { " |".contains($0) }).enumerated() {
      if let before = last[letter] { joins.insert([before, index]) }
      last[letter] = index
    }
    return joins
  }

  /// The pairs of mentions with the same letter.
  static func pairs(_ picture: String) -> Set<[Int]> {
    let letters = picture.split(whereSeparator: { " |".contains($0) })
    return Set(
      letters.indices.flatMap { first in
        letters.indices.filter { first < $0 && letters[first] == letters[$0] }.map { [first, $0] }
      })
  }
}
