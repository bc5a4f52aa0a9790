import ActionItems
import Meetings
import Testing

/// What somebody has taken on, in the forms that real minutes have.
@Suite struct ActionItemTests {
  /// Each item as `owner, owner: task`.
  private func items(_ text: String) throws -> [String] {
    let meeting = try Reading("# 2025-03-05\n\n## Agenda\n\n### Disks\n\n\(text)\n").meeting
    return meeting.actionItems.map { item in
      let owners = item.owners.map { $0.text ?? "nobody" }
      return owners.joined(separator: ", ") + ": " + item.text
    }
  }

  @Test(arguments: [
    ("- AI @ada: order disks", ["ada: order disks"]),
    ("- AI: @ada order disks", ["ada: order disks"]),
    ("- _AI @ada: order disks_", ["ada: order disks"]),
    ("- _AI @ada_: order disks", ["ada: order disks"]),
    ("- _AI @ada & @bob: order disks_", ["ada, bob: order disks"]),
    ("- *AI @ada - order disks*", ["ada: order disks"]),
    ("- order disks (AI @ada)", ["ada: order disks"]),
    ("- disks (AI @ada: order them)", ["ada: order them"]),
    ("- no disks left -> AI @ada", ["ada: no disks left"]),
    ("- Action Item: @ada order disks", ["ada: order disks"]),
    ("- AI N.N.: order disks", ["nobody: order disks"]),
    ("- AI: order disks", [": order disks"]),
    ("- TODO: order disks", [": order disks"]),
    ("- AI @ada:\n  - order disks", ["ada: order disks"]),
  ])
  func markersAnnounceThem(text: String, expected: [String]) throws {
    #expect(try items(text) == expected)
  }

  @Test(arguments: [
    "- We talked about AI and disks", "- The AI says no", "- `AI @ada: x`", "- RAID: @ada",
    "```\nAI @ada: order disks\n```", "- Ai! Disks",
  ])
  func theWordAloneIsNone(text: String) throws {
    #expect(try items(text) == [])
  }

  @Test func aStruckOneIsReadAsStruck() throws {
    let text = "# 2025-03-05\n\n## Agenda\n\n### Disks\n\n- ~~AI @ada: order disks~~\n"
    #expect(try Reading(text).meeting.actionItems.map { $0.isClosed } == [true])
  }
}
