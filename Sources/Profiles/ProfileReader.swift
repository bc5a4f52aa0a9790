internal import Bytes
internal import Dates
internal import YAMLTree

/// Reads the parts of a profile, in any order.
struct ProfileReader {
  private let root: YAMLNode?
  private let values: ValueReader

  private var files = FileNaming.standard
  private var title = TitleConventions(
    forms: [], levels: 1...6, dates: [.numbers], example: "# {date}")
  private var participants = ParticipantConventions(
    headings: .none, labels: .none, absentHeadings: .none, absentLabels: .none,
    absentNotes: .none, columns: .none, example: "")
  private var speakers = SpeakerConventions.none
  private var housekeeping = SectionConventions(headings: .none, example: "")
  private var agenda = SectionConventions(headings: .none, example: "")
  private var roles: [RoleConventions] = []
  private var actions = ActionConventions()
  private var decisions = DecisionConventions.none
  private var due = DueWords()
  private var threads = ThreadConventions.unspecified
  private var cancelled = GlobSet.none
  private var templates = GlobSet.none
  private var links: [LinkConventions.Kind: GlobSet] = [:]
  private var documents: [PathGlob] = []
  private var teams: [String: TeamSettings] = [:]
  private var defaults = TeamSettings()
  private var people: [Person] = []
  private var register: RegisterFile?
  private var groups = GlobSet.none
  private var remedies: [String: String] = [:]

  init(_ layers: ProfileLayers) {
    root = layers.root
    values = ValueReader(documents: layers.documents)
  }

  mutating func read() throws(YAMLError) {
    for entry in try values.entries(of: root, "the file", among: .profile) {
      switch entry.key {
      case "files": files = try values.fileNaming(of: entry)
      case "title": title = try title(entry)
      case "participants": participants = try participants(entry)
      case "speakers": speakers = try values.speakers(entry)
      case "housekeeping": housekeeping = try section(entry)
      case "agenda": agenda = try section(entry)
      case "roles": roles = try roles(entry)
      case "actions": actions = try values.actions(of: entry)
      case "decisions": decisions = try values.decisions(entry)
      case "due": due = try values.dueWords(of: entry)
      case "threads": threads = try values.threads(of: entry)
      case "cancelled": cancelled = try values.globs(of: entry)
      case "templates": templates = try values.globs(of: entry, areSoughtInTexts: true)
      case "pads": links.merge(try values.pads(of: entry)) { $1 }
      case "privacy": links.merge(try values.privacy(of: entry)) { $1 }
      case "repositories": links[.repositories] = try values.globs(of: entry)
      case "shown-at": links[.shownAt] = try values.globs(of: entry, areSoughtInTexts: true)
      case "documents": documents = try values.pathGlobs(of: entry)
      case "defaults": defaults = try values.team(entry)
      case "teams": teams = try values.teams(of: entry)
      case "people": people = try values.people(of: entry)
      case "register": register = try values.registerFile(entry)
      case "groups": groups = try values.globs(of: entry)
      default: remedies = try remedies(entry)
      }
    }
  }

  func profile(named name: String) -> Profile {
    let defaults = defaults.applied(to: .unspecified)
    return Profile(
      name: name, files: files, title: title, participants: participants, speakers: speakers,
      housekeeping: housekeeping,
      agenda: agenda, roles: roles, actions: actions, decisions: decisions, threads: threads,
      due: due, cancelled: cancelled, templates: templates,
      links: LinkConventions(links),
      documents: documents,
      teams: teams.mapValues { $0.applied(to: defaults) },
      defaults: defaults, people: people, register: register, groups: groups, remedies: remedies)
  }

  private func title(_ entry: YAMLNode.Entry) throws(YAMLError) -> TitleConventions {
    var (forms, levels): ([Glob], ClosedRange<Int>) = ([], 1...6)
    var dates: Set<DateForm> = [.numbers]
    var example: String?
    for entry in try values.entries(of: entry, among: .title) {
      switch entry.key {
      case "forms": forms = try self.forms(entry)
      case "levels": levels = try self.levels(entry)
      case "dates":
        for node in values.list(entry.value) { dates.insert(try values.choice(of: node, "form")) }
      default: example = try values.text(of: entry)
      }
    }
    return TitleConventions(
      forms: forms, levels: levels, dates: dates,
      example: example ?? forms.first?.pattern ?? title.example)
  }

  private func remedies(_ entry: YAMLNode.Entry) throws(YAMLError) -> [String: String] {
    var remedies: [String: String] = [:]
    for entry in try values.entries(of: entry.value, "'\(entry.key)'") {
      remedies[entry.key] = PrintableLine(try values.text(of: entry)).text
    }
    return remedies
  }

  private func forms(_ entry: YAMLNode.Entry) throws(YAMLError) -> [Glob] {
    try values.values(of: entry) { text throws(GlobError) in try Glob(dated: text) }
  }

  private func levels(_ entry: YAMLNode.Entry) throws(YAMLError) -> ClosedRange<Int> {
    let levels = try values.values(of: entry) { text throws(GlobError) in
      try TextForm.number(text, in: 1...6)
    }
    return (levels.min() ?? 1)...(levels.max() ?? 6)
  }

  private func section(_ entry: YAMLNode.Entry) throws(YAMLError) -> SectionConventions {
    var headings = GlobSet.none
    var example: String?
    for entry in try values.entries(of: entry, among: .section) {
      switch entry.key {
      case "headings": headings = try values.globs(of: entry)
      default: example = try values.text(of: entry)
      }
    }
    return SectionConventions(
      headings: headings, example: example ?? headings.globs.first?.pattern ?? "")
  }

  private func participants(_ entry: YAMLNode.Entry) throws(YAMLError) -> ParticipantConventions {
    var (headings, labels, absent) = (GlobSet.none, GlobSet.none, Absence())
    var columns = PersonColumns.none
    var example: String?
    for entry in try values.entries(of: entry, among: .participants) {
      switch entry.key {
      case "headings": headings = try values.globs(of: entry)
      case "labels": labels = try values.globs(of: entry)
      case "absent": absent = try absence(entry)
      case "columns": columns = try values.personColumns(entry)
      default: example = try values.text(of: entry)
      }
    }
    return ParticipantConventions(
      headings: headings, labels: labels, absentHeadings: absent.headings,
      absentLabels: absent.labels, absentNotes: absent.notes, columns: columns,
      example: example ?? headings.globs.first?.pattern ?? "")
  }

  private struct Absence {
    var headings = GlobSet.none
    var labels = GlobSet.none
    var notes = GlobSet.none
  }

  private func absence(_ entry: YAMLNode.Entry) throws(YAMLError) -> Absence {
    var absence = Absence()
    for entry in try values.entries(of: entry, among: .absent) {
      switch entry.key {
      case "headings": absence.headings = try values.globs(of: entry)
      case "labels": absence.labels = try values.globs(of: entry)
      default: absence.notes = try values.globs(of: entry)
      }
    }
    return absence
  }

  private func roles(_ entry: YAMLNode.Entry) throws(YAMLError) -> [RoleConventions] {
    var roles: [RoleConventions] = []
    for entry in try values.entries(of: entry, among: .roles) {
      guard let role = Role(rawValue: entry.key) else { continue }
      var (lines, none) = (GlobSet.none, GlobSet.none)
      for entry in try values.entries(of: entry, among: .role) {
        let globs = try values.globs(of: entry)
        if entry.key == "lines" { lines = globs } else { none = globs }
      }
      guard !lines.isEmpty || !none.isEmpty else { continue }
      roles.append(RoleConventions(role: role, lines: lines, none: none))
    }
    return roles
  }
}
