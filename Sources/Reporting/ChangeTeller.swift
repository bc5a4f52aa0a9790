internal import ActionItems
internal import Bytes
internal import Comparing
internal import Dates
internal import Decisions
internal import Meetings
internal import Profiles
internal import Registers
internal import Statements

/// Makes changes ready to be told.
struct ChangeTeller {
  private let comparison: Comparison
  private let names: OwnerNames?
  /// The days on which a team went through its open action items, in new minutes.
  private let reviews: [RepositoryPath: [CalendarDate]]

  init(_ comparison: Comparison, _ names: OwnerNames?) {
    self.comparison = comparison
    self.names = names
    let reviewing = comparison.meetings.filter { change in
      change.kind == .new && change.sides.latest.meeting.hasReview
    }
    reviews = Dictionary(grouping: reviewing) { $0.place.team }
      .mapValues { $0.compactMap { $0.place.date }.sorted() }
  }

  var changes: [ToldChange] {
    let ids = Identity.ids(of: "meeting", comparison.meetings.map { $0.sides.latest.identity })
    return comparison.decisions.map { told($0) } + comparison.actions.map { told($0) }
      + zip(comparison.meetings, ids).map { told($0, id: $1) }
  }

  var settled: [ToldChange] { comparison.settled.map { Self.settled($0) } }

  // MARK: Decisions

  /// What was settled without a word for it.
  static func settled(_ entry: DecisionEntry) -> ToldChange {
    var told = told(entry, DecisionChange.Kind.new.rawValue)
    told.isSettled = true
    told.facts = [entry.decision.outcome?.note].compactMap { $0 }
    return told
  }

  private static func told(_ entry: DecisionEntry, _ word: String) -> ToldChange {
    var told = ToldChange(
      type: .decisions, word: word, path: entry.path, start: entry.start, date: entry.date,
      team: entry.team, text: entry.decision.text, id: entry.id)
    (told.topic, told.context) = (entry.topic, entry.decision.context)
    return told
  }

  private func told(_ change: DecisionChange) -> ToldChange {
    let entry = change.sides.latest
    var told = Self.told(entry, change.kind.rawValue)
    told.facts = entry.notes
    told.isLate = change.isLate
    guard let old = change.sides.old else { return told }
    told.isGone = change.sides.new == nil
    if told.isGone { return told }
    if old.decision.outcome != entry.decision.outcome {
      let outcomes = [old, entry].map { $0.decision.outcome?.rawValue ?? "no outcome" }
      told.facts = [outcomes.joined(separator: " -> ")]
    }
    let isReworded = change.kind == .reworded || change.kind == .corrected
    told.oldText = isReworded ? old.decision.text : nil
    if let subjects = change.subjects {
      told.text = [subjects.new, told.text].joined
      told.oldText = [subjects.old, old.decision.text].joined
      told.context = nil
    }
    told.before = ToldChange.Place(
      path: old.path, team: old.team, line: old.start.line, date: old.date, topic: old.topic)
    return told
  }

  // MARK: Action items

  private func told(_ change: ActionChange) -> ToldChange {
    let thread = change.sides.latest
    let wording = change.wording
    // A reader looks for what was opened where it was.
    let mention = change.kind == .opened ? thread.mentions[0] : wording?.new ?? thread.last
    var told = ToldChange(
      type: .actions, word: change.kind.rawValue, path: mention.path, start: mention.start,
      date: mention.date, team: mention.team, text: mention.item.text, id: mention.thread)
    (told.topic, told.context) = (mention.topic, mention.item.context)
    told.isLate = change.isLate
    told.isGone = change.sides.new == nil
    told.oldText = wording?.old.item.text
    told.before = wording.map {
      ToldChange.Place(
        path: $0.old.path, team: $0.old.team, line: $0.old.start.line, date: $0.old.date,
        topic: $0.old.topic)
    }
    (told.writtenOwners, told.owners) = (thread.owned.written, owners(of: thread.owned))
    if change.kind == .reassigned, let old = change.sides.old?.owned {
      (told.writtenOldOwners, told.oldOwners) = (old.written, owners(of: old))
    }
    if change.kind == .dropped {
      told.dayOfReview = reviews[mention.team]?.first { $0 > mention.date ?? .distantPast }
    }
    told.facts = facts(change, told)
    return told
  }

  private func facts(_ change: ActionChange, _ told: ToldChange) -> [String] {
    let thread = change.sides.latest
    let due = thread.dueNote
    let facts: [String?] =
      switch change.kind {
      case .opened: [due, thread.repeated]
      case .reassigned, .reworded, .corrected: [due]
      case .closed: [thread.state == .cancelled ? "cancelled" : nil, thread.raised]
      case .reopened: [due, change.sides.old.flatMap { $0.last.date }.map { "closed on \($0)" }]
      case .redated: [change.sides.old.map { "due \($0.dueDay) -> \(thread.dueDay)" }]
      case .carried: [due, thread.raised]
      case .dropped:
        [
          "neither repeated nor closed in the review"
            + (told.dayOfReview.map { " of \($0)" } ?? "")
        ]
      case .withdrawn: ["no longer in the minutes"]
      }
    return facts.compactMap { $0 }
  }

  private func owners(of mention: Mention) -> [ToldChange.Owner] {
    mention.item.owners.reduce(into: []) { owners, owner in
      guard let written = owner.text else { return }
      let name = names?.shown(written) ?? written
      let key = names?.key(written) ?? written.lowercased()
      guard !owners.contains(where: { $0.key == key }) else { return }
      let isHandle = owner.isHandle || name != written
      owners.append(
        .init(
          key: key, name: name, isHandle: isHandle && Handle(text: name, range: 0..<0).isValid))
    }
  }

  // MARK: Meetings

  private func told(_ change: MeetingChange, id: String) -> ToldChange {
    let record = change.sides.latest
    let meeting = record.meeting
    var told = ToldChange(
      type: .meetings, word: change.kind.rawValue, path: record.path,
      start: SourcePosition(line: record.line, column: 1), date: record.date, team: record.team,
      text: record.title, id: id)
    told.isLate = change.isLate
    told.isGone = change.kind == .removed
    let present = meeting.participants?.present.count ?? 0
    let origin = change.origin
    told.oldText = origin.map { ([$0.path.displayed] + $0.days).joined(separator: " ") }
    told.facts = [
      origin.map { "before: " + ([$0.path.printable] + $0.days).joined(separator: " ") },
      meeting.isCancelled ? "cancelled" : nil, present > 0 ? quantity(present, "participant") : nil,
    ].compactMap { $0 }
    told.topics = meeting.topics.map { $0.title }.filter { !$0.isEmpty }
    return told
  }
}

extension [String?] {
  /// What a decision is about, and what it says.
  fileprivate var joined: String { compactMap { $0 }.joined(separator: " - ") }
}

extension ActionChange {
  /// The mentions whose text was edited; nil where none was.
  fileprivate var wording: (old: Mention, new: Mention)? {
    guard kind == .reworded || kind == .corrected, case .both(let old, let new) = sides else {
      return nil
    }
    for mention in old.mentions.reversed() {
      let others = new.mentions.filter { $0.date == mention.date || $0.path == mention.path }
      let isKept = others.contains { $0.item.text == mention.item.text }
      if let other = others.last, !isKept { return (mention, other) }
    }
    return (old.last, new.last)
  }
}

extension MeetingChange {
  /// The file and the day that the minutes had, if one of them is another one now.
  fileprivate var origin: (path: RepositoryPath, days: [String])? {
    guard case .both(let old, let new) = sides, old.path != new.path || old.date != new.date else {
      return nil
    }
    return (old.path, [old.date?.description].compactMap { $0 })
  }
}

extension MeetingRecord {
  /// Empty where the minutes have none.
  fileprivate var title: String { meeting.title?.text ?? "" }

  fileprivate var identity: Identity { Identity(team: team, date: date, text: title) }
}

extension ActionThread {
  /// `raised 2024-03-06, repeated 2 times`; nil where it was mentioned once.
  fileprivate var raised: String? {
    repeated.map { (firstDate.map { "raised \($0), " } ?? "") + $0 }
  }

  /// `repeated 2 times`; nil where it was mentioned once.
  fileprivate var repeated: String? {
    switch mentions.count {
    case ...1: nil
    case 2: "repeated once"
    case let count: "repeated \(count - 1) times"
    }
  }

  /// When it is due, by the day or else in words.
  fileprivate var dueDay: String {
    dated.dueDate?.description ?? dated.item.due?.phrase.text ?? "no day"
  }
}

extension Mention {
  fileprivate var written: [String] { item.owners.compactMap { $0.text } }
}

extension ActionItem.Owner {
  fileprivate var isHandle: Bool {
    if case .handle = self { true } else { false }
  }
}

extension Decision.Outcome {
  /// The outcome where it is not what a decision is taken for.
  fileprivate var note: String? { self == .accepted ? nil : rawValue }
}
