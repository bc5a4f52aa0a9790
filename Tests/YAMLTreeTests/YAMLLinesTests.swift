import Testing
import YAMLTree

@Suite struct YAMLLinesTests {
  @Test(arguments: [
    "", "word", "two words", "it's", "#a", "a: b", "- a", "on", "Null", "~", "2024", "a\nb", "\t",
    "\u{1B}]0;x\u{7}", "\u{85}", "\u{202E}gnp", "\u{2028}", "a\\b\u{1}\"", "grün", "🏠",
  ])
  func aTextIsReadAgainAsItWas(text: String) throws {
    let written = text.asYAML
    let document = try YAMLDocument(Array("- \(written)\n- \(written): x\n".utf8))
    guard case .sequence(let items) = document.root?.content, items.count == 2,
      case .scalar(let read, let isPlain) = items[0].content
    else {
      Issue.record("no text: \(written)")
      return
    }
    #expect(read == text)
    #expect(!isPlain || !text.isEmpty)
    #expect(items[1].entries.map { $0.key } == [text])
  }

  @Test func nothingInItSteersATerminal() {
    for text in ["a\nb", "\u{1B}[2J", "\u{9B}2J", "\u{202E}x"] {
      #expect(text.asYAML.unicodeScalars.allSatisfy { (" "..."~").contains($0) })
    }
  }
}
