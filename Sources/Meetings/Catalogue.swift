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
      case .document, .datedElsewhere, .elsewhere, .excluded, .other: false
      }
    }
  }

  /// The dates of the regular meetings of each team, sorted; files with a suffix are extra meetings.
  private let meetings: [RepositoryPath: [CalendarDate]]
  /// What the names say of the files that are named as minutes.
  private let names: [RepositoryPath: MinutesName]
  private let scope: PathSelection
  /// How files of minutes are named.
  package let naming: FileNaming

  /// Reads the paths of a snapshot, of which those outside the scope are taken for no minutes.
  package init(
    _ paths: some Sequence<RepositoryPath>, scope: PathSelection = .unspecified,
    naming: FileNaming = .standard
  ) {
    var meetings: [RepositoryPath: [CalendarDate]] = [:]
    var names: [RepositoryPath: MinutesName] = [:]
    for path in paths {
      let name = MinutesName(path, by: naming)
      guard case .dated(let date, let suffix) = name, scope.contains(path) else { continue }
      names[path] = name
      meetings[naming.team(of: path), default: []].append(contentsOf: suffix == nil ? [date] : [])
    }
    let below = meetings.reduce(0) { $0 + ($1.key.isTop ? 0 : $1.value.count) }
    if below > meetings[.top, default: []].count { meetings[.top] = nil }
    self.meetings = meetings.mapValues { $0.sorted() }
    self.names = names
    self.scope = scope
    self.naming = naming
  }

  /// The teams' directories, sorted.
  package var teams: [RepositoryPath] { meetings.keys.sorted() }

  /// What a path is to this collection.
  package func entry(for path: RepositoryPath) -> Entry {
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
