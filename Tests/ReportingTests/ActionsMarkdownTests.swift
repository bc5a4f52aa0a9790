import ActionItems
import Bytes
import Foundation
import Profiles
import Statements
import Testing

@testable import Registers
@testable import Reporting

/// Action items as Markdown, and as a pad to paste.
@Suite struct ActionsMarkdownTests {
  // MARK: Markdown

  @Test func markdownIsATaskListThatNotifiesNobody() throws {
    let thread = Entries.thread(
      Entries.mention(
        "ask @bob <b>for</b> a *new* [lamp](x) of ada@example.org, see https://a.example/x_y_ and a_b",
        topic: "Lamps"))
    let text = try ActionEntries.rendered([thread, ActionEntries.paint], as: .markdown) {
      $0.states = .all
    }
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
    let text = try Entries.report([ActionEntries.rope], links: links)
      .rendered(as: .markdown, colored: false)
    #expect(
      text.contains(
        "(https://github.com/pier/minutes/blob/0ba6ea5/pier/20250326.md?plain=1#L30)"))
  }

  // MARK: No task

  /// As in `AI @ada:`; then what it stands below has to tell.
  @Test(arguments: [
    ("Two are dark", "Lamps", "Two are dark (Lamps)"), (nil, "Lamps", "Lamps"),
    ("Two are dark", nil, "Two are dark"), (nil, nil, "(no task)"),
  ])
  func whatItStandsBelowStandsInForTheTask(
    context: String?, topic: String?, shown: String
  ) throws {
    let thread = Entries.thread(Entries.mention("", topic: topic, context: context))
    let list = try ActionEntries.rendered([thread], as: .markdown)
    #expect(list.contains("- [ ] ada: \(shown), [pier 2025-03-05]"))
    let task = shown.replacing(" (Lamps)", with: "")
    #expect(try ActionEntries.rendered([thread]).contains("21 d  \(task)  pier/20250305.md:12\n"))
    #expect(try ActionEntries.rendered([thread], as: .jsonl).contains(#""text":"","id""#))
  }

  // MARK: Pads

  @Test func aPadIsTheSectionOfTheNextMeeting() throws {
    let named = Entries.thread(
      Entries.mention("call *them*", owners: [.name("Team Rope", range: 0..<1)]))
    #expect(
      try ActionEntries.rendered(
        [ActionEntries.rope, ActionEntries.lamp, named, ActionEntries.paint], as: .pad) == #"""
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
      try ActionEntries.rendered([ActionEntries.lamp, other], as: .pad, people: profile) == """
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
    let pad = try ActionEntries.rendered([ActionEntries.lamp, other], as: .pad)
    #expect(pad.hasPrefix("<!-- a--%3E<b%3E -->\n## Pending action items\n"))
  }

  @Test func whatStatesNoTaskIsInNoPad() throws {
    let bare = Entries.thread(Entries.mention(""))
    #expect(try ActionEntries.rendered([bare], as: .pad) == "## Pending action items\n\n- (none)\n")
  }

  @Test func aPadWithoutAnythingSaysSo() throws {
    #expect(try ActionEntries.rendered([], as: .pad) == "## Pending action items\n\n- (none)\n")
  }

  /// A team that has not met for long has its own items to look through, whatever others do.
  @Test(arguments: [
    ("2024-03-31", "- AI @ada: old task 1\n", 0), ("2024-04-01", "- (none)\n", 1),
  ])
  func aPadCountsToTheNewestMeetingOfItsTeam(newest: String, items: String, others: Int) throws {
    let report = try Entries.report([ActionEntries.lapsed(1)], newestOfTeams: ["pier": newest])
    #expect(
      report.rendered(as: .pad, colored: false) == "## Pending action items\n\n" + items)
    let remark = "not in the pad: 1 lapsed action item (--lapsed)"
    #expect(report.evidenceLines(for: .pad).count { $0 == remark } == others)
    #expect(!report.evidenceLines(for: .text).contains(remark))
  }

  @Test func aPadCanBeOfWhatLapsed() throws {
    let pad = try ActionEntries.rendered([ActionEntries.lapsed(1), ActionEntries.rope], as: .pad) {
      $0.states = .lapsed
    }
    #expect(pad == "## Pending action items\n\n- AI @ada: old task 1\n")
  }

  @Test func aPadHasAWordForNobody() throws {
    let profile = "actions: {markers: [AI], unassigned: ['N.?', N.N., TBD]}\n"
    #expect(
      try ActionEntries.rendered([ActionEntries.rope], as: .pad, people: profile)
        == "## Pending action items\n\n- AI N.N.: bring a rope\n")
  }
}
