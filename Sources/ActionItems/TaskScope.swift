internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// The task that a marker announces, as some tokens of the text.
///
/// It is what stands behind the marker and its owners; where nothing does, what stands before the marker in
/// its sentence.
struct TaskScope {
  /// The task, without what its end says of owners and status.
  private(set) var tokens: Range<Int>
  /// Whether it stands in the parenthesis of its marker, so that what begins the text is about other things.
  let isAside: Bool
  /// Those who are named at the end of a task whose marker names nobody.
  private(set) var owners: [ActionItem.Owner] = []
  /// What the end of the task says of its status.
  private(set) var status: ActionItem.Status?
  private(set) var due: ActionItem.Due?
  /// What stands before the parenthesis that holds marker and task.
  private(set) var context: Range<Int>?
  /// Whether the text says no more than who has it.
  private var isNothing = false

  /// The task of a marker, between the marker before it and what ends it.
  init(
    _ found: MarkedGrammar.Found, in text: TokenText, between start: Int, and end: Int,
    _ context: Context
  ) {
    let scope = Scope(found, in: text, start, end, context)
    self.init(
      tokens: text.trimmed(scope.tokens), in: text, context,
      mayOwn: found.owners.owners.isEmpty, isAside: scope.isAside)
    self.context = scope.context
    if let time = scope.time { due = ActionItem.Due(in: text, time, context.conventions.due) }
    take(remarksOf: found.owners, context)
  }

  /// Takes the time and the status that stand beside the owners.
  private mutating func take(remarksOf owners: OwnerScan, _ context: Context) {
    if let time = owners.time {
      due = ActionItem.Due(in: owners.text, time, context.conventions.due)
    }
    status = status ?? owners.status
  }

  /// The task of a listed statement behind its own owners; where it names none at all, with those of the list.
  init(
    behind own: OwnerScan, in text: TokenText, _ context: Context,
    inheriting owners: [ActionItem.Owner]
  ) {
    self.init(of: text, from: own.end, mayOwn: own.owners.isEmpty, context)
    if !own.owners.isEmpty { self.owners = own.owners }
    if self.owners.isEmpty { self.owners = owners }
    take(remarksOf: own, context)
  }

  /// The task with what stands beside the owners of the marker above it.
  func withRemarks(of owners: OwnerScan, _ context: Context) -> TaskScope {
    var task = self
    task.take(remarksOf: owners, context)
    return task
  }

  /// No task: all that is said is who has it.
  init(nothingBut owners: OwnerScan, _ context: Context) {
    let text = owners.text
    self.init(of: text, from: 0, context)
    isNothing = true
    take(remarksOf: owners, context)
  }

  /// A task that takes all of a text from a token on.
  init(of text: TokenText, from start: Int, mayOwn: Bool = false, _ context: Context) {
    self.init(
      tokens: text.trimmed(start..<max(start, text.count)), in: text, context, mayOwn: mayOwn,
      isAside: false)
  }

  private init(
    tokens: Range<Int>, in text: TokenText, _ context: Context, mayOwn: Bool, isAside: Bool
  ) {
    self.tokens = tokens
    self.isAside = isAside
    let reader = StatusReader(context.conventions)
    if let verdict = reader.verdict(atStartOf: tokens, in: text) {
      status = verdict.status
      self.tokens = text.trimmed(verdict.end..<tokens.upperBound)
    } else if let verdict = reader.verdict(atEndOf: tokens, in: text) {
      status = verdict.status
      self.tokens = text.trimmed(tokens.lowerBound..<verdict.start)
    } else if reader.verdict(ofAll: tokens, in: text) == .done {
      // "AI @ada: cancel" is a task, "AI @ada - done" is none.
      status = .done
    }
    due = ActionItem.Due(in: text, self.tokens, context.conventions.due)
    guard mayOwn,
      let named = NamedOwners(in: text, self.tokens, context, isAside: isAside)
    else { return }
    owners = named.owners
    self.tokens = text.trimmed(self.tokens.lowerBound..<named.end)
  }

  /// The task with the time that a note below a statement begins with, where it has none of its own.
  func withTime(below line: StatementLine, _ context: Context) -> TaskScope {
    guard due == nil else { return self }
    var task = self
    for child in line.statements.children(of: line.index) {
      let note = StatementLine(child, in: line.statements)
      let said = note.text.trimmed(0..<note.text.count)
      guard let due = ActionItem.Due(in: note.text, said, context.conventions.due),
        due.range.lowerBound == note.source(of: said).lowerBound
      else { continue }
      task.due = due
      break
    }
    return task
  }

  /// What is said, as a reader would quote it: without what is struck out, unless all is.
  func string(in line: StatementLine) -> String {
    if isNothing { return "" }
    let kept = line.text.flat.withoutStruck(line.text.bytes(of: tokens), in: line.statements.tree)
    let words = kept.split { $0.isWhiteSpace }
    if words.isEmpty { return line.text.string(tokens) }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
  }
}

/// The part of a text that belongs to a marker.
private struct Scope {
  private(set) var tokens: Range<Int>
  /// Whether it stands in the parenthesis of the marker.
  private(set) var isAside = false

  /// A time that stands alone in the parenthesis of the marker, as in `(AI @ada, until Friday)`.
  private(set) var time: Range<Int>?

  /// The sentence that the parenthesis with marker and task is about.
  private(set) var context: Range<Int>?

  private let text: TokenText
  private let conventions: Conventions

  init(
    _ found: MarkedGrammar.Found, in text: TokenText, _ start: Int, _ end: Int,
    _ context: Context
  ) {
    self.text = text
    conventions = context.conventions
    tokens = 0..<0
    (tokens, isAside) = scope(found, start, end)
    self.context = sentence(around: found, since: start)
  }

  /// The sentence before the parenthesis around a marker, if the task stands in there as well.
  private func sentence(around found: MarkedGrammar.Found, since start: Int) -> Range<Int>? {
    let marker = found.match.tokens.lowerBound
    let nearby = max(start, marker - Self.mostTokensBeforeMarker)..<max(start, marker)
    let open = nearby.last { index in
      text.closing(index).map { $0 > marker && $0 >= tokens.lowerBound } ?? false
    }
    guard let open, tokens.lowerBound > open else { return nil }
    let before = sentence(before: open, since: start)
    return states(before) ? before : nil
  }

  /// In a parenthesis; no more than a name and a few words.
  private static let mostTokensBeforeMarker = 16

  private mutating func scope(
    _ found: MarkedGrammar.Found, _ start: Int, _ end: Int
  ) -> (Range<Int>, isAside: Bool) {
    if let ahead = found.owners.taskAhead { return (ahead, true) }
    let behindOwners = found.owners.end
    let limit = endOfLine(through: found, before: beginning(of: end))
    guard let parentheses = found.parentheses else {
      let behind = behindOwners..<max(behindOwners, limit)
      if states(behind) || !found.isTrailing { return (behind, false) }
      return (sentence(before: found.match.tokens.lowerBound, since: start), false)
    }
    let inside = behindOwners..<max(behindOwners, parentheses.upperBound - 1)
    if text.isTime(inside, conventions.due) {
      time = inside
    } else if states(inside) {
      return (inside, true)
    }
    let before = sentence(before: parentheses.lowerBound, since: start)
    if states(before) { return (before, false) }
    let behind = parentheses.upperBound..<max(parentheses.upperBound, limit)
    return (text.saysSomething(behind) ? behind : before, false)
  }

  /// Where the line through a marker and its task ends, as in `~~AI @ada: go~~ -> @bob`; else the limit.
  private func endOfLine(through found: MarkedGrammar.Found, before limit: Int) -> Int {
    let start = found.owners.end
    guard start < limit, text.isStruck(found.match.tokens.lowerBound), text.isStruck(start) else {
      return limit
    }
    return (start..<limit).first { !text.isStruck($0) } ?? limit
  }

  /// Whether some tokens can be a task: more than people and the words between them.
  private func states(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch text.kind(index) {
      case .word:
        !conventions.actions.words.links.contains(text.word(index))
          && !conventions.actions.words.joints.contains(text.word(index))
      case .code, .address: true
      default: false
      }
    }
  }

  /// Where what belongs to the next marker begins: at it, or at its parenthesis, arrow or dash.
  private func beginning(of marker: Int) -> Int {
    guard marker < text.count else { return text.count }
    return text.before(marker) + 1
  }

  /// The sentence that ends before a place: it begins behind a stop, a semicolon, or an arrow.
  private func sentence(before end: Int, since lowest: Int) -> Range<Int> {
    var start = end
    // What ends the sentence itself is no beginning: "Approval is needed. (AI @ada)"
    while start > lowest, !text.saysSomething(start - 1..<start), text.kind(start - 1) != .close {
      start -= 1
    }
    while start > lowest, !isEnd(start - 1) {
      start = max(lowest, text.opening(start - 1) ?? start - 1)
    }
    return start..<end
  }

  private func isEnd(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .stop: !text.isAttached(index + 1) && text.written(index + 1).first?.isLowercase != true
    case .semicolon, .arrow: true
    default: false
    }
  }
}

extension ActionItem.Due {
  /// When something is due, if that is all that a text says.
  init?(allOf text: TokenText, _ words: DueWords) {
    let all = 0..<text.count
    guard text.isTime(all, words) else { return nil }
    self.init(in: text, text.trimmed(all), words)
  }

  /// When the task in some tokens is due; nil where nothing says so.
  fileprivate init?(in text: TokenText, _ task: Range<Int>, _ words: DueWords) {
    let bytes = text.bytes(of: task)
    var said = Array(text.flat.bytes[bytes])
    // Files and addresses may be named by a date.
    for token in text.tokens[task] where token.kind == .code || token.kind == .address {
      for place in token.range { said[place - bytes.lowerBound] = UInt8(ascii: "#") }
    }
    guard let phrase = DuePhrase.first(in: said, words: words) else { return nil }
    let start = bytes.lowerBound + phrase.range.lowerBound
    self.init(
      phrase: phrase, range: text.flat.sourceRange(of: start..<start + phrase.range.count))
  }
}

extension TokenText {
  /// Whether some tokens say nothing but when something is due.
  func isTime(_ range: Range<Int>, _ words: DueWords) -> Bool {
    let said = bytes(of: trimmed(range))
    let due = DuePhrase.first(in: Array(flat.bytes[said]), words: words)
    return due.map { $0.range.count == said.count } ?? false
  }
}
