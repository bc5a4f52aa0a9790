/// How often each handle is written in the minutes of a snapshot, compared without case.
package struct HandleCensus: Sendable {
  private struct Entry {
    /// The handle as most write it.
    var written: String
    var count: Int
    /// How often it is written like that.
    var mostCommon: Int
  }

  private let entries: [String: Entry]

  /// Nothing has been counted.
  package static let empty = HandleCensus(HandleTally())

  /// The census of what has been counted.
  package init(_ tally: HandleTally) {
    var entries: [String: Entry] = [:]
    for (key, count) in tally.counts {
      let written = key.text
      let folded = written.lowercased()
      guard var entry = entries[folded] else {
        entries[folded] = Entry(written: written, count: count, mostCommon: count)
        continue
      }
      entry.count += count
      // Of two that are written as often the first in the alphabet, so that every run tells the same.
      if (count, entry.written) > (entry.mostCommon, written) {
        (entry.written, entry.mostCommon) = (written, count)
      }
      entries[folded] = entry
    }
    self.entries = entries
  }

  /// How often a handle is written, in any case; 0 if nowhere.
  package func count(of handle: String) -> Int {
    entries[handle.lowercased()]?.count ?? 0
  }

  /// The handle with the case in which it is mostly written; nil where it is written nowhere.
  package func written(_ handle: String) -> String? {
    entries[handle.lowercased()]?.written
  }

  /// The handles that are written at least so often, the most frequent first.
  func handles(writtenAtLeast limit: Int) -> [(written: String, count: Int)] {
    entries.values.filter { $0.count >= limit }.map { ($0.written, $0.count) }
      .sorted { ($1.count, $0.written) < ($0.count, $1.written) }
  }
}
