import Bytes
import Dates
import Meetings
import Profiles
import Testing

/// Where in a meeting an action item stands.
@Suite struct PlaceTests {
  private func places(_ text: String) throws -> [String] {
    let path = RepositoryPath("team/20250305.md")
    let catalogue = Catalogue([path])
    let records = try Reading("# 2025-03-05\n\n" + text).minutes.records(
      at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
    return records.flatMap { $0.actionItemPlaces }.map { place in
      let review = place.isReview ? " review" : ""
      return "\(place.start.line):\(place.start.column) \(place.topic ?? "-")\(review)"
    }
  }

  @Test(arguments: [
    ("## Agenda\n\n### Keel\n\n- AI @ada: paint\n", ["7:3 Keel"]),
    ("## Agenda\n\n- AI @ada: paint\n\n### Keel\n", ["5:3 -"]),
    ("## Agenda\n\n### Keel\n\n### Sails\n- ü (AI @ada: cut)\n", ["8:6 Sails"]),
    ("## Agenda\n\n### Keel\n\n#### Paint\n\n- AI @ada: buy\n", ["9:3 Keel"]),
    ("## Agenda\n\n### Keel\n\n## Housekeeping\n\n- AI @ada: buy\n", ["9:3 -"]),
    (
      "## Agenda\n\n- Keel\n  - AI @ada: paint\n- Sails\n  - AI @ada: cut\n",
      ["6:5 Keel", "8:5 Sails"]
    ),
    (
      "## Keel\n\nAI @ada: paint AI @bob: buy\n\n## Sails\nAI @eve: cut\n",
      ["5:1 Keel", "5:16 Keel", "8:1 Sails"]
    ),
  ])
  func aPlaceIsBelowTheLastTopicOfItsPart(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test(arguments: [
    "### Check AIs from last time", "### Pending action items",
    "### Action Items from last week's call:",
    "### 2. Open actions (last week)", "#### :telephone: AIs of last week", "### Offene Aufgaben",
    "AIs from last time:\n", "- Checking AIs of last week:", "**Pending AIs**\n",
  ])
  func aReviewIsWhatStandsBelowItsLabel(label: String) throws {
    let text = "## Housekeeping\n\n\(label)\n  - AI @ada: paint\n\n## Agenda\n\n- AI @bob: buy\n"
    let meeting = try Reading("# 2025-03-05\n\n" + text).meeting
    #expect(meeting.hasReview)
    #expect(try places(text).map { $0.hasSuffix("review") } == [true, false])
  }

  @Test(arguments: [
    ("### Check AIs from last time\n", false), ("### Check AIs from last time\n\n(none)\n", true),
    ("### Check AIs from last time\n\n<!-- none -->\n", false),
    ("### Check AIs from last time\n\n-\n", false), ("- AIs from last time: none\n", true),
    ("- AIs from last time:\n", false), ("- AI @ada: ask for AIs from last time\n", false),
    ("### Action items\n\n- AI @ada: buy\n", false),
  ])
  func aReviewSaysSomething(text: String, expected: Bool) throws {
    let meeting = try Reading("# 2025-03-05\n\n## Housekeeping\n\n\(text)\n## Agenda\n").meeting
    #expect(meeting.hasReview == expected)
  }
}
