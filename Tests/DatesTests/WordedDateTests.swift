import Dates
import Profiles
import Testing

/// Dates whose month is a word, by the words of the profile `scs`.
@Suite struct WordedDateTests {
  private static let known = try? Profile(builtIn: "scs")?.due

  @Test(arguments: [
    ("6 December 2023", "6 December 2023", "2023-12-06"),
    ("4th March 2025 12th Meeting", "4th March 2025", "2025-03-04"),
    ("25 January, 2022 Meeting Notes", "25 January, 2022", "2022-01-25"),
    ("Notes of July 24, 2019", "July 24, 2019", "2019-07-24"),
    ("Dec 6th, 2023", "Dec 6th, 2023", "2023-12-06"),
    ("the 6th of December 2023", "6th of December 2023", "2023-12-06"),
    ("Sitzung vom 6. Dezember 2023", "6. Dezember 2023", "2023-12-06"),
    ("31 April 2023", "31 April 2023", "no day"),
  ])
  func monthsMayBeWords(text: String, written: String, day: String) throws {
    let words = try #require(Self.known)
    let date = try #require(WrittenDate.worded(in: text, by: words))
    #expect(date.text == written)
    #expect(date.date?.description ?? "no day" == day)
  }

  @Test(arguments: [
    "December 2023", "6 December", "6 boats 2023", "2023 6 December", "Release 2023 of May", "",
    "May 2023 figures", "6 December 20234", "6 December 1066",
  ])
  func whatLacksAPartIsNoDate(text: String) throws {
    let words = try #require(Self.known)
    #expect(WrittenDate.worded(in: text, by: words) == nil)
  }
}
