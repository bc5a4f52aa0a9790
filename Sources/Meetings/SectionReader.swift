internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Reads the sections of a meeting and its topics off its headings.
struct SectionReader {
  /// The places of the headings among the blocks of the meeting, without its title and what stands
  /// above it.
  private let places: [Int]
  private let kinds: [Int: SectionName]
  /// For the place of a heading that of the next on its level or above.
  private let ends: [Int: Int]
  /// The places of those that are sections.
  private let sectionPlaces: [Int]
  /// The place of the agenda.
  private let agenda: Int?
  private let outline: Outline
  private let blocks: Range<Int>
  private let absentHeadings: GlobSet

  init(_ outline: Outline, blocks: Range<Int>, title: Int?, profile: Profile) {
    self.outline = outline
    self.blocks = blocks
    absentHeadings = profile.participants.absentHeadings
    let places = blocks.filter { outline.blocks[$0].heading != nil && $0 > title ?? -1 }
    let kinds = Self.kinds(of: places, in: outline, profile)
    let level = Self.levelOfSections(places, kinds, outline)
    sectionPlaces = places.filter { place in
      outline.level(place) <= level || kinds[place] == .participants || kinds[place] == .agenda
    }
    agenda = places.first { kinds[$0] == .agenda }
    self.places = places
    self.kinds = kinds
    ends = Self.ends(of: places, in: outline)
  }

  private static func ends(of places: [Int], in outline: Outline) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    for place in places {
      while let last = open.last, outline.level(place) <= outline.level(last) {
        ends[last] = place
        open.removeLast()
      }
      open.append(place)
    }
    return ends
  }

  /// What headings are for.
  ///
  /// Of participants and agenda only the first counts, since a topic may be called like them.
  /// Participants behind the agenda are no topic if their heading is on its level.
  private static func kinds(
    of places: [Int], in outline: Outline, _ profile: Profile
  ) -> [Int: SectionName] {
    var kinds: [Int: SectionName] = [:]
    var (hasParticipants, hasAgenda) = (false, false)
    for place in places {
      guard let name = outline.blocks[place].heading?.name else { continue }
      if !hasParticipants, !hasAgenda, profile.participants.headings.matches(name) {
        kinds[place] = .participants
        hasParticipants = true
      } else if !hasAgenda, profile.agenda.headings.matches(name) {
        kinds[place] = .agenda
        hasAgenda = true
      } else if profile.housekeeping.headings.matches(name) {
        kinds[place] = .housekeeping
      }
    }
    if !hasParticipants, let place = lateParticipants(places, kinds, outline, profile) {
      kinds[place] = .participants
    }
    return kinds
  }

  /// The place of the participants behind the agenda.
  private static func lateParticipants(
    _ places: [Int], _ kinds: [Int: SectionName], _ outline: Outline, _ profile: Profile
  ) -> Int? {
    let level = kinds.first { $0.value == .agenda }.map { outline.level($0.key) } ?? 0
    return places.first { place in
      guard let name = outline.blocks[place].heading?.name else { return false }
      return outline.level(place) <= level && profile.participants.headings.matches(name)
    }
  }

  private static func levelOfSections(
    _ places: [Int], _ kinds: [Int: SectionName], _ outline: Outline
  ) -> Int {
    let known = kinds.keys.map { outline.level($0) }.min()
    return known ?? places.map { outline.level($0) }.min() ?? 0
  }

  /// The sections, in order.
  var sections: [Section] {
    sectionPlaces.map { place in
      let node = outline.blocks[place].node
      return Section(
        name: outline.text(place), kind: kinds[place], range: outline.tree.nodes[node].range,
        isEmpty: isEmpty(place))
    }
  }

  /// The blocks of the section of participants with its heading; empty where there is none.
  var participantBlocks: Range<Int> {
    let place = kinds.first { $0.value == .participants }?.key
    return place.map { $0..<content(of: $0).upperBound } ?? 0..<0
  }

  /// Whether a housekeeping section is anywhere, be it below the agenda.
  var hasHousekeeping: Bool { kinds.values.contains(.housekeeping) }

  /// The blocks of all housekeeping sections, with their headings.
  var housekeepingBlocks: [Int] {
    kinds.filter { $0.value == .housekeeping }.keys.sorted().flatMap { place in
      [place] + Array(content(of: place))
    }
  }

  private func listsAbsentPeople(_ place: Int) -> Bool {
    outline.blocks[place].heading.map { absentHeadings.matches($0.name) } ?? false
  }

  /// The blocks before the agenda or, without one, before the first heading behind the participants
  /// that is no section known to the profile.
  var head: Range<Int> {
    let participants = kinds.first { $0.value == .participants }?.key
    let unknown = places.first { place in
      guard let participants else { return kinds[place] == nil }
      return kinds[place] == nil && place > participants && !listsAbsentPeople(place)
        && outline.level(place) <= outline.level(participants)
    }
    let end = agenda ?? unknown ?? blocks.upperBound
    return blocks.lowerBound..<max(blocks.lowerBound, end)
  }

  /// The topics, in order; of an agenda without headings, its items.
  var topics: [Topic] {
    let places = topicPlaces
    guard let agenda, places.isEmpty else { return topics(at: places) }
    return content(of: agenda).flatMap { items(of: outline.blocks[$0].node) }
  }

  /// The first line of each item of a list; none for other blocks.
  private func items(of block: Int) -> [Topic] {
    let tree = outline.tree
    guard case .list = tree.nodes[block].kind else { return [] }
    return tree.children(of: block).compactMap { item in
      guard let paragraph = tree.children(of: item).first(where: { _ in true }),
        tree.nodes[paragraph].kind == .paragraph
      else { return nil }
      let text = tree.text(of: paragraph)
      guard let line = text.lines(from: 0).first else { return nil }
      let handles = HandleMatch.all(in: text, line).map { $0.handle(in: text) }
      return Topic(
        title: text.string(line), range: text.sourceRange(of: line), handles: handles)
    }
  }

  private func topics(at places: [Int]) -> [Topic] {
    places.compactMap { place in
      guard let heading = outline.blocks[place].heading else { return nil }
      return Topic(
        title: outline.text(place), range: outline.tree.nodes[heading.node].range,
        handles: heading.text.handles)
    }
  }

  /// Below the agenda, the headings down to the level of the first, or those below it where all others
  /// are sections.
  ///
  /// All others than sections where there is no agenda, or where the first heading behind it is on its
  /// own level.
  private var topicPlaces: [Int] {
    let candidates = places.filter { kinds[$0] == nil && $0 > agenda ?? -1 }
    guard let agenda, let first = places.first(where: { $0 > agenda }),
      outline.level(first) > outline.level(agenda)
    else {
      let level = candidates.map { outline.level($0) }.min()
      return candidates.filter { outline.level($0) == level }
    }
    let content = content(of: agenda)
    let below = candidates.filter { content.contains($0) }
    let topics = below.filter { outline.level($0) <= outline.level(first) }
    if !topics.isEmpty { return topics }
    let level = below.map { outline.level($0) }.min()
    return below.filter { outline.level($0) == level }
  }

  private func isEmpty(_ place: Int) -> Bool {
    content(of: place).allSatisfy { block in
      let node = outline.tree.nodes[outline.blocks[block].node]
      let bytes = outline.tree.source.bytes[node.range]
      return node.kind == .htmlBlock || !bytes.contains { $0.isLetterOrDigit || $0 >= 0x80 }
    }
  }

  /// The blocks below a heading, up to the next on its level or above.
  private func content(of place: Int) -> Range<Int> {
    (place + 1)..<(ends[place] ?? max(blocks.upperBound, place + 1))
  }
}

extension Outline {
  /// The level of a heading by its place; deeper than any for other blocks.
  func level(_ place: Int) -> Int {
    blocks[place].heading?.level ?? .max
  }

  /// The text of a heading without emoji and a colon behind it.
  func text(_ place: Int) -> String {
    let bytes = blocks[place].heading?.text.bytes.withoutPictures ?? []
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }
}
