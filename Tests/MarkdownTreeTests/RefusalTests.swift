import Bytes
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
  Shape("![[]()"), Shape(")", head: "www.a.b/"), Shape("a@a."), Shape("@"),
  Shape("|", tail: "\n|-|\n"), Shape("|-", head: "a\n"), Shape("a|", head: "|a|\n|-|\n|"),
  Shape(
    "|a\n",
    head: String(repeating: "|a", count: 200) + "|\n" + String(repeating: "|-", count: 200) + "|\n"),
  Shape("a\n", tail: "|-|-|\n"), Shape("|-|-|\na\n"), Shape("a|b\n-|\n"),
  Shape("\n", head: String(repeating: "- ", count: 5000) + "a\n"),
  Shape("[a] ", head: "[a]: " + String(repeating: "u", count: 50_000) + "\n\n"),
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
    #expect(MarkdownTree.refusal(of: shape.source(length: 300_000)) != nil)
  }

  @Test(arguments: triggers)
  fileprivate func whatIsNotRefusedIsNotSlow(shape: Shape) {
    var length = 4000
    while MarkdownTree.refusal(of: shape.source(length: length * 2)) == nil { length *= 2 }
    let source = shape.source(length: length)
    #expect(best(of: 2) { MarkdownTree.parsedTexts(of: source).count } < .seconds(1))
  }

  @Test(arguments: ordinaryShapes)
  fileprivate func twiceTheLengthTakesTwiceTheTime(shape: Shape) {
    let (short, long) = (shape.source(length: 8000), shape.source(length: 16_000))
    #expect(MarkdownTree.refusal(of: long) == nil)
    // Other processes may take their time from either; once is enough for a proof.
    let isLinear = (1...20).contains { _ in
      let time = best(of: 3) { MarkdownTree(short).nodes.count }
      return best(of: 3) { MarkdownTree(long).nodes.count } < time * 2.3
    }
    #expect(isLinear)
  }

  @Test(arguments: [
    Shape(
      "| a | b | c | d | e | f | g | h | i | j |\n",
      head: "|a|b|c|d|e|f|g|h|i|j|\n|-|-|-|-|-|-|-|-|-|-|\n"),
    Shape("- a @x [b](c)\n  - [ ] d\n\n"), Shape("see [a](https://a.b/c) and ![i](x.png)\n"),
  ])
  fileprivate func largeHonestDocumentsAreRead(shape: Shape) {
    #expect(MarkdownTree.refusal(of: shape.source(length: 150_000)) == nil)
  }

  @Test func moreThanTenMegabytesAreRefused() {
    let source = SourceText([UInt8](repeating: 10, count: 10_000_001))
    #expect(MarkdownTree.refusal(of: source)?.reason == .tooLarge(bytes: 10_000_001))
    #expect(MarkdownTree.refusal(of: SourceText([UInt8](repeating: 10, count: 1000))) == nil)
  }

  @Test func aRefusalPointsAtTheLine() {
    let text = "a\n\n" + String(repeating: "|", count: 100_000) + "\n"
    let refusal = MarkdownTree.refusal(of: SourceText(Array(text.utf8)))
    #expect(refusal?.reason == .tooSlow(trigger: "rows of very many cells"))
    #expect(refusal?.range == 3..<100_003)
  }

  private func best(of runs: Int, _ work: () -> Int) -> Duration {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure { _ = work() } }.min() ?? .zero
  }
}
