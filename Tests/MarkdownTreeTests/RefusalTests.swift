import Bytes
import Foundation
import MarkdownTree
import Testing

/// A text that can be of any length.
private struct Shape: CustomTestStringConvertible, Sendable {
  let head: String
  let unit: String
  let tail: String

  init(_ unit: String, head: String = "", tail: String = "") {
    (self.unit, self.head, self.tail) = (unit, head, tail)
  }

  var testDescription: String { (head.prefix(20) + unit.prefix(20) + tail).debugDescription }

  func source(length: Int) -> SourceText {
    let count = max(1, length / unit.utf8.count)
    return SourceText(Array((head + String(repeating: unit, count: count) + tail).utf8))
  }
}

/// What the parser takes more than a linear time for.
private let triggers = [
  Shape("<? ", head: "x"), Shape("<!A ", head: "x"), Shape("<![CDATA[ ", head: "x"),
  Shape("<?\r\n", head: "x"), Shape("![[]()"), Shape("![[a](b) "), Shape(")", head: "www.a.b/"),
  Shape(")&a;", head: "www.a.b/"), Shape("a@a."), Shape("@"), Shape("a@a.bc "),
  Shape("|", tail: "\n|-|\n"), Shape("|-", head: "a\n"), Shape("a|", head: "|a|\n|-|\n|"),
  Shape("|a\n", head: table(columns: 200)), Shape("|a\n", head: table(columns: 50)),
  Shape("a\n", tail: "|-|-|\n"), Shape("|-|-|\na\n"), Shape("a|b\n-|\n"), Shape("a\n:-\n"),
  Shape("|-|-|\na\n", head: "    |a|\n    |-|\n|x|\n"),
  Shape("\n", head: String(repeating: "- ", count: 5000) + "a\n"),
  Shape("[a] ", head: "[a]: " + String(repeating: "u", count: 5000) + "\n\n"),
]

private func table(columns: Int, rows: Int = 0) -> String {
  let row = String(repeating: "|a", count: columns) + "|\n"
  let delimiters = String(repeating: "|-", count: columns) + "|\n"
  return row + delimiters + String(repeating: row, count: rows)
}

/// What looks like one of them, and is not.
private let honestShapes = [
  Shape("|a|b|c|d|e|f|g|h|i|j|\n", head: table(columns: 10)),
  Shape(String(repeating: "|a", count: 30) + "|\n", head: table(columns: 30)),
  Shape(
    String(repeating: "|a|b|c|d|e|f|g|h|i|j|\n", count: 9) + "|a|b|c|\n", head: table(columns: 10)),
  Shape(table(columns: 10, rows: 10)), Shape("- a @x [b](c)\n  - [ ] d\n\n"),
  Shape("- a\n  - b\n    - c\n\n"), Shape("- ", tail: "a\n"), Shape("[a1]: b\n\n[a1]\n\n"),
  Shape("see [a](https://a.b/c) and ![i](x.png)\n"), Shape("- some.one@example.org\n"),
  Shape("a <!-- b --> c\n"), Shape("a <?b?> c <!D>\n"), Shape("[a](https://a.b/c_(d))\n"),
]

private let ordinaryShapes = [
  Shape("word *word* `code` **bold**\n"), Shape("- item\n  - @handle [x](https://a.b)\n"),
  Shape("# Heading\n\ntext\n\n"), Shape("| a | b |\n", head: "|a|b|\n|-|-|\n"), Shape("> quote\n"),
  Shape("- [ ] task\n\n"), Shape("https://a.b/c (www.d.e) "), Shape("```\ncode\n```\n"),
  Shape("[a]: b\n\n[a]\n\n"), Shape("**"), Shape("*a **b "), Shape("[a]("), Shape(">"), Shape("`a"),
  Shape("&amp;&x;"), Shape("1. "), Shape("a\u{E4} \\* "), Shape("<b>x</b>\n"),
]

@Suite(.serialized) struct RefusalTests {
  @Test(arguments: triggers)
  fileprivate func whatIsSlowIsRefused(shape: Shape) {
    #expect(MarkdownTree.refusal(of: shape.source(length: 20_000)) != nil)
  }

  /// Around the longest document that is read, and far above.
  @Test(arguments: triggers)
  fileprivate func twiceOfATriggerTakesTwiceTheTime(shape: Shape) {
    var length = 500
    while length < 32_000, MarkdownTree.refusal(of: shape.source(length: length * 2)) == nil {
      length *= 2
    }
    for length in [length / 2, length, length * 2, 128_000] {
      #expect(isLinear(shape, length) { readingTime(of: $0) }, "\(length) bytes")
    }
  }

  @Test func theScanIsLinearUpToTheLongestDocument() {
    #expect(isLinear(Shape("<? ", head: "x"), 4_000_000) { readingTime(of: $0) })
  }

  @Test(arguments: triggers)
  fileprivate func whatIsNotRefusedIsNotSlow(shape: Shape) {
    var length = 500
    while length < 32_000, MarkdownTree.refusal(of: shape.source(length: length * 2)) == nil {
      length *= 2
    }
    let plain = Shape("some words of text\n").source(length: length)
    #expect(readingTime(of: shape.source(length: length)) < readingTime(of: plain) * 40)
  }

  @Test(arguments: ordinaryShapes + honestShapes)
  fileprivate func twiceTheLengthTakesTwiceTheTime(shape: Shape) {
    #expect(MarkdownTree.refusal(of: shape.source(length: 16_000)) == nil)
    #expect(isLinear(shape, 8000) { source in cpuTime { _ = MarkdownTree(source).nodes.count } })
  }

  @Test(arguments: honestShapes)
  fileprivate func largeHonestDocumentsAreRead(shape: Shape) {
    #expect(MarkdownTree.refusal(of: shape.source(length: 500_000)) == nil)
  }

  /// As a word processor writes them when a text is saved as Markdown.
  @Test func picturesInTheTextAreRead() {
    let links = String(repeating: "- [issues#1](https://example.org/issues/1)\n", count: 90)
    let data = String(repeating: "A", count: 200_000)
    let picture = "\n![][image]\n\n[image]: <data:image/png;base64,\(data)>\n"
    #expect(MarkdownTree.refusal(of: SourceText(Array((links + picture).utf8))) == nil)
  }

  @Test func moreThanTenMegabytesAreRefused() {
    let source = SourceText([UInt8](repeating: 10, count: 10_000_001))
    #expect(MarkdownTree.refusal(of: source)?.reason == .tooLarge(bytes: 10_000_001))
    #expect(MarkdownTree.refusal(of: SourceText([UInt8](repeating: 10, count: 1000))) == nil)
  }

  @Test(arguments: ["", "---\na: b\n---\n"])
  func aRefusedDocumentIsEmpty(frontMatter: String) {
    let text = frontMatter + String(repeating: "<? ", count: 1200)
    let tree = MarkdownTree(SourceText(Array(text.utf8)))
    #expect(tree.refusal != nil)
    #expect(tree.nodes.map { $0.kind } == [.document])
    #expect(Array(tree.children(of: 0)) == [])
  }

  @Test(arguments: [
    (String(repeating: "<? ", count: 1200), "1,200 times '<?' or '<!' without an end", 0..<2),
    (
      "a <? b ?>\n" + String(repeating: "<!A ", count: 2000),
      "2,000 times '<?' or '<!' without an end", 10..<12
    ),
    (
      String(repeating: "|", count: 1000) + "\n|-|", "up to 1,000 times '|' in a row of a table",
      0..<1000
    ),
    (
      table(columns: 90) + String(repeating: "|a\n", count: 40),
      "a table of 90 columns whose rows lack 3,400 cells", 364..<366
    ),
    (
      String(repeating: "|-|-|\na\n", count: 50),
      "a paragraph of 99 lines with rows of '|' and '-' among them", 8..<13
    ),
    (
      String(repeating: "![[]()", count: 1000),
      "1,000 times '![' without an end before links in the same paragraph", 3..<4
    ),
    (String(repeating: "@", count: 500), "436 times '@' in words of up to 500 bytes", 0..<500),
    (
      String(repeating: "a@a.bc ", count: 1000), "1,000 times '@' in lines of up to 7,000 bytes",
      0..<7000
    ),
    (
      "www.a.b/" + String(repeating: ")", count: 3000),
      "2,996 times ')' in an address of 3,008 bytes",
      0..<13
    ),
    (
      String(repeating: "- ", count: 900) + "a" + String(repeating: "\n", count: 90),
      "lists nested 900 deep around blank lines", 1802..<1802
    ),
    (
      "[a]: " + String(repeating: "u", count: 5000) + "\n\n" + String(repeating: "[a]", count: 999),
      "1,000 pairs of brackets beside a link definition of 5,004 bytes", 2..<5006
    ),
  ])
  func aRefusalSaysWhatAndHowMuchAndPointsAtTheFirst(text: String, words: String, range: Range<Int>)
  {
    let refusal = MarkdownTree.refusal(of: SourceText(Array(("a\n\n" + text).utf8)))
    #expect(refusal?.reason == .tooSlow(trigger: words))
    #expect(refusal?.range == range.lowerBound + 3..<range.upperBound + 3)
  }

  /// What it takes to look at a document and, if it is not refused, to parse it.
  private func readingTime(of source: SourceText) -> Duration {
    cpuTime {
      guard MarkdownTree.refusal(of: source) == nil else { return }
      _ = MarkdownTree.parsedTexts(of: source).count
    }
  }

  private func isLinear(
    _ shape: Shape, _ length: Int, _ time: (SourceText) -> Duration
  ) -> Bool {
    let (short, long) = (shape.source(length: length), shape.source(length: length * 2))
    var (shortTime, longTime) = (Duration.seconds(60), Duration.seconds(60))
    // Other processes and tests may take their time from either: what counts is the best. Below a
    // millisecond their traces are too large to tell, and nobody notices the time.
    for _ in 1...60 {
      (shortTime, longTime) = (min(shortTime, time(short)), min(longTime, time(long)))
      if longTime < shortTime * 2.3 || longTime < .milliseconds(1) { return true }
    }
    return false
  }

  private func cpuTime(of work: () -> Void) -> Duration {
    let start = now()
    work()
    return now() - start
  }

  private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
