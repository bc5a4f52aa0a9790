import ActionItems
import Decisions
import Registers
import Testing

/// The topic of an item that is one itself, in an agenda without headings.
@Suite struct TopicTests {
  @Test(arguments: [
    ("- AI @ada: order the lamp", nil), ("- Order the lamp (AI @ada)", nil),
    ("- **AI @ada**: order the lamp\n  - today", nil), ("- AI @ada & @bob: order the lamp", nil),
    ("- Lamps are dark. AI @ada: order the lamp", "Lamps are dark. AI @ada: order the lamp"),
    ("- Lamps\n  - AI @ada: order the lamp", "Lamps"),
    ("### Lamps\n\nAI @ada: order the lamp", "Lamps"),
    ("### Order the lamp (AI @ada)\n", nil),
  ])
  func anActionItemIsNotItsOwnTopic(text: String, topic: String?) throws {
    let mention = try #require(try Collection(weekly: [text]).actions.mentions.first)
    #expect(mention.topic == topic)
  }

  @Test(arguments: [
    ("- Decision: sell the boat", nil), ("- We decided to sell the boat", nil),
    ("- Boat\n  - Decision: sell it", "Boat"),
    ("### Boat\n\nDecision: sell it", "Boat"),
  ])
  func aDecisionIsNotItsOwnTopic(text: String, topic: String?) throws {
    let entry = try #require(try Collection(weekly: [text]).decisions.entries.first)
    #expect(entry.topic == topic)
  }

  @Test(arguments: [
    ("AI @ada:", false), ("TODO @ada, @bob", false), ("AI @ada: row", true),
    ("row (AI @ada)", true),
  ])
  func whatNamesNothingButItsOwnerIsNoTask(text: String, hasTask: Bool) throws {
    let mention = try #require(try Collection(weekly: [text]).actions.mentions.first)
    #expect(mention.hasTask == hasTask)
  }
}
