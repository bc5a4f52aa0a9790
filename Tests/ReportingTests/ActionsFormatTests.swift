import ActionItems
import Bytes
import Foundation
import Profiles
import Statements
import Testing

@testable import Registers
@testable import Reporting

@Suite struct ActionsFormatTests {
  private static let lamp = Entries.thread(
    Entries.mention("order the lamp", in: "pier/20250219.md", line: 9, context: "Two are dark"),
    Entries.mention(
      "order the lamp of the pier", in: "pier/20250319.md", line: 20, topic: "Lamps",
      context: "Two are dark", owners: [Entries.ada, Entries.owner("bob")],
      due: ("by Friday", "2025-03-21")))
  private static let rope = Entries.thread(
    Entries.mention("bring a rope", in: "pier/20250326.md", line: 30, owners: []))
  private static let paint = Entries.thread(
    Entries.mention("paint it", topic: "Boat", status: .done), state: .done)

  private static func lapsed(_ number: Int) -> ActionThread {
    Entries.thread(
      Entries.mention("old task \(number)", in: "pier/2024010\(number).md"), state: .lapsed)
  }

  private func rendered(
    _ threads: [ActionThread], as format: ActionsFormat = .text, width: Int? = nil,
    people: String = "", _ choose: (inout ActionsReport.Choice) -> Void = { _ in }
  ) throws -> String {
    var choice = ActionsReport.Choice()
    choose(&choice)
    return try Entries.report(threads, choice, people: people)
      .rendered(as: format, colored: false, width: width)
  }

  // MARK: For machines

  @Test func jsonLinesHaveAllKeysInTheirOrder() throws {
    #expect(
      try rendered([Self.lamp], as: .jsonl) == """
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
      try rendered([thread], as: .jsonl) { $0.showsImplicit = true } == """
        {"path":"notes.md","line":12,"column":3,"date":null,"team":null,"topic":null,\
        "context":null,"kind":"implicit","marker":null,"owners":[],"status":"open","due":null,\
        "dueDate":null,"text":"x","id":"0123456789ab","thread":"0123456789ab","first":null,\
        "last":null,"mentions":1,"state":"open"}

        """)
  }

  @Test func mentionsAreSortedByPlaceAndHaveNoKeysOfThreads() throws {
    let lines = try rendered([Self.rope, Self.lamp], as: .jsonl) { $0.showsMentions = true }
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
      item: mention.item, dueDate: nil, id: mention.id, thread: mention.thread)
    let object = JSONObject.mention(moved).compactText
    #expect(object.hasPrefix(#"{"path":"pi%E9r/20250305.md","#))
    #expect(object.contains(#""team":"pi%E9r""#))
  }

  @Test func jsonIsOneDocumentWithTheNumberOfEachState() throws {
    let document = try rendered([Self.paint, Self.lapsed(1)], as: .json)
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
    let object = showsMentions ? JSONObject.mention(Self.lamp.last) : .thread(Self.lamp)
    #expect(
      (showsMentions ? ActionsReport.mentionKeys : ActionsReport.keys)
        == object.members.map { $0.key })
  }

  @Test(arguments: ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"])
  func noCellOfCSVIsAFormula(sign: String) throws {
    let thread = Entries.thread(Entries.mention(sign + "1"))
    #expect(try rendered([thread], as: .csv).contains(",'\(sign)1,"))
  }

  @Test func jsonHasNoControlCharacters() throws {
    let thread = Entries.thread(Entries.mention("a\u{7}b\u{7F}c\u{9B}d\u{A0}e"))
    #expect(
      try rendered([thread], as: .jsonl)
        .contains(#""text":"a\u0007b\u007fc\u009bd"# + "\u{A0}e\""))
  }

  @Test func csvQuotesAndTakesTheHarmOutOfFormulas() throws {
    let thread = Entries.thread(
      Entries.mention(#"say "hello", twice"#, topic: "=1+1", context: "@bob\nand"))
    let lines = try rendered([Self.lamp, thread], as: .csv).components(separatedBy: "\r\n")
    #expect(lines[0] == ActionsReport.keys.joined(separator: ","))
    #expect(
      lines[1] == """
        pier/20250305.md,12,3,2025-03-05,pier,'=1+1,'@bob␊and,marked,AI,ada,open,,,\
        "say ""hello"", twice",0123456789ab,0123456789ab,2025-03-05,2025-03-05,1,open
        """)
    #expect(lines[2].contains(",AI,ada bob,open,by Friday,2025-03-21,order the lamp"))
    #expect(lines[3...] == [""])
  }

  // MARK: For people

  @Test func textIsWhatIsLeftToDoUnderItsOwners() throws {
    let threads = [Self.lamp, Self.rope, Self.paint] + (1...4).map { Self.lapsed($0) }
    #expect(
      try rendered(threads) == """
        ada: 1 open, 4 lapsed (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-19    7 d  order the lamp of the pier  pier/20250319.md:20
                             Lamps > Two are dark
                             due 2025-03-21; shared by ada, bob; since 2025-02-19, 2 mentions

        bob: 1 open (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-19    7 d  order the lamp of the pier  pier/20250319.md:20
                             Lamps > Two are dark
                             due 2025-03-21; shared by ada, bob; since 2025-02-19, 2 mentions

        nobody: 1 open (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-26         bring a rope  pier/20250326.md:30

        """)
  }

  @Test func ofOneOwnerTheNewestThatLapsedAreShown() throws {
    #expect(
      try rendered((1...4).map { Self.lapsed($0) }) == """
        ada: 4 lapsed (as of 2025-03-26)
        LAPSED      last mentioned more than 90 days ago, never closed: the newest 3 of 4 (all: --lapsed)
          2024-01-04  447 d  old task 4  pier/20240104.md:12
          2024-01-03  448 d  old task 3  pier/20240103.md:12
          2024-01-02  449 d  old task 2  pier/20240102.md:12

        """)
  }

  @Test func ofSeveralOwnersThoseWithNothingButWhatLapsedAreCounted() throws {
    #expect(
      try rendered([Self.rope, Self.lapsed(1)]) == """
        nobody: 1 open (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-26         bring a rope  pier/20250326.md:30

        only lapsed: ada 1 (--lapsed)

        """)
  }

  @Test func byTeamTheOwnersStandBeforeTheTask() throws {
    #expect(
      try rendered([Self.lamp]) { $0.grouping = .team } == """
        pier: 1 open (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-19    7 d  ada, bob: order the lamp of the pier  pier/20250319.md:20
                             Lamps > Two are dark
                             due 2025-03-21; since 2025-02-19, 2 mentions

        """)
  }

  @Test func aTerminalBreaksTasksAndShortensWhatTheyAreAbout() throws {
    let thread = Entries.thread(
      Entries.mention(
        "carry the old lamp to the customs house before it rains 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        topic: "Everything that is about lamps and about what they cost"))
    let text = try rendered([thread], width: 72)
    #expect(
      text.split(separator: "\n").dropFirst(2) == [
        "  2025-03-05   21 d  carry the old lamp to the       pier/20250305.md:12",
        "                     customs house before it rains",
        "                     漢字漢字漢字漢字漢字漢字漢字漢",
        "                     字漢字漢字",
        "                     Everything that is about lamps and about what th...",
      ])
  }

  @Test func aNarrowTerminalHasPlacesOnLinesOfTheirOwn() throws {
    #expect(
      try rendered([Self.rope], width: 50).split(separator: "\n").dropFirst(2) == [
        "  2025-03-26         bring a rope", "                     pier/20250326.md:30",
      ])
  }

  /// Minutes come from strangers: nothing in them may steer the terminal.
  @Test(arguments: [ActionsFormat.text, .markdown, .pad, .csv])
  func controlCharactersAreShownAsPictures(format: ActionsFormat) throws {
    let thread = Entries.thread(Entries.mention("Red\u{1B}[31m\u{202E} lamp", topic: "a\u{7}b"))
    let text = try rendered([thread], as: format)
    #expect(text.contains("Red␛"))
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\r" || $0.properties.generalCategory != .control
      })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("order it", "due 2025-03-21"), ("order it until 2025-03-21", nil),
  ])
  func aDayThatTheTaskNamesIsNotToldTwice(text: String, note: String?) {
    #expect(Entries.mention(text, due: ("until 2025-03-21", "2025-03-21")).dueNote == note)
  }

  @Test func namesOfOnePersonAreOneOwner() throws {
    let threads = [
      Entries.thread(Entries.mention("x", owners: [.name("Ada Lovelace", range: 0..<1)])),
      Entries.thread(Entries.mention("y", in: "pier/20250306.md", owners: [Entries.owner("Ada")])),
    ]
    let people = "people: {ada: Ada Lovelace}\n"
    #expect(try rendered(threads, people: people).hasPrefix("ada: 2 open (as of"))
    let mine = try rendered(threads, as: .csv, people: people) { $0.owners = ["ada"] }
    #expect(mine.components(separatedBy: "\r\n").count == 4)
  }

  @Test(arguments: [
    (StateChoice.open, "no open action items, of 1, in 3 minutes at 0ba6ea5\n"),
    (.lapsed, "no lapsed action items, of 1, in 3 minutes at 0ba6ea5\n"),
    (.all, "no action items, in 3 minutes at 0ba6ea5\n"),
  ])
  func anEmptyResultSaysSo(states: StateChoice, text: String) throws {
    let threads = states == .all ? [] : [Self.paint]
    for format in [ActionsFormat.text, .markdown] {
      #expect(try rendered(threads, as: format) { $0.states = states } == text)
    }
  }

  @Test func theLastLineTellsMentionsAndStates() throws {
    let report = try Entries.report([Self.lamp, Self.rope, Self.paint])
    #expect(
      report.evidenceLines(for: .text) == [
        "4 mentions are 3 action items: 1 done or cancelled, 2 not; from 3 minutes at 0ba6ea5"
      ])
  }

  @Test func implicitOnesAreCountedUnlessTheyAreAskedFor() throws {
    let implicit = Entries.thread(Entries.mention("look at it", kind: .implicit))
    let report = try Entries.report([implicit])
    #expect(
      report.evidenceLines(for: .text) == [
        "not shown: 1 action item without a marker (--implicit)",
        "no action items; from 3 minutes at 0ba6ea5",
      ])
    #expect(try rendered([implicit], as: .jsonl) == "")
    #expect(try rendered([implicit]) { $0.showsImplicit = true }.contains("look at it"))
  }

  @Test(arguments: [
    ("adda", ["nobody of the name 'adda' has taken on anything: did you mean 'ada'?"]),
    ("zoe", ["nobody of the name 'zoe' has taken on anything"]), ("@ADA", []),
  ])
  func whoHasNothingMayBeMisspelled(name: String, remarks: [String]) throws {
    var choice = ActionsReport.Choice()
    choice.owners = [name]
    #expect(
      try Entries.report([Self.lamp], choice).evidenceLines(for: .text).dropLast() == remarks[...])
  }

  // MARK: Markdown

  @Test func markdownIsATaskListThatNotifiesNobody() throws {
    let thread = Entries.thread(
      Entries.mention(
        "ask @bob <b>for</b> a *new* [lamp](x) of ada@example.org, see https://a.example/x_y_ and a_b",
        topic: "Lamps"))
    let text = try rendered([thread, Self.paint], as: .markdown) { $0.states = .all }
    #expect(
      text == #"""
        ## ada: 1 open, 1 done

        ### Open

        - [ ] ada: ask bob \<b>for\</b> a \*new\* \[lamp\](x) of ada(at)example.org, see https://a.example/x_y_ and a_b (Lamps), [pier 2025-03-05](pier/20250305.md#L12)

        ### Done

        - [x] ada: paint it (Boat), [pier 2025-03-05](pier/20250305.md#L12)

        """#)
  }

  @Test func markdownLinksToTheForge() throws {
    let links = ForgeLinks(remote: "git@github.com:pier/minutes.git", commit: "0ba6ea5")
    let text = try Entries.report([Self.rope], links: links)
      .rendered(as: .markdown, colored: false)
    #expect(
      text.contains(
        "(https://github.com/pier/minutes/blob/0ba6ea5/pier/20250326.md?plain=1#L30)"))
  }

  // MARK: Pads

  @Test func aPadIsTheSectionOfTheNextMeeting() throws {
    let named = Entries.thread(
      Entries.mention("call *them*", owners: [.name("Team Rope", range: 0..<1)]))
    #expect(
      try rendered([Self.rope, Self.lamp, named, Self.paint], as: .pad) == #"""
        ## Pending action items

        - AI @ada, @bob: order the lamp of the pier
        - AI Team Rope: call \*them\*
        - AI: bring a rope

        """#)
  }

  @Test func aPadHasTheFormOfItsTeam() throws {
    let profile = """
      defaults: {pad: {heading: '### Open', item: '- ({owners}) {task}'}}
      teams: {pier: {pad: {item: '- _AI {owners}: {task}_'}}}

      """
    let other = Entries.thread(Entries.mention("steer", in: "boat/20250305.md"))
    #expect(
      try rendered([Self.lamp, other], as: .pad, people: profile) == """
        <!-- boat -->
        ### Open

        - (@ada) steer

        <!-- pier -->
        ### Open

        - _AI @ada, @bob: order the lamp of the pier_

        """)
  }

  @Test func theNameOfATeamEndsNoComment() throws {
    let other = Entries.thread(Entries.mention("steer", in: "a--><b>/20250305.md"))
    let pad = try rendered([Self.lamp, other], as: .pad)
    #expect(pad.hasPrefix("<!-- a--%3E<b%3E -->\n## Pending action items\n"))
  }

  @Test func whatStatesNoTaskIsInNoPad() throws {
    let bare = Entries.thread(Entries.mention("AI @ada"))
    #expect(try rendered([bare], as: .pad) == "## Pending action items\n\n- (none)\n")
  }

  @Test func aPadWithoutAnythingSaysSo() throws {
    #expect(try rendered([], as: .pad) == "## Pending action items\n\n- (none)\n")
  }

  /// A team that has not met for long has its own items to look through, whatever others do.
  @Test(arguments: [
    ("2024-03-31", "- AI @ada: old task 1\n", 0), ("2024-04-01", "- (none)\n", 1),
  ])
  func aPadCountsToTheNewestMeetingOfItsTeam(newest: String, items: String, others: Int) throws {
    let report = try Entries.report([Self.lapsed(1)], newestOfTeams: ["pier": newest])
    #expect(
      report.rendered(as: .pad, colored: false) == "## Pending action items\n\n" + items)
    let remark = "not in the pad: 1 lapsed action item (--lapsed)"
    #expect(report.evidenceLines(for: .pad).count { $0 == remark } == others)
    #expect(!report.evidenceLines(for: .text).contains(remark))
  }

  @Test func aPadCanBeOfWhatLapsed() throws {
    let pad = try rendered([Self.lapsed(1), Self.rope], as: .pad) { $0.states = .lapsed }
    #expect(pad == "## Pending action items\n\n- AI @ada: old task 1\n")
  }

  @Test func aPadHasAWordForNobody() throws {
    let profile = "actions: {markers: [AI], unassigned: ['N.?', N.N., TBD]}\n"
    #expect(
      try rendered([Self.rope], as: .pad, people: profile)
        == "## Pending action items\n\n- AI N.N.: bring a rope\n")
  }

  // MARK: What several mentions tell

  private static let reviewed = Entries.thread(
    Entries.mention("order the lamp", in: "pier/20250219.md", due: ("by Friday", "2025-02-21")),
    Entries.mention("order the lamp", in: "pier/20250305.md", owners: []))

  @Test func ownersAndDueDayAreThoseThatWereToldLast() throws {
    let line = try rendered([Self.reviewed], as: .jsonl)
    #expect(
      line.contains(
        #""owners":["ada"],"status":"open","due":"by Friday","dueDate":"2025-02-21""#))
    let cells = try rendered([Self.reviewed], as: .csv)
    #expect(cells.contains(",AI,ada,open,by Friday,2025-02-21,order the lamp,"))
    for format in [ActionsFormat.text, .markdown] {
      #expect(try rendered([Self.reviewed], as: format).contains("due 2025-02-21"))
    }
    #expect(try rendered([Self.reviewed]).hasPrefix("ada: 1 open"))
  }

  @Test func aMentionHasOnlyItsOwn() throws {
    let lines = try rendered([Self.reviewed], as: .jsonl) { $0.showsMentions = true }
      .split(separator: "\n")
    #expect(lines[1].contains(#""owners":[],"status":"open","due":null,"dueDate":null"#))
  }

  @Test(arguments: [ActionsFormat.text, .markdown])
  func aSubjectIsToldOnce(format: ActionsFormat) throws {
    let thread = Entries.thread(Entries.mention("order it", topic: "Lamps", context: "Lamps"))
    let text = try rendered([thread], as: format)
    #expect(text.components(separatedBy: "Lamps").count == 2)
  }

  // MARK: Nobody

  @Test func nobodyHasWhatHasNoOwner() throws {
    let text = try rendered([Self.rope, Self.lamp], as: .csv) { $0.owners = ["Nobody"] }
    #expect(text.contains("bring a rope") && !text.contains("lamp"))
    let both = try rendered([Self.rope, Self.lamp]) { $0.owners = ["nobody", "bob"] }
    #expect(both.hasPrefix("bob: 1 open") && both.contains("\nnobody: 1 open"))
    var choice = ActionsReport.Choice()
    choice.owners = ["nobody"]
    #expect(try Entries.report([Self.lamp], choice).evidenceLines(for: .text).count == 1)
  }

  @Test func nobodyMayBeSomebody() throws {
    let his = Entries.thread(
      Entries.mention("steer", in: "boat/20250305.md", owners: [Entries.owner("nobody")]))
    let written = try rendered([Self.rope, his], as: .csv) { $0.owners = ["nobody"] }
    #expect(written.contains("steer") && !written.contains("rope"))
    let people = "people: {nobody: Captain Nemo}\n"
    let known = try rendered([Self.rope], as: .jsonl, people: people) { $0.owners = ["nobody"] }
    #expect(known == "")
  }
}
