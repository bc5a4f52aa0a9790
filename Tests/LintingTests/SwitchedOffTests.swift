import Bytes
import Linting
import MarkdownTree
import Testing

@Suite struct SwitchedOffTests {
  private func texts(_ markdown: String) -> [String] {
    SwitchedOff(MarkdownTree(SourceText(Array(markdown.utf8)))).comments.map {
      "\($0.line) \($0.text)"
    }
  }

  @Test(arguments: [
    ("<!-- minutes: disable -->", ["1 minutes: disable"]),
    ("a\n\n<!--\nminutes:\n disable-file\tnbsp\n-->", ["3 minutes: disable-file nbsp"]),
    (
      "- a <!-- x --><!--minutes:disable-line b-->\n- <!-- minutes: disable c -->",
      ["1 minutes:disable-line b", "2 minutes: disable c"]
    ),
    ("# T <!-- minutes: disable-next-line -->", ["1 minutes: disable-next-line"]),
    ("<!-- a --> <!-- minutes: disable b -->\n<!-- minutes: disable c", ["1 minutes: disable b"]),
  ])
  func commentsThatSwitchOffAreFound(markdown: String, found: [String]) {
    #expect(texts(markdown) == found)
  }

  @Test(arguments: [
    "`<!-- minutes: disable -->`", "    <!-- minutes: disable -->",
    "```\n<!-- minutes: disable -->\n```", "<!-- minutes: enable -->", "<!-- disable -->",
    "minutes: disable", "<!-- the minutes: disable -->", "\\<!-- minutes: disable -->", "",
  ])
  func allElseSwitchesNothingOff(markdown: String) {
    #expect(texts(markdown) == [])
  }
}
