import Decisions
import Foundation
import Registers
import Testing

@testable import Reporting

@Suite struct DecisionsFormatTests {
  private static let entries = [
    Entries.decision(
      "YES; as a draft", topic: "Role of the warden", context: "Do we rename it?",
      outcome: .accepted),
    Entries.decision(
      "not before May", line: 14, topic: "Role of the warden", outcome: .deferred),
    Entries.decision("a lamp at each end", in: "pier/20250312.md", context: "Lights"),
    Entries.decision("towns pay half", in: "boat/20250305.md", topic: "Money", kind: .reported),
  ]

  private func rendered(
    _ entries: [DecisionEntry] = entries, as format: DecisionsFormat = .text, width: Int? = nil
  ) -> String {
    Entries.report(entries, kinds: [.explicit, .reported])
      .rendered(as: format, colored: false, width: width)
  }

  @Test func jsonLinesHaveAllKeysInTheirOrder() {
    #expect(
      rendered([Self.entries[2], Self.entries[0]], as: .jsonl) == """
        {"path":"pier/20250305.md","line":12,"column":3,"date":"2025-03-05","team":"pier",\
        "topic":"Role of the warden","context":"Do we rename it?","kind":"explicit",\
        "outcome":"accepted","text":"YES; as a draft","id":"0123456789ab"}
        {"path":"pier/20250312.md","line":12,"column":3,"date":"2025-03-12","team":"pier",\
        "topic":null,"context":"Lights","kind":"explicit","outcome":null,\
        "text":"a lamp at each end","id":"0123456789ab"}

        """)
  }

  @Test func jsonIsOneDocumentThatTellsWhatIsNotShown() {
    let report = Entries.report(Self.entries)
    #expect(
      report.rendered(as: .json, colored: false).contains(
        #""summary":{"decisions":3,"notShown":{"reported":1,"implicit":0},"read":{"#))
  }

  @Test func csvHasTheKeysOfJSON() {
    #expect(DecisionsReport.keys == JSONObject.decision(Self.entries[0]).members.map { $0.key })
    #expect(
      rendered([Self.entries[2]], as: .csv) == """
        path,line,column,date,team,topic,context,kind,outcome,text,id\r
        pier/20250312.md,12,3,2025-03-12,pier,,Lights,explicit,,a lamp at each end,0123456789ab\r

        """)
  }

  @Test func textIsByTeamTheNewestFirst() {
    #expect(
      rendered() == """
        boat: 1 decision
          2025-03-05  towns pay half (reported)  boat/20250305.md:12
                      Money

        pier: 3 decisions
          2025-03-12  a lamp at each end  pier/20250312.md:12
                      Lights
          2025-03-05  YES; as a draft  pier/20250305.md:12
                      Role of the warden > Do we rename it?
          2025-03-05  not before May (deferred)  pier/20250305.md:14
                      Role of the warden

        """)
  }

  @Test func markdownHasAnEntryForEachTopic() {
    #expect(
      rendered(as: .markdown) == """
        ## boat

        ### 2025-03-05

        - **Money**: towns pay half (**reported**) ([line 12](boat/20250305.md#L12))

        ## pier

        ### 2025-03-12

        - Lights: a lamp at each end ([line 12](pier/20250312.md#L12))

        ### 2025-03-05

        - **Role of the warden**
          - Do we rename it? YES; as a draft ([line 12](pier/20250305.md#L12))
          - not before May (**deferred**) ([line 14](pier/20250305.md#L14))

        """)
  }

  @Test(arguments: [
    ("1. first", #"1\. first"#), ("# no heading", ##"\# no heading"##),
    ("- no list", #"\- no list"#),
    ("2025 is fine", "2025 is fine"), ("a & b ~~c~~ &lt;", #"a & b \~\~c\~\~ \&lt;"#),
    ("> no quote", #"\> no quote"#), ("@ - no list", #"\- no list"#),
    ("see #12, pier#3 and #x", "see `#12`, pier`#3` and #x"),
    ("https://pier.example/#12", "https://pier.example/#12"),
  ])
  func textsOfStrangersAreNoMarkup(text: String, markdown: String) {
    #expect(
      rendered([Entries.decision(text)], as: .markdown).contains("- \(markdown) ([line 12]"))
  }

  @Test(arguments: [DecisionsFormat.text, .markdown])
  func anEmptyResultSaysSo(format: DecisionsFormat) {
    #expect(rendered([], as: format) == "no decisions, in 3 minutes at 0ba6ea5\n")
  }

  @Test func theEvidenceTellsWhatIsNotShown() {
    #expect(
      Entries.report(Self.entries).evidenceLines == [
        "not shown: 1 reported decision (--reported)",
        "3 decisions; from 3 minutes at 0ba6ea5",
      ])
  }

  @Test func aPlaceThatLeavesLittleRoomStandsBelow() {
    let entry = Entries.decision("The boat stays blue, and so does the pier.", topic: "Boat")
    #expect(
      rendered([entry], width: 59).split(separator: "\n").dropFirst() == [
        "  2025-03-05  The boat stays blue, and so does the pier.", "              Boat",
        "              pier/20250305.md:12",
      ])
    #expect(rendered([entry], width: 66).contains("The boat stays blue, and so      pier/"))
  }

  @Test(arguments: [DecisionsFormat.text, .markdown])
  func aSubjectIsToldOnce(format: DecisionsFormat) {
    let text = rendered([Entries.decision("Blue.", topic: "Boat", context: "Boat")], as: format)
    #expect(text.components(separatedBy: "Boat").count == 2)
  }
}
