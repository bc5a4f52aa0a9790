package import Dates

/// The meetings of a team of which there seem to be no minutes.
package struct MeetingGaps: Equatable, Sendable {
  /// How often a team meets.
  package enum Rhythm: String, Sendable {
    case weekly, fortnightly

    /// The days between two meetings.
    package var days: Int { self == .weekly ? 7 : 14 }

    /// The rhythm in which meetings are so many days apart; nil for one that leaves much to guess.
    fileprivate init?(days: Int) {
      switch days {
      case 5...10: self = .weekly
      case 11...18: self = .fortnightly
      default: return nil
      }
    }
  }

  /// Meetings in a row of which there are no minutes.
  package struct Gap: Equatable, Sendable {
    package let rhythm: Rhythm
    /// The days on which the first and the last of them were due.
    package let days: ClosedRange<CalendarDate>
    /// How many they are.
    package let missing: Int
  }

  /// The days of the meetings, sorted, each once.
  package let meetings: [CalendarDate]
  /// The rhythm of all of them; nil where there is none.
  package let rhythm: Rhythm?
  /// The gaps, in order.
  package let gaps: [Gap]

  /// On each side of a gap, so many distances tell what was usual around it.
  private static let neighbours = 6

  /// Finds the gaps between meetings.
  ///
  /// What is usual is the median distance of the meetings around a gap, since a team may change its
  /// rhythm. Nothing is due before the first meeting and after the last.
  package init(_ days: some Sequence<CalendarDate>) {
    meetings = Set(days).sorted()
    let distances = zip(meetings, meetings.dropFirst()).map { $1.dayNumber - $0.dayNumber }
    rhythm = Self.rhythm(of: distances)
    gaps = distances.indices.compactMap { [meetings] index in
      let before = distances[..<index].suffix(Self.neighbours)
      let after = distances[(index + 1)...].prefix(Self.neighbours)
      return Self.rhythm(of: before + after).flatMap { rhythm in
        Self.gap(behind: meetings[index], distance: distances[index], rhythm)
      }
    }
  }

  private static func rhythm(of distances: some Collection<Int>) -> Rhythm? {
    guard distances.count >= 3 else { return nil }
    return Rhythm(days: distances.sorted()[distances.count / 2])
  }

  private static func gap(
    behind meeting: CalendarDate, distance: Int, _ rhythm: Rhythm
  ) -> Gap? {
    let missing = (distance + rhythm.days / 2) / rhythm.days - 1
    guard missing > 0, let first = meeting.adding(days: rhythm.days),
      let last = meeting.adding(days: rhythm.days * missing)
    else { return nil }
    return Gap(rhythm: rhythm, days: first...last, missing: missing)
  }
}
