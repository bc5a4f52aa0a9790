package import Bytes
internal import Dates
internal import Meetings
package import Profiles

/// Makes a proposal of what a repository could say of its minutes.
///
/// A pure function of the files: neither their order nor the clock matters.
package struct Proposer {
  let sketches: [FileSketch]
  let profiles: [Profile]
  /// The profile that fits best, by its place among all.
  let chosen: Int

  private let names: FoundNames
  private let others: [RepositoryPath]
  private let paths: Set<String>
  private let fits: [Proposal.Fit]
  private let excluded: [Counted<String>]

  /// Takes files of minutes, sketched by each of the profiles of which one is to be proposed, with the other
  /// Markdown files, and the paths of all files as they are shown.
  package init(
    _ sketches: [FileSketch], named names: FoundNames, others: [RepositoryPath],
    paths: Set<String>, profiles: [Profile]
  ) {
    let all = sketches.sorted { $0.path < $1.path }
    let pages = PageDirectories(all)
    self.sketches = all.filter { !pages.contains($0) }
    excluded = pages.directories
    (self.profiles, self.names, self.others, self.paths) = (profiles, names, others, paths)
    let scores = Self.scores(of: profiles, in: self.sketches)
    let order = profiles.indices.sorted { left, right in
      (scores[right].total, profiles[left].isUsual ? 0 : 1, left)
        < (scores[left].total, profiles[right].isUsual ? 0 : 1, right)
    }
    chosen = order.first ?? 0
    fits = order.map { scores[$0].fit }
  }

  /// The profile that fits best; nil where there are none.
  var profile: Profile? { profiles.indices.contains(chosen) ? profiles[chosen] : nil }

  /// What could be said.
  package var proposal: Proposal? {
    guard let profile, !sketches.isEmpty else { return nil }
    let days = sketches.compactMap { $0.date }
    var proposal = Proposal(
      minutes: sketches.count, days: days.span, profile: profile.name, fits: fits)
    if isNamedOtherwise(than: profile) {
      (proposal.names, proposal.months) = (names.forms, names.months)
      proposal.named = names.total
    }
    proposal.knownForms = profile.title.forms.map { $0.pattern }
    proposal.titles = TitleFinder(sketches, profile, chosen).titles
    let sections = SectionFinder(sketches, profiles, chosen)
    sections.fill(&proposal)
    let links = LinkFinder(sketches, profile, paths: paths)
    (proposal.padHosts, proposal.shownAt) = (links.padHosts, links.shownAt)
    proposal.excluded = excluded
    proposal.documents = documents(profile)
    TeamFinder(sketches, profile, chosen, sections).fill(&proposal)
    return proposal
  }

  private static func scores(
    of profiles: [Profile], in sketches: [FileSketch]
  ) -> [(fit: Proposal.Fit, total: Int)] {
    profiles.indices.map { index in
      let readings = sketches.map { $0.readings[index] }
      let fit = Proposal.Fit(
        profile: profiles[index].name, titles: readings.count { $0.title != nil },
        participants: readings.count { $0.hasParticipants },
        agendas: readings.count { $0.has(.agenda) })
      let named = sketches.count { profiles[index].files.reads($0) }
      return (fit, fit.titles + fit.participants + fit.agendas + named)
    }
  }

  /// Whether names are found that the profile does not read.
  private func isNamedOtherwise(than profile: Profile) -> Bool {
    !names.forms.isEmpty
      && sketches.count { profile.files.reads($0) } < sketches.count { $0.date != nil }
  }

  /// The names of other files that stand beside the minutes of more than one team.
  private func documents(_ profile: Profile) -> [Counted<String>] {
    var tally = Tally<String>()
    for path in others where !profile.documents.contains(where: { $0.matches(path.bytes) }) {
      tally.add(RepositoryPath.printable(path.name))
    }
    return tally.sorted.filter { $0.count > 1 }.prefix(5).compactMap { name in
      let pattern = "**/" + name.value.asPattern
      return name.value.contains("%") ? nil : Counted(pattern, name.count)
    }
  }
}

/// Directories of pages that are named by a day as minutes are, as those of a blog.
private struct PageDirectories {
  private(set) var directories: [Counted<String>] = []
  private var teams: Set<RepositoryPath> = []

  init(_ sketches: [FileSketch]) {
    for (team, files) in Dictionary(grouping: sketches, by: { $0.team }) where !team.isTop {
      let pages = files.count { file in
        file.isPage && file.readings.allSatisfy { !$0.hasParticipants && !$0.has(.agenda) }
      }
      guard files.count >= 3, pages == files.count, team.displayed == team.printable else {
        continue
      }
      teams.insert(team)
      directories.append(Counted("!" + team.displayed.asPattern + "/", files.count))
    }
    directories.sort { $0.value < $1.value }
  }

  func contains(_ sketch: FileSketch) -> Bool { teams.contains(sketch.team) }
}

extension Profile {
  /// Whether the profile is the one of whoever names none.
  fileprivate var isUsual: Bool { ProfileReference.standard == .builtIn(name) }
}

extension FileNaming {
  /// Whether the name of a file says its day, and its directory the team.
  func reads(_ sketch: FileSketch) -> Bool {
    guard case .dated = MinutesName(sketch.path, by: self) else { return false }
    return team(of: sketch.path) == sketch.team
  }
}

extension [CalendarDate] {
  /// From the first to the last day; nil where there is none.
  var span: ClosedRange<CalendarDate>? {
    guard let first = self.min(), let last = self.max() else { return nil }
    return first...last
  }
}

extension String {
  /// A pattern, for texts or for paths, that stands for this text alone.
  var asPattern: String {
    reduce(into: "") { $0 += "\\*?{}".contains($1) ? "\\" + String($1) : String($1) }
  }

  /// Whether people can read the text in a file, and patterns can hold it.
  var isPresentable: Bool {
    utf8.count <= 100 && !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator, .nonspacingMark, .enclosingMark:
          false
        default: true
        }
      }
  }
}
