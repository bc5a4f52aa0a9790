package import Bytes
package import Dates
package import Profiles

/// The paths of a snapshot, read as a collection of minutes: which files are minutes, which teams
/// there are, and when they meet.
///
/// A team is a directory that holds minutes. The top of the repository counts as one only where
/// most minutes are kept there; elsewhere minutes at the top were put in the wrong place.
package struct Catalogue: Sendable {
  /// What a path is to the collection.
  package enum Entry: Equatable, Sendable {
    /// Minutes, rightly named and in a team's directory.
    case minutes(CalendarDate, suffix: String?)
    /// Minutes in a team's directory, wrongly named.
    case misnamed(MinutesName.Problem)
    /// Minutes at the top of a repository that keeps minutes in directories.
    case misplaced(CalendarDate)
    /// Another Markdown file in a team's directory.
    case document
    /// A Markdown file outside the teams' directories, named by a date: perhaps the first minutes of
    /// a team, wrongly named.
    case datedElsewhere
    /// Any other Markdown file outside the teams' directories.
    case elsewhere
    /// The list of the community's people.
    case register
    /// A file that would be one of those above but for the configuration.
    case excluded
    /// No Markdown.
    case other

    /// Whether a file that is new deserves a word, since it may be meant as minutes.
    package var isDoubtful: Bool { self == .document || self == .datedElsewhere }

    /// Whether minutes are in the file, however it is named and wherever it lies.
    package var isMinutes: Bool {
      switch self {
      case .minutes, .misnamed, .misplaced: true
      case .document, .datedElsewhere, .elsewhere, .register, .excluded, .other: false
      }
    }
  }

  /// The dates of the regular meetings of each team, sorted; files with a suffix are extra meetings.
  private let meetings: [RepositoryPath: [CalendarDate]]
  /// What the names say of the files that are named as minutes.
  private let names: [RepositoryPath: MinutesName]
  /// How many files of minutes each directory of a team holds.
  private let sizes: [RepositoryPath: Int]
  private let scope: PathSelection
  /// How files of minutes are named, and where people are listed.
  package let conventions: FileConventions

  /// How files of minutes are named.
  package var naming: FileNaming { conventions.naming }

  /// Reads the paths of a snapshot, of which those outside the scope are taken for no minutes.
  package init(
    _ paths: some Sequence<RepositoryPath>, scope: PathSelection = .unspecified,
    by conventions: FileConventions = .standard
  ) {
    let naming = conventions.naming
    var sizes: [RepositoryPath: Int] = [:]
    var meetings: [RepositoryPath: [CalendarDate]] = [:]
    var names: [RepositoryPath: MinutesName] = [:]
    for path in paths {
      let name = MinutesName(path, by: naming)
      guard case .dated(let date, let suffix) = name, scope.contains(path),
        path != conventions.register
      else { continue }
      names[path] = name
      let team = naming.team(of: path)
      sizes[team, default: 0] += 1
      meetings[team, default: []].append(contentsOf: suffix == nil ? [date] : [])
    }
    let below = meetings.reduce(0) { $0 + ($1.key.isTop ? 0 : $1.value.count) }
    if below > meetings[.top, default: []].count { meetings[.top] = nil }
    self.meetings = meetings.mapValues { $0.sorted() }
    self.names = names
    self.sizes = sizes
    self.scope = scope
    self.conventions = conventions
  }

  /// The teams' directories, sorted.
  package var teams: [RepositoryPath] { meetings.keys.sorted() }

  /// What a path is to this collection.
  package func entry(for path: RepositoryPath) -> Entry {
    if path == conventions.register { return .register }
    let isInTeam = meetings[naming.team(of: path)] != nil
    let name = names[path] ?? MinutesName(path, by: naming)
    if name != .other, !scope.contains(path) { return .excluded }
    switch name {
    case .dated(let date, let suffix):
      return isInTeam ? .minutes(date, suffix: suffix) : .misplaced(date)
    case .misnamed(let problem): return isInTeam ? .misnamed(problem) : elsewhere(problem)
    case .undated: return isInTeam ? .document : .elsewhere
    case .other: return .other
    }
  }

  private func elsewhere(_ problem: MinutesName.Problem) -> Entry {
    if case .fileExtension = problem { return .other }
    return .datedElsewhere
  }

  /// Whether there is a file of minutes at a path.
  package func contains(_ path: RepositoryPath) -> Bool {
    names[path] != nil
  }

  /// The directory of a team for which that of a file was probably meant, of which it has the only minutes; nil
  /// where it may well be the first file of another team.
  ///
  /// That is one with several minutes whose path differs in one name, and there by a slip of the hand.
  package func meantTeam(for path: RepositoryPath) -> RepositoryPath? {
    let team = naming.team(of: path)
    guard sizes[team] == 1 else { return nil }
    let names = team.names
    // A year below a team is none.
    if let last = names.last, last.allSatisfy({ $0.isNumber }),
      sizes[team.directory, default: 0] > 1
    {
      return team.directory
    }
    let others = sizes.keys.filter { $0 != team && sizes[$0, default: 0] > 1 }.sorted()
    return others.first { other in
      let pairs = Array(zip(names, other.names))
      let different = pairs.filter { $0 != $1 }
      guard pairs.count == names.count, pairs.count == other.names.count, different.count == 1,
        let (written, meant) = different.first, written.withoutDigits != meant.withoutDigits
      else { return false }
      // Of two letters either may well be another one on purpose.
      return min(written.count, meant.count) > 2 && nearest(to: written, among: [meant]) != nil
    }
  }

  /// Where the minutes of another day should be of the team that a file belongs to.
  package func path(
    of date: CalendarDate, suffix: String? = nil, beside file: RepositoryPath
  ) -> RepositoryPath {
    naming.team(of: file).appending(naming.name(of: date, suffix: suffix).utf8)
  }

  /// The day of the week on which a team meets around a date, told by the six meetings before it
  /// and the six after; nil when they do not agree.
  package func usualWeekday(of team: RepositoryPath, around date: CalendarDate) -> Weekday? {
    let dates = meetings[team, default: []]
    let before = dates.filter { $0 < date }.suffix(6)
    let after = dates.filter { $0 > date }.prefix(6)
    let weekdays = (before + after).map { $0.weekday }
    return Weekday.allCases.first { weekday in
      let agreeing = weekdays.filter { $0 == weekday }.count
      return weekdays.count >= 3 && agreeing * 4 >= weekdays.count * 3
    }
  }

  /// Which of two days that minutes name is the likelier one, told by the weekday on which the team met
  /// around the day in the file's name, else by those given; nil where both or neither fit.
  package func likelierDay(
    title: CalendarDate, file: CalendarDate, team: RepositoryPath, usualWeekdays: Set<Weekday>
  ) -> CalendarDate? {
    let usual = usualWeekday(of: team, around: file).map { [$0] } ?? usualWeekdays
    let isTitleUsual = usual.contains(title.weekday)
    guard isTitleUsual != usual.contains(file.weekday) else { return nil }
    return isTitleUsual ? title : file
  }
}

extension RepositoryPath {
  /// The names of the directories and the file.
  fileprivate var names: [String] {
    bytes.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// What is left of `wg-1`, so that it is no slip of `wg-2`.
  fileprivate var withoutDigits: String { filter { !$0.isNumber } }
}
