internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Reads what has become of an action item.
///
/// A word counts only where it is all that a part of the text or a note below it says: "done" and
/// "merged, see #12" close an item, "part 1 done" and "closed old issue" do not.
struct StatusReader {
  private let conventions: Conventions

  init(_ conventions: Conventions) {
    self.conventions = conventions
  }

  /// The status of an item: by the last note below it, else by its own words, its box, or a line through it.
  func status(of line: StatementLine, _ task: TaskScope, hasNotes: Bool = true)
    -> ActionItem.Status
  {
    if hasNotes, let last = lastNote(below: line) { return last }
    if let own = task.status ?? (task.isAside ? nil : verdict(before: task.tokens, in: line.text)) {
      return own
    }
    if isStruck(task.tokens, in: line) { return .done }
    return box(of: line)
  }

  /// The status of an item whose task stands below it, by what its own line and its notes say.
  func status(below line: StatementLine) -> ActionItem.Status {
    lastNote(below: line) ?? box(of: line)
  }

  private func lastNote(below line: StatementLine) -> ActionItem.Status? {
    line.statements.children(of: line.index).compactMap { child in
      note(StatementLine(child, in: line.statements))
    }.last
  }

  /// What the box before the text says.
  private func box(of line: StatementLine) -> ActionItem.Status {
    if line.text.hasCancelledBox { return .cancelled }
    return line.statement.isTicked == true ? .done : .open
  }

  /// Whether a statement says nothing but a status.
  func isNote(_ line: StatementLine) -> Bool { note(line) != nil }

  /// The status that is all that some tokens say.
  func verdict(ofAll range: Range<Int>, in text: TokenText) -> ActionItem.Status? {
    verdict(of: text.trimmed(range), in: text)
  }

  /// The status that a note begins with.
  private func note(_ line: StatementLine) -> ActionItem.Status? {
    let text = line.text
    var start = text.trimmed(0..<text.count).lowerBound
    if conventions.actions.words.labels.contains(text.word(start)), text.kind(start + 1) == .colon {
      start = text.skippingEmphasis(start + 2)
    } else if isDate(start, in: text), [.colon, .dash].contains(text.kind(start + 1)) {
      start = text.skippingEmphasis(start + 2)
    }
    return verdict(of: start..<endOfFirstPart(from: start, in: text), in: text)
  }

  /// The status in the parts at the end of a task, with the place where they begin.
  func verdict(
    atEndOf task: Range<Int>, in text: TokenText
  ) -> (status: ActionItem.Status, start: Int)? {
    var found: (status: ActionItem.Status, start: Int)?
    var start = task.lowerBound
    while start < task.upperBound {
      let end = endOfPart(from: start, in: text, before: task.upperBound)
      if start > task.lowerBound, text.saysSomething(task.lowerBound..<start),
        !isLabel(end, in: text),
        let status = verdict(of: start..<end, in: text)
      {
        found = (status, found?.start ?? beginning(start, in: text))
      }
      start = text.kind(end) == .sign || text.kind(end) == .word ? max(end, start + 1) : end + 1
    }
    return found ?? verdict(inLastTokenOf: task, in: text)
  }

  /// Where a status begins with what it is labelled by, as in "Status: done".
  private func beginning(_ start: Int, in text: TokenText) -> Int {
    let isLabelled =
      text.kind(start - 1) == .colon
      && conventions.actions.words.labels.contains(text.word(start - 2))
    return isLabelled ? start - 2 : start
  }

  /// Whether a colon with words behind it makes a label of what stands before it: "done: the disks".
  private func isLabel(_ end: Int, in text: TokenText) -> Bool {
    text.kind(end) == .colon && text.kind(end + 1) == .word
  }

  /// A check mark or a word in capitals that ends a task without a sign before it.
  private func verdict(
    inLastTokenOf task: Range<Int>, in text: TokenText
  ) -> (status: ActionItem.Status, start: Int)? {
    guard task.count > 1 else { return nil }
    let last = task.upperBound - 1
    let isLoud = text.kind(last) == .sign || text.written(last).uppercased() == text.written(last)
    let start = text.kind(last) == .sign ? firstSign(upTo: last, in: text) : last
    guard isLoud, start > task.lowerBound, let status = verdict(of: start..<last + 1, in: text)
    else { return nil }
    return (status, start)
  }

  /// The first of several signs in a row, since an emoji may be more than one.
  private func firstSign(upTo last: Int, in text: TokenText) -> Int {
    var first = last
    while text.kind(first - 1) == .sign { first -= 1 }
    return first
  }

  /// The status before a marker: `DONE: AI @ada`, `✅ AI @ada`.
  private func verdict(before task: Range<Int>, in text: TokenText) -> ActionItem.Status? {
    let first = firstWord(from: text.trimmed(0..<text.count).lowerBound, in: text)
    let end = min(endOfFirstPart(from: first, in: text), task.lowerBound)
    return first < end ? verdict(of: first..<end, in: text) : nil
  }

  /// The status that a task begins with, as in `[done] order disks`, with the place behind it.
  func verdict(
    atStartOf task: Range<Int>, in text: TokenText
  ) -> (status: ActionItem.Status, end: Int)? {
    let first = firstWord(from: task.lowerBound, in: text)
    let end = endOfFirstPart(from: first, in: text)
    guard first < end, end < task.upperBound, text.saysSomething(end..<task.upperBound),
      let status = verdict(of: first..<end, in: text)
    else { return nil }
    return (status, end)
  }

  private func firstWord(from start: Int, in text: TokenText) -> Int {
    var first = start
    while text.kind(first) == .open { first += 1 }
    return first
  }

  /// The place behind the part of a text that begins at a place: at a line break or a sign that parts.
  private func endOfPart(from start: Int, in text: TokenText, before limit: Int? = nil) -> Int {
    var index = start
    while index < limit ?? text.count {
      switch text.kind(index) {
      case .comma, .colon, .semicolon, .open, .close, .arrow, .lineBreak: return index
      case .stop where !text.isAttached(index + 1): return index
      case .dash where !text.isAttached(index): return index
      case .sign where index > start && text.isPicture(index) && !text.isPicture(index - 1):
        return index
      case .word where index > start && text.isPicture(index - 1): return index
      default: index += 1
      }
    }
    return index
  }

  /// The same, no further than any verdict goes, since several items ask in one text.
  private func endOfFirstPart(from start: Int, in text: TokenText) -> Int {
    endOfPart(from: start, in: text, before: min(text.count, start + Self.mostTokens + 1))
  }

  /// What a part of a text says, if a status is all it says; a question says nothing.
  private func verdict(of part: Range<Int>, in text: TokenText) -> ActionItem.Status? {
    guard !part.isEmpty, part.count <= Self.mostTokens, text.written(part.upperBound) != "?",
      text.written(part.upperBound - 1) != "?"
    else { return nil }
    let whole = text.trimmed(part)
    var said = whole
    // "done 2025-03-05", "2025-03-05 done"
    while said.count > 1, isDate(said.upperBound - 1, in: text) { said.removeLast() }
    while said.count > 1, isDate(said.lowerBound, in: text) { said.removeFirst() }
    while !said.isEmpty, conventions.actions.words.auxiliaries.contains(text.word(said.lowerBound))
    {
      said.removeFirst()
    }
    let isExplained = said.dropFirst().first.map {
      conventions.actions.words.particles.contains(text.word($0))
    }
    if isExplained == true { said = said.prefix(1) }
    if let status = status(in: said, of: text) { return status }
    return said == whole ? nil : status(in: whole, of: text)
  }

  /// Whether a word is a date and nothing else.
  private func isDate(_ index: Int, in text: TokenText) -> Bool {
    guard text.kind(index) == .word else { return false }
    let word = Array(text.written(index).utf8)
    return word.first.map { (48...57).contains($0) } == true
      && WrittenDate.ranges(inUTF8: word) == [word.indices]
  }

  private func status(in said: Range<Int>, of text: TokenText) -> ActionItem.Status? {
    let said = FoldedText(text.string(said))
    if conventions.actions.words.open.matches(said) { return .open }
    if conventions.actions.words.done.matches(said) { return .done }
    return conventions.actions.words.cancelled.matches(said) ? .cancelled : nil
  }

  /// No verdict is longer.
  private static let mostTokens = 24

  private func isStruck(_ task: Range<Int>, in line: StatementLine) -> Bool {
    let range = line.text.bytes(of: task)
    guard !range.isEmpty else { return false }
    return FoldedText(line.text.flat.withoutStruck(range, in: line.statements.tree)).isEmpty
  }
}
