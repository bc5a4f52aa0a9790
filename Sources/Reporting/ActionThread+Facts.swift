internal import ActionItems
internal import Bytes
internal import Dates
internal import Registers

extension ActionThread {
  /// The mention that says how things stand.
  var last: Mention { mentions[mentions.count - 1] }

  /// The last mention that names somebody; a note on an item seldom does.
  var owned: Mention { mentions.last { $0.item.owners.contains { $0.text != nil } } ?? last }

  /// The last mention that says when it is due; a review seldom does.
  var dated: Mention { mentions.last { $0.item.due != nil } ?? last }

  /// When it is due, unless the last mention's text says so.
  var dueNote: String? { dated.dueNote(besides: last.item.text) }

  var firstDate: CalendarDate? { mentions.first?.date }

  var lastDate: CalendarDate? { last.date }

  /// Whether no marker makes it an action item, wherever it is mentioned.
  var isImplicit: Bool { mentions.allSatisfy { $0.item.kind == .implicit } }
}

extension Mention {
  /// The task; where the minutes name none, as in `AI @ada:`, what it stands below.
  var shownTask: String {
    item.text.isEmpty ? item.context ?? topic ?? "(no task)" : item.text
  }

  /// What the task is about, without what is shown as the task.
  var subject: String {
    guard item.text.isEmpty else {
      return RegisterRow.subject(topic: topic, context: item.context)
    }
    return item.context == nil ? "" : RegisterRow.subject(topic: topic, context: nil)
  }

  /// `due 2025-03-21`, or the words where they tell no day; nil where the task says the same.
  var dueNote: String? { dueNote(besides: item.text) }

  /// The same, unless another text says so.
  fileprivate func dueNote(besides text: String) -> String? {
    guard let due = item.due else { return nil }
    let day = dueDate.map { $0.description } ?? due.phrase.text
    return text.contains(day) ? nil : "due \(day)"
  }
}

extension RegisterRow {
  /// `Lamps > two are dark`: what an entry is about, and nothing of it twice; empty where nothing tells.
  static func subject(topic: String?, context: String?) -> String {
    [topic, context == topic ? nil : context].compactMap { $0 }.joined(separator: " > ")
  }
}

extension ActionThread.State {
  /// Whether something is left to do.
  var isOpen: Bool {
    switch self {
    case .open, .unreviewed, .lapsed: true
    case .done, .cancelled: false
    }
  }

  /// What the state means.
  var meaning: String {
    switch self {
    case .open: "not closed, mentioned in the last 90 days"
    case .unreviewed: "missing from the next review, not closed"
    case .lapsed: "last mentioned more than 90 days ago, never closed"
    case .done: "the last mention says so"
    case .cancelled: "the last mention says so"
    }
  }
}

extension OwnerNames {
  /// The keys of all owners that a mention names.
  func keys(of mention: Mention) -> Set<String> {
    Set(mention.item.owners.compactMap { $0.text.map { key($0) } })
  }

  /// That nobody of a name has taken on anything, with the most similar name; nil for those who have.
  func doubt(about name: String, among mentions: [Mention]) -> String? {
    let names = mentions.flatMap { shown($0) }
    guard !names.contains(where: { key($0) == key(name) }) else { return nil }
    let known = Set(names).sorted()
    let advice = nearest(to: shown(name), among: known).map { ": did you mean '\($0)'?" } ?? ""
    return "nobody of the name '\(shown(name))' has taken on anything\(advice)"
  }

  /// Those of the names of owners who are asked for that stand for nobody: `nobody`, unless somebody has
  /// this name.
  func wordsForNobody(in asked: [String], among mentions: [Mention]) -> Set<String> {
    let words = asked.filter { $0.lowercased() == "nobody" }
    guard !words.isEmpty, !knows("nobody") else { return [] }
    return mentions.contains { keys(of: $0).contains("nobody") } ? [] : Set(words)
  }

  /// The owners of a mention as they are shown, each once.
  func shown(_ mention: Mention) -> [String] {
    mention.item.owners.compactMap { $0.text }.reduce(into: []) { names, name in
      if !names.contains(where: { key($0) == key(name) }) { names.append(shown(name)) }
    }
  }
}
