internal import Bytes
internal import Dates
internal import Linting

/// A change with all that is told of it in some format.
struct ToldChange: Sendable {
  /// Where something stood before.
  struct Place: Sendable {
    let path: RepositoryPath
    let team: RepositoryPath
    let line: Int
    let date: CalendarDate?
    var topic: String?
  }

  /// Somebody who has taken something on.
  struct Owner: Sendable {
    let key: String
    var name: String
    /// Whether forges know somebody of this name.
    let isHandle: Bool
  }

  let type: ChangesType
  /// The class as machine formats have it.
  let word: String
  /// Whether the meeting is older than others that were known before.
  var isLate = false
  /// Whether it was settled without a word for it.
  var isSettled = false
  /// Whether it stands nowhere any more.
  var isGone = false

  let path: RepositoryPath
  let start: SourcePosition
  /// The day of the meeting.
  let date: CalendarDate?
  let team: RepositoryPath
  var topic: String?
  /// The statement above it, or the question that it answers.
  var context: String?
  /// Where it stood before; nil where it did not, or stands there still.
  var before: Place?

  /// What it says; of a decision that is about something else than before, with that before it.
  var text: String
  /// The wording before, if it is another one, in the same way.
  var oldText: String?
  /// What else there is to say, a phrase each.
  var facts: [String] = []

  /// The owners as written; nil for what has none.
  var writtenOwners: [String]?
  /// Those before, where others have taken it over.
  var writtenOldOwners: [String]?
  /// The owners as they are shown, each once.
  var owners: [Owner] = []
  var oldOwners: [Owner] = []

  let id: String
  /// The day that made it a change, where that is not the day of the meeting: of a review that passed it over.
  var dayOfReview: CalendarDate?
  /// What a meeting was about: the titles of its topics.
  var topics: [String] = []

  /// The day by which it is selected.
  var day: CalendarDate? { dayOfReview ?? date }

  /// The texts in which words are looked for.
  var searched: [String] {
    [text, oldText, topic, context].compactMap { $0 } + topics
      + (owners + oldOwners).map { $0.name }
  }

  /// The text; where an action item names no task, what it stands below.
  var shownText: String { namesNoTask ? context ?? topic ?? "(no task)" : text }

  private var namesNoTask: Bool { type == .actions && text.isEmpty }

  /// `Lamps > two are dark`: what it is about, without what is shown as its text; empty where nothing tells.
  func subject(shortening shorten: (String) -> String = { $0 }) -> String {
    guard namesNoTask else {
      return RegisterRow.subject(topic: topic, context: contextBesideTopic.map(shorten))
    }
    return context == nil ? "" : RegisterRow.subject(topic: topic, context: nil)
  }

  /// `two are dark`, unless the topic says the same.
  var contextBesideTopic: String? { context == topic ? nil : context }

  /// By team, then the newest meeting, then by place.
  func isBefore(_ other: Self) -> Bool { Rank(self).isBefore(Rank(other)) }

  /// By the place in the files.
  func isAbove(_ other: Self) -> Bool { Rank(self).isAbove(Rank(other)) }
}

extension [ToldChange] {
  /// By team, then the newest meeting, then by place.
  var byTeam: [ToldChange] { ordered { $0.isBefore($1) } }

  /// By the place in the files.
  var byPlace: [ToldChange] { ordered { $0.isAbove($1) } }

  /// They are large, so that only what their order depends on is sorted.
  private func ordered(by precedes: (Rank, Rank) -> Bool) -> [ToldChange] {
    let ranks = enumerated().map { (rank: Rank($0.element), number: $0.offset) }
    return ranks.sorted { precedes($0.rank, $1.rank) }.map { self[$0.number] }
  }
}

/// What the order of changes depends on.
private struct Rank {
  private let team: RepositoryPath
  private let day: CalendarDate
  private let path: RepositoryPath
  private let start: SourcePosition
  private let type: String

  init(_ change: ToldChange) {
    (team, day) = (change.team, change.date ?? .distantPast)
    (path, start, type) = (change.path, change.start, change.type.rawValue)
  }

  func isBefore(_ other: Self) -> Bool {
    if team != other.team { return team < other.team }
    return day == other.day ? isAbove(other) : day > other.day
  }

  func isAbove(_ other: Self) -> Bool {
    if path != other.path { return path < other.path }
    if start != other.start { return start < other.start }
    return type < other.type
  }
}

extension ToldChange {
  /// The same with stars for secrets in what minutes say.
  func hiding(_ secrets: SecretMask) -> ToldChange {
    var told = self
    told.text = secrets.over(text)
    told.oldText = oldText.map { secrets.over($0) }
    told.topic = topic.map { secrets.over($0) }
    told.context = context.map { secrets.over($0) }
    told.before?.topic = before?.topic.map { secrets.over($0) }
    told.facts = facts.map { secrets.over($0) }
    told.owners = owners.map { $0.hiding(secrets) }
    told.oldOwners = oldOwners.map { $0.hiding(secrets) }
    return told
  }
}

extension ToldChange.Owner {
  fileprivate func hiding(_ secrets: SecretMask) -> Self {
    var owner = self
    owner.name = secrets.over(name)
    return owner
  }
}
