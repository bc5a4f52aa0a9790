internal import Dates

/// The days from a first one to a last one.
struct DaySpan: CustomStringConvertible {
  private let first: CalendarDate
  private let last: CalendarDate

  /// The span of some days; nil without any.
  init?(_ days: [CalendarDate]) {
    guard let first = days.min(), let last = days.max() else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// The span that a text names as ``description`` does.
  init?(_ text: some StringProtocol) {
    let days = text.split(separator: " to ").compactMap { CalendarDate(String($0)) }
    self.init(days)
    guard days.count <= 2, description == String(text) else { return nil }
  }

  /// `2024-04-03 to 2024-06-26`, or the only day.
  var description: String { first == last ? "\(first)" : "\(first) to \(last)" }
}
