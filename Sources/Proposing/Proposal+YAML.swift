internal import Dates
internal import Profiles
internal import YAMLTree

extension Proposal {
  /// The proposal as the text of `.minutes.yml`, each line with what it rests on behind it; with how often
  /// each rule finds something, where that is known.
  package func yaml(findings: [Counted<String>]? = nil) -> String {
    var lines = YAMLLines()
    addHead(to: &lines)
    addPaths(to: &lines)
    addNames(to: &lines)
    addTitles(to: &lines)
    addSections(to: &lines)
    addLinks(to: &lines)
    addTeams(to: &lines)
    if let findings { add(findings, to: &lines) }
    return lines.text
  }

  private func addHead(to lines: inout YAMLLines) {
    let span = days.map { ", \($0.told)" } ?? ""
    lines.addComment(
      "Proposed by git minutes config init from \(minutes) minutes\(span). The numbers tell how many "
        + "minutes speak for a line. Keep what is right, and change the rest.")
    lines.addGap()
    let told = fits.enumerated().map { index, fit in
      index == 0
        ? "Of \(minutes) minutes, \(fit.profile) reads \(fit.titles) titles, "
          + "\(fit.participants) lists of participants and \(fit.agendas) agendas"
        : "\(fit.profile) \(fit.titles), \(fit.participants), \(fit.agendas)"
    }
    lines.addComment(told.joined(separator: "; ") + ".")
    lines.add("profile: \(profile.asYAML)")
  }

  private func addPaths(to lines: inout YAMLLines) {
    guard !excluded.isEmpty else { return }
    lines.addGap()
    lines.addComment("Pages that are named by a day, and have neither participants nor an agenda.")
    lines.addList("paths", excluded.map { ($0.value, "\($0.count) files") }, indent: 0)
  }

  private func addNames(to lines: inout YAMLLines) {
    guard !names.isEmpty else { return }
    lines.addGap()
    lines.add("files:")
    lines.addList("names", names.map { ($0.value, "\($0.count) of \(named)") }, indent: 1)
    guard !months.isEmpty else { return }
    let words = months.map { $0.asYAML }
    lines.add("months: [\(words.prefix(6).joined(separator: ", ")),", indent: 1)
    lines.add("  \(words.dropFirst(6).joined(separator: ", "))]", indent: 1)
  }

  private func addTitles(to lines: inout YAMLLines) {
    guard !titles.isEmpty else { return }
    lines.addGap()
    lines.add("title:")
    if !titles.forms.isEmpty {
      let known = knownForms.map { ($0, String?.some("of the profile")) }
      let new = titles.forms.map { ($0.value, String?.some($0.count.of(minutes))) }
      lines.addList("forms", known + new, indent: 1)
    }
    if let levels = titles.levels {
      lines.add(
        "levels: [\(levels.value.map { "\($0)" }.joined(separator: ", "))]", indent: 1,
        note: "\(levels.count.of(minutes)) on a level that the profile does not expect")
    }
    if titles.worded > 0 {
      lines.add("dates: words", indent: 1, note: titles.worded.of(minutes))
    }
    if let example = titles.example {
      lines.add("example: \(example.value.asYAML)", indent: 1, note: example.count.of(minutes))
    }
  }

  private func addSections(to lines: inout YAMLLines) {
    if participants != nil || participantLabels != nil || absent != nil {
      lines.addGap()
      lines.add("participants:")
      add(participants, "headings", 1, to: &lines)
      add(participantLabels, "labels", 1, to: &lines)
      if absent != nil {
        lines.add("absent:", indent: 1)
        add(absent, "headings", 2, to: &lines)
      }
    }
    for (name, section) in [("housekeeping", housekeeping), ("agenda", agenda)] {
      guard section != nil else { continue }
      lines.addGap()
      lines.add("\(name):")
      add(section, "headings", 1, to: &lines)
    }
  }

  private func add(_ list: Lines?, _ key: String, _ indent: Int, to lines: inout YAMLLines) {
    guard let list else { return }
    let known = list.known.map { line in
      (line.value, String?.some("of the profile" + (line.count > 0 ? ", \(line.count)" : "")))
    }
    let new = list.new.map { ($0.value, String?.some($0.count.of(minutes))) }
    lines.addList(key, known + new, indent: indent)
  }

  private func addLinks(to lines: inout YAMLLines) {
    let told = { (list: [Counted<String>]) in
      list.map { ($0.value, String?.some("linked in \($0.count)")) }
    }
    if !padHosts.isEmpty {
      lines.addGap()
      lines.add("pads:")
      lines.addList("hosts", told(padHosts), indent: 1)
    }
    if !shownAt.isEmpty {
      lines.addGap()
      lines.addList("shown-at", told(shownAt), indent: 0)
    }
    if !documents.isEmpty {
      lines.addGap()
      lines.addComment("Files beside minutes that are none themselves.")
      lines.addList("documents", documents.map { ($0.value, "\($0.count) files") }, indent: 0)
    }
  }
}

extension Int {
  /// `118 of 120`.
  func of(_ total: Int) -> String { "\(self) of \(total)" }
}

extension ClosedRange<CalendarDate> {
  /// The days in words.
  var told: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
  }
}
