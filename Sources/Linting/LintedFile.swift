package import Bytes
package import Dates
internal import MarkdownTree
package import Meetings
package import People
package import Profiles

/// A file of minutes with all that rules ask of it, read once.
///
/// A class, since each rule hands it to what looks at a single item.
package final class LintedFile: Sendable {
  package let path: RepositoryPath
  /// What the path is to the collection.
  package let entry: Catalogue.Entry
  /// Whether the file is new, compared with the base; false without a base.
  package let isAdded: Bool
  /// Whether there is a base, so that only what it does not have is told.
  package let isCompared: Bool
  package let minutes: Minutes
  package let profile: Profile
  /// The name of the directory that the file lies in.
  let teamName: String
  /// What is asked of the team in whose directory the file lies.
  package let team: Team
  /// The day on which the file is judged: of the commit for a revision, else today.
  package let asOf: CalendarDate
  /// Who takes part in the meetings of the snapshot.
  package let people: People
  /// The snapshot that the file lies in; nil where there is none, or no rule asks for it.
  let surroundings: Surroundings?
  /// Where the nodes of the tree are that rules ask for.
  let places: NodePlaces
  /// The comments that switch rules off.
  let suppressions: Suppressions
  /// The links and images in the file, in order.
  let links: [WrittenLink]
  /// Those of the links that lead to a pad, with what they show there.
  let pads: [(link: WrittenLink, pad: LinkedPad)]

  /// Describes a file that has been read; without people there are those of the profile.
  package init(
    path: RepositoryPath, entry: Catalogue.Entry, isAdded: Bool, minutes: Minutes,
    profile: Profile, asOf: CalendarDate, people: People? = nil,
    surroundings: Surroundings? = nil, isCompared: Bool = false
  ) {
    self.path = path
    self.entry = entry
    self.isAdded = isAdded
    self.isCompared = isCompared
    self.minutes = minutes
    self.profile = profile
    teamName = RepositoryPath.printable(profile.files.team(of: path).name)
    team = profile.team(teamName)
    self.asOf = asOf
    self.people = people ?? People(of: profile)
    self.surroundings = surroundings
    places = NodePlaces(minutes.tree)
    suppressions = Suppressions(minutes.tree, html: places.markup, among: Linter.allRuleIDs)
    links = minutes.tree.writtenLinks(html: places.html, markup: places.markup)
    pads = links.compactMap { link in LinkedPad(link, profile.links).map { (link, $0) } }
  }

  package var source: SourceText { minutes.source }
  var tree: MarkdownTree { minutes.tree }

  /// What the file is for.
  var subject: FileSubject { entry == .register ? .register : .minutes }

  /// The day in the file's name; nil where it names none.
  package var date: CalendarDate? {
    switch entry {
    case .minutes(let date, _), .misplaced(let date): date
    default: nil
    }
  }

  /// Whether a day is still to come; by one day it may be, where the commit is made in another time zone.
  func isToCome(_ day: CalendarDate) -> Bool {
    day.dayNumber > asOf.dayNumber + 1
  }

  /// What was read, with the days of the meetings; empty where the file could not be read.
  package func records(in catalogue: Catalogue) -> [MeetingRecord] {
    minutes.records(at: path, entry, in: catalogue, team: team)
  }

  /// Whether the minutes have to have sections: of a regular meeting, neither slides nor free text.
  ///
  /// A suffix in the name says that the meeting was none of the regular ones.
  var isOfRegularMeeting: Bool {
    if case .minutes(_, suffix: nil) = entry {
      team.kind == .minutes && !minutes.isDeck
    } else {
      false
    }
  }

  /// The meeting that the file's name speaks of; none where several are in it and none is of that day.
  var ownMeeting: Meeting? {
    let meetings = minutes.meetings
    if meetings.count == 1 { return meetings.first }
    guard let date else { return nil }
    let own = meetings.filter { $0.title?.dated?.covers(date) ?? false }
    return own.first { $0.participants != nil } ?? own.first
  }

  /// The same, where it is one that has to have sections, and took place.
  var regularMeeting: Meeting? {
    isOfRegularMeeting ? ownMeeting.flatMap { $0.isCancelled ? nil : $0 } : nil
  }

  /// The meetings that took place.
  var heldMeetings: [Meeting] { minutes.meetings.filter { !$0.isCancelled } }

  /// The bytes of a meeting that stand for it as a whole: its title, or nothing at its beginning.
  func place(of meeting: Meeting) -> Range<Int> {
    let start = source.range(ofLine: meeting.lines.lowerBound).lowerBound
    return meeting.title?.range ?? start..<start
  }
}
