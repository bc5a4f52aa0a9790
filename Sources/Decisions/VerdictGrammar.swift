internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Reads what says by itself that something is settled: "unanimous", "no objections", "postponed".
struct VerdictGrammar {
  /// What becomes of the proposal.
  struct Verdict {
    let kind: Decision.Kind
    let outcome: Decision.Outcome
  }

  let prose: Prose
  let conventions: DecisionConventions

  /// A verdict has at most so many tokens.
  private static let mostTokens = 12

  /// The verdict that some tokens are, but for a note behind a comma or in parentheses.
  ///
  /// One on a change that is reviewed elsewhere must not be the state of that review.
  func verdict(_ range: Range<Int>, isOnChange: Bool) -> Verdict? {
    let range = prose.trimmed(range)
    let end = range.first { isNote($0) } ?? range.upperBound
    guard range.lowerBound < end, end - range.lowerBound <= Self.mostTokens,
      end == range.upperBound || !prose.isQuestion(range.lowerBound..<end + 1)
    else { return nil }
    let text = prose.folded(range.lowerBound..<end)
    guard !isOnChange || !conventions.states.matches(text) else { return nil }
    if let outcome = outcome(of: text, in: conventions.verdicts) {
      return Verdict(kind: .explicit, outcome: outcome)
    }
    return outcome(of: text, in: conventions.tacit).map { Verdict(kind: .implicit, outcome: $0) }
  }

  /// A verdict behind the last sign of a line, and what it is about.
  func trailingVerdict(in line: Range<Int>) -> (proposal: Range<Int>, verdict: Verdict)? {
    let end = line.last { prose.tokens[$0].kind != .close && prose.tokens[$0].kind != .stop }
    guard let end, let sign = (line.lowerBound..<end).last(where: { separates($0) }) else {
      return nil
    }
    if let found = verdict(behind: sign, upTo: end + 1, in: line) { return found }
    // As in "agreed (9 of 10)".
    guard prose.tokens[sign].kind == .open,
      let before = (line.lowerBound..<sign).last(where: { separates($0) })
    else { return nil }
    return verdict(behind: before, upTo: end + 1, in: line)
  }

  private func verdict(
    behind sign: Int, upTo end: Int, in line: Range<Int>
  ) -> (proposal: Range<Int>, verdict: Verdict)? {
    let proposal = line.lowerBound..<(prose.isBackArrow(sign) ? sign - 1 : sign)
    guard prose.saysSomething(proposal) else { return nil }
    let verdict =
      verdict(sign + 1..<end, isOnChange: prose.isOnChange(proposal))
      ?? (prose.holdsVote(in: proposal) ? verdict(ofVotes: sign + 1..<end) : nil)
    return verdict.map { (proposal, $0) }
  }

  /// The verdict that votes for and against are.
  func verdict(ofVotes range: Range<Int>) -> Verdict? {
    prose.tally(in: range)?.outcome.map { Verdict(kind: .explicit, outcome: $0) }
  }

  private func separates(_ index: Int) -> Bool {
    switch prose.tokens[index].kind {
    case .arrow, .colon, .open, .stop: true
    case .dash: isSpaced(index) || prose.isBackArrow(index)
    default: false
    }
  }

  /// Whether a dash stands between blanks, and is no sign of a number.
  private func isSpaced(_ dash: Int) -> Bool {
    prose.tokens[dash].followsBlank
      && (dash + 1 >= prose.tokens.count || prose.tokens[dash + 1].followsBlank)
  }

  /// The answer that some tokens begin with.
  func answer(_ range: Range<Int>) -> Decision.Outcome? {
    let range = prose.trimmed(range)
    guard let first = range.first else { return nil }
    if prose.isWord(first, .affirmative) { return .accepted }
    return prose.isAnswerNo(first, before: range.upperBound) ? .rejected : nil
  }

  /// Whether a question asks for a decision.
  func isProposal(_ question: Prose) -> Bool {
    let whole = question.tokens.indices
    guard question.isQuestion(whole) else { return false }
    return question.clauses(of: whole).contains { clause in
      clause.prefix(4).contains {
        question.isWord($0, .asks)
      }
    }
  }

  /// Whether some tokens as a whole settle something.
  func isSettled(_ range: Range<Int>) -> Bool {
    conventions.settled.matches(prose.folded(prose.trimmed(range)))
  }

  private func outcome(
    of text: FoldedText, in verdicts: DecisionConventions.Verdicts
  ) -> Decision.Outcome? {
    if verdicts.accepted.matches(text) { return .accepted }
    if verdicts.rejected.matches(text) { return .rejected }
    return verdicts.deferred.matches(text) ? .deferred : nil
  }

  private func isNote(_ index: Int) -> Bool {
    switch prose.tokens[index].kind {
    case .open, .comma, .semicolon, .stop, .lineBreak, .arrow: true
    case .dash: prose.tokens[index].followsBlank
    default: false
    }
  }
}

extension Prose {
  /// Whether some tokens name a change that is reviewed elsewhere: a pull request, `#12`, an address.
  func isOnChange(_ range: Range<Int>) -> Bool {
    holds(.changes, in: range)
      || range.contains { index in
        tokens[index].kind == .address
          || tokens[index].kind == .sign && index + 1 < tokens.count
            && text.bytes[tokens[index].range.lowerBound] == UInt8(ascii: "#")
            && Int(words[index + 1]) != nil
      }
  }
}
