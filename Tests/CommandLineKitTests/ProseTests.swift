import Testing

@testable import CommandLineKit

@Suite("Prose")
struct ProseTests {
  @Test("blank lines separate paragraphs, and an indented one is kept")
  func paragraphsOfText() {
    let text = "One\ntwo.\n\n    git  log\n      more\n\n\nThree."
    #expect(
      paragraphs(of: text) == [
        .prose("One two."), .verbatim(["git  log", "  more"]), .prose("Three."),
      ]
    )
    #expect(paragraphs(of: "") == [])
  }

  @Test("lines are filled up to the width, and long words stay whole")
  func filling() {
    #expect(filled("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(filled("a longword b", width: 4) == ["a", "longword", "b"])
    #expect(filled("", width: 4) == [])
  }

  @Test(
    "a summary becomes a sentence",
    arguments: [("find defects", "Find defects."), ("Really?", "Really?"), ("", "")]
  )
  func sentenceOfSummary(summary: String, expected: String) {
    #expect(sentence(summary) == expected)
  }
}
