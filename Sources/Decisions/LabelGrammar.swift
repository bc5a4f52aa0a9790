internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// A label, such as `Decision (for now):`, and where what it labels begins.
struct Label {
  /// The first token of what was decided.
  let content: Int
  let isReported: Bool
  /// The label, if it says what the decision is on.
  let topic: Range<Int>?
  /// Whether words before it say which decision it is, that are no usual ones.
  let isNamed: Bool
  /// Whether a colon ends it.
  let isClosed: Bool
  /// What became of what it labels, where it says so as `Rejected:` does.
  let outcome: Decision.Outcome?
  /// The words of the label itself.
  let core: Range<Int>
}

/// Reads the labels before decisions.
struct LabelGrammar {
  let prose: Prose
  let conventions: DecisionConventions

  /// A label has at most so many tokens.
  private static let mostTokens = 16
  /// Before its noun stand at most so many words that say which decision it is.
  private static let mostQualifiers = 4

  /// The label at the beginning of a clause, that ends before the line does or with it.
  func label(at start: Int, in line: Range<Int>) -> Label? {
    var start = start
    while start < line.upperBound, prose.isPicture(start) { start += 1 }
    if let label = bracketed(at: start, in: line) { return label }
    start = start + (start < line.upperBound && opensNote(start) ? 1 : 0)
    guard let end = delimiter(from: start, in: line), start < end else { return nil }
    let isClosed = end < line.upperBound
    guard !prose.isQuestion(start..<end) else { return nil }
    for head in start..<min(end, start + Self.mostQualifiers + 1) {
      guard prose.tokens[head].kind == .word else { continue }
      guard let core = core(from: head, before: end) else { continue }
      let mayHaveName = isClosed && prose.tokens[end].kind != .dash
      guard
        let isNamed = isNamed(start..<head, core: head..<core, isAllowed: mayHaveName),
        isSupplement(core..<end, isClosed: isClosed)
      else { return nil }
      let state = state(head..<core)
      guard
        state == nil
          || end < line.upperBound && saysState(state, head..<core, core..<end, from: start)
      else { return nil }
      return Label(
        content: skipSigns(from: end, in: line),
        isReported: isReported(core..<end),
        topic: isNamed || core < end && prose.isWord(core, .topics) ? start..<end : nil,
        isNamed: isNamed,
        isClosed: isClosed,
        outcome: state ?? (isRevoked(core..<end) ? .rejected : nil),
        core: head..<core)
    }
    return nil
  }

  /// Whether what says more about a label names others, as "from the guild", and not "by consensus".
  private func isReported(_ supplement: Range<Int>) -> Bool {
    prose.holds(.reported, in: supplement)
      || prose.holds(.sources, in: supplement) && !prose.holds(.assent, in: supplement)
        && !prose.holds(.votes, in: supplement)
  }

  /// Whether a note in parentheses behind a label is that what it labels was turned down, or holds no more.
  private func isRevoked(_ supplement: Range<Int>) -> Bool {
    let note = supplement.drop { !opensNote($0) }
    return [.refusals, .revocations].contains { prose.holds($0, in: note) }
  }

  /// What became of a proposal by the words of a label, such as "Rejected".
  private func state(_ core: Range<Int>) -> Decision.Outcome? {
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    let isState = conventions.states.matches(prose.folded(core))
    guard let verdict = grammar.verdict(core, isOnChange: false),
      isState || verdict.outcome != .accepted
    else { return nil }
    return verdict.outcome
  }

  /// Whether a label that tells the state of something is nothing but that before a colon; a delay may
  /// say until when.
  private func saysState(
    _ state: Decision.Outcome?, _ core: Range<Int>, _ rest: Range<Int>, from start: Int
  ) -> Bool {
    core.lowerBound == start && prose.tokens[rest.upperBound].kind == .colon
      && (state == .deferred || rest.allSatisfy { prose.isWord($0, .helpers) })
  }

  /// A label such as `[AGREED]`.
  private func bracketed(at start: Int, in line: Range<Int>) -> Label? {
    guard start < line.upperBound, opensNote(start) else { return nil }
    let reach = line.clamped(to: start..<start + Self.mostTokens)
    let end = reach.first { prose.tokens[$0].kind == .close }
    guard let end, start + 1 < end, matches(start + 1..<end) else { return nil }
    return Label(
      content: skipSigns(from: end + 1, in: line), isReported: false, topic: nil, isNamed: false,
      isClosed: true, outcome: nil, core: start + 1..<end)
  }

  private func opensNote(_ index: Int) -> Bool { prose.tokens[index].kind == .open }

  private func skipSigns(from index: Int, in line: Range<Int>) -> Int {
    var index = index
    let isComma = index < line.upperBound && prose.tokens[index].kind == .comma
    while index < line.upperBound, prose.tokens[index].kind.isDecoration { index += 1 }
    return isComma && prose.isWord(index, .links) ? index + 1 : index
  }

  /// The place of the colon, arrow or dash behind a label, or the end of its line.
  private func delimiter(from start: Int, in line: Range<Int>) -> Int? {
    var depth = 0
    for index in start..<min(line.upperBound, start + Self.mostTokens) {
      switch prose.tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .colon, .arrow: if depth <= 0 { return index }
      case .dash:
        if depth <= 0, prose.isBackArrow(index) { return nil }
        if depth <= 0, prose.tokens[index].followsBlank { return index }
      case .semicolon: return nil
      case .comma: if depth <= 0, leadsOn(index) { return index }
      case .stop:
        if index == start + 1, isCalled(start, index) { return index }
        if !prose.isQuestion(start..<index + 1) { return nil }
      default: break
      }
    }
    return line.upperBound <= start + Self.mostTokens ? line.upperBound : nil
  }

  /// Whether a comma is that of "Resolved, that ..."; most other words make a sentence with it.
  private func leadsOn(_ comma: Int) -> Bool {
    prose.isWord(comma + 1, .links) && !prose.isWord(comma + 1, .passives)
      && !prose.isWord(comma + 2, .passives)
      && !prose.isWord(comma - 1, of: [.nouns, .assent, .verbs])
  }

  /// Whether a word and a sign are a call such as "Decided!".
  private func isCalled(_ word: Int, _ stop: Int) -> Bool {
    prose.isWord(word, .verbs)
      && prose.text.bytes[prose.tokens[stop].range.lowerBound] == UInt8(ascii: "!")
  }

  /// The end of the words of a label that begin at a token; what follows only says more about it.
  private func core(from head: Int, before end: Int) -> Int? {
    let whole = (head..<end).first { opensNote($0) } ?? end
    if matches(head..<whole) { return whole }
    if whole == head + 1, isNumbered(head) { return whole }
    if let number = number(before: whole), number > head, matches(head..<number),
      state(head..<number) == nil
    {
      return number
    }
    let tail = (head..<whole).dropFirst().first { index in
      prose.tokens[index].kind == .joint || prose.tokens[index].kind == .comma
        || prose.isWord(index, of: [.topics, .reported, .breaks, .passives, .helpers])
    }
    return tail.flatMap { matches(head..<$0) ? $0 : nil }
  }

  /// Where the number of a decision begins that ends before a token: `4`, `#4`, `2026/4`.
  private func number(before end: Int) -> Int? {
    var start = end
    while start > 0, isOfNumber(start - 1) { start -= 1 }
    return start < end ? start : nil
  }

  /// Whether a word has the number of a decision behind a hyphen, as `DECISION-12`.
  private func isNumbered(_ index: Int) -> Bool {
    let word = prose.text.bytes[prose.tokens[index].range]
    guard let hyphen = word.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < word.endIndex,
      word[(hyphen + 1)...].allSatisfy({ $0.isLetterOrDigit && !$0.isLetter })
    else { return false }
    return conventions.labels.matches(FoldedText(word[..<hyphen]))
  }

  private func isOfNumber(_ index: Int) -> Bool {
    switch prose.tokens[index].kind {
    case .sign, .joint: return true
    case .word:
      let first = prose.text.bytes[prose.tokens[index].range.lowerBound]
      return first.isLetterOrDigit && !first.isLetter
    default: return false
    }
  }

  private func matches(_ range: Range<Int>) -> Bool {
    conventions.labels.matches(prose.folded(range))
  }

  /// Whether other words than the usual ones stand before those of a label; nil where it is none for them.
  private func isNamed(_ range: Range<Int>, core: Range<Int>, isAllowed: Bool) -> Bool? {
    guard let last = range.last else { return false }
    if prose.tokens[last].kind == .joint || prose.isWord(last, .breaks) {
      return isAllowed && range.count <= 3 ? false : nil
    }
    let isUsual = range.allSatisfy { index in
      prose.isWord(index, of: [.helpers, .articles, .group])
    }
    if isUsual { return false }
    let isName = range.allSatisfy { index in
      prose.tokens[index].kind == .word
        && !prose.isWord(index, of: [.guards, .topics, .verbs, .open])
    }
    return isAllowed && isName && prose.isWord(core.lowerBound, .nouns) ? true : nil
  }

  /// Whether what stands behind the words of a label leaves it one: a note in parentheses, or, before a
  /// colon, what it is about.
  private func isSupplement(_ range: Range<Int>, isClosed: Bool) -> Bool {
    guard !range.contains(where: { prose.tokens[$0].kind == .comma }),
      !prose.holds(.open, in: range)
    else { return false }
    if let first = range.first, !isClosed,
      prose.tokens[first].kind == .joint || prose.isWord(first, .breaks)
    {
      return matches(first + 1..<range.upperBound)
    }
    let end = range.first { opensNote($0) } ?? range.upperBound
    // Else it is a sentence, such as "Outcome of the survey is here".
    if isClosed { return !prose.holds(.passives, in: (range.lowerBound..<end).dropLast()) }
    return (range.lowerBound..<end).allSatisfy { index in
      prose.isWord(index, of: [.helpers, .articles, .group, .topics, .reported])
    }
  }
}

extension Prose {
  /// Whether a token is an emoji, or a code for one such as `:tada:`.
  func isPicture(_ index: Int) -> Bool {
    guard tokens[index].kind == .sign else { return false }
    let bytes = text.bytes[tokens[index].range]
    if bytes.first == UInt8(ascii: ":") { return true }
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    switch scalar?.properties.generalCategory {
    case .otherSymbol, .modifierSymbol, .nonspacingMark, .format: return bytes.first ?? 0 >= 0x80
    default: return false
    }
  }
}
