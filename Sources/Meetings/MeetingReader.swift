internal import ActionItems
internal import Bytes
internal import Dates
internal import Decisions
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Divides a document into meetings, and reads each.
struct MeetingReader {
  /// The blocks of one meeting, and where among them its title is.
  struct Part {
    let blocks: Range<Int>
    let title: Int?
    let dated: DatedTitle?
  }

  private let outline: Outline
  private let profile: Profile
  private let scope: ReadingScope
  private let statements: Statements
  private let actions: ActionItemReader

  init(_ outline: Outline, _ profile: Profile, _ scope: ReadingScope) {
    self.outline = outline
    self.scope = scope
    self.profile = profile
    statements = Statements(of: outline.tree)
    actions = ActionItemReader(statements, profile)
  }

  private var tree: MarkdownTree { outline.tree }

  /// The parts of the document that are about one meeting each; at least one.
  ///
  /// A second meeting begins at a heading on the level of the title that is a date, or that says the
  /// same as the title but for the date, or begins with a date and has participants of its own (the
  /// only sign where the title has no date); and
  /// where a second section of participants has an agenda before it and another behind it, at that section.
  var parts: [Part] {
    let first = outline.title(profile.title.levels)
    let title = first?.block ?? plainTitle
    var starts = [Part(blocks: 0..<0, title: title, dated: first?.dated)]
    if !outline.isDeck { starts += furtherMeetings(behind: title ?? -1, first?.dated) }
    return starts.indices.map { index in
      let start = index == 0 ? 0 : starts[index].blocks.lowerBound
      let end =
        index + 1 < starts.count ? starts[index + 1].blocks.lowerBound : outline.blocks.count
      return Part(blocks: start..<end, title: starts[index].title, dated: starts[index].dated)
    }
  }

  /// A title without a date: the first heading, unless it is one of a section.
  private var plainTitle: Int? {
    guard let first = outline.blocks.indices.first(where: { outline.blocks[$0].heading != nil }),
      let heading = outline.blocks[first].heading, profile.title.levels.contains(heading.level)
    else { return nil }
    let sections = [
      profile.participants.headings, profile.housekeeping.headings, profile.agenda.headings,
    ]
    return sections.contains { $0.matches(heading.name) } ? nil : first
  }

  private func furtherMeetings(behind title: Int, _ first: DatedTitle?) -> [Part] {
    var parts: [Part] = []
    var participants: Int?
    let level = title >= 0 ? outline.level(title) : 0
    for index in outline.blocks.indices where index > title {
      guard let heading = outline.blocks[index].heading else { continue }
      if heading.level <= level, let dated = dated(index, like: first) {
        parts.append(Part(blocks: index..<index, title: index, dated: dated))
        participants = nil
      } else if profile.participants.headings.matches(heading.name) {
        guard let first = participants else {
          participants = index
          continue
        }
        // The people of a topic stand under a deeper heading, and no other agenda follows them.
        if heading.level <= outline.level(first), hasAgenda(between: first, and: index),
          hasAgenda(behind: index), isListOfPeople(first), isListOfPeople(index)
        {
          parts.append(Part(blocks: index..<index, title: nil, dated: nil))
          participants = index
        }
      }
    }
    return parts
  }

  private func dated(_ index: Int, like first: DatedTitle?) -> DatedTitle? {
    guard let heading = outline.blocks[index].heading, isTitle(heading.name),
      let dated = DatedTitle(heading, in: outline)
    else { return nil }
    guard let first else { return dated.isDateFirst && hasOwnParticipants(index) ? dated : nil }
    // Days of one meeting, as a workshop has them.
    if first.isOfSeveralDays, let day = dated.written.date, first.covers(day) { return nil }
    let isLike = dated.isDateAlone || dated.words == first.words
    return isLike || (dated.isDateFirst && hasOwnParticipants(index)) ? dated : nil
  }

  /// Whether the profile takes a heading for a title.
  private func isTitle(_ name: FoldedText) -> Bool {
    let forms = profile.title.forms
    return forms.isEmpty || forms.contains { $0.matches(name) }
  }

  /// Whether a list of participants comes before the next heading on the level of this one.
  private func hasOwnParticipants(_ index: Int) -> Bool {
    for next in outline.blocks.indices.suffix(from: index + 1) {
      guard let heading = outline.blocks[next].heading else { continue }
      if heading.level <= outline.level(index) { return false }
      if profile.participants.headings.matches(heading.name) { return true }
    }
    return false
  }

  /// Whether an agenda begins between two headings.
  private func hasAgenda(between first: Int, and second: Int) -> Bool {
    ((first + 1)..<second).contains { isAgenda($0) }
  }

  /// Whether an agenda begins behind a heading, before any other participants.
  private func hasAgenda(behind index: Int) -> Bool {
    for next in outline.blocks.indices.suffix(from: index + 1) {
      guard let heading = outline.blocks[next].heading else { continue }
      if isAgenda(next) { return true }
      if profile.participants.headings.matches(heading.name) { return false }
    }
    return false
  }

  private func isAgenda(_ index: Int) -> Bool {
    outline.blocks[index].heading.map { profile.agenda.headings.matches($0.name) } ?? false
  }

  private func isListOfPeople(_ index: Int) -> Bool {
    let reader = ParticipantReader(outline: outline, profile: profile)
    let end = outline.blocks.indices.suffix(from: index + 1).first {
      outline.blocks[$0].heading != nil
    }
    let list = reader.list(in: index..<(end ?? outline.blocks.count), title: nil)
    return list?.entries.contains { $0.handle != nil } ?? false
  }

  /// Reads one meeting.
  func meeting(_ part: Part) -> Meeting {
    let sections = SectionReader(outline, blocks: part.blocks, title: part.title, profile: profile)
    let head = sections.head
    let reader = ParticipantReader(outline: outline, profile: profile)
    let participants =
      reader.list(in: head, title: part.title)
      ?? reader.list(in: sections.participantBlocks, title: nil)
    let topics = sections.topics
    let title = part.title.flatMap { outline.blocks[$0].heading }
    let nodes = nodes(of: part.blocks)
    let said = statements.indices(in: nodes)
    let agenda = scope == .rules ? 0..<0 : head.upperBound..<part.blocks.upperBound
    let items = actions.items(
      in: said, agenda: statements.indices(in: self.nodes(of: agenda)),
      people: people(of: participants))
    return Meeting(
      lines: lines(of: part),
      title: title.map { Title($0, part.dated, in: tree) },
      isCancelled: isCancelled(part, title, participants, topics),
      participants: participants,
      roles: scope == .registers ? [] : roles(in: head, sections),
      sections: sections.sections, hasHousekeeping: sections.hasHousekeeping, topics: topics,
      actionItems: items, decisions: scope == .rules ? [] : decisions(in: said, without: items),
      reviews: ReviewReader(statements, profile).reviews(in: said),
      leftovers: scope == .registers
        ? [] : LeftoverReader(tree, profile).leftovers(in: nodes))
  }

  /// The chores of the head and of all housekeeping sections.
  private func roles(in head: Range<Int>, _ sections: SectionReader) -> [RoleAssignment] {
    let housekeeping = sections.housekeepingBlocks.filter { !head.contains($0) }
    return RoleReader(outline: outline, profile: profile).roles(in: Array(head) + housekeeping)
  }

  /// The decisions among some statements: no listed action items.
  private func decisions(in said: Range<Int>, without items: [ActionItem]) -> [Decision] {
    let tasks = items.filter { $0.kind == .listed }.map { $0.range.lowerBound }
    return DecisionReader(statements, profile).decisions(in: said, without: tasks.sorted())
  }

  /// Those who may be called by their names and handles.
  private func people(of participants: ParticipantList?) -> KnownPeople {
    let listed = (participants?.entries ?? []).flatMap {
      [$0.handle?.text, $0.name, $0.abbreviation]
    }
    let known = profile.people.flatMap { [$0.handle, $0.name] }
    return KnownPeople(
      names: Set((listed + known).compactMap { $0?.lowercased() }),
      givenNames: Set((participants?.byGivenName ?? [:]).keys))
  }

  private func nodes(of blocks: Range<Int>) -> Range<Int> {
    guard let first = blocks.first, let last = blocks.last else { return 0..<0 }
    return outline.blocks[first].node..<tree.subtree(of: outline.blocks[last].node).upperBound
  }

  private func lines(of part: Part) -> ClosedRange<Int> {
    let first = part.blocks.lowerBound == 0 ? 1 : line(of: part.blocks.lowerBound)
    let isLast = part.blocks.upperBound == outline.blocks.count
    let last = isLast ? lastLine : line(of: part.blocks.upperBound) - 1
    return first...max(first, last)
  }

  /// The last line of the file; none is behind the last line end.
  private var lastLine: Int {
    let last = tree.source.lineCount
    return last > 1 && tree.source.range(ofLine: last).isEmpty ? last - 1 : last
  }

  private func line(of block: Int) -> Int {
    tree.source.line(of: tree.nodes[outline.blocks[block].node].range.lowerBound)
  }

  /// Whether the title, or a line of minutes with neither participants nor topics, says so.
  private func isCancelled(
    _ part: Part, _ title: Outline.Heading?, _ participants: ParticipantList?, _ topics: [Topic]
  ) -> Bool {
    if let title, profile.cancelled.matches(title.name) { return true }
    if let words = part.dated?.wordsAlone, profile.cancelled.matches(words) { return true }
    guard participants?.entries.isEmpty ?? true, topics.isEmpty else { return false }
    return nodes(of: part.blocks).contains { node in
      switch tree.nodes[node].kind {
      case .paragraph, .heading:
        profile.cancelled.matches(FoldedText(tree.text(of: node).bytes.withoutPictures))
      default: false
      }
    }
  }
}
