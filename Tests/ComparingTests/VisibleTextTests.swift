import Testing

@testable import Comparing

@Suite("What is seen of a text")
struct VisibleTextTests {
  @Test(
    "is the same whether it is read by bytes or by characters",
    arguments: [
      "We put a lamp at each end.", "more than > 3, -5 % or 1,5 - and 1/2!",
      "**Bold**, `code` (it) [x]",
      "see https://pier.example/a?b=1, then", "re-sign -- and - end ...",
      "A.B. C++ != C# <- @ada_b",
      "tab\tand\u{0B}line\nend", "", "...", "(http://x.example)",
    ])
  func oneReading(text: String) {
    // One letter beyond ASCII, and the text is read by characters.
    #expect(VisibleText(text).text + "é" == VisibleText(text + " é").text)
  }
}
