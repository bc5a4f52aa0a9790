import Bytes
import Dates
import MarkdownTree
import Meetings
import Profiles
import Testing

@Suite struct MeetingTests {
  private func meeting(_ text: String) throws -> Meeting {
    let profile = try Profile(builtIn: "scs")
    let minutes = Minutes(MarkdownTree(SourceText(Array(text.utf8))), by: try #require(profile))
    return try #require(minutes.meetings.first)
  }

  /// The first date of the title, as written, with its place; empty without one.
  private func titleDate(_ text: String) throws -> String {
    let source = SourceText(Array(text.utf8))
    guard let title = try meeting(text).title?.dated else { return "" }
    let place = source.position(of: title.range.lowerBound)
    return "\(place.line):\(place.column) \(source.text(in: title.range))"
  }

  @Test(arguments: [
    ("# 2025-03-05\n\n## 2025-03-12\n", "1:3 2025-03-05"),
    ("Pad head\n\n## Team call 2025-03-05\n", "3:14 2025-03-05"),
    ("Call of\n2025-03-05\n====\n", "2:1 2025-03-05"),
    ("# 20250305 - Workshop\n", "1:3 20250305"),
    ("### 2025-03-05\n", "1:5 2025-03-05"),
  ])
  func theTitleIsTheFirstHeading(text: String, date: String) throws {
    #expect(try titleDate(text) == date)
  }

  @Test(arguments: [
    ("# Team call\n## 2025-03-05\n", "2:4 2025-03-05"),
    ("# Team call\n<!-- notes -->\n### 2025-03-05:\n", "3:5 2025-03-05"),
    ("# Team call\n## Participants\n## Follow-up from 2025-03-05\n", ""),
    ("# Team call\n\n## Next meeting: 2025-03-05\n", ""),
    ("# Team call\n\ntext\n\n## 2025-03-05\n", ""),
  ])
  func aSubtitleIsADateAlone(text: String, date: String) throws {
    #expect(try titleDate(text) == date)
  }

  @Test(arguments: [
    "", "2025-03-05\n\ntext\n", "### Release of 2025-03-05\n", "# Release v2025.3.1 and 1.27\n",
    "# Ticket #20250305 of RFC-20250305\n", "# ![2025-03-05](x.png)\n", "# Budget 20250305 EUR\n",
    "# Notes https://pad.example/p/2025-03-05\n",
  ])
  func whatIsNoDateOfTheTitleIsLeftAlone(text: String) throws {
    #expect(try titleDate(text) == "")
  }

  @Test func theDateIsMarkedInTheTextAndNotInALink() throws {
    let text = "# [Call](https://example.org/2025-02-26) of 2025-03-05\n"
    #expect(try titleDate(text) == "1:45 2025-03-05")
  }

  @Test func aDateThatIsNotWrittenInOnePieceIsMarkedWithItsHeading() throws {
    #expect(try titleDate("# 2025\\-03\\-05\n") == "1:1 # 2025\\-03\\-05")
    #expect(try titleDate("# 2025-**03**-05\n") == "1:1 # 2025-**03**-05")
  }

  @Test func slidesMayWelcomeFirst() throws {
    let text = "---\ntype: slide\n---\n# Hello\n\n---\n\n### Call 2025-03-05\n\n---\n# 2025-03-12\n"
    #expect(try titleDate(text) == "8:10 2025-03-05")
    #expect(try titleDate("---\nx: y\n---\n\n# Call\n\ntext\n\n# 2025-03-12\n") == "")
  }

  @Test(arguments: [
    ("2025-03-05", true), ("2025-03-04", false), ("2025-03-04 and 2025-03-05", true),
    ("2025-03-04 to 2025-03-06", true), ("2025-03-04/05", true), ("2025-03-04–05", true),
    ("4.-6.3.2025", true), ("4.–6.3.2025", true), ("28.2.–7.3.2025", true), ("5.-6.3.2025", true),
    ("5./6.3.2025", true),
    ("5.3. und 6.3.2025", true),
    ("Hackathon 05.03.-07.03.2025", true), ("2025-03-04, 5 people", false),
    ("2024-03-04/05", false), ("2025-03-04 & 05", true), ("2025-03-04..06", true),
    ("2025-02-26 (next: 2025-03-12)", false), ("2025-02-26 sprint 4/5", false),
    ("5. Treffen am 26.2.2025", false), ("2025-02-26 Room B-05", false),
    ("2025-02-26 14:30-05:00", false), ("2025-03-04 – 2025-03-06", true), ("2025-03-050", false),
  ])
  func aTitleCoversTheDaysItNames(title: String, covers: Bool) throws {
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 5))
    #expect(try meeting("# \(title)\n").title?.dated?.covers(day) == covers)
  }

  @Test(.timeLimit(.minutes(1)))
  func aTitleOfManyDatesIsReadInNoTime() throws {
    let day = try #require(CalendarDate(year: 2025, month: 4, day: 24))
    let title = String(repeating: "2025-04-01 ", count: 20_000)
    #expect(try meeting("# \(title)\n").title?.dated?.covers(day) == false)
  }

  @Test func aSectionIsTheLastHeadingAbove() throws {
    let text = "# 2025-03-05\n\n## Agenda\n\n- a\n\n### Topic\n- b\n"
    let profile = try #require(try Profile(builtIn: "scs"))
    let minutes = Minutes(MarkdownTree(SourceText(Array(text.utf8))), by: profile)
    let offsets = ["# 2025", "## Ag", "- a", "- b"].compactMap { text.firstRange(of: $0) }
      .map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
    #expect(offsets.map { minutes.section(at: $0) } == [nil, "2025-03-05", "Agenda", "Topic"])
  }
}
