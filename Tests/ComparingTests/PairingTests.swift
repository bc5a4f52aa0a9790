import Comparing
import Dates
import Testing

@Suite("Meetings are found again")
struct PairingTests {
  /// The minutes of a weekly meeting, most of which are the template's.
  private static func minutes(_ number: Int, on day: CalendarDate) -> String {
    """
    # \(day)

    ## Participants

    - Ada (@ada)
    - Bob (@bob)
    - Cy (@cy)

    ## Agenda

    ### Housekeeping

    - Who takes the minutes?
    - Is there anything new?

    ### Rack \(number)

    - We talked about rack \(number).
    - Decision: Rack \(number) gets the lamp \(number * 7).
    - Decision: It is moved to cellar \(number * 11).
    """
  }

  /// A series of weekly meetings, the first of them some weeks late.
  private static func series(
    of team: String, _ numbers: Range<Int>, late weeks: Int = 0,
    _ edit: (Int, String) -> String = { $1 }
  ) throws -> Files {
    var files = Files(texts: [:])
    for number in numbers {
      let day = try #require(CalendarDate("2025-01-01")?.adding(days: 7 * (number + weeks)))
      files.texts["\(team)/\(day.compact).md"] = edit(number, minutes(number, on: day))
    }
    return files
  }

  private static func edited(_ number: Int, _ text: String) -> String {
    text.replacing("- Is there anything new?", with: "- Is there something new?")
      .replacing("We talked about", with: "Ada talked about")
  }

  private func kinds(_ old: Files, _ new: Files) throws -> (decisions: [String], meetings: [String])
  {
    let there = try old.comparison(with: new)
    let back = try new.comparison(with: old)
    #expect(back.mirrored == there.classes)
    return (
      there.decisions.map { "\($0.kind)" },
      Dictionary(grouping: there.meetings, by: { "\($0.kind)" }).map { "\($0): \($1.count)" }
        .sorted()
    )
  }

  @Test("of a renamed team, with edits in each file", arguments: [1, 2, 5, 40])
  func renamedTeam(_ count: Int) throws {
    let kinds = try kinds(
      try Self.series(of: "racks", 0..<count),
      try Self.series(of: "team-racks", 0..<count, Self.edited))
    #expect(kinds.decisions == [])
    #expect(kinds.meetings == ["changed: \(count)"])
  }

  @Test("of a series that was a week off, with edits in each file", arguments: [1, 2, 5, 40])
  func shiftedSeries(_ count: Int) throws {
    let kinds = try kinds(
      try Self.series(of: "racks", 0..<count),
      try Self.series(of: "racks", 0..<count, late: 1, Self.edited))
    #expect(kinds.decisions == [])
    #expect(kinds.meetings == ["changed: \(count)"])
  }

  @Test("but a template makes no meeting another one", arguments: [3, 5, 40])
  func template(_ count: Int) throws {
    let kinds = try kinds(
      try Self.series(of: "racks", 0..<count), try Self.series(of: "racks", 1..<count + 1))
    #expect(kinds.decisions == ["withdrawn", "withdrawn", "new", "new"])
    #expect(kinds.meetings == ["new: 1", "removed: 1"])
  }

  @Test("but minutes of another team and another day are others")
  func otherTeamAndDay() throws {
    let kinds = try kinds(
      try Self.series(of: "racks", 0..<3), try Self.series(of: "disks", 0..<3, late: 1))
    #expect(Set(kinds.decisions) == ["withdrawn", "new"])
    #expect(kinds.meetings == ["new: 3", "removed: 3"])
  }

  @Test("in a file of many, of which one goes and one comes")
  func fileOfMany() throws {
    let file = { (numbers: Range<Int>) throws -> Files in
      let texts = try Self.series(of: "racks", numbers).texts.sorted { $0.key > $1.key }
      return Files(texts: ["racks/notes.md": texts.map { $0.value }.joined(separator: "\n\n")])
    }
    let kinds = try kinds(try file(0..<6), try file(1..<7))
    #expect(kinds.decisions == ["withdrawn", "withdrawn", "new", "new"])
    #expect(kinds.meetings == ["new: 1", "removed: 1"])
  }

  @Test("though team and day are others at once, if the text is the same")
  func sameTextElsewhere() throws {
    let text = Self.minutes(1, on: try #require(CalendarDate("2025-01-08")))
    let old = Files(texts: ["pier/20250108.md": text, "boat/20250101.md": "# 2025-01-01"])
    let new = Files(texts: ["boat/20250109.md": text, "boat/20250101.md": "# 2025-01-01"])
    let found = try kinds(old, new)
    #expect(found.decisions == [])
    #expect(found.meetings == ["changed: 1"])
    let short = (
      Files(texts: ["pier/20250108.md": "# 2025-01-08\n\nCancelled"]),
      Files(texts: ["boat/20250109.md": "# 2025-01-08\n\nCancelled"])
    )
    #expect(try kinds(short.0, short.1).meetings == ["new: 1", "removed: 1"])
  }
}
