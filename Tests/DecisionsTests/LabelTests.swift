import Testing

/// What labels make a decision of.
@Suite struct LabelTests {
  @Test(arguments: [
    ("- Decision: paint the pier", "1 explicit accepted: paint the pier"),
    ("- **Decision:** paint *the* [pier](p.md)", "1 explicit accepted: paint the pier"),
    ("- Decision (for now): no lamp", "1 explicit accepted: no lamp"),
    ("- Decision (rejected): paint it", "1 explicit rejected: paint it"),
    ("- Decision (withdrawn): paint it", "1 explicit rejected: paint it"),
    ("- Beschluss (aufgehoben): ein Boot", "1 explicit rejected: ein Boot"),
    ("- => Decision: paint it", "1 explicit accepted: paint it"),
    ("- =>Decision is that the lamp stays", "1 explicit accepted: the lamp stays"),
    ("- Final decision - tea", "1 explicit accepted: tea"),
    ("- Discussion outcome: tea", "1 explicit accepted: tea"),
    ("- discussion result: yes, do that", "1 explicit accepted: yes, do that"),
    ("- consensus: one boat", "1 explicit accepted: one boat"),
    ("- Agreed solution: two boats", "1 explicit accepted: two boats"),
    ("RESOLVED: the lamp stays", "1 explicit accepted: the lamp stays"),
    ("- [AGREED] the lamp stays", "1 explicit accepted: the lamp stays"),
    ("Decision: postpone the lamp", "1 explicit deferred: postpone the lamp"),
    ("Decision: not to buy a lamp", "1 explicit accepted: not to buy a lamp"),
    (
      "- Should the pier be red? -> Decision: It stays grey",
      "1 explicit accepted: It stays grey <- Should the pier be red?"
    ),
    (
      "- Decision on the pier: grey", "1 explicit accepted: grey <- Decision on the pier"
    ),
    (
      "- pier decision on its colour -> grey",
      "1 explicit accepted: grey <- pier decision on its colour"
    ),
    (
      "- How red is the pier?\n  - Decision: not red",
      "2 explicit accepted: not red <- How red is the pier?"
    ),
    ("We spoke long.\nDecision: grey", "2 explicit accepted: grey"),
    ("Decision:\nWe keep the pier\nas it is", "1 explicit accepted: We keep the pier as it is"),
    ("**Decision:**\n\nWe keep it.", "3 explicit accepted: We keep it."),
    ("- Decision last time: a red pier", "1 reported accepted: a red pier"),
    ("✅ Decision: wifi for all", "1 explicit accepted: wifi for all"),
    (":white_check_mark: Decision: wifi", "1 explicit accepted: wifi"),
    ("- 🗳️ Decision: wifi", "1 explicit accepted: wifi"),
    ("Decision 4: the lamp is green", "1 explicit accepted: the lamp is green"),
    ("Decision #5: red lamp", "1 explicit accepted: red lamp"),
    ("Beschluss 2026/4: Tee", "1 explicit accepted: Tee"),
    ("~~Decision: red lamp~~ Decision: green lamp", "1 explicit accepted: green lamp"),
    ("- Decision: ~~red~~ green lamp", "1 explicit accepted: green lamp"),
    ("- Decision: a ~~red~~ lamp", "1 explicit accepted: a lamp"),
    ("Decision: we buy it -> AI @bob: call the owner", "1 explicit accepted: we buy it"),
    ("Decision: we buy it. AI @bob: call the owner", "1 explicit accepted: we buy it."),
    (
      "Decided by consensus: the lamp stays",
      "1 explicit accepted: the lamp stays <- Decided by consensus"
    ),
    ("It's settled: the lamp stays", "1 explicit accepted: the lamp stays"),
    (
      "Resolution: 2 new members are admitted",
      "1 explicit accepted: 2 new members are admitted"
    ),
    ("Decision: #12 is merged", "1 explicit accepted: #12 is merged"),
    ("It's agreed: the lamp stays", "1 explicit accepted: the lamp stays"),
    ("- We’re agreed: sail on Monday", "1 explicit accepted: sail on Monday"),
    (
      "Decision for the party: we rent a boat",
      "1 explicit accepted: we rent a boat <- Decision for the party"
    ),
    ("Festgelegt: Treffen am Steg", "1 explicit accepted: Treffen am Steg"),
    ("Outcome: three lamps", "1 explicit accepted: three lamps"),
    ("Resolved, that the pier be painted", "1 explicit accepted: the pier be painted"),
    ("Motion carried: buy two lamps", "1 explicit accepted: buy two lamps"),
    ("DECISION-12: green lamp", "1 explicit accepted: green lamp"),
    ("Decided! We sail on Monday", "1 explicit accepted: We sail on Monday"),
    ("Lazy consensus: one boat", "1 explicit accepted: one boat"),
    ("**Decision:** one boat | **Owner:** @bob", "1 explicit accepted: one boat"),
    ("Decision: red | green", "1 explicit accepted: red | green"),
    ("Decision: tea at 18:30, rum later", "1 explicit accepted: tea at 18:30, rum later"),
  ])
  func aLabelMakesADecision(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }

  @Test(arguments: [
    (
      "## Decisions\n\n- grey pier\n  - since it is cheap\n- one boat\n",
      ["3 explicit accepted: grey pier", "5 explicit accepted: one boat"]
    ),
    (
      "- Which pier?\n  - Decision:\n    - the grey one\n    - AI @ada: buy paint\n    - Which grey?\n",
      ["3 explicit accepted: the grey one <- Which pier?"]
    ),
    (
      "### Binding Agreements (2 Notes)\n\n- tea\n- rum\n",
      ["3 explicit accepted: tea", "4 explicit accepted: rum"]
    ),
    ("- Discussions/Decisions:\n  - tea\n", ["2 explicit accepted: tea"]),
    ("- Conclusions and questions:\n  - tea\n  - to be decided\n", ["2 explicit accepted: tea"]),
    (
      "- Decisions:\n  - Sell it?\n    - YES\n  - Which colour?\n    - Grey is best\n",
      ["2 explicit accepted: Sell it? YES", "5 explicit accepted: Grey is best <- Which colour?"]
    ),
    (
      "- Decisions\n  - Pier:\n    - grey\n    - long\n",
      ["3 explicit accepted: grey <- Pier", "4 explicit accepted: long <- Pier"]
    ),
    ("- consensus from the guild's call:\n  - tea\n", ["2 reported accepted: tea"]),
    (
      "| Topic | Decision |\n|---|---|\n| boat | sell it |\n| pier | |\n",
      ["3 explicit accepted: sell it <- boat"]
    ),
    (
      "## Summary of resolutions\n\n1. tea\n2. rum\n",
      ["3 explicit accepted: tea", "4 explicit accepted: rum"]
    ),
  ])
  func aBareLabelMakesDecisionsOfWhatIsBelow(text: String, pictures: [String]) throws {
    #expect(try DecisionsTests.pictures(text) == pictures)
  }

  @Test(arguments: [
    (
      "## Pier\n\nDecision: Paint the pier.\n\n## Summary of resolutions\n\n1. paint *the* pier\n2. sell the boat\n",
      ["3 explicit accepted: Paint the pier.", "8 explicit accepted: sell the boat"]
    ),
    (
      "## Pier\n\nDecision: wait\n\n## Summary of resolutions\n\n1. wait\n",
      ["3 explicit accepted: wait", "7 explicit accepted: wait"]
    ),
    (
      "## Decisions\n\n- paint the pier\n\n## Agreements\n\n- paint the pier\n",
      ["3 explicit accepted: paint the pier", "7 explicit accepted: paint the pier"]
    ),
  ])
  func aSummaryTellsNothingTwice(text: String, pictures: [String]) throws {
    #expect(try DecisionsTests.pictures(text) == pictures)
  }

  @Test(arguments: [
    "it is not yet clear what to do", "it isn't clear", "we need a vote", "to be clarified",
    "wir müssen noch darüber abstimmen", "we need to clarify this",
    "Decision needed on tea", "We need consensus on tea", "decision next week for tea",
    "we could not agree on tea", "no decision on tea", "Let's decide on tea next time",
    "We still need a decision", "none", "tbd", "Wir müssen das noch klären",
    "we need to discuss",
    "needs more discussion",
    "we want to decide soon",
    "This has to be discussed",
    "Inconclusive",
    "None this week",
    "wir müssen noch darüber entscheiden",
  ])
  func whatIsUndecidedIsNoDecisionBelowALabelEither(text: String) throws {
    #expect(try pictures("## Decisions\n\n- \(text)\n") == [])
    #expect(try pictures("- Decision: \(text)\n") == [])
  }
}
