import Support
import Testing

/// What `git minutes actions --format pad` writes, and reads again once it is pasted.
@Suite struct PadTests {
  /// A month later `by Friday` would be taken for another day, by people at least.
  @Test func aPadNamesTheDayThatWordsMeanAndIsReadAgainAsThisDay() throws {
    let scratch = try Scratch.repository()
    let days = [
      "order the lamp of the pier by Friday (2025-02-07)",
      "das Zelt bestellen bis Freitag (2025-02-07)",
      "paint the old boat in two weeks (2025-02-19), twice",
      "clean the great crane EOW (2025-02-07)",
      "mend the long net by the 15th (2025-02-15)",
      "send the slides shown on Monday", "prepare the pier for next week's call",
      "call the shop before Friday", "ring the small bell by 2025-02-28",
      "ask about the anchor until Feb 20th", "feed the grey cat until next meeting",
    ]
    let items = days.map { "- AI @ada: \($0)\n" }.joined()
    let said = items.replacing(/\s\([0-9-]*\)/, with: "")
    try scratch.write("# 2025-02-05\n\n## Agenda\n\n### Pier\n\n\(said)", to: "pier/20250205.md")
    let pad = try scratch.minutes("actions", "--format", "pad").standardOutput
    #expect(pad == "### Pending action items\n\n\(items)")
    let due = [
      #""2025-02-07""#, #""2025-02-07""#, #""2025-02-19""#, #""2025-02-07""#, #""2025-02-15""#,
      #""2025-02-10""#, #""2025-02-14""#, #""2025-02-06""#, #""2025-02-28""#, #""2025-02-20""#,
      "null",
    ]
    #expect(try dueDays(mentions: 1, in: scratch) == due)
    try scratch.write("# 2025-03-05\n\n## Housekeeping\n\n\(pad)", to: "pier/20250305.md")
    #expect(try dueDays(mentions: 2, in: scratch) == due)
    // What the text says is not said again.
    #expect(!(try scratch.minutes("actions").standardOutput.contains("due 2025-02-07")))
    #expect(try scratch.minutes("actions", "--format", "pad").standardOutput == pad)
  }

  /// The due days of the action items that are mentioned so often, in JSON.
  private func dueDays(mentions: Int, in scratch: Scratch) throws -> [String] {
    let lines = try scratch.minutes("actions", "--format", "jsonl").standardOutput.split(
      separator: "\n")
    return lines.filter { $0.contains(#""mentions":\#(mentions),"#) }.compactMap {
      $0.firstMatch(of: /"dueDate":([^,]*),/)?.1
    }.map { String($0) }
  }
}
