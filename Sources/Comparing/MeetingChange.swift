internal import Bytes
package import Meetings
internal import Registers

/// What became of the minutes of a meeting.
package struct MeetingChange: Change {
  /// The classes of changes.
  package enum Kind: String, Sendable, CaseIterable {
    case new, changed, removed
  }

  package let kind: Kind
  package let sides: Sides<MeetingRecord>
  /// Whether it is new, but took place before one that the older edition knows.
  package let isLate: Bool

  package var place: ChangePlace {
    let record = sides.latest
    return ChangePlace(
      team: record.team, date: record.date, path: record.path, line: record.line, column: 1)
  }

  /// The changes of all meetings, with those in which a decision says something else.
  static func all(
    _ matcher: Matcher, _ known: KnownMeetings, sayingOther decisions: [DecisionEntry]
  ) -> [MeetingChange] {
    let (pairs, reader) = (matcher.pairs, matcher.readers.new)
    let others = Set(decisions.compactMap { reader.record(of: $0.path, line: $0.start.line) })
    let removed = pairs.old.indices.filter { pairs.newOfOld[$0] == nil }.map { number in
      MeetingChange(kind: .removed, sides: .gone(pairs.old[number]), isLate: false)
    }
    let kept = pairs.new.indices.compactMap { number -> MeetingChange? in
      let new = pairs.new[number]
      guard let partner = pairs.oldOfNew[number] else {
        let isLate = known.isLate(new.team, new.date)
        return MeetingChange(kind: .new, sides: .added(new), isLate: isLate)
      }
      guard !pairs.isUnchanged(new: number) else { return nil }
      let old = pairs.old[partner]
      let hasMoved = old.path != new.path || old.date != new.date
      guard
        hasMoved || others.contains(number)
          || pairs.text(old: partner).says(otherThan: pairs.text(new: number))
      else { return nil }
      return MeetingChange(kind: .changed, sides: .both(old: old, new: new), isLate: false)
    }
    return removed + kept
  }
}

extension ArraySlice<UInt8> {
  /// Whether there are other words, apart from how they are written and laid out.
  fileprivate func says(otherThan other: Self) -> Bool {
    self != other && letters != other.letters
  }

  /// Without a mark of the encoding, which is none.
  private var letters: [UInt8] {
    dropFirst(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).filter { $0.isLetterOrDigit || $0 >= 0x80 }
      .map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }
}
