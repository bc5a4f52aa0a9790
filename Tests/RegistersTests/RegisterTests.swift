import ActionItems
import Bytes
import Dates
import Meetings
import Profiles
import Registers
import Support
import Testing

/// The registers as a whole.
@Suite struct RegisterTests {
  @Test func mentionsAreSortedByPathLineAndColumn() throws {
    let text = "## Agenda\n\n- AI @ada: sail, AI @bob: row\n- AI @eve: swim\n"
    let mentions = try Collection([
      ("team/20250115.md", "# 2025-01-15\n\n\(text)"),
      ("team/20250108.md", "# 2025-01-08\n\n\(text)"),
      ("crew/20250122.md", "# 2025-01-22\n\n\(text)"),
    ]).actions.mentions
    let places = mentions.map { "\($0.path.printable):\($0.start.line):\($0.start.column)" }
    #expect(
      places == [
        "crew/20250122.md:5:3", "crew/20250122.md:5:18", "crew/20250122.md:6:3",
        "team/20250108.md:5:3", "team/20250108.md:5:18", "team/20250108.md:6:3",
        "team/20250115.md:5:3", "team/20250115.md:5:18", "team/20250115.md:6:3",
      ])
  }

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    let files = (1...4).map { week in
      (
        "team/2025010\(week).md",
        "# 2025-01-0\(week)\n\n## Agenda\n\n- AI @ada: paint keel \(week % 2)\n"
      )
    }
    let forwards = try Collection(files).actions
    let backwards = try Collection(files.reversed()).actions
    #expect(forwards.mentions == backwards.mentions)
    #expect(forwards.threads == backwards.threads)
    #expect(forwards.chains == "a | b | a | b")
  }

  @Test func namesOfOneOwnerAreToldByTheCaller() throws {
    let collection = try Collection(weekly: [
      "AI @ada: paint the keel of the boat", "AI @ada-l: paint the keel of the boat",
    ])
    #expect(collection.actions.threads.count == 2)
    let register = ActionRegister(of: collection.records, by: collection.profile.threads) {
      $0.hasPrefix("ada") ? "ada" : $0
    }
    #expect(register.threads.count == 1)
  }

  @Test func aMeetingWithoutADayIsJoinedWithNone() throws {
    let text = "## Agenda\n\n- AI @ada: paint the keel of the boat\n"
    let register = try Collection([
      ("team/20250108.md", "# 2025-01-08\n\n\(text)"), ("team/2025-1-15.md", text),
    ]).actions
    #expect(
      register.threads.map { $0.mentions.map { $0.date?.description } } == [[nil], ["2025-01-08"]])
  }

  @Test func nothingIsInNothing() throws {
    let register = try Collection([]).actions
    #expect(register.mentions.isEmpty && register.threads.isEmpty && register.newest == nil)
  }

  /// Meetings that carry all their items along.
  private func carried(meetings: Int, items: Int) throws -> Collection {
    let topics = ["keel", "sails", "ropes", "winch", "pump", "bell", "lamp"]
    let first = try #require(CalendarDate("2020-01-08"))
    return try Collection(
      (0..<meetings).compactMap { meeting in
        guard let day = first.adding(days: 7 * meeting) else { return nil }
        let lines = (0..<items).map { item in
          "- AI @p\(item % 9): check the \(topics[item % 7]) of boat number \(item) in the harbour\n"
        }
        return ("team/\(day.compact).md", "# \(day)\n\n## Agenda\n\n\(lines.joined())")
      })
  }

  @Test func aHundredItemsOfManyMeetingsAreJoinedInALinearTime() throws {
    let few = try carried(meetings: 5, items: 40)
    let many = try carried(meetings: 20, items: 40)
    var times: [Duration] = []
    for collection in [few, many, few, many] {
      times.append(ProcessorTime.measure { #expect(collection.actions.threads.count == 40) })
    }
    let growth = min(times[1], times[3]) / min(times[0], times[2])
    #expect(growth < 8, "four times the meetings took \(growth) times as long")
  }
}
