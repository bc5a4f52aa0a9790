package import ActionItems
package import Bytes
package import Dates

/// One place where an action item stands, with the meeting that it was said in.
package struct Mention: Equatable, Sendable {
  /// The file.
  package let path: RepositoryPath
  /// Where the marker stands, or without one the statement begins.
  package let start: SourcePosition
  /// The day of the meeting; nil where nothing tells it.
  package let date: CalendarDate?
  /// The directory of the team.
  package let team: RepositoryPath
  /// The heading in the agenda that it stands below; nil outside of the agenda.
  package let topic: String?
  /// Whether it stands where the action items of earlier meetings are gone through.
  package let isReview: Bool
  package let item: ActionItem
  /// The last day that fits what the item says of its due time, seen from the meeting in which the thread
  /// began to say so in the same words.
  package let dueDate: CalendarDate?
  /// The item's identity: 12 hexadecimal digits that do not depend on path, owners and status.
  package let id: String
  /// The id of the thread's first mention.
  package let thread: String

  /// Whether the text says anything but who is meant.
  package var hasTask: Bool {
    let said = [item.marker ?? ""] + item.owners.compactMap { $0.text }
    return TextWords.rest(of: item.text, besides: said) > 0
  }
}
