internal import Bytes
package import Meetings

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

  /// The changes of all meetings.
  static func all(_ pairs: MeetingPairs, _ known: KnownMeetings) -> [MeetingChange] {
    let removed = pairs.old.indices.filter { pairs.newOfOld[$0] == nil }.map { number in
      MeetingChange(kind: .removed, sides: .gone(pairs.old[number]), isLate: false)
    }
    let others = pairs.new.indices.compactMap { number -> MeetingChange? in
      let new = pairs.new[number]
      guard let old = pairs.oldOfNew[number].map({ pairs.old[$0] }) else {
        let isLate = known.isLate(new.team, new.date)
        return MeetingChange(kind: .new, sides: .added(new), isLate: isLate)
      }
      guard new.saysOtherwise(than: old) else { return nil }
      return MeetingChange(kind: .changed, sides: .both(old: old, new: new), isLate: false)
    }
    return removed + others
  }
}

extension MeetingRecord {
  /// The bytes of the lines that are about the meeting.
  var text: ArraySlice<UInt8> {
    let source = SourceText(bytes)
    let first = source.range(ofLine: meeting.lines.lowerBound)
    let last = source.range(ofLine: meeting.lines.upperBound)
    return bytes[first.lowerBound..<max(first.lowerBound, last.upperBound)]
  }

  /// Whether the minutes have another day or other words, apart from how they are written and laid out.
  fileprivate func saysOtherwise(than old: MeetingRecord) -> Bool {
    guard date == old.date else { return true }
    // Most meetings are in files that do not differ.
    if bytes == old.bytes, meeting.lines == old.meeting.lines { return false }
    return text != old.text && letters != old.letters
  }

  private var letters: [UInt8] {
    text.filter { $0.isLetterOrDigit || $0 >= 0x80 }.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }
}
