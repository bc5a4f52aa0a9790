internal import Comparing

/// The numbers of changes by type and class.
struct ChangeCounts {
  private let counts: [ChangesType: [String: Int]]
  private let types: [ChangesType]
  private let late: Int
  private let settled: Int

  /// Counts all changes of a report.
  init(_ report: ChangesReport) {
    self.init(report.changes, settled: report.settled.count, of: report.types)
  }

  /// Counts some changes; what is asked for is told where there is none, too.
  init(_ changes: [ToldChange], settled: Int, of types: [ChangesType]) {
    counts = Dictionary(grouping: changes, by: { $0.type })
      .mapValues { Dictionary(grouping: $0, by: { $0.word }).mapValues { $0.count } }
    late = changes.count { $0.isLate && $0.type == .decisions }
    self.settled = settled
    self.types = types
  }

  func count(_ type: ChangesType, _ word: String) -> Int { counts[type]?[word] ?? 0 }

  /// The number of each class of a type.
  func object(of type: ChangesType) -> JSONObject {
    JSONObject(type.words.map { ($0, .number(count(type, $0))) })
  }

  /// A phrase for each type: `2 decisions, 0 reworded, 0 withdrawn`.
  var parts: [String] { types.map { phrase($0, isFull: true) } }

  /// The same of what is there only.
  var shortParts: [String] {
    types.filter { counts[$0] != nil || $0 == .decisions && settled > 0 }
      .map { phrase($0, isFull: false) }
  }

  /// The same in sentences, meetings first.
  ///
  /// `11 meetings. 7 decisions, none changed or withdrawn. Action items: 14 opened, 2 closed.`
  var sentences: String {
    types.sorted { $0.rank < $1.rank }.map { sentence($0) }.joined(separator: " ")
  }

  private func phrase(_ type: ChangesType, isFull: Bool) -> String {
    switch type {
    case .decisions:
      let always: Set<String> = isFull ? ["reworded", "withdrawn"] : []
      let told = isFull || count(type, "new") > 0 ? [decided] : []
      let others = words(type, always: always, besides: ["new"])
      return listed(type, told, others + (settled > 0 && !isFull ? [settledNote] : []))
    case .actions:
      return listed(type, [], words(type, always: isFull ? ["opened", "closed"] : []))
    case .meetings:
      let told = isFull || count(type, "new") > 0 ? [quantity(count(type, "new"), "meeting")] : []
      return listed(type, told, words(type, besides: ["new"]))
    }
  }

  /// What is new and what else changed, behind the name of the type where nothing is new.
  private func listed(_ type: ChangesType, _ new: [String], _ others: [String]) -> String {
    let lead = new.isEmpty ? "\(type.heading.lowercased()): " : ""
    return lead + (new + others).joined(separator: ", ")
  }

  private func sentence(_ type: ChangesType) -> String {
    let others = words(type, besides: ["new"])
    switch type {
    case .decisions:
      let new = count(type, "new") > 0 ? decided : "No new decisions"
      return ([new] + (others.isEmpty ? ["none changed or withdrawn"] : others))
        .joined(separator: ", ") + "."
    case .actions:
      return others.isEmpty
        ? "No action items." : "Action items: " + others.joined(separator: ", ") + "."
    case .meetings:
      let count = count(type, "new")
      let new = count > 0 ? quantity(count, "meeting") : "No new meetings"
      return ([new] + others).joined(separator: ", ") + "."
    }
  }

  /// `7 decisions (1 recorded late)`.
  private var decided: String {
    quantity(count(.decisions, "new"), "decision") + (late > 0 ? " (\(late) recorded late)" : "")
  }

  private var settledNote: String { "\(settled) settled without a decision word" }

  /// `1 reworded` for each class that is there, or is always told.
  private func words(
    _ type: ChangesType, always: Set<String> = [], besides others: Set<String> = []
  ) -> [String] {
    type.words.filter { !others.contains($0) && (count(type, $0) > 0 || always.contains($0)) }
      .map { "\(count(type, $0)) \(ChangesType.shown($0))" }
  }
}

extension ChangesReport {
  /// The types that are wanted.
  var types: [ChangesType] { ChangesType.allCases.filter { choice.wants($0) } }
}

extension ChangesType {
  /// The classes in the order in which they are told.
  var words: [String] {
    switch self {
    case .decisions: DecisionChange.Kind.allCases.map { $0.rawValue }
    case .actions: ActionChange.Kind.allCases.map { $0.rawValue }
    case .meetings: MeetingChange.Kind.allCases.map { $0.rawValue }
    }
  }

  /// The word for a class as people read it, where machine formats have one that is shorter.
  static func shown(_ word: String) -> String {
    switch word {
    case ActionChange.Kind.redated.rawValue: "due changed"
    case ActionChange.Kind.carried.rawValue: "carried over"
    default: word
    }
  }

  /// Meetings come first where sentences tell what happened.
  fileprivate var rank: Int {
    switch self {
    case .meetings: 0
    case .decisions: 1
    case .actions: 2
    }
  }
}
