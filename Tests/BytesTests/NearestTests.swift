import Testing

@testable import Bytes

@Suite("The nearest known word")
struct NearestTests {
  @Test(
    "edits are insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("lint", "lint", 0), ("lnt", "lint", 1),
      ("lintt", "lint", 1), ("lind", "lint", 1), ("ilnt", "lint", 1), ("ca", "abc", 3),
    ]
  )
  func distance(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left), Array(right)) == distance)
  }

  @Test(
    "one edit in three characters is near, a word without anything in common never",
    arguments: [
      ("decisons", "decisions"), ("dceisoins", "decisions"), ("LINT", "lint"), ("dif", "diff"),
      ("x", nil), ("", nil), ("meetings", nil), ("no", nil),
    ]
  )
  func nearest(typed: String, expected: String?) {
    #expect(Bytes.nearest(to: typed, among: ["lint", "diff", "decisions"]) == expected)
  }

  @Test("the first of equally near words wins")
  func tie() {
    #expect(Bytes.nearest(to: "fail", among: ["mail", "rail"]) == "mail")
  }
}
