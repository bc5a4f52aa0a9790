import ActionItems
import Bytes
import Foundation
import Profiles
import Statements
import Testing

@testable import Registers
@testable import Reporting

/// Action items for machines.
@Suite struct ActionsDataTests {
  @Test func jsonLinesHaveAllKeysInTheirOrder() throws {
    #expect(
      try ActionEntries.rendered([ActionEntries.lamp], as: .jsonl) == """
        {"path":"pier/20250319.md","line":20,"column":3,"date":"2025-03-19","team":"pier",\
        "topic":"Lamps","context":"Two are dark","kind":"marked","marker":"AI",\
        "owners":["ada","bob"],"status":"open","due":"by Friday","dueDate":"2025-03-21",\
        "text":"order the lamp of the pier","id":"0123456789ab","thread":"0123456789ab",\
        "first":"2025-02-19","last":"2025-03-19","mentions":2,"state":"open"}

        """)
  }

  @Test func whatIsNotThereIsNull() throws {
    let thread = Entries.thread(
      Entries.mention("x", in: "notes.md", owners: [.unassigned], kind: .implicit))
    #expect(
      try ActionEntries.rendered([thread], as: .jsonl) { $0.showsImplicit = true } == """
        {"path":"notes.md","line":12,"column":3,"date":null,"team":null,"topic":null,\
        "context":null,"kind":"implicit","marker":null,"owners":[],"status":"open","due":null,\
        "dueDate":null,"text":"x","id":"0123456789ab","thread":"0123456789ab","first":null,\
        "last":null,"mentions":1,"state":"open"}

        """)
  }

  @Test func mentionsAreSortedByPlaceAndHaveNoKeysOfThreads() throws {
    let lines = try ActionEntries.rendered([ActionEntries.rope, ActionEntries.lamp], as: .jsonl) {
      $0.showsMentions = true
    }
    .split(separator: "\n")
    #expect(
      lines.map { $0.prefix(26) }.map { String($0) } == [
        #"{"path":"pier/20250219.md""#, #"{"path":"pier/20250319.md""#,
        #"{"path":"pier/20250326.md""#,
      ])
    #expect(lines.allSatisfy { $0.hasSuffix(#""thread":"0123456789ab"}"#) })
  }

  @Test func pathsThatAreNotUTF8StandAsPercentSigns() {
    let path = RepositoryPath(bytes: Array("pi".utf8) + [0xE9] + Array("r/20250305.md".utf8))
    let mention = Entries.mention("x")
    let moved = Mention(
      path: path, start: mention.start, date: mention.date, team: path.directory, topic: nil,
      isReview: false,
      item: mention.item, dueDate: nil, id: mention.id, thread: mention.thread)
    let object = JSONObject.mention(moved).compactText
    #expect(object.hasPrefix(#"{"path":"pi%E9r/20250305.md","#))
    #expect(object.contains(#""team":"pi%E9r""#))
  }

  @Test func jsonIsOneDocumentWithTheNumberOfEachState() throws {
    let document = try ActionEntries.rendered(
      [ActionEntries.paint, ActionEntries.lapsed(1)], as: .json)
    #expect(
      document == """
        {"version":1,"tool":"git-minutes 0.0.0","snapshot":{"kind":"revision","revision":"main",\
        "tree":"1111111111111111111111111111111111111111"},"summary":{"actions":0,\
        "states":{"open":0,"unreviewed":0,"lapsed":1,"done":1,"cancelled":0},"mentions":2,\
        "implicit":0,"read":{"meetings":3,"minutes":3,"teams":1}},"actions":[]}

        """)
  }

  @Test(arguments: [true, false])
  func theHeaderOfCSVIsTheKeysOfJSON(showsMentions: Bool) {
    let object =
      showsMentions ? JSONObject.mention(ActionEntries.lamp.last) : .thread(ActionEntries.lamp)
    #expect(
      (showsMentions ? ActionsReport.mentionKeys : ActionsReport.keys)
        == object.members.map { $0.key })
  }

  @Test(arguments: ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"])
  func noCellOfCSVIsAFormula(sign: String) throws {
    let thread = Entries.thread(Entries.mention(sign + "1"))
    #expect(try ActionEntries.rendered([thread], as: .csv).contains(",'\(sign)1,"))
  }

  @Test func jsonHasNoControlCharacters() throws {
    let thread = Entries.thread(Entries.mention("a\u{7}b\u{7F}c\u{9B}d\u{A0}e"))
    #expect(
      try ActionEntries.rendered([thread], as: .jsonl)
        .contains(#""text":"a\u0007b\u007fc\u009bd"# + "\u{A0}e\""))
  }

  @Test func csvQuotesAndTakesTheHarmOutOfFormulas() throws {
    let thread = Entries.thread(
      Entries.mention(#"say "hello", twice"#, topic: "=1+1", context: "@bob\nand"))
    let lines = try ActionEntries.rendered([ActionEntries.lamp, thread], as: .csv).components(
      separatedBy: "\r\n")
    #expect(lines[0] == ActionsReport.keys.joined(separator: ","))
    #expect(
      lines[1] == """
        pier/20250305.md,12,3,2025-03-05,pier,'=1+1,'@bob␊and,marked,AI,ada,open,,,\
        "say ""hello"", twice",0123456789ab,0123456789ab,2025-03-05,2025-03-05,1,open
        """)
    #expect(lines[2].contains(",AI,ada bob,open,by Friday,2025-03-21,order the lamp"))
    #expect(lines[3...] == [""])
  }
}
