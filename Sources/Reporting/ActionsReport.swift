internal import ActionItems
package import Bytes
package import Dates
package import Profiles
package import Registers

/// The action items of a snapshot, for the formats to show.
package struct ActionsReport: Sendable {
  /// What of a register somebody wants to see.
  package struct Choice: Sendable {
    package var states = StateChoice.open
    /// Whether every mention is an entry.
    package var showsMentions = false
    /// Whether what no marker says is wanted, too.
    package var showsImplicit = false
    package var grouping = Grouping.owner
    /// The owners who are asked for, by any of their names, or `nobody`; empty for all.
    package var owners: [String] = []
    /// The only team that is asked for, if one is.
    package var team: RepositoryPath?

    /// What is not done, an entry each.
    package init() {}
  }

  /// The action items that fit, of whatever state, sorted by the place of their last mention.
  let threads: [ActionThread]
  /// The mentions that fit, sorted by place.
  let mentions: [Mention]
  /// How many action items would fit that no marker makes one.
  let hidden: Int
  /// The owners who are asked for; empty for all.
  let owners: Set<String>
  /// What is said of each owner who is asked for, and who has no action item at all.
  private let unknownOwners: [String]
  /// The day of the newest meeting that was read; nil without any.
  let newest: CalendarDate?
  /// The same of each team.
  let newestOfTeams: [RepositoryPath: CalendarDate]
  let choice: Choice
  let names: OwnerNames
  let profile: Profile
  let reading: RegisterReading
  let links: ForgeLinks

  /// Selects from a register: an action item is wanted if one of its mentions is.
  package init(
    threads: [ActionThread], mentions: [Mention], newest: CalendarDate?,
    newestOfTeams: [RepositoryPath: CalendarDate], _ choice: Choice,
    profile: Profile, names: OwnerNames, reading: RegisterReading, links: ForgeLinks,
    selecting isWanted: (Mention) -> Bool
  ) {
    let owners = Set(choice.owners.map { names.key($0) })
    let nobody = names.wordsForNobody(in: choice.owners, among: mentions)
    let isOfOwner = { (mention: Mention) in
      let keys = names.keys(of: mention)
      return owners.isEmpty || (keys.isEmpty ? !nobody.isEmpty : !owners.isDisjoint(with: keys))
    }
    let fitting = threads.filter { isOfOwner($0.owned) && $0.mentions.contains(where: isWanted) }
    self.threads = fitting.filter { choice.showsImplicit || !$0.isImplicit }
      .sorted { ($0.last.path, $0.last.start) < ($1.last.path, $1.last.start) }
    hidden = choice.showsImplicit ? 0 : fitting.count { $0.isImplicit }
    let states = Dictionary(
      threads.map { ($0.mentions[0].thread, $0.state) }, uniquingKeysWith: { first, _ in first })
    self.mentions = mentions.filter { mention in
      isOfOwner(mention) && isWanted(mention)
        && (choice.showsImplicit || mention.item.kind != .implicit)
        && choice.states.covers(states[mention.thread] ?? .open)
    }.sorted { ($0.path, $0.start) < ($1.path, $1.start) }
    self.owners = owners
    unknownOwners = choice.owners.filter { !nobody.contains($0) }.compactMap {
      names.doubt(about: $0, among: mentions)
    }
    self.newest = newest
    self.newestOfTeams = newestOfTeams
    self.choice = choice
    self.names = names
    self.profile = profile
    self.reading = reading
    self.links = links
  }

  /// The action items of the states that are wanted.
  var shown: [ActionThread] { threads.filter { choice.states.covers($0.state) } }

  /// The entries in a format; text is for a terminal of so many columns, or for none.
  package func rendered(as format: ActionsFormat, colored: Bool, width: Int? = nil) -> String {
    switch format {
    case .text: ActionsText(self, Palette(isColored: colored), width).text
    case .markdown: ActionsMarkdown(self).text
    case .json: RegisterDocument.render("actions", objects, of: reading, counts: counts)
    case .jsonl: objects.map { $0.compactText + "\n" }.joined()
    case .csv: CSVFormat.render(choice.showsMentions ? Self.mentionKeys : Self.keys, objects)
    case .pad: PadFormat.render(self)
    }
  }

  /// The keys of a mention.
  static let mentionKeys = [
    "path", "line", "column", "date", "team", "topic", "context", "kind", "marker", "owners",
    "status", "due", "dueDate", "text", "id", "thread",
  ]

  /// The keys of an action item.
  static let keys = mentionKeys + ["first", "last", "mentions", "state"]

  private var objects: [JSONObject] {
    choice.showsMentions ? mentions.map { .mention($0) } : shown.map { .thread($0) }
  }

  private var counts: [(String, JSONObject.Value)] {
    let states = ActionThread.State.allCases.map { state in
      (state.rawValue, JSONObject.Value.number(threads.count { $0.state == state }))
    }
    return [
      ("states", .object(JSONObject(states))), ("mentions", .number(mentionCount)),
      ("implicit", .number(hidden)),
    ]
  }

  private var mentionCount: Int { threads.reduce(0) { $0 + $1.mentions.count } }

  /// The lines that end a run in a format: what was left out, what is not shown, and what was read.
  package func evidenceLines(for format: ActionsFormat) -> [String] {
    let implicit = quantity(hidden, "action item") + " without a marker"
    let lapsed = format == .pad ? PadFormat.lapsedElsewhere(in: self) : 0
    let remarks =
      unknownOwners + (hidden > 0 ? ["not shown: \(implicit) (--implicit)"] : [])
      + (lapsed > 0 ? ["not in the pad: \(quantity(lapsed, "lapsed action item")) (--lapsed)"] : [])
    let closed = threads.count { !$0.state.isOpen }
    let account =
      threads.isEmpty
      ? "no action items"
      : quantity(mentionCount, "mention") + (mentionCount == 1 ? " is " : " are ")
        + quantity(threads.count, "action item")
        + ": \(closed) done or cancelled, \(threads.count - closed) not"
    return reading.lines(account, remarks: remarks)
  }

  /// What a reader is told where nothing is shown.
  var absence: String {
    let others = threads.isEmpty ? "" : ", of \(threads.count)"
    return "no \(choice.states.adjective)action items\(others), in \(reading.source)"
  }
}

/// The action items that somebody wants to see, by what has become of them.
package enum StateChoice: String, CaseIterable, Sendable {
  case open, done, lapsed, all

  func covers(_ state: ActionThread.State) -> Bool {
    switch self {
    case .open: state == .open || state == .unreviewed
    case .done: state == .done || state == .cancelled
    case .lapsed: state == .lapsed
    case .all: true
    }
  }

  fileprivate var adjective: String { self == .all ? "" : rawValue + " " }
}

/// What entries stand under.
package enum Grouping: String, CaseIterable, Sendable {
  case owner, team
}

/// How action items are shown.
package enum ActionsFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// A task list with links to the lines.
  case markdown
  /// One JSON document.
  case json
  /// JSON Lines, one object for each entry.
  case jsonl
  /// Comma-separated values.
  case csv
  /// The section of the next minutes that asks what has become of them.
  case pad
}
