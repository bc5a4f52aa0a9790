import Bytes
import Dates
import Meetings
import Registers
import Testing

/// Byte-equal minutes of a team count once.
@Suite struct CopyTests {
  private static let text = "# 2025-01-15\n\n## Agenda\n\n### Keel\n\n- AI @ada: paint the keel\n"

  private func register(_ files: [(String, String)]) throws -> ActionRegister {
    try Collection(files).actions
  }

  @Test func theOneCountsWhoseTitleIsItsDate() throws {
    let register = try register([
      ("team/20250108.md", Self.text), ("team/20250115.md", Self.text),
      ("team/20250122.md", Self.text),
    ])
    #expect(register.mentions.map { $0.path.printable } == ["team/20250115.md"])
    #expect(register.copies.map { $0.printable } == ["team/20250108.md", "team/20250122.md"])
  }

  @Test func ofOthersTheFirstCounts() throws {
    let register = try register([
      ("team/20250108.md", Self.text), ("team/20250122.md", Self.text),
    ])
    #expect(register.copies.map { $0.printable } == ["team/20250122.md"])
  }

  @Test func anotherTeamMayHaveTheSame() throws {
    let register = try register([
      ("crew/20250115.md", Self.text), ("team/20250115.md", Self.text),
    ])
    #expect(register.copies.isEmpty)
    #expect(register.threads.count == 2)
  }

  @Test func aLineIsNoCopy() throws {
    let register = try register([
      ("team/20250108.md", "- skipped\n"), ("team/20250115.md", "- skipped\n"),
    ])
    #expect(register.copies.isEmpty)
  }

  @Test func aFileOfSeveralMeetingsIsCopiedAsAWhole() throws {
    let text = Self.text + "\n# 2025-01-22\n\n## Agenda\n\n- AI @bob: ring the bell\n"
    let register = try register([("team/20250115.md", text), ("team/20250129.md", text)])
    #expect(register.copies.map { $0.printable } == ["team/20250129.md"])
    #expect(register.mentions.map { $0.date?.description } == ["2025-01-15", "2025-01-22"])
  }
}
