import Testing

/// What becomes of what is proposed.
@Suite struct OutcomeTests {
  @Test(arguments: [
    ("Decision: new roof is postponed to May", "1 explicit deferred: new roof is postponed to May"),
    ("Decision: the boat is not sold", "1 explicit accepted: the boat is not sold"),
    ("Decision: it is red, and is not sold", "1 explicit accepted: it is red, and is not sold"),
    (
      "Beschluss: Das Boot wird nicht verkauft",
      "1 explicit accepted: Das Boot wird nicht verkauft"
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
      "1 explicit accepted: We decided that the boat is not sold"
    ),
    ("Decision: we will not sell it", "1 explicit accepted: we will not sell it"),
    ("Decision: we don't sell it", "1 explicit accepted: we don't sell it"),
    ("Decision: deferred to May", "1 implicit deferred: deferred to May"),
    ("Resolution: won't fix", "1 explicit accepted: won't fix"),
    ("Decision: the boat isn't sold", "1 explicit accepted: the boat isn't sold"),
    (
      "Decision: boats must not be sold in May",
      "1 explicit accepted: boats must not be sold in May"
    ),
    ("Decision: it is painted with no red", "1 explicit accepted: it is painted with no red"),
    ("Decided to reject the boat", "1 explicit rejected: Decided to reject the boat"),
    ("We voted against the boat", "1 explicit rejected: We voted against the boat"),
    ("The committee rejected the plan", "1 explicit rejected: The committee rejected the plan"),
    (
      "Beschluss: Das Boot wird im Mai nicht verkauft",
      "1 explicit accepted: Das Boot wird im Mai nicht verkauft"
    ),
    (
      "Beschluss: Es wird verkauft, nicht verschenkt",
      "1 explicit accepted: Es wird verkauft, nicht verschenkt"
    ),
    (
      "Beschluss: Der Antrag wird mit 3 zu 9 Stimmen abgelehnt",
      "1 explicit rejected: Der Antrag wird mit 3 zu 9 Stimmen abgelehnt"
    ),
    ("Beschluss: Wir kaufen kein Boot", "1 explicit accepted: Wir kaufen kein Boot"),
    ("- Do we sell it?\n  - Decision: no", "2 explicit rejected: no <- Do we sell it?"),
    ("Decision: the plan is not approved", "1 explicit rejected: the plan is not approved"),
    (
      "- Do we sell it?\n  - Conclusion: it floats, so no.",
      "2 explicit rejected: it floats, so no. <- Do we sell it?"
    ),
    ("Decision: sell it, 5 yes 2 no", "1 explicit accepted: sell it, 5 yes 2 no"),
    ("Motion failed: sell the boat", "1 explicit rejected: sell the boat"),
    ("Beschluss: Tee kaufen (2 Ja, 5 Nein)", "1 explicit rejected: Tee kaufen (2 Ja, 5 Nein)"),
  ])
  func theWordsTellTheOutcome(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }
}
