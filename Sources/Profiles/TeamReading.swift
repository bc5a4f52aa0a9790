internal import Dates
internal import YAMLTree

extension ValueReader {
  /// What is said of each team.
  func teams(of entry: YAMLNode.Entry) throws(YAMLError) -> [String: TeamSettings] {
    var teams: [String: TeamSettings] = [:]
    for team in try entries(of: entry.value, "'\(entry.key)'") {
      teams[team.key] = try self.team(team)
    }
    return teams
  }

  /// What is said of one team, or of all.
  func team(_ entry: YAMLNode.Entry) throws(YAMLError) -> TeamSettings {
    var team = TeamSettings()
    let keys = ["weekdays", "kind", "order", "pad"] + SectionName.allCases.map { $0.rawValue }
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: keys) {
      switch entry.key {
      case "weekdays":
        var weekdays: Set<Weekday> = []
        for day in list(of: entry) { weekdays.insert(try choice(of: day, "weekday")) }
        team.weekdays = weekdays
      case "kind": team.kind = try choice(of: entry.value, "kind") as Team.Kind
      case "order": team.order = try order(of: entry)
      case "pad": team.pad = try pad(entry)
      default:
        guard let section = SectionName(rawValue: entry.key) else { continue }
        let requirement: Team.Requirement = try choice(of: entry.value, "requirement")
        team.requirements[section] = requirement
      }
    }
    return team
  }

  /// How the section of pending action items is written.
  private func pad(_ entry: YAMLNode.Entry) throws(YAMLError) -> [PadKey: String] {
    var pad: [PadKey: String] = [:]
    let known = PadKey.allCases.map { $0.rawValue }
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: known) {
      guard let key = PadKey(rawValue: entry.key) else { continue }
      let text = try text(of: entry)
      if key == .item, !text.contains("{task}") {
        throw document.error("the line of an action item needs a {task}", at: entry.value.start)
      }
      pad[key] = text
    }
    return pad
  }

  /// One order of sections, or several.
  private func order(of entry: YAMLNode.Entry) throws(YAMLError) -> [[SectionName]] {
    var orders: [[SectionName]] = []
    var only: [SectionName] = []
    for node in list(of: entry) {
      if case .sequence(let nodes) = node.content {
        orders.append(try sections(nodes))
      } else {
        only.append(try choice(of: node, "section"))
      }
    }
    return only.isEmpty ? orders : orders + [only]
  }

  private func sections(_ nodes: [YAMLNode]) throws(YAMLError) -> [SectionName] {
    var sections: [SectionName] = []
    for node in nodes { sections.append(try choice(of: node, "section")) }
    return sections
  }
}
