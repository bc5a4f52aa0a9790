internal import Dates
internal import YAMLTree

extension Keys {
  static let team = Keys(
    [
      Key(
        "kind", .text(.word(Team.Kind.self, "kind")), "what the files of the team are",
        standard: "minutes")
    ]
      + SectionName.allCases.map {
        Key(
          $0.rawValue, .text(.word(Team.Requirement.self, "requirement")),
          "whether the section '\($0.rawValue)' has to be there; none: nothing is asked of it",
          standard: "optional")
      } + [
        Key(
          "order", .list(.list(.text(.word(SectionName.self, "section")))),
          "the order of the sections, or several orders"),
        Key(
          "weekdays", .list(.text(.word(Weekday.self, "weekday"))),
          "the days on which the team meets"),
        Key("pad", .mapping(.pad), "how the section of pending action items is written"),
      ])

  fileprivate static let pad = Keys([
    Key("heading", .text(.plain), "its heading", standard: "'\(PadForm.usual.heading)'"),
    Key(
      "item", .text(.item), "the line of an action item, with {owners} and {task}",
      standard: "'\(PadForm.usual.item)'"),
    Key(
      "none", .text(.plain), "the line where nothing is pending",
      standard: "'\(PadForm.usual.none)'"),
  ])
}

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
    for entry in try entries(of: entry, among: .team) {
      switch entry.key {
      case "weekdays":
        var weekdays: Set<Weekday> = []
        for day in list(entry.value) { weekdays.insert(try choice(of: day, "weekday")) }
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
    for entry in try entries(of: entry, among: .pad) {
      guard let key = PadKey(rawValue: entry.key) else { continue }
      pad[key] = try text(of: entry, key == .item ? .item : .plain)
    }
    return pad
  }

  /// One order of sections, or several.
  private func order(of entry: YAMLNode.Entry) throws(YAMLError) -> [[SectionName]] {
    var orders: [[SectionName]] = []
    var only: [SectionName] = []
    for node in list(entry.value) {
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
