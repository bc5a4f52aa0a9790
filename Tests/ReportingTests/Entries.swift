import Bytes
import Dates
import People
import Profiles
import Reporting
import Statements

@testable import ActionItems
@testable import Decisions
@testable import Registers

/// Registers made by hand, for the formats to show.
enum Entries {
  /// A mention in line 12 of a file of minutes.
  static func mention(
    _ text: String, in path: String = "pier/20250305.md", line: Int = 12, topic: String? = nil,
    context: String? = nil, owners: [ActionItem.Owner] = [ada], status: ActionItem.Status = .open,
    kind: ActionItem.Kind = .marked, due: (phrase: String, day: String)? = nil,
    thread: String = "0123456789ab"
  ) -> Mention {
    let path = RepositoryPath(path)
    let item = ActionItem(
      kind: kind, marker: kind == .implicit ? nil : "AI", range: 0..<2, position: .leading,
      owners: owners, status: status,
      due: due.flatMap { phrase($0.phrase) }.map {
        .init(phrase: $0, range: 0..<1)
      }, text: text, context: context, namesSomebody: !owners.isEmpty,
      isAnnounced: false, extent: 0..<9)
    return Mention(
      path: path, start: SourcePosition(line: line, column: 3), date: date(of: path),
      team: path.directory, topic: topic, isReview: false, item: item,
      dueDate: due.flatMap { CalendarDate($0.day) },
      id: "0123456789ab", thread: thread)
  }

  /// A phrase as the profile in the program reads it.
  private static func phrase(_ text: String) -> DuePhrase? {
    guard let profile = try? Profile(builtIn: "scs") else { return nil }
    return DuePhrase.first(in: Array(text.utf8), words: profile.due)
  }

  static let ada = owner("ada")

  static func owner(_ handle: String) -> ActionItem.Owner {
    .handle(Handle(text: handle, range: 0..<1))
  }

  /// The day in the name of a file.
  private static func date(of path: RepositoryPath) -> CalendarDate? {
    let digits = String(decoding: path.name.prefix(8), as: UTF8.self)
    return CalendarDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }

  static func thread(
    _ mentions: Mention..., state: ActionThread.State = .open
  ) -> ActionThread {
    ActionThread(mentions: mentions, state: state)
  }

  /// A report on action items, the newest meeting being that of 2025-03-26.
  static func report(
    _ threads: [ActionThread], _ choice: ActionsReport.Choice = .init(),
    links: ForgeLinks = .relative, people: String = "", newestOfTeams: [String: String] = [:],
    selecting isWanted: (Mention) -> Bool = { _ in true }
  ) throws -> ActionsReport {
    let profile = try Profile(Array(people.utf8), name: "test")
    return ActionsReport(
      threads: threads, mentions: threads.flatMap { $0.mentions },
      newest: CalendarDate("2025-03-26"),
      newestOfTeams: Dictionary(
        uniqueKeysWithValues: newestOfTeams.compactMap { team, day in
          CalendarDate(day).map { (RepositoryPath(team), $0) }
        }), choice,
      profile: profile, names: OwnerNames(People(of: profile)), reading: reading, links: links,
      selecting: isWanted)
  }

  /// Three minutes of one team at a commit.
  static var reading: RegisterReading {
    var evidence = Evidence()
    evidence.checked = 3
    let origin = RegisterReading.Origin(
      tool: "git-minutes 0.0.0",
      snapshot: .revision(
        name: "main", commit: "0ba6ea5000000000000000000000000000000000",
        tree: "1111111111111111111111111111111111111111"))
    return RegisterReading(origin: origin, evidence: evidence, meetings: 3, teams: 1)
  }

  static func decision(
    _ text: String, in path: String = "pier/20250305.md", line: Int = 12, topic: String? = nil,
    context: String? = nil, kind: Decision.Kind = .explicit, outcome: Decision.Outcome? = nil
  ) -> DecisionEntry {
    let path = RepositoryPath(path)
    return DecisionEntry(
      path: path, start: SourcePosition(line: line, column: 3), date: date(of: path),
      team: path.directory, topic: topic,
      decision: Decision(
        kind: kind, outcome: outcome, text: text, context: context, range: 0..<9),
      id: "0123456789ab")
  }

  static func report(
    _ entries: [DecisionEntry], kinds: Set<Decision.Kind> = [.explicit],
    links: ForgeLinks = .relative
  ) -> DecisionsReport {
    DecisionsReport(entries, kinds: kinds, reading: reading, links: links) { _ in true }
  }
}
