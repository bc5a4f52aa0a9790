internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Reads sentences that tell of a decision: "we decided to ...", "there is a consensus that ...".
struct PhraseGrammar {
  /// What a clause tells.
  struct Phrase {
    let isReported: Bool
    /// The first token of what is quoted: that of the clause, or the one behind "the decision is that".
    let content: Int
    /// The first token behind the word for the decision and what leads on from it.
    let complement: Int
    /// Whether the verb itself turns the proposal down.
    var isRefusal = false
  }

  let prose: Prose
  let lexicon: Lexicon

  /// No subject is looked for further away, lest a long sentence be read as often as it has words.
  private static let reach = 24
  /// Between a noun and "that" stand at most so many tokens.
  private static let mostBetween = 10

  /// What a clause tells of a decision; nil if it tells of none, or of one that is still open.
  func phrase(in clause: Range<Int>) -> Phrase? {
    guard !prose.isQuestion(clause) else { return nil }
    for index in clause where beginsWord(index, in: clause) {
      if let phrase = phrase(at: index, in: clause) { return phrase }
    }
    return nil
  }

  /// Whether a word begins at a token, and not the end of one, as in "(dis)agreement".
  private func beginsWord(_ index: Int, in clause: Range<Int>) -> Bool {
    guard prose.tokens[index].kind == .word else { return false }
    return index == clause.lowerBound || prose.tokens[index].followsBlank
      || prose.tokens[index - 1].kind != .close
  }

  private func phrase(at index: Int, in clause: Range<Int>) -> Phrase? {
    for kind in [WordKind.approvals, .verbs, .present] {
      if let length = length(kind, at: index) {
        return verb(index..<index + length, kind, in: clause)
      }
    }
    if let length = length(.nouns, at: index) {
      return noun(index..<index + length, isAssent: false, in: clause)
    }
    if let length = length(.assent, at: index) {
      return noun(index..<index + length, isAssent: true, in: clause)
    }
    return nil
  }

  private func length(_ kind: WordKind, at index: Int) -> Int? {
    guard prose.isWord(index, kind) else { return nil }
    return lexicon.length(kind, in: prose.words, at: index)
  }

  // MARK: Verbs

  private func verb(_ verb: Range<Int>, _ kind: WordKind, in clause: Range<Int>) -> Phrase? {
    let start = partStart(before: verb.lowerBound, in: clause)
    var subject = verb.lowerBound
    while subject > start, isHelper(subject - 1), !prose.isWord(subject - 1, .group) {
      subject -= 1
    }
    guard subject == start || !prose.isWord(subject - 1, .guards),
      let isReported = isReported(verb, kind, subject: start..<subject, in: clause)
    else { return nil }
    // As in "the minutes of the last meeting were approved".
    let isOnMotion = kind == .approvals && prose.holds(.motions, in: start..<subject)
    let isElsewhere =
      prose.holds(.reported, in: start..<verb.lowerBound)
      || prose.holds(.reported, in: verb.upperBound..<min(verb.upperBound + 4, clause.upperBound))
    return Phrase(
      isReported: isReported || isElsewhere && !isOnMotion, content: clause.lowerBound,
      complement: verb.upperBound, isRefusal: prose.holds(.refusals, in: verb))
  }

  /// Whether a verb tells what others did; nil if it tells nothing.
  private func isReported(
    _ verb: Range<Int>, _ kind: WordKind, subject: Range<Int>, in clause: Range<Int>
  ) -> Bool? {
    let isLast =
      !prose.saysSomething(verb.upperBound..<clause.upperBound)
      || prose.tokens[verb.upperBound].kind == .open
    // The rest of the sentence may stand within the verb, as in "wurde bei zwei Enthaltungen beschlossen".
    let isPassive = prose.holds(
      .passives, in: (isLast ? subject.lowerBound : subject.upperBound)..<verb.lowerBound)
    let isOnMotion = isPassive && isAdopted(verb, subject, in: clause)
    // As in "voted to".
    let leads = verb.count > 1 || leadsOn(verb.upperBound, in: clause)
    guard let last = subject.last else {
      guard kind == .verbs, leads || isPassive else { return nil }
      return prose.tokens[clause.lowerBound].kind == .handle
    }
    if prose.isWord(last, .articles) { return nil }
    if prose.isWord(last, .group), !isOnMotion {
      let isTold = isGroup(last, from: subject.lowerBound, kind, isPassive, in: clause)
      return isTold ? false : nil
    }
    if kind == .present, prose.isWord(last, .reported) {
      return prose.holds(.conditions, in: subject.lowerBound - 1..<subject.upperBound) ? nil : true
    }
    // As in "Wir haben uns auf den Montag geeinigt".
    if isLast, kind == .verbs, prose.isWord(subject.lowerBound, .group) { return false }
    guard kind == .verbs || kind == .approvals && isOnMotion,
      !prose.holds(.guards, in: subject.prefix { !prose.isWord($0, .motions) }),
      !prose.holds(.conditions, in: subject)
    else { return nil }
    if isPassive { return false }
    return leads || isLast || prose.tokens[last].kind == .handle ? true : nil
  }

  /// Whether the group is the subject of a sentence that tells what it did.
  private func isGroup(
    _ last: Int, from start: Int, _ kind: WordKind, _ isPassive: Bool, in clause: Range<Int>
  ) -> Bool {
    let near = clause.clamped(to: last - Self.reach..<last + Self.reach)
    if kind == .approvals, isPassive || prose.holds(.changes, in: near) { return false }
    var first = last
    while first > start, prose.isWord(first - 1, of: [.group, .articles, .helpers]),
      !prose.isWord(first - 1, .conditions)
    {
      first -= 1
    }
    // The word may stand before the part of the sentence, as "as" does.
    guard first > clause.lowerBound else { return true }
    return !prose.isWord(first - 1, of: [.conditions, .guards])
  }

  /// Whether the passive of a verb tells that a group has adopted something, and not that a change has
  /// passed its review: it is a motion, it was voted on, or the verb is one for that alone.
  private func isAdopted(_ verb: Range<Int>, _ subject: Range<Int>, in clause: Range<Int>) -> Bool {
    let near = verb.upperBound..<min(verb.upperBound + 4, clause.upperBound)
    return !prose.isOnChange(subject)
      && (prose.holds(.motions, in: subject) || prose.holdsVote(in: near)
        || prose.isWord(verb.lowerBound, .verbs) && prose.isWord(verb.lowerBound, .approvals))
  }

  /// Whether a word follows that leads to what was decided.
  private func leadsOn(_ index: Int, in clause: Range<Int>) -> Bool {
    guard index < clause.upperBound else { return false }
    return prose.tokens[index].kind == .comma
      || prose.isWord(index, of: [.links, .topics, .reported, .group])
  }

  // MARK: Nouns

  private func noun(_ noun: Range<Int>, isAssent: Bool, in clause: Range<Int>) -> Phrase? {
    let start = partStart(before: noun.lowerBound, in: clause)
    guard noun.lowerBound - start < Self.mostBetween,
      (start..<noun.lowerBound).allSatisfy({ index in
        isHelper(index) || prose.isWord(index, .articles) || prose.isWord(index, .group)
      })
    else { return nil }
    var isReported = false
    for index in noun.upperBound..<min(clause.upperBound, noun.upperBound + Self.mostBetween) {
      if prose.isWord(index, .open) { return nil }
      if prose.isWord(index, .reported) { isReported = true }
      let isFirst = index == noun.upperBound
      // "The decision to do it" is one that somebody speaks about.
      if !isAssent, isFirst, noun.lowerBound > start,
        prose.isWord(noun.lowerBound - 1, .articles), !prose.isWord(index, .passives),
        prose.isWord(index, .links)
      {
        return nil
      }
      switch step(index, isAssent: isAssent, isFirst: isFirst, in: clause) {
      case .on: continue
      case .out: return nil
      case .found(let complement, let isCut):
        return Phrase(
          isReported: isReported, content: isCut ? complement : clause.lowerBound,
          complement: complement)
      }
    }
    return nil
  }

  private enum Step {
    /// The word that leads to what was decided comes later.
    case on
    /// It does not come.
    case out
    /// It is there; what was decided begins at a token, and may be quoted without what stands before.
    case found(Int, isCut: Bool)
  }

  private func step(_ index: Int, isAssent: Bool, isFirst: Bool, in clause: Range<Int>) -> Step {
    let next = index + 1
    guard prose.tokens[index].kind == .word else {
      // As in "Konsens, dass".
      let isBeforeLink = prose.isWord(next, .links) && !prose.isWord(next, .passives)
      return prose.tokens[index].kind == .comma && isBeforeLink ? .on : .out
    }
    if prose.isWord(index, .links), prose.isWord(index, .passives) {
      return copula(index, in: clause)
    }
    if prose.isWord(index, .links) {
      return prose.saysSomething(next..<clause.upperBound) ? .found(next, isCut: false) : .out
    }
    if isHelper(index) || prose.isWord(index, .group) {
      if isAssent, isFirst, prose.isWord(index, .topics) {
        return prose.saysSomething(next..<clause.upperBound) ? .found(next, isCut: false) : .out
      }
      return .on
    }
    if prose.isWord(index, .topics) {
      return (isAssent || isFirst && isResult(index, in: clause))
        && prose.saysSomething(next..<clause.upperBound)
        ? .found(next, isCut: false) : .out
    }
    if prose.isWord(index, of: [.guards, .conditions]) { return .out }
    return isFirst ? .out : .on
  }

  /// Whether nothing but a noun stands between an arrow and a word that takes sides, as in "-> Decision
  /// for tea".
  private func isResult(_ index: Int, in clause: Range<Int>) -> Bool {
    clause.lowerBound > 0 && prose.tokens[clause.lowerBound - 1].kind == .arrow
      && prose.isWord(index, of: [.ayes, .nays]) && !prose.isWord(index + 1, .open)
      && prose.isWord(clause.lowerBound, .nouns)
      && length(.nouns, at: clause.lowerBound) == index - clause.lowerBound
  }

  /// What stands behind "is" or "was".
  private func copula(_ index: Int, in clause: Range<Int>) -> Step {
    var next = index + 1
    while next < clause.upperBound,
      prose.tokens[next].kind == .comma
        || prose.isWord(next, .breaks)
    {
      next += 1
    }
    guard next < clause.upperBound else { return .out }
    if isHelper(next) { return .on }
    if prose.isWord(next, .open) { return .out }
    if prose.isWord(next, .links), !prose.isWord(next, .passives) { next += 1 }
    return prose.saysSomething(next..<clause.upperBound) ? .found(next, isCut: true) : .out
  }

  // MARK: Words

  /// Where the part of a sentence begins that a word belongs to.
  private func partStart(before index: Int, in clause: Range<Int>) -> Int {
    var start = index
    let least = max(clause.lowerBound, index - Self.reach)
    while start > least, !endsPart(start - 1) { start -= 1 }
    return start
  }

  private func endsPart(_ index: Int) -> Bool {
    switch prose.tokens[index].kind {
    case .comma, .colon, .open, .close, .semicolon: true
    case .word: prose.isWord(index, .breaks)
    default: false
    }
  }

  private func isHelper(_ index: Int) -> Bool {
    prose.isWord(index, .helpers) || prose.isWord(index, .passives)
  }
}
