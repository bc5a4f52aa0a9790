import Bytes
import Decisions
import Foundation
import MarkdownTree
import Profiles
import Statements
import Support
import Testing

/// The decisions of a text: one a line, as `line kind outcome: text <- context`.
func pictures(_ text: String, by profile: Profile? = nil) throws -> [String] {
  let profile = try #require(try profile ?? Profile(builtIn: "scs"))
  let source = SourceText(Array(text.utf8))
  let statements = Statements(of: MarkdownTree(source))
  return DecisionReader(statements, profile).decisions(in: statements.all.indices).map { decision in
    let line = source.position(of: decision.range.lowerBound).line
    let outcome = decision.outcome.map { " \($0.rawValue)" } ?? ""
    let context = decision.context.map { " <- \($0)" } ?? ""
    return "\(line) \(decision.kind.rawValue)\(outcome): \(decision.text)\(context)"
  }
}

@Suite struct DecisionReaderTests {
  @Test(arguments: [
    ("- Decision: paint the pier", "1 explicit accepted: paint the pier"),
    ("- **Decision:** paint *the* [pier](p.md)", "1 explicit accepted: paint the pier"),
    ("- Decision (for now): no lamp", "1 explicit rejected: no lamp"),
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
    ("Decision: not to buy a lamp", "1 explicit rejected: not to buy a lamp"),
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
      "2 explicit rejected: not red <- How red is the pier?"
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
  ])
  func aLabelMakesADecision(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }

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
  ])
  func aBareLabelMakesDecisionsOfWhatIsBelow(text: String, pictures: [String]) throws {
    #expect(try DecisionsTests.pictures(text) == pictures)
  }

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

  @Test(arguments: [
    ("- Beschluss (einstimmig): Tee kaufen", "1 explicit accepted: Tee kaufen"),
    (
      "- Wir haben beschlossen, Tee zu kaufen",
      "1 explicit accepted: Wir haben beschlossen, Tee zu kaufen"
    ),
    (
      "- Es wurde vereinbart, dass es Tee gibt",
      "1 explicit accepted: Es wurde vereinbart, dass es Tee gibt"
    ),
    ("- Wir haben uns auf Tee geeinigt", "1 explicit accepted: Wir haben uns auf Tee geeinigt"),
    (
      "- Wir haben uns darauf geeinigt, dass es Tee gibt",
      "1 explicit accepted: Wir haben uns darauf geeinigt, dass es Tee gibt"
    ),
    ("- Einigkeit, dass Tee gut ist", "1 explicit accepted: Einigkeit, dass Tee gut ist"),
    (
      "- Der Vorstand hat beschlossen, Tee zu kaufen",
      "1 reported accepted: Der Vorstand hat beschlossen, Tee zu kaufen"
    ),
    (
      "- das alte Boot verkaufen\n  - einstimmig angenommen",
      "1 explicit accepted: das alte Boot verkaufen"
    ),
    (
      "- das alte Boot verkaufen\n  - vertagt auf Mai",
      "1 implicit deferred: das alte Boot verkaufen"
    ),
    ("- Sollen wir es verkaufen?\n  - Ja", "2 implicit accepted: Ja <- Sollen wir es verkaufen?"),
  ])
  func germanIsRead(text: String, picture: String) throws {
    #expect(try pictures(text) == [picture])
  }

  @Test(arguments: [
    "Decision needed on tea", "We need consensus on tea", "decision next week for tea",
    "we could not agree on tea", "no decision on tea", "Let's decide on tea next time",
    "We still need a decision", "none", "tbd", "Wir müssen das noch klären",
  ])
  func whatIsUndecidedIsNoDecisionBelowALabelEither(text: String) throws {
    #expect(try pictures("## Decisions\n\n- \(text)\n") == [])
    #expect(try pictures("- Decision: \(text)\n") == [])
  }

  @Test func theWordsAreThoseOfTheProfile() throws {
    let text = "decisions: {labels: Ruling, words: {verbs: ruled, group: [court], links: that}}"
    let profile = try Profile(Array(text.utf8), name: "court")
    #expect(
      try pictures("- Ruling: tea\n- Court ruled that it rains\n- Decision: rum", by: profile)
        == ["1 explicit accepted: tea", "2 explicit accepted: Court ruled that it rains"])
    let other = try Profile(Array("title: {forms: '{date}'}".utf8), name: "other")
    #expect(
      try pictures("- Ruling: tea\n- Decision: rum", by: other) == ["2 explicit accepted: rum"])
    let silent = try Profile(Array("decisions: {labels: []}".utf8), name: "silent")
    #expect(try pictures("- Ruling: tea\n- Decision: rum", by: silent) == [])
  }

  @Test func theProfileOfThePageReadsTheMinutesOfThePage() throws {
    let blocks = try ProjectFiles.text("docs/profiles.md").components(separatedBy: "```")
    let minutes = try #require(blocks.first { $0.hasPrefix("markdown\n") })
    let profile = try #require(blocks.first { $0.hasPrefix("yaml\n") })
    let read = try pictures(
      String(minutes.dropFirst("markdown\n".count)),
      by: try Profile(Array(profile.dropFirst("yaml\n".count).utf8), name: "page"))
    #expect(
      read.map { $0.drop { $0 != " " } } == [
        " explicit accepted: the pier stays grey",
        " explicit accepted: The board ruled that boats have lamps",
        " explicit accepted: Sell the old boat",
      ])
  }

  @Test func onlyTheStatementsThatAreAskedForAreRead() throws {
    let source = SourceText(Array("Decision: tea\n\nDecision: rum\n".utf8))
    let statements = Statements(of: MarkdownTree(source))
    let profile = try #require(try Profile(builtIn: "scs"))
    let reader = DecisionReader(statements, profile)
    #expect(reader.decisions(in: 1..<2).map { $0.text } == ["rum"])
  }
}
