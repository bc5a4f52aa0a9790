import Bytes
import Dates
import Profiles
import Registers
import Testing

/// The newest meetings, from which ages are counted.
@Suite struct NewestTests {
  private func register(_ days: [String], asOf: String?) throws -> ActionRegister {
    let collection = try Collection(
      days.map { day in
        let name = day.split(separator: "-").joined()
        return ("team/\(name).md", "# \(day)\n\n## Agenda\n\n- AI @ada: paint number \(name)\n")
      })
    return ActionRegister(
      of: collection.records, by: collection.profile.threads,
      asOf: asOf.flatMap { CalendarDate($0) })
  }

  @Test(arguments: [
    ("2025-03-05", "2025-03-06"), ("2025-03-04", "2025-01-08"), ("2024-01-01", "2195-01-08"),
    (nil, "2195-01-08"),
  ])
  func aMeetingFarInTheFutureDoesNotCount(asOf: String?, newest: String) throws {
    let register = try register(["2025-01-08", "2025-03-06", "2195-01-08"], asOf: asOf)
    #expect(register.newest?.description == newest)
    #expect(register.newestOfTeams.mapValues { $0.description } == [RepositoryPath("team"): newest])
  }

  @Test func itMakesNothingLapse() throws {
    let states = try register(["2025-01-08", "2195-01-08"], asOf: "2025-01-09").threads
      .map { $0.state }
    #expect(states == [.open, .open])
  }
}
