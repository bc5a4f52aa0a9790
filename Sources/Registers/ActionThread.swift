/// All mentions of one action item over the meetings of a team.
package struct ActionThread: Equatable, Sendable {
  /// What has become of an action item.
  package enum State: String, Sendable, CaseIterable {
    case open, unreviewed, lapsed, done, cancelled
  }

  /// The mentions in the order of the meetings; never empty.
  package let mentions: [Mention]
  package let state: State

  /// Nobody mentions what has lapsed for more than so many days.
  package static let mostDays = ThreadJoiner.mostDays
}
