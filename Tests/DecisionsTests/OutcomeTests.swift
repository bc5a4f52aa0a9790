import Testing

/// What becomes of what is proposed.
@Suite struct OutcomeTests {
  @Test(arguments: [
    ("Decision: new roof is postponed to May", "1 explicit deferred: new roof is postponed to May"),
    ("Decision: the boat is not sold", "1 explicit rejected: the boat is not sold"),
    ("Decision: it is red, and is not sold", "1 explicit accepted: it is red, and is not sold"),
    (
      "Beschluss: Das Boot wird nicht verkauft",
      "1 explicit rejected: Das Boot wird nicht verkauft"
    ),
    ("Decision postponed: new roof", "1 implicit deferred: new roof"),
    (
      "Entscheidung vertagt auf April: Tee",
      "1 implicit deferred: Tee <- Entscheidung vertagt auf April"
    ),
    ("Rejected: second sauna", "1 explicit rejected: second sauna"),
    ("- **Approved:** first sauna", "1 explicit accepted: first sauna"),
    ("Accepted: plan of the pier", "1 explicit accepted: plan of the pier"),
    ("Abgelehnt: zweite Sauna", "1 explicit rejected: zweite Sauna"),
    (
      "We decided that the boat is not sold",
      "1 explicit rejected: We decided that the boat is not sold"
    ),
  ])
  func theWordsTellTheOutcome(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }
}
