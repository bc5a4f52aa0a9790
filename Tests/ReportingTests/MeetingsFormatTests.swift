import Bytes
import Dates
import MarkdownTree
import Meetings
import Profiles
import Reporting
import Testing

@Suite struct MeetingsFormatTests {
  private static let disks = """
    # 2025-03-05

    ## Participants
    - @ada
    - Bob Builder (@bob) (late)
    - @eve (sick)

    ## Housekeeping
    - Minutes transfer: @ada

    ## Agenda
    ### "Disks" (@ada)
    ### Tapes

    """

  private func report(_ files: [(path: String, text: String)]) throws -> MeetingsReport {
    let profile = try #require(try Profile(builtIn: "scs"))
    let catalogue = Catalogue(files.map { RepositoryPath($0.path) })
    let records = files.flatMap { file in
      let path = RepositoryPath(file.path)
      return Minutes(MarkdownTree(SourceText(Array(file.text.utf8))), by: profile)
        .records(at: path, catalogue.entry(for: path), in: catalogue, team: .unspecified)
    }
    var evidence = Evidence()
    evidence.checked = files.count
    let origin = RegisterReading.Origin(tool: "git-minutes 0.0.0", snapshot: .index)
    return MeetingsReport(of: records, selecting: { _ in true }, origin: origin, evidence: evidence)
  }

  private func rendered(
    _ files: [(path: String, text: String)], as format: RegisterFormat = .text, width: Int? = nil
  ) throws -> String {
    try report(files).rendered(as: format, colored: false, width: width)
  }

  @Test func jsonLinesHaveAllKeysInTheirOrder() throws {
    #expect(
      try rendered([("team/20250305.md", Self.disks)], as: .jsonl) == """
        {"path":"team/20250305.md","line":1,"date":"2025-03-05","team":"team","title":"2025-03-05",\
        "cancelled":false,"participants":[\
        {"handle":"ada","name":null,"note":null,"absent":false},\
        {"handle":"bob","name":"Bob Builder","note":"late","absent":false},\
        {"handle":"eve","name":null,"note":"sick","absent":true}],\
        "roles":[{"role":"minutes","handle":"ada"}],\
        "sections":["Participants","Housekeeping","Agenda"],\
        "topics":[{"title":"\\"Disks\\" (@ada)","line":12,"handles":["ada"]},\
        {"title":"Tapes","line":13,"handles":[]}]}

        """)
  }

  @Test func whatIsNotThereIsNull() throws {
    #expect(
      try rendered([("2025-03-05.md", "Nothing\n"), ("20250312.md", "")], as: .jsonl) == """
        {"path":"2025-03-05.md","line":1,"date":null,"team":null,"title":null,"cancelled":false,\
        "participants":[],"roles":[],"sections":[],"topics":[]}
        {"path":"20250312.md","line":1,"date":"2025-03-12","team":null,"title":null,\
        "cancelled":false,"participants":[],"roles":[],"sections":[],"topics":[]}

        """)
  }

  @Test func jsonIsOneDocument() throws {
    #expect(
      try rendered([("team/20250305.md", "# 2025-03-05\n")], as: .json) == """
        {"version":1,"tool":"git-minutes 0.0.0",\
        "snapshot":{"kind":"index","revision":null,"tree":null},\
        "summary":{"meetings":1,"read":{"meetings":1,"minutes":1,"teams":1}},\
        "meetings":[{"path":"team/20250305.md","line":1,"date":"2025-03-05","team":"team",\
        "title":"2025-03-05","cancelled":false,"participants":[],"roles":[],"sections":[],\
        "topics":[]}]}

        """)
  }

  @Test func textIsALineAMeetingByTeamNewestFirst() throws {
    let files = [
      ("crew/20250304.md", "# 2025-03-04\n"), ("team/20250226.md", "# 2025-02-26\n\n- skipped\n"),
      ("team/20250305.md", Self.disks),
    ]
    #expect(
      try rendered(files) == """
        crew: 1 meeting
          2025-03-04 Tue      no topics  crew/20250304.md

        team: 2 meetings
          2025-03-05 Wed   2  "Disks" (@ada); Tapes  team/20250305.md
          2025-02-26 Wed      cancelled  team/20250226.md

        """)
  }

  @Test func topicsAreShortenedToTheWidthOfATerminal() throws {
    let long = "# 2025-03-05\n\n## Agenda\n\n### 漢字漢字漢字漢字漢字漢字漢字\n"
    let lines = try rendered(
      [("team/20250305.md", long), ("team/20250312.md", Self.disks)], width: 60
    ).split(separator: "\n")
    #expect(
      lines.dropFirst() == [
        "  2025-03-12 Wed   2  \"Disks\" (@ada); T...  team/20250312.md",
        "  2025-03-05 Wed      漢字漢字漢字漢字...   team/20250305.md",
      ])
  }

  /// Minutes come from strangers: nothing in them may steer the terminal.
  @Test func controlCharactersAreShownAsPictures() throws {
    let text = "# 2025-03-05\n\n## Agenda\n\n### Red \u{1B}[31m\u{202E}disks\n"
    #expect(try rendered([("team/20250305.md", text)]).contains("Red ␛[31m\u{FFFD}disks"))
  }

  @Test func gapsAreDatesWithTheirNumber() throws {
    let days = ["0205", "0212", "0219", "0312", "0319", "0402"]
    let gaps = GapsReport(
      between: try report(days.map { ("team/2025\($0).md", "") }), touching: nil)
    #expect(
      gaps.rendered(as: .text, colored: false) == """
        team: weekly, 6 meetings from 2025-02-05 to 2025-04-02, 3 missing
          2025-02-26 to 2025-03-05  2 missing
          2025-03-26                1 missing

        """)
    #expect(
      gaps.rendered(as: .jsonl, colored: false) == """
        {"team":"team","rhythm":"weekly","first":"2025-02-26","last":"2025-03-05","missing":2}
        {"team":"team","rhythm":"weekly","first":"2025-03-26","last":"2025-03-26","missing":1}

        """)
  }

  @Test func theEvidenceCountsMeetingsMinutesAndTeams() throws {
    let two = "# 2025-03-05\n\n# 2025-03-12\n"
    let report = try report([("crew/20250305.md", ""), ("team/20250305.md", two)])
    #expect(report.evidenceLines == ["3 meetings in 2 minutes of 2 teams"])
  }
}
