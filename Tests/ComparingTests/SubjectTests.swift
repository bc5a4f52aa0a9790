import Comparing
import Decisions
import Registers
import Testing

@Suite("What a decision is about is a part of it")
struct SubjectTests {
  /// How the decisions of a topic are told that has other lines, and on the way back.
  private func told(_ old: String, _ new: String) throws -> [Set<String>] {
    let sides = [old, new].map { text in
      Files(texts: [
        "storage/20250108.md": "# 2025-01-08\n\n- A gateway is old.\n\n## Agenda\n\n\(text)\n"
      ])
    }
    return try [(sides[0], sides[1]), (sides[1], sides[0])].map { old, new in
      Set(
        try old.comparison(with: new).decisions.map { change in
          "\(change.kind): \(change.sides.latest.decision.text)"
        })
    }
  }

  @Test(
    "another question makes it another decision",
    arguments: [
      (
        "- Shall we buy the rack?\n  - Decision: yes",
        "- Shall we sell the rack?\n  - Decision: yes", "yes"
      ),
      (
        "- Proposal A: We keep all racks\n  - Decision: adopted as proposed",
        "- Proposal A: We sell all racks\n  - Decision: adopted as proposed", "adopted as proposed"
      ),
      (
        "### Buy the rack\n\n- Decision: accepted", "### Sell the rack\n\n- Decision: accepted",
        "accepted"
      ),
      (
        "- Shall we buy the rack?\n  - Decision: That is what we do next week.",
        "- Shall we sell the rack?\n  - Decision: That is what we do next week.",
        "That is what we do next week."
      ),
    ])
  func another(old: String, new: String, text: String) throws {
    #expect(try told(old, new) == [["reworded: \(text)"], ["reworded: \(text)"]])
  }

  @Test("a verdict that is given elsewhere is another one")
  func elsewhere() throws {
    let topics = { (first: String, second: String) in
      "### Buy the rack\n\n- \(first)\n\n### Close the office\n\n- \(second)"
    }
    #expect(
      try told(topics("Decision: accepted", "Talk"), topics("Talk", "Decision: accepted"))
        == [["withdrawn: accepted", "new: accepted"], ["withdrawn: accepted", "new: accepted"]])
  }

  @Test("both sides are told")
  func sides() throws {
    let files = ["buy", "sell"].map { word in
      Files(texts: [
        "storage/20250108.md":
          "# 2025-01-08\n\n## Agenda\n\n- Shall we \(word) the rack?\n  - Decision: yes\n"
      ])
    }
    let subjects = try files[0].comparison(with: files[1]).decisions.map { $0.subjects }
    #expect(subjects.map { $0?.old } == ["Shall we buy the rack?"])
    #expect(subjects.map { $0?.new } == ["Shall we sell the rack?"])
  }

  @Test(
    "a slip that is mended in it, its layout, and what says enough are none",
    arguments: [
      ("- Shall we sell it?\n  - Decision: yes", "- *Shall we sell it*\n  - Decision: yes"),
      (
        "### Racks\n\n- Decision: We buy the second rack now.",
        "### All racks\n\n- Decision: We buy the second rack now."
      ),
      (
        "### Racks\n\n- Some talk\n- Decision: We buy the second rack now.",
        "### Racks\n\n- Some talk\n  - Decision: We buy the second rack now."
      ),
    ])
  func same(old: String, new: String) throws {
    #expect(try told(old, new) == [[], []])
  }

  @Test("a slip that is mended in it is one")
  func slips() throws {
    let ask = { (word: String) in "- Shall we sell the \(word)?\n  - Decision: yes" }
    #expect(try told(ask("gatewya"), ask("gateway")) == [["corrected: yes"], ["corrected: yes"]])
    #expect(try told(ask("switch"), ask("swicth")) == [["reworded: yes"], ["reworded: yes"]])
  }
}
