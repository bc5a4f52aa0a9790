/// What a rule asks of the other files of a snapshot, which takes time to find out.
package enum SnapshotNeed: Sendable {
  /// How often handles are written in all minutes, which then have to be read.
  case census
  /// Which files there are, and the headings of those that a link names.
  case files
  /// Which minutes of the team say the same, for which they have to be read.
  case copies
}
