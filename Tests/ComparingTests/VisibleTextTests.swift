import Comparing
import Testing

@Suite("What readers see is compared, and not words alone")
struct VisibleTextTests {
  /// How a decision is told that has another text, and on the way back.
  private func kinds(_ old: String, _ new: String) throws -> [DecisionChange.Kind] {
    let sides = [old, new].map { text in
      Files(texts: [
        "storage/20250108.md": "# 2025-01-08\n\n## Agenda\n\n### Racks\n\n- Decision: \(text)\n"
      ])
    }
    return try [(sides[0], sides[1]), (sides[1], sides[0])].flatMap { old, new in
      try old.comparison(with: new).decisions.map { $0.kind }
    }
  }

  @Test(
    "signs carry meaning",
    arguments: [
      ("It passes with > 3 votes.", "It passes with < 3 votes."),
      ("The room is kept at -5 degrees.", "The room is kept at 5 degrees."),
      ("Each of us pays 1/2 of it.", "Each of us pays 1-2 of it."),
      ("We spend 5% on disks.", "We spend 5 on disks."),
      ("The ratio of disks is 1,5 from now on.", "The ratio of disks is 1:5 from now on."),
      ("We accept a == b only.", "We accept a != b only."),
      ("The tool is written in C++ only.", "The tool is written in C# only."),
      ("We migrate old -> new racks.", "We migrate old <- new racks."),
      ("The rack costs €500 at most.", "The rack costs $500 at most."),
      ("We vote 👍 on the second rack.", "We vote 👎 on the second rack."),
      ("The second rack is ✅ for us.", "The second rack is ❌ for us."),
      ("We vote :+1: on the second rack.", "We vote :-1: on the second rack."),
      (
        "We adopt the charter at https://good.example/a",
        "We adopt the charter at https://bad.example/a"
      ),
      ("We read <https://good-a.example> first.", "We read <https://gooda.example> first."),
      ("We want 10 0 racks there.", "We want 100 racks there."),
    ])
  func signs(old: String, new: String) throws {
    #expect(try kinds(old, new) == [.reworded, .reworded])
  }

  @Test(
    "layout and punctuation carry none",
    arguments: [
      ("We buy the second rack.", "We buy the second rack"),
      ("We buy racks, and disks.", "We buy racks and disks!"),
      ("We buy \"the rack\" (second).", "We buy “the rack”, second."),
      ("We buy the *second* rack", "We **buy** the `second` rack"),
      ("We buy a follow-up rack", "We buy a follow up rack"),
      ("We buy one - and no more", "We buy one – and no more"),
      ("We buy one - and no more", "We buy one, and no more..."),
      ("We don't buy it", "We don’t buy it"), ("We buy 5–6 racks", "We buy 5-6 racks"),
      ("We say yes ✔\u{FE0F} to it", "We say yes ✔ to it"),
      ("We ask @ada for a rack", "We ask ada for a rack"),
      ("We read the [charter](https://good.example)", "We read the [charter](https://bad.example)"),
      ("We read https://good.example.", "We read <https://good.example>"),
    ])
  func layout(old: String, new: String) throws {
    #expect(try kinds(old, new) == [])
  }
}
