import Testing

/// What settles what stands beside it.
@Suite struct VerdictTests {
  @Test(arguments: [
    ("- sell the old boat\n  - unanimous", "1 explicit accepted: sell the old boat"),
    ("- sell the old boat\n  - Agreed (9 of 10)", "1 explicit accepted: sell the old boat"),
    ("- sell the old boat\n  - Vote: rejected", "1 explicit rejected: sell the old boat"),
    ("- sell the old boat\n  -> deferred", "2 implicit deferred: deferred <- sell the old boat"),
    ("- sell the old boat\n  - deferred", "1 implicit deferred: sell the old boat"),
    ("- sell the old boat\n  - no objections", "1 implicit accepted: sell the old boat"),
    ("- sell the boat <- Agreed", "1 explicit accepted: sell the boat"),
    ("- Motion: sell the boat. Carried.", "1 explicit accepted: Motion: sell the boat"),
    ("- sell the boat (agreed)", "1 explicit accepted: sell the boat"),
    ("- sell the boat: broad agreement", "1 explicit accepted: sell the boat"),
    ("### A red pier\n\n- we talked\n- Consensus", "4 explicit accepted: Consensus <- A red pier"),
    ("### A red pier\n\nVote: accepted", "3 explicit accepted: accepted <- A red pier"),
    ("- Should we sell it?\n  - Yes, soon", "2 implicit accepted: Yes, soon <- Should we sell it?"),
    ("- Should we sell it?\n  - no", "2 implicit rejected: no <- Should we sell it?"),
    ("- old boat\n  - Let's keep it", "2 implicit: Let's keep it <- old boat"),
    (
      "- results of the vote:\n  - red - 3 (25%)\n  - grey - 9 (75%)",
      "3 explicit accepted: grey - 9 (75%) <- results of the vote"
    ),
    (
      "- Vote on the flag:\n  - blue: 3\n  - red: 5",
      "3 explicit accepted: red: 5 <- Vote on the flag"
    ),
    (
      "- Vote: new logo\n  - Anchor: 3\n  - Gull: 5\n",
      "3 explicit accepted: Gull: 5 <- Vote: new logo"
    ),
    ("- Vote: new logo\n  - yes: 3\n  - no: 5\n", "1 explicit rejected: Vote: new logo"),
    ("- sell the old boat\n  - The motion was carried.", "1 explicit accepted: sell the old boat"),
    ("- Should we buy a van? Yes.", "1 implicit accepted: Should we buy a van? Yes."),
    ("- Should we buy a van? -> No", "1 implicit rejected: Should we buy a van? -> No"),
  ])
  func aVerdictSettlesAProposal(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }

  @Test(arguments: [
    ("- buy a lamp\n  - Vote: 3 in favour, 5 against", "1 explicit rejected: buy a lamp"),
    ("- buy a lamp\n  - Vote: 5 for, 3 against, 9 abstentions", "1 explicit accepted: buy a lamp"),
    ("- buy a lamp\n  - Vote: yes: 3, no: 5", "1 explicit rejected: buy a lamp"),
    ("- buy a lamp\n  - Vote: 6 votes for, none against", "1 explicit accepted: buy a lamp"),
    (
      "Vote on the lamp: 3 in favour, 5 against",
      "1 explicit rejected: 3 in favour, 5 against <- Vote on the lamp"
    ),
    (
      "Vote to buy a lamp: 9 yes / 1 no / 12 abstain",
      "1 explicit accepted: Vote to buy a lamp"
    ),
    (
      "Vote to buy a lamp: 9 yes / 1 no - passes",
      "1 explicit accepted: Vote to buy a lamp: 9 yes / 1 no"
    ),
    ("- buy a lamp\n  - Vote: yes", "1 explicit accepted: buy a lamp"),
    ("- buy a lamp\n  - Vote passed with 5 +1s and no -1s", "1 explicit accepted: buy a lamp"),
    (
      "Motion: buy a lamp. Motion failed (2 for, 6 against).",
      "1 explicit rejected: Motion: buy a lamp"
    ),
    (
      "Beschluss: Wir kaufen kein Boot\n\n- Abstimmung: 2 Ja, 1 Nein",
      "1 explicit accepted: Wir kaufen kein Boot"
    ),
    (
      "Beschluss: Tee kaufen\nAbstimmung: 2 Ja, 1 Nein",
      "1 explicit accepted: Tee kaufen"
    ),
    ("- buy a lamp - agreed (9 of 10)", "1 explicit accepted: buy a lamp"),
  ])
  func votesForAndAgainstAreCounted(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }
}
