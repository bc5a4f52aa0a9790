internal import Bytes
internal import Dates
internal import Profiles

/// Finds what the teams of a collection do, and what all of them do.
struct TeamFinder {
  /// The files of one team.
  private struct Files {
    let name: String
    let all: [FileSketch]
    /// Those of regular meetings that took place, neither slides nor free text.
    let regular: [FileSketch]
  }

  private let profile: Profile
  private let chosen: Int
  private let sections: SectionFinder
  private let teams: [Files]

  init(_ sketches: [FileSketch], _ profile: Profile, _ chosen: Int, _ sections: SectionFinder) {
    (self.profile, self.chosen, self.sections) = (profile, chosen, sections)
    let byName = Dictionary(grouping: sketches) { RepositoryPath.printable($0.team.name) }
    teams = byName.sorted { $0.key < $1.key }.map { name, files in
      Files(
        name: name, all: files,
        regular: files.filter {
          $0.isRegular && !$0.isDeck && !$0.readings[chosen].isCancelled
        })
    }
  }

  /// Fills in what the profile does not say of teams.
  func fill(_ proposal: inout Proposal) {
    let common = habitsOfAll
    proposal.defaults = common
    proposal.teams = teams.filter { !$0.name.isEmpty }.map { files in
      Proposal.TeamLine(
        name: files.name, minutes: files.all.count, days: files.all.compactMap { $0.date }.span,
        setting: setting(of: files, over: common))
    }
    // Minutes at the top belong to no directory, of which anything could be said.
    guard let top = teams.first(where: { $0.name.isEmpty }), teams.count == 1 else { return }
    proposal.defaults = setting(of: top, over: common)
  }

  // MARK: One team

  private func setting(
    of files: Files, over common: Proposal.TeamSetting
  ) -> Proposal.TeamSetting {
    var setting = Proposal.TeamSetting()
    let isKnown = profile.teams[files.name] != nil
    let usual = profile.team(files.name)
    setting.weekdays = weekdays(of: files, usual.weekdays)
    setting.kind = kind(of: files, usual.kind)
    for section in SectionName.allCases where setting.kind == nil {
      guard let found = requirement(of: section, files, usual.requirement(of: section)) else {
        continue
      }
      // What is said of all counts for a team unless the profile says something else of just that one.
      let isUsual =
        usual.requirement(of: section) == profile.defaults.requirement(of: section)
      let covered = isUsual ? common.requirements[section]?.value : nil
      if found.value != covered ?? usual.requirement(of: section) {
        setting.requirements[section] = found
      }
    }
    setting.order = order(of: files.regular, usual.order)
    let item = common.item?.value ?? usual.pad.item
    setting.item = form(of: files.all, isTeam: true, usual: isKnown ? usual.pad.item : item)
    return setting
  }

  /// The days on which at least four of five meetings are: one, or two.
  private func weekdays(
    of files: Files, _ usual: Set<Weekday>
  ) -> Proposal.Habit<[Weekday]>? {
    let days = files.all.filter { $0.isRegular }.compactMap { $0.date?.weekday }
    guard days.count >= 5 else { return nil }
    if !usual.isEmpty, days.count(where: { usual.contains($0) }) * 5 >= days.count * 4 {
      return nil
    }
    let counts = Weekday.allCases.map { day in (day: day, count: days.count { $0 == day }) }
      .sorted { $0.count > $1.count }
    for number in 1...2 {
      let some = counts.prefix(number)
      let count = some.reduce(0) { $0 + $1.count }
      guard count * 5 >= days.count * 4, some.allSatisfy({ $0.count * 10 >= days.count }) else {
        continue
      }
      let value = Weekday.allCases.filter { day in some.contains { $0.day == day } }
      return .init(value: value, count: count, total: days.count)
    }
    return nil
  }

  private func kind(of files: Files, _ usual: Team.Kind) -> Proposal.Habit<Team.Kind>? {
    let total = files.all.count
    guard total >= 3, usual == .minutes else { return nil }
    let decks = files.all.count { $0.isDeck }
    if decks * 5 >= total * 4 { return .init(value: .slides, count: decks, total: total) }
    let free = files.all.count { file in
      file.readings[chosen].title == nil && !sections.has(.participants, file)
        && !sections.has(.agenda, file)
    }
    return total >= 5 && free * 5 >= total * 4
      ? .init(value: .free, count: free, total: total) : nil
  }

  /// What can be asked of a team: a section that nearly all of its minutes have, or not one that most lack.
  private func requirement(
    of section: SectionName, _ files: Files, _ usual: Team.Requirement
  ) -> Proposal.Habit<Team.Requirement>? {
    let (count, total) = presence(of: section, in: files.regular)
    if Habit.isRule(count, of: total), usual != .none {
      return .init(value: .required, count: count, total: total)
    }
    guard usual == .required, total >= 3, count * 2 < total else { return nil }
    return .init(value: .optional, count: count, total: total)
  }

  private func presence(of section: SectionName, in files: [FileSketch]) -> (Int, of: Int) {
    (files.count { sections.has(section, $0) }, files.count)
  }

  // MARK: All teams

  /// What is the same for all teams.
  private var habitsOfAll: Proposal.TeamSetting {
    var common = Proposal.TeamSetting()
    for section in SectionName.allCases {
      common.requirements[section] = commonRequirement(of: section)
    }
    common.item = form(
      of: teams.flatMap { $0.all }, isTeam: false, usual: profile.defaults.pad.item)
    return common
  }

  private func commonRequirement(of section: SectionName) -> Proposal.Habit<Team.Requirement>? {
    let usual = profile.defaults.requirement(of: section)
    let counts = teams.map { presence(of: section, in: $0.regular) }.filter { $0.of > 0 }
    let (count, total) = counts.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.of) }
    if usual == .required {
      let isRare = total >= 3 && counts.allSatisfy { $0.0 * 2 < $0.of }
      return isRare ? .init(value: .optional, count: count, total: total) : nil
    }
    let isRule = counts.allSatisfy { count, total in
      total >= 10 ? Habit.isRule(count, of: total) : count * 10 >= total * 9
    }
    guard usual == .optional, isRule, counts.count(where: { $0.of >= 10 }) > 1 else { return nil }
    return .init(value: .required, count: count, total: total)
  }

  // MARK: Order and form

  /// An order, or two, in which the sections stand where they do not in the usual one.
  private func order(
    of files: [FileSketch], _ usual: [[SectionName]]
  ) -> Proposal.Habit<[[SectionName]]>? {
    let found = files.map { sections.order(of: $0) }.filter { Set($0).count > 1 }
    let fitting = { (orders: [[SectionName]]) in
      found.count { order in orders.isEmpty || orders.contains { order.stands(in: $0) } }
    }
    guard found.count >= 5, fitting(usual) * 10 < found.count * 9 else { return nil }
    var tally = Tally<Order>()
    for order in found { tally.add(Order(sections: order)) }
    let all = tally.sorted.map { $0.value.sections }
      .filter { $0.count == Set($0).count }
    for number in 1...2 where number <= all.count {
      let orders = Array(all.prefix(number))
      let count = fitting(orders)
      if count * 10 >= found.count * 9 {
        return .init(value: orders, count: count, total: found.count)
      }
    }
    return nil
  }

  /// How most action items are written where that is another form than the usual one.
  private func form(
    of files: [FileSketch], isTeam: Bool, usual: String
  ) -> Proposal.Habit<String>? {
    var tally = Tally<String>()
    for form in files.flatMap({ $0.readings[chosen].actionForms }) { tally.add(form) }
    guard let first = tally.sorted.first, first.count >= (isTeam ? 10 : 5),
      first.count * (isTeam ? 5 : 2) >= tally.total * (isTeam ? 3 : 1),
      first.value != usual.withoutBullet, first.value.isPresentable
    else { return nil }
    var bullets = Tally<Character>()
    for bullet in files.flatMap({ $0.bullets }) { bullets.add(bullet) }
    let bullet = bullets.sorted.first?.value ?? "-"
    return .init(value: "\(bullet) \(first.value)", count: first.count, total: tally.total)
  }
}

/// Sections in a row.
private struct Order: Hashable, Comparable {
  let sections: [SectionName]

  static func < (left: Order, right: Order) -> Bool {
    left.sections.map { $0.rawValue }.lexicographicallyPrecedes(right.sections.map { $0.rawValue })
  }
}

extension [SectionName] {
  /// Whether none of the sections stands behind one that another order puts behind it.
  fileprivate func stands(in order: [SectionName]) -> Bool {
    let ranks = compactMap { order.firstIndex(of: $0) }
    return zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension String {
  fileprivate var withoutBullet: String { String(drop { "-*+ ".contains($0) }) }
}
