import Dates
import Profiles
import Testing

/// When something is due, as the profile `scs` reads it.
///
/// It is seen from Wednesday, 6 December 2023 (CW49), unless another day is named. The phrase stands in
/// ⟨brackets⟩ of its own.
@Suite struct DuePhraseTests {
  /// Read once, since the tables have many rows.
  private static let known = try? Profile(builtIn: "scs")?.due

  private static func words() throws -> DueWords { try #require(known) }

  /// The text with brackets around the phrase.
  private static func picture(_ text: String) throws -> String {
    guard let phrase = DuePhrase.first(in: Array(text.utf8), words: try words()) else {
      return text
    }
    let bytes = Array(text.utf8)
    #expect(Array(phrase.text.utf8) == Array(bytes[phrase.range]))
    let before = String(decoding: bytes[..<phrase.range.lowerBound], as: UTF8.self)
    let behind = String(decoding: bytes[phrase.range.upperBound...], as: UTF8.self)
    return "\(before)⟨\(phrase.text)⟩\(behind)"
  }

  private static func day(_ marked: String, from meeting: String) throws -> String? {
    let text = marked.filter { $0 != "⟨" && $0 != "⟩" }
    let phrase = try #require(try DuePhrase.first(in: Array(text.utf8), words: words()))
    return phrase.day(from: try #require(CalendarDate(meeting)))?.description
  }

  @Test(arguments: [
    // Days
    ("order the lamp ⟨by 2023-12-22⟩, please", "2023-12-22"),
    ("order the lamp ⟨until 22.12.2023⟩", "2023-12-22"),
    ("bring it back ⟨till 20231222⟩ if you can", "2023-12-22"),
    ("order the lamp ⟨due: 2023-12-22⟩ @ada", "2023-12-22"),
    ("order the lamp ⟨📅 2023-12-22⟩ @ada", "2023-12-22"),
    ("order the lamp ⟨2023-12-22⟩", "2023-12-22"),
    ("order the lamp (⟨2023-12-22⟩)", "2023-12-22"),
    ("order the lamp ⟨before 2023-12-22⟩ comes", "2023-12-21"),
    ("order the lamp ⟨due 2/15/2024⟩ @ada", "2024-02-15"),
    ("order the lamp ⟨by 15/2/2024⟩", "2024-02-15"),
    ("order the lamp ⟨by Dec 22nd⟩", "2023-12-22"),
    ("order the lamp ⟨until 22 December⟩ or later", "2023-12-22"),
    ("order the lamp ⟨by the 22nd of December⟩", "2023-12-22"),
    ("order the lamp ⟨by January 7, 2025⟩", "2025-01-07"),
    ("order the lamp ⟨by the 15th⟩", "2023-12-15"),
    ("Lampe bestellen ⟨bis 22.12.⟩, bitte", "2023-12-22"),
    ("Lampe bestellen ⟨bis zum 7. März⟩", "2024-03-07"),
    ("Lampe bestellen ⟨bis zum 15.⟩", "2023-12-15"),
    ("⟨bis zum 15.⟩ die Lampe bestellen", "2023-12-15"),
    ("order the lamp ⟨by 2023/12/22⟩", "2023-12-22"),
    ("order the lamp ⟨tomorrow⟩", "2023-12-07"),
    ("⟨today⟩: order the lamp", "2023-12-06"),
    ("order the lamp ⟨EOD⟩", "2023-12-06"),
    // Weekdays
    ("order the lamp ⟨by Friday⟩", "2023-12-08"),
    ("order the lamp ⟨by end of Friday⟩", "2023-12-08"),
    ("order the lamp ⟨for friday⟩, ask bob", "2023-12-08"),
    ("order the lamp ⟨next friday⟩", "2023-12-08"),
    ("order the lamp ⟨by Wednesday⟩", "2023-12-13"),
    ("Lampe bestellen ⟨bis spätestens Freitag⟩", "2023-12-08"),
    ("call the shop ⟨on Monday, 2023-12-18⟩ about it", "2023-12-18"),
    ("call the shop ⟨until friday 15th dec⟩", "2023-12-15"),
    // Weeks
    ("order the lamp ⟨by EOW⟩", "2023-12-08"),
    ("review ⟨EOW⟩", "2023-12-08"),
    ("review ⟨this week⟩ what we have", "2023-12-08"),
    ("order it ⟨by the end of the week⟩", "2023-12-08"),
    ("Lampe bestellen ⟨bis Ende der Woche⟩", "2023-12-08"),
    ("set up a meeting ⟨for next week⟩ to talk about lamps", "2023-12-15"),
    ("Lampe bestellen, ⟨nächste Woche⟩", "2023-12-15"),
    ("get it done ⟨by eow next week⟩", "2023-12-15"),
    ("meet ⟨early next week⟩ with bob", "2023-12-12"),
    ("⟨next week thursday (Dec 14th)⟩ - at noon", "2023-12-14"),
    ("call bob ⟨Thursday next week⟩", "2023-12-14"),
    ("publish it ⟨by next week's lamp team call⟩.", "2023-12-15"),
    ("a list of lamps ⟨for next weeks meeting⟩", "2023-12-15"),
    ("order the lamp ⟨CW51⟩", "2023-12-22"),
    ("Lampe bestellen ⟨in KW 2⟩", "2024-01-12"),
    ("order the lamp ⟨by week 12⟩", "2024-03-22"),
    ("order the lamp ⟨by CW 1/2025⟩", "2025-01-03"),
    ("order the lamp ⟨by 2025-W30⟩", "2025-07-25"),
    ("order the lamp ⟨2024-W01-2⟩", "2024-01-02"),
    ("order the lamp ⟨in two weeks⟩", "2023-12-20"),
    ("order the lamp ⟨within the next 3 days⟩", "2023-12-09"),
    ("order the lamp ⟨in two weeks (2023-12-22)⟩, please", "2023-12-22"),
    ("order the lamp ⟨by the 15th (2024-02-15)⟩, please", "2024-02-15"),
    // Months and longer
    ("order the lamp ⟨in 3 months⟩", "2024-03-06"),
    ("order the lamp ⟨next month⟩", "2024-01-31"),
    ("order the lamp ⟨EOM⟩", "2023-12-31"),
    ("order the lamp ⟨until January⟩", "2024-01-31"),
    ("order the lamp ⟨mid of May⟩", "2024-05-15"),
    ("order the lamp ⟨end of February⟩", "2024-02-29"),
    ("order the lamp ⟨by March 2025⟩", "2025-03-31"),
    ("Lampe bestellen ⟨Ende Mai⟩", "2024-05-31"),
    ("order the lamp ⟨by 2024-05⟩", "2024-05-31"),
    ("order the lamp ⟨in Q1⟩", "2024-03-31"),
    ("order the lamp ⟨2024-Q3⟩", "2024-09-30"),
    ("order the lamp ⟨by the end of next quarter⟩", "2024-03-31"),
    ("order the lamp ⟨EOY⟩", "2023-12-31"),
    ("order the lamp ⟨by the end of 2024⟩", "2024-12-31"),
  ])
  func thePhraseIsFoundAndResolved(marked: String, day: String) throws {
    #expect(try Self.picture(marked.filter { $0 != "⟨" && $0 != "⟩" }) == marked)
    #expect(try Self.day(marked, from: "2023-12-06") == day)
  }

  @Test(arguments: [
    "order the lamp - ⟨asap⟩", "order the lamp ⟨due 2/3/2024⟩",
    "order the lamp ⟨until next meeting⟩ of us",
    "write it down ⟨by next sig docs⟩ and tell bob", "ask ⟨in next IRC meeting⟩",
    "⟨before the 5.1 release⟩: test the lamp", "Lampe testen ⟨bis zum nächsten Treffen⟩",
    "⟨by the end of the sprint⟩ test the lamp",
  ])
  func nobodyCanTellTheDay(marked: String) throws {
    #expect(try Self.picture(marked.filter { $0 != "⟨" && $0 != "⟩" }) == marked)
    #expect(try Self.day(marked, from: "2023-12-06") == nil)
  }

  @Test(arguments: [
    "the lamp has been broken since 2023-02-08", "send the letter (done 2023-02-08)",
    "see the meeting of 2022-02-22", "possibly meeting 2022-02-22 or later, ask bob",
    "write about lamp 6.0.2", "move the meeting to 11:35", "repeat what was said last week",
    "look after the lamp every week", "clean it each Friday", "the lamp is due to be cleaned",
    "collect what we may need", "march with the others", "take the role for the next weeks",
    "prepare the report for May", "read the minutes of next week", "go to the end user meeting",
    "be there until 11:00", "to be written by ada", "in the next step ask bob",
    "come by next of all", "go, but not before Friday", "not until next week", "reduce it by 15.",
    "nicht vor dem 22.12. bestellen", "frühestens am Freitag bestellen",
    "CWE 43 and Q&A 3", "buy lamps of type W 30 and W30", "plan of the week", "the agenda for 2024",
  ])
  func thisIsNoDueTime(text: String) throws {
    #expect(try Self.picture(text) == text)
  }

  /// A deadline says more than any other time.
  @Test func theFirstDeadlineCounts() throws {
    let text = "ask next week who can help, and tell us ⟨by 2024-01-10⟩ or by Friday"
    #expect(try Self.picture(text.filter { $0 != "⟨" && $0 != "⟩" }) == text)
  }

  @Test(arguments: [
    ("by 2024-02-30", true), ("until 30.02.2024", true), ("by 2024-13-01", true),
    ("by February 30th", true), ("until 31 April", true), ("CW54", true), ("by 2024-W54", true),
    ("due 13/31/2024", true), ("by 2025/02/30", true), ("by 2025-W53", true),
    ("by 2026-W53", false), ("by Feb 29", false),
    ("by 2024-02-29", false), ("by 2023-02-29", true),
  ])
  func aDayMayBeOneThatNoCalendarHas(text: String, isImpossible: Bool) throws {
    let phrase = try #require(try DuePhrase.first(in: Array(text.utf8), words: Self.words()))
    #expect(phrase.isImpossible == isImpossible)
    #expect((phrase.day(from: try #require(CalendarDate("2023-12-06"))) == nil) == isImpossible)
  }

  /// Old items are carried along; what is over for long is of the year after.
  @Test(arguments: [
    ("by Dec 7th", "2024-01-10", "2023-12-07"), ("by Dec 7th", "2024-03-10", "2024-12-07"),
    ("CW50", "2024-01-10", "2023-12-15"), ("until November", "2024-01-10", "2023-11-30"),
    ("by Q4", "2024-01-10", "2023-12-31"), ("by Feb 29", "2024-06-01", "2028-02-29"),
    ("EOW", "2023-12-08", "2023-12-08"), ("EOW", "2023-12-09", "2023-12-15"),
    ("next week", "2023-12-10", "2023-12-15"), ("in a month", "2024-01-31", "2024-02-29"),
    ("CW53", "2024-03-01", "2027-01-01"),
  ])
  func theYearIsTheNearest(text: String, meeting: String, day: String) throws {
    #expect(try Self.day(text, from: meeting) == day)
  }

  @Test func withoutWordsOnlyADateAtTheEndSaysIt() throws {
    let none = DueWords()
    #expect(DuePhrase.first(in: Array("by Friday, EOW".utf8), words: none) == nil)
    let text = Array("the lamp \u{e4} 2023-12-22.".utf8)
    #expect(DuePhrase.first(in: text, words: none)?.text == "2023-12-22")
  }

  /// Texts that begin a phrase over and over are read in a time that grows with their length: with its
  /// square, these would take minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "by next ", "end of ", "next week ", "since ", "by ", "1. ", "2024-", "12.", "before x ", "ä",
      "(2024-01-01 ", "a couple of ", "'s",
    ])
  func aLongTextIsReadInTime(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    let phrase = DuePhrase.first(in: bytes + Array(" by Friday".utf8), words: try Self.words())
    #expect(phrase != nil)
  }
}
