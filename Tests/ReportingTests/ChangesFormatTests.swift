import Bytes
import Foundation
import Meetings
import Support
import Testing

@testable import Reporting

@Suite struct ChangesFormatTests {
  private static let old = """
    - Decision: The boat is painted red in May.
    - AI @ada: order the lamp
    """
  private static let new = """
    - Decision: The boat is painted blue in May.
    - AI @Bob, @eve: order the lamp
    """

  private let forge = ForgeLinks(remote: "https://github.com/pier/minutes", commit: "bbb")

  // MARK: For machines

  @Test func jsonLinesHaveAllKeysInTheirOrder() throws {
    let report = try Changes(from: Self.old, to: Self.new).report(links: (.relative, forge))
    let url = "https://github.com/pier/minutes/blob/bbb/pier/20250305.md?plain=1#L"
    #expect(
      report.rendered(as: .jsonl, colored: false) == """
        {"class":"changed","type":"meeting","path":"pier/20250305.md","line":1,\
        "date":"2025-03-05","team":"pier","topic":null,"text":"2025-03-05","oldText":null,\
        "owners":null,"oldOwners":null,"id":"67b46812f9d1","late":false,"url":"\(url)1"}
        {"class":"reworded","type":"decision","path":"pier/20250305.md","line":14,\
        "date":"2025-03-05","team":"pier","topic":"Lamps",\
        "text":"The boat is painted blue in May.","oldText":"The boat is painted red in May.",\
        "owners":null,"oldOwners":null,"id":"1a4cb0a72ec2","late":false,"url":"\(url)14"}
        {"class":"reassigned","type":"action","path":"pier/20250305.md","line":15,\
        "date":"2025-03-05","team":"pier","topic":"Lamps","text":"order the lamp","oldText":null,\
        "owners":["Bob","eve"],"oldOwners":["ada"],"id":"3a258ceea0cd","late":false,"url":"\(url)15"}

        """)
  }

  @Test func whatIsNotThereIsNull() throws {
    let top = try Changes(from: [], to: [("20250305.md", "Decision: Lamps are red.\n")])
    let lines = top.rendered(as: .jsonl) { $0.only = [.meetings] }
    #expect(lines.contains(#""team":null,"topic":null,"text":"","oldText":null,"owners":null,"#))
    #expect(lines.hasSuffix(#""late":false,"url":null}"# + "\n"))
  }

  @Test func whatIsGoneIsWhereItWas() throws {
    let changes = try Changes(from: "- Decision: Lamps are red.", to: "Nothing.")
    let object = changes.report(links: (forge, .relative)) { $0.only = [.decisions] }
      .rendered(as: .jsonl, colored: false)
    #expect(object.contains(#""class":"withdrawn""#))
    #expect(object.contains(#""url":"https://github.com/pier/minutes/blob/bbb/pier/"#))
  }

  @Test func changesOfAllTypesAreSortedByPlace() throws {
    let lines = try Changes.ofSample().rendered(as: .csv).components(separatedBy: "\r\n")
      .dropFirst().dropLast().map { $0.components(separatedBy: ",") }
    let places = lines.map { (path: $0[2], line: Int($0[3]) ?? 0) }
    #expect(places.map { $0.path } == places.map { $0.path }.sorted())
    for (above, below) in zip(places, places.dropFirst()) where above.path == below.path {
      #expect(above.line <= below.line)
    }
    #expect(Set(lines.map { $0[1] }) == ["decision", "action", "meeting"])
  }

  @Test func theSameChangesHaveTheSameIds() throws {
    let ids = try Changes.ofSample().rendered(as: .csv).components(separatedBy: "\r\n")
      .dropFirst().dropLast().compactMap { $0.components(separatedBy: ",").suffix(3).first }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.count == 12 && $0.allSatisfy { $0.isHexDigit } })
    let moved = try Changes(
      from: [],
      to: [("pier/20250305.md", "# 2025-03-05\n"), ("boat/20250305.md", "# 2025-03-05\n")])
    let renamed = try Changes(
      from: [], to: [("pier/20250305-x.md", "\n# 2025-03-05\n")])
    let id = try #require(renamed.rendered(as: .jsonl).firstMatch(of: /"id":"(\w+)"/)?.1)
    #expect(moved.rendered(as: .jsonl).components(separatedBy: id).count == 2)
  }

  @Test func jsonIsOneDocumentWithTheNumberOfEachClass() throws {
    let document = try Changes(from: Self.old, to: Self.new).rendered(as: .json)
    #expect(
      document.hasPrefix(
        """
        {"version":1,"tool":"git-minutes 0.0.0",\
        "snapshot":{"kind":"revision","revision":"B","tree":"2222"},\
        "base":{"kind":"revision","revision":"A","tree":"1111"},"summary":{"changes":3,\
        "decisions":{"new":0,"reworded":1,"corrected":0,"withdrawn":0,"moved":0},\
        "actions":{"opened":0,"closed":0,"reopened":0,"reassigned":1,"redated":0,"reworded":0,\
        "corrected":0,"carried":0,"dropped":0,"withdrawn":0},\
        "meetings":{"new":0,"changed":1,"removed":0},"settled":0,"late":0,\
        "read":{"minutes":1,"total":1}},"changes":[{"class":"changed",
        """))
    #expect(document.hasSuffix("}]}\n"))
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    #expect((value?["changes"] as? [Any])?.count == 3)
  }

  @Test func oneSnapshotHasNoBase() {
    let reading = ChangesReading(
      tool: "x", old: nil, new: .workingTree, title: "2025-Q1", evidence: Evidence())
    let report = ChangesReport(
      [], settled: [], days: nil, reading: reading, links: (.relative, .relative), .init())
    #expect(report.rendered(as: .json, colored: false).contains(#"},"base":null,"summary":{"#))
  }

  @Test(arguments: [(false, 1), (true, 2)])
  func whatWasSettledIsAnEntryWhereThatIsWanted(includesSettled: Bool, count: Int) throws {
    let report = try Changes(from: nil, to: "- Decision: Red.").withSettled("Oil it is") {
      ($0.includesSettled, $0.only) = (includesSettled, [.decisions])
    }
    for format in [ChangesFormat.jsonl, .csv] {
      let lines = report.rendered(as: format, colored: false).split { $0.isNewline }
      #expect(lines.count == count + (format == .csv ? 1 : 0))
      #expect(lines.contains { $0.contains("Oil it is") && $0.contains("new") } == includesSettled)
    }
    let remark = "not shown: 1 settled without a decision word"
    #expect(report.evidenceLines(for: .jsonl).contains(remark) == !includesSettled)
    #expect(!report.evidenceLines(for: .markdown).contains(remark))
  }

  @Test func theHeaderOfCSVIsTheKeysOfJSON() throws {
    let object = try #require(Changes(from: Self.old, to: Self.new).report().objects.first)
    #expect(object.members.map { $0.key } == ToldChange.keys)
    let header = try Changes(from: nil, to: nil).rendered(as: .csv)
    #expect(header == ToldChange.keys.joined(separator: ",") + "\r\n")
  }

  @Test func csvHasOwnersInOneCellAndNoFormulas() throws {
    let changes = try Changes(
      from: nil, to: "- AI @bob, @ada: order \"lamps\", soon", topic: "=1+1")
    let lines = changes.rendered(as: .csv) { $0.only = [.actions] }
      .components(separatedBy: "\r\n")
    #expect(
      lines[1].hasPrefix(
        "opened,action,pier/20250305.md,14,2025-03-05,pier,'=1+1,\"order \"\"lamps\"\", soon\",,bob ada,,"
      ))
  }

  // MARK: For people

  @Test func textIsTheNumbersThenWhatChangedByTeam() throws {
    let lantern = ("boat/20250306.md", Changes.minutes("2025-03-06", "### Sails\n\n- AI: mend it"))
    let file = { (text: String) in
      [("pier/20250305.md", Changes.minutes("2025-03-05", "### Lamps\n\n\(text)"))]
    }
    let changes = try Changes(from: file(Self.old), to: file(Self.new) + [lantern])
    #expect(
      changes.rendered(as: .text) == """
        A..B: 2025-03-06
        1 meeting, 1 changed. No new decisions, 1 reworded. Action items: 1 opened, 1 reassigned.

        boat: action items: 1 opened; 1 meeting
        ACTION ITEMS
          2025-03-06  opened       mend it  boat/20250306.md:14
                                   Sails
        MEETINGS
          2025-03-06  new          2 participants: Sails  boat/20250306.md:1

        pier: decisions: 1 reworded; action items: 1 reassigned; meetings: 1 changed
        DECISIONS
          2025-03-05  reworded     The boat is painted [-red-]{+blue+} in May.  pier/20250305.md:14
                                   Lamps
        ACTION ITEMS
          2025-03-05  reassigned   ada -> Bob, eve: order the lamp  pier/20250305.md:15
                                   Lamps
        MEETINGS
          2025-03-05  changed      2 participants: Lamps  pier/20250305.md:1

        """)
  }

  @Test(arguments: [
    (ChangesGrouping.date, ["2025-06-05", "2025-05-28", "2025-05-15", "2025-05-07", "2025-04-16"]),
    (.team, ["harbour", "lantern"]),
    (.owner, ["decisions", "bram-bollard", "edda-snuffer", "ines-fathom", "juno-halyard"]),
  ])
  func textStandsUnderTeamsDaysOrOwners(grouping: ChangesGrouping, first: [String]) throws {
    let text = try Changes.ofSample().rendered(as: .text) { $0.grouping = grouping }
    let titles = text.components(separatedBy: "\n\n").dropFirst().map { $0.prefix { $0 != ":" } }
    #expect(titles.prefix(5).map { String($0) } == first)
  }

  @Test func aTerminalBreaksWhatIsLongAndKeepsTheColours() throws {
    let changes = try Changes(
      from: "- Decision: The boat is painted red in May.",
      to: "- Decision: The boat is painted blue and white with a green stripe in May.")
    let red = "\u{1B}[31m"
    let green = "\u{1B}[32m"
    let none = "\u{1B}[0m"
    let lines = changes.rendered(as: .text, colored: true, width: 80) { $0.only = [.decisions] }
      .components(separatedBy: "\n")
    let dim = "\u{1B}[2m"
    let lead = "  2025-03-05  \u{1B}[33mreworded     \(none)"
    let indent = String(repeating: " ", count: 27)
    #expect(
      lines[5...7] == [
        "\(lead)The boat is painted               \(dim)pier/20250305.md:14\(none)",
        "\(indent)\(red)[-red-]\(none)\(green){+blue and white with a\(none)",
        "\(indent)\(green)green stripe+}\(none) in May.",
      ])
    #expect(
      changes.rendered(as: .text, colored: true, width: 80)
        .replacing(/\u{1B}\[\d+m/, with: "") == changes.rendered(as: .text, width: 80))
  }

  @Test func aMeetingIsALineOfTheTerminal() throws {
    let topics = (1...9).map { "### What is number \($0) about?\n" }.joined(separator: "\n")
    let file = ("pier/20250305.md", Changes.minutes("2025-03-05", topics))
    let lines = try Changes(from: [], to: [file]).rendered(as: .text, width: 90)
      .components(separatedBy: "\n")
    #expect(
      lines[5...] == [
        "  2025-03-05  new          2 participants: What is number 1 about?;...  pier/20250305.md:1",
        "",
      ])
  }

  @Test func aNarrowTerminalHasTheDayOnALineOfItsOwn() throws {
    let changes = try Changes(
      from: "- Decision: The boat is painted red in May.",
      to: "- Decision: The boat is painted blue in May.", topic: "What we do with the old boat")
    #expect(
      changes.rendered(as: .text, width: 40) { $0.only = [.decisions] } == """
        A..B: 2025-03-05
        No new decisions, 1 reworded.

        pier: decisions: 1 reworded
        DECISIONS
          2025-03-05  reworded
            The boat is painted [-red-]{+blue+}
            in May.
            What we do with the old boat
            pier/20250305.md:14

        """)
  }

  @Test(arguments: [10, 24, 40, 50, 51, 60, 72, 79, 80, 120], [false, true])
  func noLineIsWiderThanTheTerminal(width: Int, isGrouped: Bool) throws {
    let text = try Changes.ofSample().rendered(as: .text, width: width) {
      ($0.grouping, $0.includesSettled) = (isGrouped ? .owner : .team, true)
    }
    let widest = text.components(separatedBy: "\n").map { $0.count }.max() ?? 0
    // The day and the class stay together.
    #expect(widest <= max(width, 27))
  }

  @Test(arguments: [ChangesFormat.text, .markdown])
  func nothingChangedIsSaid(format: ChangesFormat) throws {
    let changes = try Changes(from: Self.old, to: Self.old)
    let texts = [
      ChangesFormat.text: "nothing changed: A..B\n", .markdown: "## A..B\n\nNothing changed.\n",
    ]
    #expect(changes.rendered(as: format) == texts[format])
  }

  @Test func whatWasSettledIsCountedInTheText() throws {
    let report = try Changes(from: nil, to: nil).withSettled("Oil it is")
    #expect(
      report.rendered(as: .text, colored: false) == """
        A..B
        No new meetings. No new decisions, none changed or withdrawn. No action items.

        pier: decisions: 1 settled without a decision word

        """)
  }

  @Test func theLastLineTellsTheNumbersAndWhatWasRead() throws {
    #expect(
      try Changes.ofSample().report().evidenceLines(for: .text) == [
        "9 decisions, 1 reworded, 0 withdrawn; action items: 9 opened, 12 closed, 1 dropped; "
          + "6 meetings, 1 changed; from 9 of 9 minutes"
      ])
    #expect(
      try Changes.ofSample().report { $0.only = [.decisions] }.account
        == "9 decisions, 1 reworded, 0 withdrawn; from 9 of 9 minutes")
  }
}
