internal import MarkdownTree
internal import Profiles
internal import Statements

/// What is settled by a verdict, an answer or a vote.
extension DecisionCollector {
  /// Reads a line that is a verdict; false where it is none.
  mutating func readVerdict(
    in line: Range<Int>, isWhole: Bool, of prose: Prose, _ index: Int
  ) -> Bool {
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    let isOnChange = statements.all[index].parent.map { background($0).isOnChange } ?? true
    guard let verdict = grammar.verdict(line, isOnChange: isOnChange) else { return false }
    return add(verdict, line, isWhole: isWhole, of: prose, index)
  }

  /// Reads a line that ends with a verdict, answers a question or settles something as a whole.
  mutating func readAnswer(in line: Range<Int>, of prose: Prose, _ index: Int) {
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    if let outcome = inlineAnswer(in: line, of: prose) {
      add(kind: .implicit, outcome, line, from: line, of: prose, context: context(of: index))
    } else if let (proposal, verdict) = grammar.trailingVerdict(in: line) {
      add(
        kind: verdict.kind, verdict.outcome, proposal, from: line, of: prose,
        context: context(of: index))
    } else if let outcome = answer(in: line, of: prose, statements.all[index].parent) {
      add(kind: .implicit, outcome, line, from: line, of: prose, context: above(index))
    } else if prose.clauses(of: line).last.map({ grammar.isSettled($0) }) ?? false {
      let isDelay = prose.outcome(of: line) == .deferred
      add(
        kind: .implicit, isDelay ? .deferred : nil, line, from: line, of: prose,
        context: above(index))
    }
  }

  /// Adds what a verdict is about, or, where that is only a heading, the verdict; false where it is about
  /// nothing.
  private mutating func add(
    _ verdict: VerdictGrammar.Verdict, _ line: Range<Int>, isWhole: Bool, of prose: Prose,
    _ index: Int
  ) -> Bool {
    if isWhole, let proposal = proposal(above: index),
      background(proposal).saysEnough
    {
      let context = context(of: proposal)
      add(kind: verdict.kind, verdict.outcome, proposal: proposal, context: context)
    } else if let start = prose.tokens.indices.first, start < line.lowerBound {
      let before = Self.capped(prose.quote(start..<line.lowerBound))
      add(kind: verdict.kind, verdict.outcome, line, from: line, of: prose, context: before)
    } else if !isBelowSection(index) {
      add(
        kind: verdict.kind, verdict.outcome, line, from: line, of: prose, context: above(index))
    } else {
      return false
    }
    return true
  }

  /// The item that a statement right below it is about.
  mutating func proposal(above index: Int) -> Int? {
    guard let parent = statements.all[index].parent, indices.contains(parent),
      statements.all[parent].place == .item, !isLabel(parent)
    else { return nil }
    return parent
  }

  /// The statement above, be it a heading: a mere verdict tells nobody anything.
  mutating func above(_ index: Int) -> String? {
    context(of: index) ?? statements.all[index].parent.map { quote($0) }
  }

  /// Whether nothing but a section stands above a statement, which proposes nothing.
  private mutating func isBelowSection(_ index: Int) -> Bool {
    guard let parent = statements.all[index].parent else { return true }
    guard statements.all[parent].isHeading else { return false }
    let prose = prose(parent)
    let title = prose.folded(prose.trimmed(prose.tokens.indices))
    return sections.matches(title)
  }

  /// The answer that a line gives to a question above it.
  private mutating func answer(
    in line: Range<Int>, of prose: Prose, _ parent: Int?
  ) -> Decision.Outcome? {
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    guard let parent, !prose.isQuestion(line), let answer = grammar.answer(line),
      background(parent).asks
    else { return nil }
    return answer
  }

  /// The answer behind a question in its line: a mere yes or no.
  private func inlineAnswer(in line: Range<Int>, of prose: Prose) -> Decision.Outcome? {
    let clauses = prose.clauses(of: line)
    guard clauses.count == 2, let question = clauses.first, let answer = clauses.last else {
      return nil
    }
    let grammar = VerdictGrammar(prose: prose, conventions: conventions)
    guard prose.isQuestion(question), !prose.isQuestion(answer),
      question.prefix(4).contains(where: { prose.isWord($0, .asks) }),
      answer.count(where: { prose.tokens[$0].kind == .word }) == 1
    else { return nil }
    return grammar.answer(answer)
  }

  // MARK: Votes

  /// Reads the winner of a vote whose options stand below a line that ends with a colon; false where
  /// there is none.
  mutating func readVote(in line: Range<Int>, of prose: Prose, _ index: Int) -> Bool {
    guard line.upperBound == prose.tokens.count, prose.holdsVote(in: line),
      !prose.holds(.open, in: line), !prose.isQuestion(line)
    else { return false }
    let isClosed = prose.tokens[line.upperBound - 1].kind == .colon
    guard isClosed || beginsWithLabel(line, of: prose) else { return false }
    var votes: [(option: Int, count: Int)] = []
    for child in statements.children(of: index) where indices.contains(child) {
      if let count = self.prose(child).votes { votes.append((child, count)) }
    }
    let most = votes.map { $0.count }.max() ?? 0
    let winners = votes.filter { $0.count == most }
    guard most > 0, let winner = winners.first, isClosed || votes.count > 1 else { return false }
    // A draw decides nothing.
    if winners.count > 1 { return true }
    if let answer = answer(self.prose(winner.option)) {
      add(kind: .explicit, answer, proposal: index, context: context(of: index))
      return true
    }
    let context = quote(index)
    add(kind: .explicit, .accepted, proposal: winner.option, context: context)
    return true
  }
}

extension DecisionCollector {
  private func beginsWithLabel(_ line: Range<Int>, of prose: Prose) -> Bool {
    LabelGrammar(prose: prose, conventions: conventions).label(at: line.lowerBound, in: line) != nil
  }

  /// The answer that an option of a vote is.
  private func answer(_ option: Prose) -> Decision.Outcome? {
    let words = option.tokens.prefix { $0.kind == .word }.count
    guard words == 1 else { return nil }
    return VerdictGrammar(prose: option, conventions: conventions).answer(0..<1)
  }
}

extension Prose {
  /// The number of votes that an option got: the last number in it that is no share, as the 9 of
  /// "Monday - 9 (60%)" and "9 votes for Monday".
  fileprivate var votes: Int? {
    let number = tokens.indices.last { index in
      guard Int(words[index]) != nil else { return false }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      switch next?.kind {
      case nil, .open, .close, .lineBreak, .comma: return true
      default: return isWord(index + 1, .votes)
      }
    }
    return number.flatMap { Int(words[$0]) }
  }
}
