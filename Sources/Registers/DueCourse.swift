internal import ActionItems
internal import Dates
internal import Meetings

/// When the mentions of one action item are due, meeting by meeting.
///
/// A deadline that is carried over, such as "by Friday", is not a new one in each meeting: said with the same
/// words it stays on the day that was meant first, until the item is closed.
struct DueCourse {
  private var said: (words: String, day: CalendarDate?)?

  /// The last day that fits what the next mention says.
  mutating func day(of draft: Draft) -> CalendarDate? {
    defer { if draft.item.isClosed { said = nil } }
    guard let phrase = draft.item.due?.phrase else { return nil }
    let words = phrase.text.lowercased()
    if let said, said.words == words { return said.day }
    let day = draft.record.date.flatMap { phrase.day(from: $0) }
    said = (words, day)
    return day
  }
}
