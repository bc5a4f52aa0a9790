internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// What labels label.
extension DecisionCollector {
  /// The name of a field ends within so many tokens.
  private static let longestField = 5

  /// Reads what the labels of a line label; false where there is none.
  mutating func readLabels(
    in line: Range<Int>, before rest: Range<Int>?, of prose: Prose, _ index: Int
  ) -> Bool {
    let grammar = LabelGrammar(prose: prose, conventions: conventions)
    let labels = prose.clauses(of: line).compactMap { clause in
      grammar.label(at: clause.lowerBound, in: line).map { (start: clause.lowerBound, label: $0) }
    }
    guard let first = labels.first else { return false }
    let beginsLine = first.start == line.first { prose.tokens[$0].kind == .word }
    guard first.label.isClosed || beginsLine else { return false }
    for (number, (start, label)) in labels.enumerated() {
      let next = number + 1 < labels.count ? labels[number + 1].start : line.upperBound
      let end =
        task(behind: label.content, before: next, of: prose)
        ?? field(behind: label.content, before: next, of: prose) ?? next
      if prose.saysSomething(label.content..<end), !prose.isNote(label.content..<end) {
        let before = line.lowerBound..<(number == 0 ? start : line.lowerBound)
        add(label, label.content..<end, from: start, behind: before, of: prose, index)
      } else if end == line.upperBound, !label.isNamed {
        return readList(label, from: start, before: rest, of: prose, index)
      }
    }
    return true
  }

  /// Where a task begins behind what was decided.
  private func task(behind start: Int, before end: Int, of prose: Prose) -> Int? {
    guard start < end else { return nil }
    return prose.clauses(of: start..<end).dropFirst()
      .first { isActionItem($0, of: prose) }?.lowerBound
  }

  /// Where the next field of a form begins behind a bar, as in `Decision: tea | Owner: ada`.
  private func field(behind start: Int, before end: Int, of prose: Prose) -> Int? {
    (start..<max(start, end)).first { bar in
      prose.tokens[bar].kind == .sign && prose.tokens[bar].followsBlank
        && prose.text.bytes[prose.tokens[bar].range.lowerBound] == UInt8(ascii: "|")
        && prose.tokens[bar..<end].prefix(Self.longestField).contains { $0.kind == .colon }
    }
  }

  /// Adds what stands behind a label.
  private mutating func add(
    _ label: Label, _ content: Range<Int>, from start: Int, behind before: Range<Int>,
    of prose: Prose, _ index: Int
  ) {
    guard let outcome = outcome(of: content, in: prose),
      !isCount(content, below: label, of: prose)
    else { return }
    if let state = label.outcome, before.isEmpty, prose.isTally(content) {
      // As in "Motion passed: 5-3", which is about what stands above.
      let line = start..<content.upperBound
      let verdict = VerdictGrammar.Verdict(kind: label.kind, outcome: state)
      _ = add(verdict, line, isWhole: line == prose.tokens.indices, of: prose, index)
      return
    }
    let verdict = verdict(content, behind: label, of: prose)
    if isVote(label, of: prose) {
      guard let verdict else { return }
      if before.isEmpty, label.topic == nil, confirms(verdict, content, of: prose) { return }
    }
    let isDelay = (label.outcome ?? verdict?.outcome) == .deferred
    let kind = isDelay ? .implicit : label.kind
    if let verdict, before.isEmpty, let proposal = proposal(above: index) {
      let context = context(of: proposal)
      add(kind: kind, verdict.outcome, proposal: proposal, context: context)
      return
    }
    var context = verdict == nil ? context(of: index) : above(index)
    if let topic = label.topic { context = Self.capped(prose.quote(topic)) }
    if prose.saysSomething(before) { context = Self.capped(prose.quote(before)) }
    if let state = label.outcome {
      if prose.isOnChange(content) { return }
      return add(
        kind: kind, state, content, from: start..<content.upperBound, of: prose, context: context)
    }
    let outvoted = prose.tally(in: content)?.outcome == .rejected ? Decision.Outcome.rejected : nil
    add(
      kind: kind, verdict?.outcome ?? outvoted ?? outcome, content,
      from: start..<content.upperBound, of: prose, context: context)
  }

  /// Whether votes only tell how the decision right above came about.
  private func confirms(
    _ verdict: VerdictGrammar.Verdict, _ content: Range<Int>, of prose: Prose
  ) -> Bool {
    guard let last = found.last, last.decision.kind == .explicit,
      last.decision.outcome == verdict.outcome,
      (prose.index - 1...prose.index).contains(last.statement),
      let first = prose.trimmed(content).first
    else { return false }
    return Int(prose.words[first]) != nil || prose.isWord(first, of: [.ayes, .nays])
  }

  /// The verdict that stands behind a label.
  private func verdict(
    _ content: Range<Int>, behind label: Label, of prose: Prose
  ) -> VerdictGrammar.Verdict? {
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    if let verdict = grammar.verdict(content, isOnChange: false) { return verdict }
    guard isVote(label, of: prose) else { return nil }
    let answer = grammar.answer(content).map {
      VerdictGrammar.Verdict(kind: .explicit, outcome: $0)
    }
    return grammar.verdict(ofVotes: content) ?? grammar.trailingVerdict(in: content)?.verdict
      ?? answer
  }

  /// Whether a label only says that there was a vote, which may have had any result.
  private func isVote(_ label: Label, of prose: Prose) -> Bool {
    label.core.allSatisfy { prose.isWord($0, .votes) }
  }

  /// Whether a label that may be about an event is followed by how many of something there were, or one
  /// that may be about a thing by what it measures.
  private func isCount(_ content: Range<Int>, below label: Label, of prose: Prose) -> Bool {
    guard let first = prose.trimmed(content).first,
      let byte = prose.words[first].utf8.first, byte.isLetterOrDigit, !byte.isLetter
    else { return false }
    if label.topic != nil, label.core.allSatisfy({ prose.isWord($0, .measures) }) { return true }
    return Int(prose.words[first]) != nil && label.core.allSatisfy { prose.isWord($0, .results) }
  }

  /// Reads what a label without text of its own labels: the rest of its paragraph, the statements below
  /// it, or the next paragraph.
  private mutating func readList(
    _ label: Label, from start: Int, before rest: Range<Int>?, of prose: Prose, _ index: Int
  ) -> Bool {
    if let rest {
      guard label.isClosed else { return false }
      claimed.insert(index)
      add(label, rest, from: start, behind: start..<start, of: prose, index)
      return true
    }
    let children = statements.children(of: index).filter { !statements.all[$0].isHeading }
    let context = context(of: index)
    for child in children { readListed(child, kind: label.kind, context: context) }
    if !children.isEmpty { return true }
    guard let next = paragraph(behind: index), label.isClosed || isEmphasized(index) else {
      return false
    }
    readListed(next, kind: label.kind, context: context)
    return true
  }

  /// Reads a statement that a label above it makes a decision.
  mutating func readListed(_ index: Int, kind: Decision.Kind, context: String?) {
    let prose = prose(index)
    let whole = prose.trimmed(prose.tokens.indices)
    guard indices.contains(index), !whole.isEmpty, !isActionItem(prose), !isTask(index),
      !isLabel(index)
    else { return }
    claimed.formUnion(index..<statements.all[index].end)
    let children = Array(statements.children(of: index))
    if prose.isQuestion(whole) { return readAnswer(to: index, children, kind) }
    if prose.isTopic, !children.isEmpty {
      let topic = quote(index)
      for child in children { readListed(child, kind: kind, context: topic) }
      return
    }
    let (content, isReported) = withoutLabel(whole, of: prose)
    guard !isOpen(prose), !(children.first.map { isOpen(self.prose($0)) } ?? false) else { return }
    let parts = prose.parts(of: content, apart: conventions.refused)
    for part in parts {
      guard let outcome = outcome(of: part, in: prose) else { continue }
      add(
        kind: isReported ? .reported : kind, outcome, part,
        from: parts.count == 1 ? whole : part, of: prose, context: context)
    }
  }

  /// What becomes of what some tokens below a label propose; nil where nothing is decided.
  private func outcome(of content: Range<Int>, in prose: Prose) -> Decision.Outcome? {
    let isRefused = conventions.refused.matches(prose.folded(prose.trimmed(content)))
    return isRefused ? .rejected : prose.outcome(of: content)
  }

  /// What a listed statement says behind a label of its own, and whether it only reports.
  private func withoutLabel(
    _ whole: Range<Int>, of prose: Prose
  ) -> (content: Range<Int>, isReported: Bool) {
    let labels = LabelGrammar(prose: prose, conventions: conventions)
    let line = prose.lines.first { $0.contains(whole.lowerBound) } ?? whole
    if let label = labels.label(at: whole.lowerBound, in: line), label.isClosed,
      label.content < whole.upperBound
    {
      return (label.content..<whole.upperBound, label.kind == .reported)
    }
    let phrases = PhraseGrammar(prose: prose, lexicon: conventions.words)
    return (whole, phrases.phrase(in: whole)?.isReported ?? false)
  }

  /// Reads the answer to a question below a label: a mere yes or no decides the question, all else is a
  /// decision of its own.
  private mutating func readAnswer(to index: Int, _ children: [Int], _ kind: Decision.Kind) {
    let question = quote(index)
    for child in children {
      let prose = prose(child)
      let whole = prose.trimmed(prose.tokens.indices)
      guard let outcome = prose.outcome(of: whole), !isActionItem(prose), !isOpen(prose) else {
        continue
      }
      let grammar = VerdictGrammar(prose: prose, conventions: conventions)
      let answer = grammar.answer(whole) ?? grammar.verdict(whole, isOnChange: false)?.outcome
      if let answer, whole.count <= 3 {
        add(
          kind: kind, answer, proposal: index, answer: " " + prose.quote(whole), context: nil)
      } else {
        add(kind: kind, answer ?? outcome, whole, from: whole, of: prose, context: question)
      }
      return
    }
  }

  /// Whether a statement says in its first words that something is open.
  private func isOpen(_ prose: Prose) -> Bool {
    prose.tokens.indices.prefix(3).contains { index in
      guard prose.isWord(index, .open) else { return false }
      return index == 0 || conventions.words.length(.open, in: prose.words, at: index) ?? 0 > 1
    }
  }

  private func paragraph(behind index: Int) -> Int? {
    let next = statements.all[index].end
    guard statements.all[index].place == .paragraph, indices.contains(next),
      statements.all[next].place == .paragraph,
      statements.all[next].parent == statements.all[index].parent
    else { return nil }
    return next
  }

  private func isEmphasized(_ index: Int) -> Bool {
    let tree = statements.tree
    let first = tree.children(of: statements.all[index].node).first { _ in true }
    return first.map { tree.nodes[$0].kind == .strong || tree.nodes[$0].kind == .emphasis } ?? false
  }
}

extension Label {
  /// The kind of what it labels.
  fileprivate var kind: Decision.Kind { isReported ? .reported : .explicit }
}
