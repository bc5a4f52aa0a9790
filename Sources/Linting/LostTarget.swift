internal import Bytes
internal import Dates
internal import Meetings

/// A path that a link names, and nothing is there.
struct LostTarget {
  private let path: RepositoryPath
  private let paths: SnapshotPaths

  init(_ path: RepositoryPath, in paths: SnapshotPaths) {
    (self.path, self.paths) = (path, paths)
  }

  /// Whether minutes are named that may still be handed in: none are there of about that day, nor of a day long
  /// after it.
  var isToCome: Bool {
    guard let day else { return false }
    return minutes.allSatisfy { other, _ in
      let days = other.dayNumber - day.dayNumber
      return abs(days) > Self.mostDaysBeside && days <= Self.mostDaysLate
    }
  }

  /// What is meant: the same name in another case, with an extension, in another directory, or one that is nearly
  /// the same.
  var meant: RepositoryPath? {
    if let other = paths.onlyPath(like: path) { return other }
    let completed = RepositoryPath(bytes: path.bytes + Array(".md".utf8))
    if paths.holds(file: completed) { return completed }
    // Minutes are named alike in all directories, and by nearly the same in one.
    if day != nil { return minutesBeside }
    let moved = paths.files(named: path.name)
    if moved.count == 1 { return moved.first }
    return paths.files(in: path.directory).prefix(Self.mostNames)
      .compactMap { other in nearness(to: other).map { (other, $0) } }
      .min { $0.1 < $1.1 }?.0
  }

  /// How many letters of the name are other ones, without the extension; nil where they are too many, or where
  /// other digits make it another file of a row.
  private func nearness(to other: RepositoryPath) -> Int? {
    let (name, near) = (Self.parted(path.name), Self.parted(other.name))
    let longest = max(name.stem.count, near.stem.count)
    guard name.end == near.end, longest <= Self.longestName,
      name.stem.filter({ $0.isNumber }) == near.stem.filter({ $0.isNumber })
    else { return nil }
    guard abs(name.stem.count - near.stem.count) * 4 <= longest else { return nil }
    let distance = editDistance(name.stem, near.stem)
    return distance * 4 <= longest ? distance : nil
  }

  private static let longestName = 128

  /// The letters of a name in small ones, before its last dot and behind it.
  private static func parted(_ name: ArraySlice<UInt8>) -> (stem: [Character], end: [UInt8]) {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return (
      Array(String(decoding: name[..<dot], as: UTF8.self).lowercased()), Array(name[dot...])
    )
  }

  /// So many names are compared at most.
  private static let mostNames = 1024

  /// Two meetings of a team are farther apart.
  private static let mostDaysBeside = 3
  /// Minutes are hardly ever handed in so late.
  private static let mostDaysLate = 90

  /// The day of the minutes that are named; nil where none are.
  private var day: CalendarDate? {
    if case .dated(let day, _) = MinutesName(path.name) { day } else { nil }
  }

  /// The minutes in the directory, with their days.
  private var minutes: [(day: CalendarDate, path: RepositoryPath)] {
    paths.files(in: path.directory).compactMap { other in
      switch MinutesName(other.name) {
      case .dated(let day, _): (day, other)
      case .misnamed(.form(let expected?)):
        CalendarDate(compact: expected).map { ($0, other) }
      default: nil
      }
    }
  }

  /// The only minutes of the same day or, if there are none, of about that day.
  private var minutesBeside: RepositoryPath? {
    guard let day else { return nil }
    let beside = minutes.filter { abs($0.day.dayNumber - day.dayNumber) <= Self.mostDaysBeside }
    let same = beside.filter { $0.day == day }
    let meant = same.isEmpty ? beside : same
    return meant.count == 1 ? meant.first?.path : nil
  }
}

extension CalendarDate {
  /// Reads the eight digits at the beginning of a name.
  fileprivate init?(compact name: String) {
    guard case .dated(let day, _) = MinutesName(Array(name.utf8)[...]) else { return nil }
    self = day
  }
}
