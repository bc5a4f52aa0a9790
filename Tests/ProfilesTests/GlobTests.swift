import Profiles
import Support
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("Agenda", "agenda"), ("Agenda", "  AGENDA\t"), ("minutes  taking", "Minutes\u{A0}taking"),
    ("Über*", "ÜBER DIES"), ("über*", "Über dies"), ("*", ""), ("*", "anything"),
    ("Participants*", "participants"), ("Participants*", "Participants - use of github handles"),
    ("*minutes transfer*", "Community call and minutes transfer to repo"),
    ("a*b*c", "a b bc c"), ("a*?c", "abc"), ("?", "ü"), ("??", "a🚨"),
    ("{Topics,Items}", "items"), ("Topic{,s}", "topic"),
    ("{Recurring,Old} items{, *}", "old items & x"),
    ("{date}", "2023-12-06"), ("{date}", "6.12.2023"), ("* {date}", "SIG on 2023-12–6"),
    ("{date}*", "2023-12-06 Overflow"), ("{Minutes {date},{date}}", "Minutes 20231206"),
    ("{date} to {date}", "2025-04-01 to 2025-04-03"), (#"What\?"#, "what?"),
    (#"\{date\}"#, "{date}"),
    ("a,b", "a,b"),
  ])
  func standsFor(pattern: String, text: String) throws {
    #expect(try Glob(pattern).matches(FoldedText(text)))
  }

  @Test(arguments: [
    ("Agenda", "Agenda today"), ("Agenda", "genda"), ("Agenda", ""), ("?", ""), ("?", "ab"),
    ("a*?c", "ac"), ("*b", "a"), ("Topic{,s}", "topical"), ("{date}", "2023-12-06 Overflow"),
    ("{date}", "date"), ("{date}", "k8s-1.27"), ("* {date}", "2023-12-06"), ("a*b", "a"),
    (#"What\?"#, "whats"),
  ])
  func doesNotStandFor(pattern: String, text: String) throws {
    #expect(try !Glob(pattern).matches(FoldedText(text)))
  }

  @Test(arguments: [
    ("", "the pattern is empty"),
    (#"a\"#, "the pattern ends in a backslash"),
    ("{a,b", "the pattern has a '{' without its '}'"),
    ("a}", "the pattern has a '}' without its '{'"),
    ("{a,{b,c}}", "the pattern has braces inside of braces"),
    ("{dat}", "the pattern has braces that are not {date} or {this,that}"),
    (String(repeating: "a", count: 257), "the pattern is longer than 256 bytes"),
    (String(repeating: "{a,b}", count: 7), "the pattern stands for more than 64 texts"),
    (String(repeating: "{,}", count: 80), "the pattern stands for more than 64 texts"),
  ])
  func whatIsNoPatternIsRefused(pattern: String, message: String) {
    let error = #expect(throws: GlobError.self) { try Glob(pattern) }
    #expect(error?.message == message)
  }

  @Test func theFirstGlobThatFitsIsTold() throws {
    let globs = try GlobSet(patterns: ["Agenda*", "* items", "{Agenda today,Topics}", "Topics"])
    let texts = ["Agenda today", "Topics", "Recurring items", "agenda items", "Other", ""]
    #expect(texts.map { globs.firstMatch(of: FoldedText($0)) } == [0, 2, 1, 0, nil, nil])
    #expect(GlobSet.none.firstMatch(of: FoldedText("Agenda")) == nil)
  }

  /// A stranger's pattern costs its length for each byte of a text, and not more.
  @Test func hostilePatternsTakeLinearTime() throws {
    let glob = try Glob(String(repeating: "*a", count: 127) + "b")
    let text = "b" + String(repeating: "a", count: 20000)
    let dates = try Glob("*{date}x")
    let days = String(repeating: "2023-12-06 ", count: 4000) + "x"
    let pathGlob = try PathGlob(String(repeating: "**/a*", count: 40) + "b")
    let time = ProcessorTime.measure {
      #expect(!glob.matches(FoldedText(text)))
      #expect(!dates.matches(FoldedText(days)))
      #expect(!pathGlob.matches(text.prefix(2000).utf8))
    }
    #expect(time < .seconds(5))
  }
}

@Suite struct PathGlobTests {
  @Test(arguments: [
    ("iam/scs-federation.md", "iam/scs-federation.md"), ("*/template.md", "a/template.md"),
    ("**/template.md", "template.md"), ("**/template.md", "a/b/template.md"),
    ("archive/**", "archive/a/b.md"), ("archive/", "archive/b.md"), ("a/**/b", "a/b"),
    ("a/**/b", "a/x/y/b"), ("**", "a/b"), ("?.md", "ü.md"), ("{a,b}/*.md", "b/c.md"),
    ("**/x/*.md", "a/x/x/b.md"), ("a**b", "a/c/b"),
  ])
  func standsFor(pattern: String, path: String) throws {
    #expect(try PathGlob(pattern).matches(path.utf8))
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("?", "/"), ("a/*", "a/b/c"), ("A/b.md", "a/b.md"), ("archive/", "archive"),
    ("**/x.md", "ax.md"), ("a/**/b", "ab"), ("{date}.md", "20231206.md"),
  ])
  func doesNotStandFor(pattern: String, path: String) {
    #expect((try? PathGlob(pattern))?.matches(path.utf8) != true)
  }
}
