internal import Bytes
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
  /// All that is said of the task.
  let whole: Range<Int>
  /// Those who are named at the end of a task whose marker names nobody.
  private(set) var owners: [ActionItem.Owner] = []
  /// What the end of the task says of its status.
  private(set) var status: ActionItem.Status?

  /// The task of a marker, between the marker before it and the one behind.
  init(
    _ found: MarkedGrammar.Found, in text: TokenText, between start: Int, and end: Int,
    _ context: Context
  ) {
    whole = Self.whole(found, in: text, start, end)
    tokens = text.trimmed(whole)
    read(in: text, context, mayOwn: found.owners.owners.isEmpty)
  }

  /// A task that takes all of a text.
  init(wholeOf text: TokenText, from start: Int = 0, mayOwn: Bool = false, _ context: Context) {
    whole = start..<max(start, text.count)
    tokens = text.trimmed(whole)
    read(in: text, context, mayOwn: mayOwn)
  }

  /// What is said, as a reader would quote it.
  func string(in text: TokenText) -> String { text.string(tokens) }

  private mutating func read(in text: TokenText, _ context: Context, mayOwn: Bool) {
    let verdict = StatusReader(context.words).verdict(atEndOf: tokens, in: text)
    if let verdict {
      status = verdict.status
      tokens = text.trimmed(tokens.lowerBound..<verdict.start)
    }
    guard mayOwn, let group = TrailingOwners(in: text, tokens) else { return }
    owners = group.owners
    tokens = text.trimmed(tokens.lowerBound..<group.start)
  }

  private static func whole(
    _ found: MarkedGrammar.Found, in text: TokenText, _ start: Int, _ end: Int
  ) -> Range<Int> {
    if let ahead = found.owners.taskAhead { return ahead }
    let behindOwners = found.owners.end
    let limit = beginning(of: end, in: text)
    if let parentheses = found.parentheses {
      let inside = behindOwners..<max(behindOwners, parentheses.upperBound - 1)
      if text.saysSomething(inside) { return inside }
      let before = sentence(before: parentheses.lowerBound, since: start, in: text)
      if text.saysSomething(before) { return before }
      return parentheses.upperBound..<max(parentheses.upperBound, limit)
    }
    let behind = behindOwners..<max(behindOwners, limit)
    if text.saysSomething(behind) || !found.isTrailing { return behind }
    return sentence(before: found.match.tokens.lowerBound, since: start, in: text)
  }

  /// Where what belongs to the next marker begins: at it, or at its parenthesis, arrow or dash.
  private static func beginning(of marker: Int, in text: TokenText) -> Int {
    guard marker < text.count else { return text.count }
    return text.before(marker) + 1
  }

  /// The sentence that ends before a place: it begins behind a stop, a semicolon, or an arrow.
  private static func sentence(
    before end: Int, since lowest: Int, in text: TokenText
  ) -> Range<Int> {
    var start = end
    // What ends the sentence itself is no beginning: "Approval is needed. (AI @ada)"
    while start > lowest, !text.saysSomething(start - 1..<start) { start -= 1 }
    while start > lowest, !isEnd(start - 1, in: text) { start -= 1 }
    return start..<end
  }

  private static func isEnd(_ index: Int, in text: TokenText) -> Bool {
    switch text.kind(index) {
    case .stop: !text.isAttached(index + 1) && text.written(index + 1).first?.isLowercase != true
    case .semicolon, .arrow: true
    default: false
    }
  }
}

/// The handles at the end of a task: `(@ada, @bob)`, `; @ada`, `-> @ada`, `, @ada`.
struct TrailingOwners {
  private(set) var owners: [ActionItem.Owner] = []
  /// The first token that is no more of the task.
  private(set) var start: Int

  init?(in text: TokenText, _ task: Range<Int>) {
    var index = task.upperBound - 1
    let isClosed = text.kind(index) == .close
    if isClosed { index -= 1 }
    var places: [Int] = []
    while index >= task.lowerBound, Self.isListed(index, in: text) {
      if text.kind(index) == .handle { places.append(index) }
      index -= 1
    }
    let last = places.last ?? 0
    guard !places.isEmpty, index >= task.lowerBound,
      Self.opens(index, before: last, isClosed: isClosed, in: text)
    else { return nil }
    // A comma before one handle that is the only one: "analyse the logs, @ada".
    start = min(index, last - 1)
    for place in places.reversed() {
      let range = text.tokens[place].range
      let name = String(text.written(place).dropFirst())
      owners.append(.handle(Handle(text: name, range: text.flat.sourceRange(of: range))))
    }
  }

  private static func isListed(_ index: Int, in text: TokenText) -> Bool {
    switch text.kind(index) {
    case .handle, .comma, .joint: true
    default: text.isWord(index, ["and", "und"])
    }
  }

  /// Whether what stands before the handles parts them from the task.
  private static func opens(
    _ index: Int, before first: Int, isClosed: Bool, in text: TokenText
  ) -> Bool {
    if isClosed { return text.kind(index) == .open }
    switch text.kind(index) {
    case .semicolon, .arrow, .dash, .colon, .stop: return true
    default: return text.kind(first - 1) == .comma
    }
  }
}
