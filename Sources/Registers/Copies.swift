internal import Bytes
internal import Dates
internal import Meetings

/// The minutes of a collection without those that are byte-equal copies of others of the same team.
struct Copies {
  /// The meetings that count, sorted by path and line.
  let kept: [MeetingRecord]
  /// The files that are copies, sorted.
  let paths: [RepositoryPath]

  private struct Content: Hashable {
    let team: RepositoryPath
    let bytes: [UInt8]

    /// Few files of a team have the same length, and only those are read to be compared.
    func hash(into hasher: inout Hasher) {
      hasher.combine(team)
      hasher.combine(bytes.count)
    }
  }

  /// Looks for copies among files that say something: many minutes are the same line that a meeting was
  /// skipped.
  init(in records: [MeetingRecord]) {
    let sorted = records.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
    var kept: [Content: MeetingRecord] = [:]
    for record in sorted where record.saysSomething {
      let content = Content(team: record.team, bytes: record.bytes)
      if let first = kept[content], !record.isLikelierOriginal(than: first) { continue }
      kept[content] = record
    }
    let isCopy = { (record: MeetingRecord) -> Bool in
      let original = kept[Content(team: record.team, bytes: record.bytes)]
      return original.map { $0.path != record.path } ?? false
    }
    let copies = Set(sorted.lazy.filter(isCopy).map { $0.path })
    self.kept = sorted.filter { !copies.contains($0.path) }
    paths = copies.sorted()
  }
}

extension MeetingRecord {
  fileprivate var saysSomething: Bool {
    !meeting.actionItems.isEmpty || !meeting.decisions.isEmpty
      || !meeting.topics.isEmpty && !meeting.isCancelled
  }

  /// Whether the title has the day of the file's name.
  private var hasOwnDay: Bool {
    guard let fileDate else { return false }
    return meeting.title?.dated?.covers(fileDate) ?? false
  }

  fileprivate func isLikelierOriginal(than other: MeetingRecord) -> Bool {
    if hasOwnDay != other.hasOwnDay { return hasOwnDay }
    return isRegular && !other.isRegular
  }
}
