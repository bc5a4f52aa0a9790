internal import Profiles
internal import Statements

extension Prose {
  /// Between a word such as "need" and one such as "discuss" stand at most so many others.
  private static let mostBetween = 3

  /// What becomes of what some tokens propose; nil if nothing is decided yet, or nothing is said.
  func outcome(of content: Range<Int>) -> Decision.Outcome? {
    let content = trimmed(content)
    guard let first = content.first, !isQuestion(content),
      !isWord(first, .open) || isWord(first, .delays),
      saysSomething(content), tokens[first].kind != .address, !isNote(content),
      !isUndecided(content)
    else { return nil }
    return outcome(of: first, before: content.upperBound)
  }

  /// What becomes of a proposal by the words that begin what was decided, or else by those in its first
  /// sentence that turn down or put off what its verb says: "it is postponed", "der Antrag wird abgelehnt".
  ///
  /// What is decided in the negative, as "we do not sell it", is accepted.
  func outcome(of first: Int, before end: Int) -> Decision.Outcome {
    let begin = first..<min(isWord(first, .links) ? first + 2 : first + 1, end)
    if isAnswerNo(first, before: end) || endsWithNo(first..<max(first, end)) { return .rejected }
    if let outcome = refusal(in: begin) { return outcome }
    var isBehindVerb = false
    for index in begin.upperBound..<max(begin.upperBound, end) {
      if endsSentence(index) { break }
      if isBehindVerb, isNotAdopted(index, before: end) { return .rejected }
      if !isBehindVerb, isWord(index, .passives) {
        isBehindVerb = true
        if let outcome = refusal(in: index + 1..<min(index + 2, end)) { return outcome }
      } else if isBehindVerb, index + 1 == end || endsSentence(index + 1),
        let outcome = refusal(in: index..<index + 1)
      {
        return outcome
      }
    }
    return .accepted
  }

  private func refusal(in range: Range<Int>) -> Decision.Outcome? {
    if holds(.delays, in: range) { return .deferred }
    return holds(.refusals, in: range) ? .rejected : nil
  }

  /// Whether a word is a "no" that says all, and none that belongs to what follows, as in "no lamp".
  func isAnswerNo(_ index: Int, before end: Int) -> Bool {
    isWord(index, .negative) && !(index + 1 < end && tokens[index + 1].kind == .word)
  }

  /// Whether the last word is an answer, as in "it is not worth it, so no", and none that is counted.
  private func endsWithNo(_ content: Range<Int>) -> Bool {
    guard let last = content.last(where: { tokens[$0].kind != .stop }) else { return false }
    return isWord(last, .negative) && last > content.lowerBound && Int(words[last - 1]) == nil
  }

  /// Whether a word is the "not" of "not approved".
  private func isNotAdopted(_ index: Int, before end: Int) -> Bool {
    isWord(index, .negations) && index + 1 < end && isWord(index + 1, .approvals)
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word: isWord(index, of: [.breaks, .conditions])
    case .comma, .semicolon, .stop, .arrow, .open: true
    default: false
    }
  }

  /// Whether what is said to be decided is that it has yet to be: "we need to discuss it", "that we want to
  /// decide soon".
  func isUndecided(_ content: Range<Int>) -> Bool {
    let skipped: [WordKind] = [.group, .articles, .helpers, .links]
    let start = content.first { isWord($0, .guards) || !isWord($0, of: skipped) }
    guard let start, isWord(start, .guards) else { return false }
    let reach = start + 1..<min(start + 2 + Self.mostBetween, content.upperBound)
    var strangers = 0
    for index in reach where !endsSentence(index) {
      if isWord(index, of: [.talks, .nouns, .assent, .present, .verbs]) { return true }
      if !isWord(index, of: skipped + [.guards]) { strangers += 1 }
      if strangers > 1 { return false }
    }
    return false
  }
}
