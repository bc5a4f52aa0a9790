import Bytes
import MarkdownTree
import Statements
import Testing

/// What is said in a document, below what.
@Suite struct StatementTests {
  /// Each statement with those that it stands below, from the highest: `Topic > item > note`.
  private func paths(_ text: String) -> [String] {
    let statements = Statements(of: MarkdownTree(SourceText(Array(text.utf8))))
    return statements.all.indices.map { index in
      let names = sequence(first: index) { statements.all[$0].parent }
      return Array(names).reversed().map { statements.text(of: $0).string }.joined(separator: " > ")
    }
  }

  @Test(arguments: [
    ("# A\n\n- b\n  - c\n- d\n", ["A", "A > b", "A > b > c", "A > d"]),
    ("# A\n\n## B\n\nc\n\n# D\n\ne\n", ["A", "A > B", "A > B > c", "D", "D > e"]),
    ("b:\n\n- c\n- d\n\ne\n", ["b:", "b: > c", "b: > d", "e"]),
    ("**b**\n\n- c\n", ["b", "b > c"]),
    ("b\n\n- c\n", ["b", "c"]),
    ("- b\n\n  c\n\n  - d\n", ["b", "b > c", "b > d"]),
    ("> b:\n>\n> - c\n", ["b:", "b: > c"]),
    ("| a | b |\n|---|---|\n| c | d |\n", ["a", "b", "a > c", "b > d"]),
    ("- - b\n", ["b"]),
    ("```\nb\n```\n\n<!-- c -->\n\nd\n", ["d"]),
    ("- b\n  # C\n  - d\n", ["b", "b > C", "b > d"]),
    ("- b\n\n  c:\n\n  - d\n", ["b", "b > c:", "b > c: > d"]),
  ])
  func eachStandsBelowAnother(text: String, expected: [String]) {
    #expect(paths(text) == expected)
  }

  @Test(arguments: ["- ", "1. ", "> "])
  func deepNestingIsNoDanger(mark: String) {
    let text = String(repeating: mark, count: 20_000) + "a\n\nb\n"
    #expect(paths(text).last == "b")
  }

  @Test func theChildrenAreThoseRightBelow() {
    let statements = Statements(
      of: MarkdownTree(SourceText(Array("# A\n\n- b\n  - c\n    - d\n- e\n".utf8))))
    let children = statements.all.indices.map { index in
      statements.children(of: index).map { statements.text(of: $0).string }
    }
    #expect(children == [["b", "e"], ["c"], ["d"], [], []])
  }

  @Test func aBoxIsTickedOrNot() {
    let statements = Statements(
      of: MarkdownTree(SourceText(Array("- [x] a\n- [ ] b\n- c\n".utf8))))
    #expect(statements.all.map { $0.isTicked } == [true, false, nil])
  }
}
