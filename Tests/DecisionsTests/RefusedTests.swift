import Profiles
import Testing

/// What stands below a label and says that something was turned down.
@Suite struct RefusedTests {
  private func conclusions(_ text: String, below heading: String = "### Conclusion") throws
    -> [String]
  {
    try pictures("\(heading)\n\n\(text)", by: try Profile(builtIn: "tc39"))
  }

  @Test(arguments: [
    "Stage 3 not granted", "Not advancing", "Not advancing today; will come back.",
    "Does not advance to Stage 3", "The bell did not advance.", "Stage 2 was withdrawn",
    "The bell was withdrawn.", "No consensus", "No consensus for Stage 1.", "Stage 2.7 denied",
    "We did not advance, since the bell is cracked", "No consensus was reached", "Rejected",
  ])
  func aProposalFails(text: String) throws {
    #expect(try conclusions("- \(text)\n") == ["3 explicit rejected: \(text)"])
    #expect(try conclusions("\(text)\n") == ["3 explicit rejected: \(text)"])
  }

  @Test(arguments: [
    "Consensus for Stage 3", "Stage 3", "The bell advances to Stage 2", "No bells at night",
    "Bells that are not advanced within a year are melted", "Stage 2 with a bell not painted red",
    "Boats that were withdrawn from service may come back",
  ])
  func othersPass(text: String) throws {
    #expect(try conclusions("- \(text)\n") == ["3 explicit accepted: \(text)"])
  }

  @Test(arguments: ["n/a", "None", "No conclusion", "No consensus yet", "TBD"])
  func nothingIsConcluded(text: String) throws {
    #expect(try conclusions("- \(text)\n") == [])
  }

  @Test(arguments: [
    (
      "- Consensus on bells. No consensus on drums.\n",
      ["3 explicit accepted: Consensus on bells.", "3 explicit rejected: No consensus on drums."]
    ),
    (
      "No consensus on drums\nConsensus on bells. They are red.\n",
      [
        "3 explicit rejected: No consensus on drums",
        "4 explicit accepted: Consensus on bells. They are red.",
      ]
    ),
    (
      "- Bells are red. Drums, too.\n", ["3 explicit accepted: Bells are red. Drums, too."]
    ),
  ])
  func whatFailsIsADecisionApartFromWhatPasses(text: String, expected: [String]) throws {
    #expect(try conclusions(text) == expected)
  }

  @Test(arguments: ["### Summary", "### Speaker's Summary of Key Points"])
  func aSummaryConcludesNothing(heading: String) throws {
    #expect(try conclusions("- Bells were rung\n", below: heading) == [])
  }

  @Test(arguments: ["### Summary / Conclusion", "### Conclusion/Decision", "#### Resolution"])
  func conclusionsHaveSeveralHeadings(heading: String) throws {
    #expect(
      try conclusions("- Bells are rung\n", below: heading)
        == ["3 explicit accepted: Bells are rung"])
  }

  @Test func theWordsAreThoseOfTheProfile() throws {
    let profile = """
      decisions: {labels: Ruling, refused: '* sinks'}
      """
    #expect(
      try pictures(
        "Ruling: the boat sinks\n", by: try Profile(Array(profile.utf8), name: "test"))
        == ["1 explicit rejected: the boat sinks"])
    #expect(try pictures("## Decision\n\n- No consensus for Stage 1\n") == [])
  }
}
