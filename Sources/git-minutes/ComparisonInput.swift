import Bytes
import Comparing
import Dates
import GitObjects
import MarkdownTree
import Meetings
import Profiles
import Registers
import Reporting

/// Two editions of a collection of minutes, and the account of what was read for them.
struct ComparisonInput {
  let old: Edition
  let new: Edition
  let evidence: Evidence

  /// Parts the minutes of one snapshot by the days of the meetings: what was known before some days, and what
  /// was at their end.
  init(_ reading: SnapshotReading, in days: ClosedRange<CalendarDate>, by names: OwnerNames) throws
  {
    let input = try RegisterInput(reading)
    let before = input.records.filter { $0.date.map { $0 < days.lowerBound } ?? true }
    let until = input.records.filter { $0.date.map { $0 <= days.upperBound } ?? true }
    let makeEdition = { (records: [MeetingRecord]) in
      Edition(
        of: records, by: input.profile.threads, asOf: reading.snapshot.day,
        sameOwner: { names.key($0) })
    }
    (old, new) = (makeEdition(before), makeEdition(until))
    evidence = input.reading(copies: new.copies).evidence
  }

  /// Compares two snapshots by the conventions of the newer one.
  init(from old: SnapshotReading, to new: SnapshotReading, by names: OwnerNames) throws {
    var reader = try DifferenceReader(from: old, to: new, names)
    (self.old, self.new) = try reader.editions()
    evidence = reader.evidence.leavingOut(copies: self.new.copies)
  }
}
