internal import Dates
internal import Profiles
internal import YAMLTree

extension Proposal {
  func addTeams(to lines: inout YAMLLines) {
    if !defaults.isEmpty {
      lines.addGap()
      lines.add("defaults:")
      for part in defaults.parts { lines.add(part.text, indent: 1, note: part.note) }
    }
    guard !teams.isEmpty else { return }
    lines.addGap()
    lines.add("teams:")
    for team in teams {
      let parts = team.setting.parts
      let days = team.days.map { ", \($0.told)" } ?? ""
      let notes = parts.map { $0.note }.joined(separator: ", ")
      lines.add(
        "\(team.name.asYAML): {\(parts.map { $0.text }.joined(separator: ", "))}", indent: 1,
        note: "\(team.minutes) minutes\(days)" + (notes.isEmpty ? "" : ": \(notes)"))
    }
  }

  /// Tells what rules find, for people who want to change one.
  func add(_ findings: [Counted<String>], to lines: inout YAMLLines) {
    lines.addGap()
    guard !findings.isEmpty else {
      lines.addComment("With this, git minutes lint finds nothing.")
      return
    }
    let told = findings.map { "\($0.count) \($0.value)" }.joined(separator: ", ")
    lines.addComment("With this, git minutes lint finds: \(told).")
    lines.addComment(
      "What is there already stops nobody: with --staged, --base and in the hook only new findings are "
        + "told. git minutes rule NAME explains a rule. To change one, write: "
        + "rules: {NAME: error, warning, info or off}")
  }
}

extension Proposal.TeamSetting {
  /// The settings as entries of a mapping, each with what speaks for it.
  fileprivate var parts: [(text: String, note: String)] {
    var parts: [(text: String, note: String)] = []
    if let kind {
      parts.append(("kind: \(kind.value.rawValue)", "\(kind.value.told) \(kind.counts)"))
    }
    if let weekdays {
      let days = weekdays.value.map { $0.rawValue }
      let text = days.count == 1 ? days[0] : "[\(days.joined(separator: ", "))]"
      parts.append(("weekdays: \(text)", "\(days.joined(separator: ", ")) \(weekdays.counts)"))
    }
    for section in SectionName.allCases {
      guard let habit = requirements[section] else { continue }
      parts.append(
        ("\(section.rawValue): \(habit.value.rawValue)", "\(section.rawValue) \(habit.counts)"))
    }
    if let order {
      let orders = order.value.map { "[\($0.map { $0.rawValue }.joined(separator: ", "))]" }
      let text = orders.count == 1 ? orders[0] : "[\(orders.joined(separator: ", "))]"
      parts.append(("order: \(text)", "order \(order.counts)"))
    }
    if let item {
      parts.append(("pad: {item: \(item.value.asYAML)}", "action items \(item.counts)"))
    }
    return parts
  }
}

extension Proposal.Habit {
  fileprivate var counts: String { count.of(total) }
}

extension Team.Kind {
  fileprivate var told: String {
    switch self {
    case .slides: "slides"
    case .free: "without title, participants and agenda"
    case .minutes: "minutes"
    }
  }
}
