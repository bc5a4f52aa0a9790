import Dates
import Foundation
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2023, 2, 29), (2100, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 4, 31), (1899, 1, 1),
  ])
  func daysThatDoNotExistAreRefused(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2025-03-05", true), ("2024-02-29", true), ("2199-12-31", true), ("2025-02-29", false),
    ("2025-3-5", false), ("20250305", false), ("05.03.2025", false), ("2025–03–05", false),
    (" 2025-03-05", false), ("2025-03-05T12:00", false), ("2025-03-05 2025-03-06", false),
    ("2200-01-01", false), ("", false),
  ])
  func aDateIsReadAsItIsShownAndInNoOtherForm(text: String, isDate: Bool) {
    #expect(CalendarDate(text)?.description == (isDate ? text : nil))
  }

  @Test func weekdaysAreThoseOfTheGregorianCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let start = try #require(DateComponents(calendar: calendar, year: 1900, month: 1, day: 1).date)
    for number in stride(from: 0, to: 109_500, by: 13) {
      let day = try #require(calendar.date(byAdding: .day, value: number, to: start))
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
      let date = try #require(
        CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
      #expect(date.dayNumber == number)
      let seconds = Int64(day.timeIntervalSince1970)
      #expect(CalendarDate(secondsSince1970: seconds, offsetInMinutes: 0) == date)
      #expect(CalendarDate(secondsSince1970: seconds + 86_399, offsetInMinutes: 0) == date)
      #expect(CalendarDate(secondsSince1970: seconds + 82_800, offsetInMinutes: 60) != date)
      let sundayFirst = [.sunday] + Weekday.allCases.dropLast()
      #expect(date.weekday == sundayFirst[(parts.weekday ?? 0) - 1])
    }
  }
}

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2023-12-06", "2023-12-06"), ("Call 2023-12-06 (late)", "2023-12-06"),
    ("2023-01–09", "2023-01-09"), ("2023-9-4", "2023-09-04"), ("2023/12/06", "2023-12-06"),
    ("2023.12.06", "2023-12-06"), ("v2025.3.1 2025.3.1 24.10.2024.1", ""),
    ("x-2023-12-06", "2023-12-06"),
    ("6.12.2023", "2023-12-06"), ("20231206 - x", "2023-12-06"),
    ("12023-12-06", ""), ("R5 (6.0.0)", ""), ("1.2.3 and 4/5/6", ""),
    ("CVE-2023-6246", ""), ("2023-12", ""), ("123456789", ""), ("20231306", ""), ("", ""),
    ("99999999999999999999-1-1", ""),
  ])
  func readsWhatPeopleWriteAsADate(text: String, date: String) {
    let dates = WrittenDate.all(in: text).compactMap { $0.date?.description }
    #expect(dates.joined(separator: " ") == date)
  }

  @Test func severalDatesComeInTheirOrder() {
    let dates = WrittenDate.all(in: "2023-12-06, 7.12.2023 - 20231208")
    #expect(dates.map { $0.text } == ["2023-12-06", "7.12.2023", "20231208"])
  }

  @Test(arguments: ["2023-02-30", "2023-04-022", "2023-040-2", "20235-04-02", "32.03.2023"])
  func aDateGoneWrongIsKeptAsWritten(text: String) {
    let dates = WrittenDate.all(in: "Call \(text) (late)")
    #expect(dates.map { $0.text } == [text])
    #expect(dates.map { $0.date } == [nil])
  }
}
