internal import ActionItems
package import Bytes
internal import Dates
internal import Linting
package import MarkdownTree
package import Meetings
package import Profiles
internal import Statements

/// What a file of minutes shows of the habits of those who wrote it.
package struct FileSketch: Sendable {
  /// What one profile reads in the file.
  struct Reading: Sendable {
    /// The heading that names the day, with `{date}` in the place of the day; nil where none does.
    let title: String?
    /// The level of that heading.
    let titleLevel: Int
    let hasParticipants: Bool
    let hasHousekeeping: Bool
    /// The sections that the profile knows, in order, each with its heading.
    let sections: [(kind: SectionName, heading: FoldedText)]
    let isCancelled: Bool
    /// The forms of action items, `AI {owners}: {task}`, once for each item.
    let actionForms: [String]
  }

  /// A heading with what stands below it.
  struct Heading: Sendable {
    /// How a list below the heading begins.
    enum People: Sendable { case none, names, handles }

    let text: String
    let name: FoldedText
    let level: Int
    let people: People
    /// How many deeper headings, or items of a list, stand below it.
    let parts: Int
    /// The bytes down to the next heading on its level or above.
    let size: Int
  }

  let path: RepositoryPath
  /// The directory of the team.
  let team: RepositoryPath
  /// The day in the file's name; nil where it names none.
  let date: CalendarDate?
  /// Whether the name has no suffix, which would say that the meeting was an extra one.
  let isRegular: Bool
  let isDeck: Bool
  /// Whether the file begins with front matter though it is no deck.
  let isPage: Bool
  /// One for each profile.
  let readings: [Reading]
  let headings: [Heading]
  /// The words before a colon and at least two handles, in paragraphs.
  let labels: [String]
  /// The servers of links that look like pads.
  let padHosts: Set<String>
  /// The addresses before the paths of links that may lead to files, each with the path behind it.
  let forgeLinks: [(place: String, path: String)]
  /// The bullets of action items.
  let bullets: [Character]

  /// Looks at a file of a team, by each of some profiles.
  package init(
    path: RepositoryPath, entry: Catalogue.Entry, _ tree: MarkdownTree, naming: FileNaming,
    profiles: [Profile]
  ) {
    let all = profiles.map { Minutes(tree, by: $0, scope: .rules) }
    self.path = path
    team = naming.team(of: path)
    switch entry {
    case .minutes(let date, let suffix): (self.date, isRegular) = (date, suffix == nil)
    case .misplaced(let date): (self.date, isRegular) = (date, true)
    default: (date, isRegular) = (nil, false)
    }
    isDeck = all.first?.isDeck ?? false
    isPage = tree.frontMatter != nil && !isDeck
    readings = all.map { Reading($0) }
    headings = all.first.map { Self.headings(of: $0) } ?? []
    labels = tree.labelsOfPeople
    let addresses = tree.webAddresses
    padHosts = Set(addresses.filter { $0.isOfPad }.map { $0.host })
    forgeLinks = addresses.compactMap { $0.fileOnForge }
    bullets = all.first.map { Self.bullets(in: $0) } ?? []
  }

  private static func headings(of minutes: Minutes) -> [Heading] {
    let (tree, all) = (minutes.tree, minutes.headings)
    return all.indices.map { index in
      let heading = all[index]
      let below = all[(index + 1)...]
      let end = below.first { $0.level <= heading.level }
      let deeper = below.prefix { $0.level > heading.level }.count
      let blocks = tree.blocks(behind: heading.node)
      let items = blocks.first.map { tree.itemCount(of: $0) } ?? 0
      let start = tree.nodes[heading.node].range.upperBound
      let stop = end.map { tree.nodes[$0.node].range.lowerBound } ?? tree.source.bytes.count
      return Heading(
        text: heading.text.asOneLine, name: heading.name, level: heading.level,
        people: blocks.lazy.map { tree.people(in: $0) }.first { $0 != .none } ?? .none,
        parts: max(deeper, items), size: max(0, stop - start))
    }
  }

  private static func bullets(in minutes: Minutes) -> [Character] {
    let source = minutes.source
    return minutes.meetings.flatMap { $0.actionItems }
      .filter { $0.kind == .marked && $0.position == .leading }.compactMap { item in
        let line = source.range(ofLine: source.line(of: item.range.lowerBound))
        let first = source.bytes[line].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return first.map { Character(Unicode.Scalar($0)) }.flatMap { "-*+".contains($0) ? $0 : nil }
      }
  }
}

extension FileSketch.Reading {
  /// What is read in the first meeting of a file, which is the one that most have.
  fileprivate init(_ minutes: Minutes) {
    let meeting = minutes.meetings.first
    let names = Dictionary(
      minutes.headings.map { (minutes.tree.nodes[$0.node].range.lowerBound, $0.name) },
      uniquingKeysWith: { first, _ in first })
    title = meeting?.title.flatMap { title in
      title.dated.map {
        title.text.replacing($0.written.text, with: "{date}", maxReplacements: 1)
      }
    }
    titleLevel = meeting?.title?.level ?? 1
    hasParticipants = !(meeting?.participants?.entries.isEmpty ?? true)
    hasHousekeeping = meeting?.hasHousekeeping ?? false
    sections = (meeting?.sections ?? []).compactMap { section in
      section.kind.map { ($0, names[section.range.lowerBound] ?? FoldedText(section.name)) }
    }
    isCancelled = meeting?.isCancelled ?? false
    actionForms = minutes.meetings.flatMap { $0.actionItems }.compactMap {
      $0.writtenForm(in: minutes.source)
    }
  }

  /// Whether a section is there.
  func has(_ section: SectionName) -> Bool {
    switch section {
    case .participants: hasParticipants
    case .housekeeping: hasHousekeeping
    case .agenda: sections.contains { $0.kind == .agenda }
    }
  }
}

extension String {
  /// The text with each run of white space as one blank.
  var asOneLine: String { split { $0.isWhitespace }.joined(separator: " ") }
}
