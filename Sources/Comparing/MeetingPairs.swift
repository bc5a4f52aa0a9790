internal import Bytes
internal import Dates
internal import Meetings

/// Which meetings of two editions are the same, though their files may have been renamed or edited.
struct MeetingPairs {
  let old: [MeetingRecord]
  let new: [MeetingRecord]
  /// For each old meeting its number among the new ones.
  private(set) var newOfOld: [Int?]
  /// For each new meeting its number among the old ones.
  private(set) var oldOfNew: [Int?]

  /// Pairs by path and day first, then by what is left where one of them changed: the day, the place in the
  /// file, the whole content, most of the lines.
  init(_ old: [MeetingRecord], _ new: [MeetingRecord]) {
    (self.old, self.new) = (old, new)
    newOfOld = [Int?](repeating: nil, count: old.count)
    oldOfNew = [Int?](repeating: nil, count: new.count)
    pair { [$0.path.bytes, Array(($0.date?.description ?? "").utf8)] }
    pair { record in record.date.map { [record.team.bytes, Array($0.description.utf8)] } }
    pair { [$0.path.bytes] }
    pair { [$0.path.name.map { $0 }, $0.bytes] }
    pairByLines()
  }

  /// The numbers of the meetings that have no partner yet.
  private var alone: (old: [Int], new: [Int]) {
    (old.indices.filter { newOfOld[$0] == nil }, new.indices.filter { oldOfNew[$0] == nil })
  }

  private mutating func join(_ old: Int, _ new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }

  /// Pairs meetings with equal keys, in their order; those without a key stay alone.
  private mutating func pair(by key: (MeetingRecord) -> [[UInt8]]?) {
    let alone = alone
    guard !alone.old.isEmpty, !alone.new.isEmpty else { return }
    var waiting: [[[UInt8]]: [Int]] = [:]
    for number in alone.new.reversed() {
      if let key = key(new[number]) { waiting[key, default: []].append(number) }
    }
    for number in alone.old {
      if let key = key(old[number]), let partner = waiting[key]?.popLast() { join(number, partner) }
    }
  }

  /// At least so much of the longer one has to stand in the other.
  private static let leastCommon = 0.5

  /// Pairs what is left of a team by common lines, the likest first.
  private mutating func pairByLines() {
    let alone = alone
    guard !alone.old.isEmpty, !alone.new.isEmpty else { return }
    var candidates: [(share: Double, old: Int, new: Int)] = []
    let index = LineIndex(alone.new.map { ($0, new[$0]) })
    for number in alone.old {
      for (partner, share) in index.shares(of: old[number]) where share >= Self.leastCommon {
        candidates.append((share, number, partner))
      }
    }
    candidates.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for (_, old, new) in candidates where newOfOld[old] == nil && oldOfNew[new] == nil {
      join(old, new)
    }
  }
}

/// Finds meetings of a team by the lines that they have in common.
private struct LineIndex {
  private struct Line: Hashable {
    let team: RepositoryPath
    let bytes: ArraySlice<UInt8>
  }

  /// A line in more meetings than these is the template's.
  private static let mostMeetings = 8

  private var meetings: [Line: Set<Int>] = [:]
  private var counts: [Int: Int] = [:]

  init(_ records: [(number: Int, record: MeetingRecord)]) {
    for (number, record) in records {
      let lines = Self.lines(of: record)
      counts[number] = lines.count
      for line in lines { meetings[line, default: []].insert(number) }
    }
  }

  /// The meetings with lines of this one, and which share of all lines that is.
  func shares(of record: MeetingRecord) -> [Int: Double] {
    let lines = Self.lines(of: record)
    var common: [Int: Int] = [:]
    for line in lines {
      let meetings = meetings[line, default: []]
      guard meetings.count <= Self.mostMeetings else { continue }
      for meeting in meetings { common[meeting, default: 0] += 1 }
    }
    return Dictionary(
      uniqueKeysWithValues: common.map { meeting, count in
        (meeting, Double(count) / Double(max(lines.count, counts[meeting, default: 0], 1)))
      })
  }

  private static func lines(of record: MeetingRecord) -> Set<Line> {
    let lines = record.text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return Set(lines.map { Line(team: record.team, bytes: $0) })
  }
}
