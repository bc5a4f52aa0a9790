import Linting
import Support
import Testing

/// Many texts are looked for at once, as they are written in Markdown.
@Suite struct TextSearchTests {
  @Test(arguments: [
    (["abc"], "xabcx", "x***x"),
    (["abc"], "abab", "abab"),
    (["abc", "abcdef"], "abcdef abcde", "*** ***de"),
    (["abcd", "cdef"], "abcdef", "***"),
    (["abc"], "abcabc", "******"),
    (["a_b"], #"a\_b a\\_b"#, #"*** a\\_b"#),
    ([#"a\_b"#], #"a\_b"#, "***"),
    (["äö"], "xäöx", "x***x"),
    ([], "abc", "abc"),
    ([""], "abc", "abc"),
  ])
  func whatIsFoundHasStars(texts: [String], text: String, masked: String) {
    #expect(TextSearch(texts).masked(text) == masked)
  }

  /// Of a long text the beginning is enough; what follows it is hidden up to a blank.
  @Test func aLongTextIsHiddenAsAWhole() {
    let long = String(repeating: "abcdefghij", count: 40)
    #expect(TextSearch([long]).masked("x \(long) y") == "x *** y")
  }

  @Test func theTimeGrowsWithTheText() {
    let texts = (0..<4000).map { "aaaaaaaaaaaaaaaaaaaa\($0)" }
    let text = String(repeating: "a", count: 200_000) + texts.joined(separator: " ")
    let time = ProcessorTime.measure {
      #expect(TextSearch(texts).masked(text).utf8.count > 200_000)
    }
    #expect(time < .seconds(20))
  }

  @Test func keysAreHiddenWhereverTheyStand() {
    let key = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    #expect(SecretMask([]).over("use \(key), now") == "use ***, now")
    #expect(SecretMask(["n0t-So&Secret"]).over("use n0t-So&Secret") == "use ***")
    #expect(SecretMask([]).over("use ghp_ and npm_") == "use ghp_ and npm_")
  }
}
