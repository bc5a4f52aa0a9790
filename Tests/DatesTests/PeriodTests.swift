import Dates
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024", "2024-01-01 2024-12-31"), ("2024-Q1", "2024-01-01 2024-03-31"),
    ("2024-q4", "2024-10-01 2024-12-31"), ("2024-02", "2024-02-01 2024-02-29"),
    ("2023-02", "2023-02-01 2023-02-28"), ("2024-12", "2024-12-01 2024-12-31"),
  ])
  func aPeriodIsAYearAQuarterOrAMonth(text: String, expected: String) {
    let days = CalendarDate.days(ofPeriod: text)
    #expect(days.map { "\($0.lowerBound) \($0.upperBound)" } == expected)
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-Q5", "2024-Q", "2024-13", "2024-3", "2024-03-05", "0000", "Q1", "２０２４",
  ])
  func anythingElseIsNone(text: String) {
    #expect(CalendarDate.days(ofPeriod: text) == nil)
  }

  @Test func daysAreAddedOverTheEndOfAYear() {
    let day = CalendarDate(year: 2024, month: 12, day: 30)
    #expect(day?.adding(days: 7)?.description == "2025-01-06")
    #expect(day?.adding(days: -365)?.description == "2023-12-31")
    #expect(CalendarDate.distantFuture.adding(days: 1) == nil)
  }
}
