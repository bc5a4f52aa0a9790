import Testing

/// Sentences that tell of a decision.
@Suite struct SentenceTests {
  @Test(arguments: [
    ("We decided to paint it", "1 explicit accepted: We decided to paint it"),
    (
      "we have decided to paint it. @ada does.", "1 explicit accepted: we have decided to paint it."
    ),
    ("- decided to not paint it", "1 explicit rejected: decided to not paint it"),
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
  ])
  func aSentenceTellsOfADecision(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }
}
