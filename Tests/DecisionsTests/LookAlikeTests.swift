import Testing

/// What has the words of a decision, and is none.
@Suite struct LookAlikeTests {
  @Test(arguments: [
    "Decision:", "- Decision: ", "## Decisions", "- Agreement?:", "- Decision: to be decided",
    "- Decision: https://example.org/poll", "- Decision: tea?",
    "- Decision -> depends on the weather",
    "Decision needed: which pier?", "- decision next week", "- no decision here",
    "- No agreement on tea",
    "- we need consensus", "- Need to decide on tea", "- to be decided", "- not decided yet",
    "- decision needs to be taken -> still open", "- It has not been decided",
    "- does not mean that this was consensus", "- should be agreed upon", "- if we agree, we go",
    "- write down what we already agreed on", "- after we have decided on tea", "- nobody agreed",
    "- @bob agrees", "- Have we decided to go?", "- as soon as it is decided",
    "- no (dis)agreement",
    "- Decision Record: [tea](tea.md)", "- Design decisions in [the ADR](adr.md)",
    "- ADR on decisions",
    "### Volume type decisions\n\n- tea", "- documents the decision to sell it",
    "- read the papers and understood the decisions", "- Outcomes from the workshop",
    "- Desired outcomes",
    "### R5 Outcome: harbour", "- outcome of the survey is here: [x](x.md)", "- PR #12: approved",
    "- #12 pier\n  - accepted", "- my patch\n  - Approved",
    "- content ready - approved - will be merged",
    "## Any important decisions that are going to be taken?", "- Anything to add?\n  - No",
    "- they can decide best", "`Decision: tea`", "```\nDecision: tea\n```",
    "<!-- Decision: tea -->",
    "Decision postponed until May: tea",
    "~~Decision: buy a horse~~", "- ~~We decided to buy a horse~~", "## ~~Decisions~~\n\n- tea",
    "- Vote on tea:\n  - green: 3\n  - black: 3", "Approved by: Ada Berg", "Approved: #12",
    "\"Decision: tea\"", "Is it late? Yes.",
    "## Agenda\n\n- Agreement", "- License agreement confirmed", "- Entscheidung nächste Woche",
    "- Wer entscheidet das?", "- noch nicht entschieden", "- Kein Konsens",
  ])
  func nothingIsDecided(text: String) throws {
    #expect(try pictures(text) == [])
  }
}
