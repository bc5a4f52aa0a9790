import ActionItems
import Bytes
import Foundation
import Profiles
import Statements
import Testing

@testable import Registers
@testable import Reporting

/// Action items as a person reads them in a terminal.
@Suite struct ActionsFormatTests {
  // MARK: For people

  @Test func textIsWhatIsLeftToDoUnderItsOwners() throws {
    let threads =
      [ActionEntries.lamp, ActionEntries.rope, ActionEntries.paint]
      + (1...4).map { ActionEntries.lapsed($0) }
    #expect(
      try ActionEntries.rendered(threads) == """
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
      try ActionEntries.rendered((1...4).map { ActionEntries.lapsed($0) }) == """
        ada: 4 lapsed (as of 2025-03-26)
        LAPSED      last mentioned more than 90 days ago, never closed: the newest 3 of 4 (all: --lapsed)
          2024-01-04  447 d  old task 4  pier/20240104.md:12
          2024-01-03  448 d  old task 3  pier/20240103.md:12
          2024-01-02  449 d  old task 2  pier/20240102.md:12

        """)
  }

  @Test func ofSeveralOwnersThoseWithNothingButWhatLapsedAreCounted() throws {
    #expect(
      try ActionEntries.rendered([ActionEntries.rope, ActionEntries.lapsed(1)]) == """
        nobody: 1 open (as of 2025-03-26)
        OPEN        not closed, mentioned in the last 90 days
          2025-03-26         bring a rope  pier/20250326.md:30

        only lapsed: ada 1 (--lapsed)

        """)
  }

  @Test func byTeamTheOwnersStandBeforeTheTask() throws {
    #expect(
      try ActionEntries.rendered([ActionEntries.lamp]) { $0.grouping = .team } == """
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
    let text = try ActionEntries.rendered([thread], width: 72)
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
      try ActionEntries.rendered([ActionEntries.rope], width: 50).split(separator: "\n").dropFirst(
        2) == [
          "  2025-03-26         bring a rope", "                     pier/20250326.md:30",
        ])
  }

  /// Minutes come from strangers: nothing in them may steer the terminal.
  @Test(arguments: [ActionsFormat.text, .markdown, .pad, .csv])
  func controlCharactersAreShownAsPictures(format: ActionsFormat) throws {
    let thread = Entries.thread(Entries.mention("Red\u{1B}[31m\u{202E} lamp", topic: "a\u{7}b"))
    let text = try ActionEntries.rendered([thread], as: format)
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
    #expect(try ActionEntries.rendered(threads, people: people).hasPrefix("ada: 2 open (as of"))
    let mine = try ActionEntries.rendered(threads, as: .csv, people: people) { $0.owners = ["ada"] }
    #expect(mine.components(separatedBy: "\r\n").count == 4)
  }

  @Test(arguments: [
    (StateChoice.open, "no open action items, of 1, in 3 minutes at 0ba6ea5\n"),
    (.lapsed, "no lapsed action items, of 1, in 3 minutes at 0ba6ea5\n"),
    (.all, "no action items, in 3 minutes at 0ba6ea5\n"),
  ])
  func anEmptyResultSaysSo(states: StateChoice, text: String) throws {
    let threads = states == .all ? [] : [ActionEntries.paint]
    for format in [ActionsFormat.text, .markdown] {
      #expect(try ActionEntries.rendered(threads, as: format) { $0.states = states } == text)
    }
  }

  @Test func theLastLineTellsMentionsAndStates() throws {
    let report = try Entries.report([ActionEntries.lamp, ActionEntries.rope, ActionEntries.paint])
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
    #expect(try ActionEntries.rendered([implicit], as: .jsonl) == "")
    #expect(
      try ActionEntries.rendered([implicit]) { $0.showsImplicit = true }.contains("look at it"))
  }

  @Test(arguments: [
    ("adda", ["nobody of the name 'adda' has taken on anything: did you mean 'ada'?"]),
    ("zoe", ["nobody of the name 'zoe' has taken on anything"]), ("@ADA", []),
  ])
  func whoHasNothingMayBeMisspelled(name: String, remarks: [String]) throws {
    var choice = ActionsReport.Choice()
    choice.owners = [name]
    #expect(
      try Entries.report([ActionEntries.lamp], choice).evidenceLines(for: .text).dropLast()
        == remarks[...])
  }

  // MARK: What several mentions tell

  private static let reviewed = Entries.thread(
    Entries.mention("order the lamp", in: "pier/20250219.md", due: ("by Friday", "2025-02-21")),
    Entries.mention("order the lamp", in: "pier/20250305.md", owners: []))

  @Test func ownersAndDueDayAreThoseThatWereToldLast() throws {
    let line = try ActionEntries.rendered([Self.reviewed], as: .jsonl)
    #expect(
      line.contains(
        #""owners":["ada"],"status":"open","due":"by Friday","dueDate":"2025-02-21""#))
    let cells = try ActionEntries.rendered([Self.reviewed], as: .csv)
    #expect(cells.contains(",AI,ada,open,by Friday,2025-02-21,order the lamp,"))
    for format in [ActionsFormat.text, .markdown] {
      #expect(try ActionEntries.rendered([Self.reviewed], as: format).contains("due 2025-02-21"))
    }
    #expect(try ActionEntries.rendered([Self.reviewed]).hasPrefix("ada: 1 open"))
  }

  @Test func aMentionHasOnlyItsOwn() throws {
    let lines = try ActionEntries.rendered([Self.reviewed], as: .jsonl) { $0.showsMentions = true }
      .split(separator: "\n")
    #expect(lines[1].contains(#""owners":[],"status":"open","due":null,"dueDate":null"#))
  }

  @Test(arguments: [ActionsFormat.text, .markdown])
  func aSubjectIsToldOnce(format: ActionsFormat) throws {
    let thread = Entries.thread(Entries.mention("order it", topic: "Lamps", context: "Lamps"))
    let text = try ActionEntries.rendered([thread], as: format)
    #expect(text.components(separatedBy: "Lamps").count == 2)
  }

  // MARK: Nobody

  @Test func nobodyHasWhatHasNoOwner() throws {
    let text = try ActionEntries.rendered([ActionEntries.rope, ActionEntries.lamp], as: .csv) {
      $0.owners = ["Nobody"]
    }
    #expect(text.contains("bring a rope") && !text.contains("lamp"))
    let both = try ActionEntries.rendered([ActionEntries.rope, ActionEntries.lamp]) {
      $0.owners = ["nobody", "bob"]
    }
    #expect(both.hasPrefix("bob: 1 open") && both.contains("\nnobody: 1 open"))
    var choice = ActionsReport.Choice()
    choice.owners = ["nobody"]
    #expect(try Entries.report([ActionEntries.lamp], choice).evidenceLines(for: .text).count == 1)
  }

  @Test func nobodyMayBeSomebody() throws {
    let his = Entries.thread(
      Entries.mention("steer", in: "boat/20250305.md", owners: [Entries.owner("nobody")]))
    let written = try ActionEntries.rendered([ActionEntries.rope, his], as: .csv) {
      $0.owners = ["nobody"]
    }
    #expect(written.contains("steer") && !written.contains("rope"))
    let people = "people: {nobody: Captain Nemo}\n"
    let known = try ActionEntries.rendered([ActionEntries.rope], as: .jsonl, people: people) {
      $0.owners = ["nobody"]
    }
    #expect(known == "")
  }
}
