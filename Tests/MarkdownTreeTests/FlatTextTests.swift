import Bytes
import MarkdownTree
import Testing

/// The source of the first place of a part in the text of a paragraph.
private func source(of part: String, in text: String) -> String? {
  let source = SourceText(Array(text.utf8))
  guard let flat = flatText(text) else { return nil }
  let wanted = Array(part.utf8)
  let start = flat.bytes.indices.first { flat.bytes[$0...].starts(with: wanted) }
  return start.map { source.text(in: flat.sourceRange(of: $0..<$0 + wanted.count)) }
}

@Suite struct FlatTextTests {
  @Test(arguments: [
    ("a *b* `c`\nd  \ne", "a b c\nd\ne"),
    ("![alt](x) <b>a</b> [b *c*](d)", " a b c"),
    ("&amp;&lt; \\* a\\b &#233; &NotEqualTilde;", "&< * a\\b \u{E9} \u{2242}\u{338}"),
    ("- `a\n  b` c", "a b c"),
    ("`` ` `` ` `", "`  "),
    ("a\0b", "a\u{FFFD}b"),
  ])
  func textIsWhatAReaderSees(text: String, expected: String) {
    #expect(flatText(text)?.string.replacing("\0", with: "\u{FFFD}") == expected)
  }

  @Test(arguments: [
    ("b", "a *b* c", "b"),
    ("b c", "a *b* c", "b* c"),
    ("&", "a &amp; b", "&amp;"),
    ("* b", "a \\* b", "\\* b"),
    ("x y", "- `x\n  y`", "x\n  y"),
    ("y", "- `x\n  y`", "y"),
    ("c", "[a &lt; c](d)", "c"),
    ("|c", "|`b\\|c`|\n|-|", nil),
  ])
  func partsLeadBackToTheSource(part: String, text: String, expected: String?) {
    #expect(source(of: part, in: text) == expected)
  }

  @Test func escapedPipesLeadBackFromCells() throws {
    let text = "|a|`b\\|c`|\n|-|-|"
    let flat = try #require(flatText(text, of: .table))
    #expect(flat.string == "ab|c")
    #expect(flat.sourceRange(of: 2..<3) == 5..<7)
    #expect(flat.sourceRange(of: 3..<4) == 7..<8)
    #expect(flat.sourceRange(of: 4..<4).isEmpty)
  }

  @Test func codeIsKnown() throws {
    let flat = try #require(flatText("a `b` c"))
    #expect((0..<5).map { flat.isCode(at: $0) } == [false, false, true, false, false])
    #expect(flat.runs.map(\.range) == [0..<2, 2..<3, 3..<5])
  }
}
