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
    let others = paths.files(in: path.directory).prefix(Self.mostNames).map { $0.displayed }
    return nearest(to: path.displayed, among: others).map { RepositoryPath($0) }
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
