internal import Profiles

/// Finds the headings of sections that the profile does not know.
struct SectionFinder {
  /// Headings of one name.
  private struct Name {
    var text: String
    var count = 0
  }

  private let sketches: [FileSketch]
  private let profiles: [Profile]
  private let chosen: Int
  private let profile: Profile

  /// What is new, by section.
  private(set) var new: [SectionName: [Counted<String>]] = [:]
  private(set) var labels: [Counted<String>] = []
  private(set) var absent: [Counted<String>] = []
  private var newGlobs: [SectionName: GlobSet] = [:]
  private var newLabels: Set<String> = []

  init(_ sketches: [FileSketch], _ profiles: [Profile], _ chosen: Int) {
    (self.sketches, self.profiles, self.chosen) = (sketches, profiles, chosen)
    profile = profiles[chosen]
    new[.participants] = participants
    prepare(.participants)
    labels = foundLabels
    newLabels = Set(labels.map { $0.value })
    absent = foundAbsent
    new[.agenda] = agenda
    prepare(.agenda)
    new[.housekeeping] = housekeeping
    prepare(.housekeeping)
  }

  private mutating func prepare(_ section: SectionName) {
    newGlobs[section] = try? GlobSet(patterns: (new[section] ?? []).map { $0.value })
  }

  private func isNew(_ section: SectionName, _ heading: FileSketch.Heading) -> Bool {
    newGlobs[section]?.matches(heading.name) ?? false
  }

  /// Whether a section is there, be it one that is only proposed.
  func has(_ section: SectionName, _ sketch: FileSketch) -> Bool {
    sketch.readings[chosen].has(section) || sketch.headings.contains { isNew(section, $0) }
      || section == .participants && sketch.labels.contains { newLabels.contains($0) }
  }

  /// The sections of a file in their order, each once.
  func order(of sketch: FileSketch) -> [SectionName] {
    let known = sketch.readings[chosen].sections
    var order: [SectionName] = []
    for heading in sketch.headings {
      let kind =
        known.first { $0.heading == heading.name }?.kind
        ?? SectionName.allCases.first { isNew($0, heading) }
      if let kind, order.last != kind { order.append(kind) }
    }
    return order
  }

  /// Fills in what the profile does not say of sections.
  func fill(_ proposal: inout Proposal) {
    proposal.participants = lines(.participants, profile.participants.headings)
    proposal.housekeeping = lines(.housekeeping, profile.housekeeping.headings)
    proposal.agenda = lines(.agenda, profile.agenda.headings)
    let known = { (globs: GlobSet) in globs.globs.map { Counted($0.pattern, 0) } }
    if !labels.isEmpty {
      proposal.participantLabels = .init(known: known(profile.participants.labels), new: labels)
    }
    if !absent.isEmpty {
      proposal.absent = .init(known: known(profile.participants.absentHeadings), new: absent)
    }
  }

  private func lines(_ section: SectionName, _ known: GlobSet) -> Proposal.Lines? {
    guard let new = new[section], !new.isEmpty else { return nil }
    var counts = [Int](repeating: 0, count: known.globs.count)
    for sketch in sketches {
      let names = sketch.readings[chosen].sections.filter { $0.kind == section }
      for index in Set(names.compactMap { known.firstMatch(of: $0.heading) }) { counts[index] += 1 }
    }
    return .init(known: zip(known.globs, counts).map { Counted($0.pattern, $1) }, new: new)
  }

  // MARK: What is found

  /// The first heading over people, in files in which the profile finds nobody.
  private var participants: [Counted<String>] {
    let without = sketches.filter { !$0.readings[chosen].hasParticipants }
    let known = profiles.map { $0.participants.headings }
    let handles = without.compactMap { sketch in
      sketch.headings.first { heading in
        !isTaken(heading)
          && (heading.people == .handles
            || heading.people == .names && known.contains { $0.matches(heading.name) })
      }
    }
    let sure = counted(handles).filter { $0.count >= Habit.several(of: sketches.count) }
    let globs = (try? GlobSet(patterns: sure.map { $0.value })) ?? .none
    let names = without.filter { !$0.headings.contains { globs.matches($0.name) } }
      .compactMap { sketch in
        sketch.headings.prefix(4).first { !isTaken($0) && $0.people == .names }
      }
    // Names alone could be those of anything, unless most files have them.
    let likely = counted(names).filter { name in
      name.count * 2 >= sketches.count && name.count >= 3
        && !sure.contains { $0.value == name.value }
    }
    return sure + likely.prefix(1)
  }

  private var foundLabels: [Counted<String>] {
    var tally = Tally<String>()
    for sketch in sketches where !has(.participants, sketch) {
      guard let first = sketch.labels.first(where: { !isRole($0 + ":") }) else { continue }
      tally.add(first)
    }
    return tally.sorted.filter {
      $0.count >= Habit.several(of: sketches.count) && $0.value.isPresentable
    }
  }

  /// Headings that other communities have over those who were not there.
  private var foundAbsent: [Counted<String>] {
    let others = profiles.map { $0.participants.absentHeadings }
    let found = sketches.flatMap { sketch in
      sketch.headings.filter { heading in
        heading.people != .none && !profile.participants.absentHeadings.matches(heading.name)
          && others.contains { $0.matches(heading.name) }
      }
    }
    return counted(found).filter { $0.count >= Habit.several(of: sketches.count) }
  }

  /// A heading over the largest part of the minutes, in files in which the profile finds no agenda.
  private var agenda: [Counted<String>] {
    let without = sketches.filter { !$0.readings[chosen].has(.agenda) }
    let others = profiles.map { $0.agenda.headings }
    let known = without.compactMap { sketch in
      sketch.headings.first { heading in
        !isTaken(heading) && heading.parts > 0 && others.contains { $0.matches(heading.name) }
      }
    }
    let largest = without.compactMap { sketch in
      sketch.headings.dropFirst().filter { $0.parts > 1 && !isTaken($0) && $0.people == .none }
        .max { $0.size < $1.size }
    }
    let sure = counted(known).filter { $0.count >= Habit.several(of: sketches.count) }
    let likely = counted(largest).filter { name in
      name.count * 2 >= without.count && name.count >= 3
        && !sure.contains { $0.value == name.value }
    }
    return sure + likely.prefix(1)
  }

  /// Headings between participants and agenda, in files in which the profile finds nothing there.
  private var housekeeping: [Counted<String>] {
    let between = sketches.filter { !$0.readings[chosen].hasHousekeeping }.flatMap { sketch in
      let headings = sketch.headings
      guard let start = headings.firstIndex(where: { kind(of: $0, in: sketch) == .participants }),
        let end = headings.firstIndex(where: { kind(of: $0, in: sketch) == .agenda }), start < end
      else { return [FileSketch.Heading]() }
      return headings[(start + 1)..<end].filter {
        $0.level <= headings[start].level && $0.people == .none && !isTaken($0)
      }
    }
    return counted(between).filter { $0.count >= 5 && $0.count * 5 >= sketches.count }
  }

  private func kind(of heading: FileSketch.Heading, in sketch: FileSketch) -> SectionName? {
    sketch.readings[chosen].sections.first { $0.heading == heading.name }?.kind
      ?? SectionName.allCases.first { isNew($0, heading) }
  }

  /// Whether a heading is known as something else.
  private func isTaken(_ heading: FileSketch.Heading) -> Bool {
    let sets = [
      profile.participants.headings, profile.housekeeping.headings, profile.agenda.headings,
    ]
    return !heading.text.isPresentable || sets.contains { $0.matches(heading.name) }
      || profiles.contains { $0.participants.absentHeadings.matches(heading.name) }
      || isNew(.participants, heading) || isNew(.agenda, heading)
      || profile.actions.announcing.matches(heading.name)
      || profile.actions.review.matches(heading.name) || isRole(heading.text)
  }

  private func isRole(_ text: String) -> Bool {
    profile.roles.contains { $0.lines.matches(FoldedText(text)) }
  }

  /// How often headings are found, without what stands in parentheses behind them where that differs.
  private func counted(_ headings: [FileSketch.Heading]) -> [Counted<String>] {
    var whole: [String: Set<String>] = [:]
    var tally = Tally<String>()
    for heading in headings {
      let text = heading.text
      let plain = text.hasSuffix(")") ? text.prefix { $0 != "(" } : text[...]
      let key = FoldedText(String(plain))
      let name = String(decoding: key.bytes, as: UTF8.self)
      whole[name, default: []].insert(text.asOneLine)
      tally.add(name)
    }
    return tally.sorted.compactMap { name in
      let texts = (whole[name.value] ?? []).sorted()
      guard !name.value.isEmpty, let first = texts.first else { return nil }
      let isNoted = texts.contains { $0.hasSuffix(")") }
      let stem = first.hasSuffix(")") ? String(first.prefix { $0 != "(" }) : first
      let pattern = stem.asOneLine.asPattern
      if !isNoted { return Counted(pattern, name.count) }
      let sameNote = Set(texts.map { FoldedText($0) }).count == 1
      return Counted(sameNote ? first.asPattern : pattern + "{, (*)}", name.count)
    }
  }
}
