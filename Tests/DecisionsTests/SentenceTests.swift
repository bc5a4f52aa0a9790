import Testing

/// Sentences that tell of a decision.
@Suite struct SentenceTests {
  @Test(arguments: [
    ("We decided to paint it", "1 explicit accepted: We decided to paint it"),
    (
      "we have decided to paint it. @ada does.", "1 explicit accepted: we have decided to paint it."
    ),
    ("- decided to not paint it", "1 explicit accepted: decided to not paint it"),
    ("- The group decided against tea", "1 explicit rejected: The group decided against tea"),
    ("- It was agreed a boat is needed", "1 explicit accepted: It was agreed a boat is needed"),
    (
      "- After a talk it was decided to go",
      "1 explicit accepted: After a talk it was decided to go"
    ),
    ("- The boat was decided to be red", "1 explicit accepted: The boat was decided to be red"),
    ("- Most of us agreed upon the boat", "1 explicit accepted: Most of us agreed upon the boat"),
    (
      "- Everyone agrees that this is good",
      "1 explicit accepted: Everyone agrees that this is good"
    ),
    (
      "- The committee approved the budget",
      "1 explicit accepted: The committee approved the budget"
    ),
    (
      "- there is a consensus that tea is good",
      "1 explicit accepted: there is a consensus that tea is good"
    ),
    (
      "- We have agreement that tea is good",
      "1 explicit accepted: We have agreement that tea is good"
    ),
    (
      "- General consensus that it is late",
      "1 explicit accepted: General consensus that it is late"
    ),
    (
      "- consent in the team is that we wait",
      "1 explicit accepted: consent in the team is that we wait"
    ),
    ("- Consensus reached on the colour", "1 explicit accepted: Consensus reached on the colour"),
    ("- Decision taken to sell the boat", "1 explicit accepted: Decision taken to sell the boat"),
    (
      "- it leaked, so the decision was made to sell it",
      "1 explicit accepted: it leaked, so the decision was made to sell it"
    ),
    (
      "- we looked and came to the conclusion that it sinks",
      "1 explicit accepted: we looked and came to the conclusion that it sinks"
    ),
    ("- result of the discussion was to sell it", "1 explicit accepted: sell it"),
    (
      "- no questions - general approval of the plan",
      "1 explicit accepted: general approval of the plan"
    ),
    ("- @bob decided to sell it", "1 reported accepted: @bob decided to sell it"),
    ("- Harbour Ltd has agreed", "1 reported accepted: Harbour Ltd has agreed"),
    ("- We had agreed to sell it", "1 reported accepted: We had agreed to sell it"),
    (
      "- boat\n  - decided last week to sell it",
      "2 reported accepted: decided last week to sell it <- boat"
    ),
    ("- The team decided on a grey pier", "1 explicit accepted: The team decided on a grey pier"),
    ("- Group decides: no tea", "1 explicit accepted: Group decides: no tea"),
    ("- We've decided on a grey pier", "1 explicit accepted: We've decided on a grey pier"),
    ("- We’ve decided to go grey", "1 explicit accepted: We’ve decided to go grey"),
    (
      "- It's been agreed that the pier is grey",
      "1 explicit accepted: It's been agreed that the pier is grey"
    ),
    ("- Everyone's agreed on the pier", "1 explicit accepted: Everyone's agreed on the pier"),
    ("- They've agreed to buy a lamp", "1 reported accepted: They've agreed to buy a lamp"),
    (
      "- Red or grey?\n  - -> Decision for grey",
      "2 explicit accepted: Decision for grey <- Red or grey?"
    ),
    ("- Decided we go by boat", "1 explicit accepted: Decided we go by boat"),
    ("Unanimously agreed to buy tea", "1 explicit accepted: Unanimously agreed to buy tea"),
    (
      "- The proposal to buy tea was rejected",
      "1 explicit rejected: The proposal to buy tea was rejected"
    ),
    ("- Settled on Tuesday", "1 explicit accepted: Settled on Tuesday"),
    ("- The council voted to sell it", "1 explicit accepted: The council voted to sell it"),
    (
      "Therefore, be it resolved, that the pier be grey",
      "1 explicit accepted: Therefore, be it resolved, that the pier be grey"
    ),
    (
      "The minutes of the last meeting were approved",
      "1 explicit accepted: The minutes of the last meeting were approved"
    ),
    (
      "- They decided to sell it last year",
      "1 reported accepted: They decided to sell it last year"
    ),
    (
      "Lazy consensus on selling it by Feb 28",
      "1 explicit accepted: Lazy consensus on selling it by Feb 28"
    ),
    (
      "The budget was approved by unanimous vote",
      "1 explicit accepted: The budget was approved by unanimous vote"
    ),
    ("The board decides to sell it", "1 reported accepted: The board decides to sell it"),
  ])
  func aSentenceTellsOfADecision(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }

  @Test(arguments: [
    ("We decided to sail from 1. May on. Late.", "We decided to sail from 1. May on."),
    ("Am 5. Mai wurde beschlossen zu segeln", "Am 5. Mai wurde beschlossen zu segeln"),
    ("Wir haben uns auf den 12. Juli geeinigt", "Wir haben uns auf den 12. Juli geeinigt"),
    ("It was decided to sell the 3. Boat", "It was decided to sell the 3. Boat"),
    ("We agreed on approx. 5 lamps", "We agreed on approx. 5 lamps"),
    ("We agreed on max. 5 lamps", "We agreed on max. 5 lamps"),
    ("We agreed to sell all. 5 boats sank.", "We agreed to sell all."),
    ("We agreed to sell (all). 5 boats sank.", "We agreed to sell (all)."),
    ("We agreed to ask Dr. Berg", "We agreed to ask Dr. Berg"),
    ("We agreed to buy 12. They agreed as well.", "We agreed to buy 12."),
    ("We agreed to wait. May is late.", "We agreed to wait."),
  ])
  func aNumberOrAnAbbreviationEndsNoSentence(text: String, decided: String) throws {
    #expect(try pictures(text).first == "1 explicit accepted: \(decided)")
  }
}
