import Bytes
import Dates
import Testing

@testable import Reporting

/// Minutes come from strangers, and a changelog from many minutes: nothing in a text may be more than text.
@Suite struct ChangesHostileTests {
  /// Changes of all types that have a text wherever texts of minutes can stand.
  private static func report(
    _ text: String, by grouping: ChangesGrouping = .team, notifies: Bool = false
  ) -> ChangesReport {
    let owners = [text, "zoe"].map { ToldChange.Owner(key: $0, name: $0, isHandle: false) }
    var changes: [ToldChange] = []
    for (type, word) in [
      (ChangesType.decisions, "new"), (.decisions, "reworded"), (.decisions, "moved"),
      (.actions, "opened"), (.actions, "reworded"), (.actions, "redated"), (.meetings, "new"),
    ] {
      var change = ToldChange(
        type: type, word: word, path: RepositoryPath("pier/20250305.md"),
        start: SourcePosition(line: changes.count + 1, column: 1), date: nil,
        team: RepositoryPath("pi" + text), text: text, id: "")
      (change.topic, change.context) = ("T" + text, text)
      change.oldText = word == "reworded" ? "formerly" : nil
      (change.owners, change.facts, change.topics) = (owners, [text], [text, text])
      change.before = ToldChange.Place(
        path: change.path, team: change.team, line: 1, date: nil, topic: text)
      changes.append(change)
    }
    var settled = changes[0]
    settled.isSettled = true
    var choice = ChangesReport.Choice()
    (choice.grouping, choice.notifies) = (grouping, notifies)
    return ChangesReport(
      changes, settled: [settled], days: nil, reading: reading(text),
      links: (.relative, .relative), choice)
  }

  private static func reading(_ title: String) -> ChangesReading {
    ChangesReading(
      tool: "", old: nil, new: .index, title: title, evidence: Evidence())
  }

  @Test(arguments: [
    "# heading", "## 2024", "one\n\n## two", "one\r## two", "- item", "1. item", "> quote", "---",
    "===", "```", "~~~", "    code", "`code", "a `b` c", "</details>", "<!-- comment",
    "<details open>", "<script>x()</script>", "<a href=x>y</a>", "<b", "[text](target)", "[text]",
    "](target)", "![image](target)", "[^1]", "[ ] task", "| a | b |\n|---|---|", "*emphasis*",
    "**strong**", "__strong__", "_a_", "~~gone~~", "~one~", "**", "~~", "x**", "**x", "\\", "x\\",
    "&lt;b&gt;", "&#35; x", "&", "$x$", "#12", "pier#12", "`#12`", "#12`", "a@b.example", "@ada",
    "ask @ada/team and @bob.", "\u{1B}[31mred", "\u{202E}back", "\u{2028}line", "a\tb", "\u{0}",
    "\u{3000}wide", "é\u{301}", "👩‍👩‍👧", ")", "(", "]", "](", "- - -", "+", "x\n- y", ":tada:",
    "word\u{85}next", "{+x+} [-y-]",
  ])
  func aTextIsTextAndNothingElse(text: String) {
    for (grouping, harmless) in Self.harmless {
      let section = Self.report(text, by: grouping).rendered(as: .markdown, colored: false)
      #expect(skeleton(section) == harmless, "\(section)")
      #expect(!section.contains("@"))
      #expect(
        section.unicodeScalars.allSatisfy {
          $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
            || $0 == "\u{200D}"
        })
    }
  }

  /// By team there is one group, and by owner several with headings of their own.
  private static let harmless = [ChangesGrouping.team, .owner].map { grouping in
    let section = report("word", by: grouping).rendered(as: .markdown, colored: false)
    return (grouping, skeleton(section))
  }

  @Test func whatIsCodeIsAReferenceOnly() {
    let section = Self.report("see #12").rendered(as: .markdown, colored: false)
    #expect(section.contains("see `#12`"))
    #expect(!section.replacing("`#12`", with: "").contains("#12"))
  }

  /// Nothing is left of an @ alone, and no marks are put around nothing.
  @Test func nothingIsLeftOfAnAt() {
    let section = Self.report("@").rendered(as: .markdown, colored: false)
    #expect(!section.contains("@") && !section.contains("****"))
    #expect(section.split(separator: "\n").count { $0.hasPrefix("#") } > 3)
  }

  @Test func addressesLeadWhereTheySay() {
    let section = Self.report("https://pier.example/a_b_(c)~").rendered(
      as: .markdown, colored: false)
    let links = skeleton(section).count { $0.hasSuffix("link") }
    #expect(links > Self.harmless[0].1.count { $0.hasSuffix("link") })
    #expect(
      skeleton(section).filter { !$0.hasSuffix("link") }
        == Self.harmless[0].1.filter { !$0.hasSuffix("link") })
  }

  /// A name that is no handle notifies nobody, be that wanted or not.
  @Test func onlyHandlesAreNotified() {
    #expect(
      !Self.report("@all", notifies: true).rendered(as: .markdown, colored: false).contains("@"))
  }

  @Test(arguments: [true, false])
  func noEscapeReachesTheTerminal(isColored: Bool) {
    let text = Self.report("\u{1B}]0;x\u{7}\u{202E}\u{9B}31m").rendered(
      as: .text, colored: isColored, width: 60)
    let own = ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[31m", "\u{1B}[32m", "\u{1B}[33m"]
    let rest = own.reduce(text) { $0.replacing($1, with: "") }
    #expect(
      rest.unicodeScalars.allSatisfy {
        $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
      })
  }
}
