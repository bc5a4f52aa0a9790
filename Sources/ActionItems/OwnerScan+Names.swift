internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Owners that are names and no handles.
extension OwnerScan {
  static let mostWordsOfName = 3

  /// Names with joints between them; nothing where other things stand among them.
  mutating func takeNames(_ range: Range<Int>) -> Bool {
    let names = text.parts(of: range, at: isJoint)
    guard !names.isEmpty, names.allSatisfy({ isName($0) }) else { return false }
    for name in names { takeName(name) }
    return true
  }

  func isName(_ range: Range<Int>) -> Bool {
    // "AI(s)" is a plural.
    (1...Self.mostWordsOfName).contains(range.count) && range.allSatisfy { text.kind($0) == .word }
      && text.written(range.lowerBound).utf8.count > 1
  }

  mutating func takeName(_ range: Range<Int>) {
    let bytes = text.bytes(of: range)
    let isNobody = conventions.actions.unassigned.matches(FoldedText(text.flat.bytes[bytes]))
    owners.append(
      isNobody
        ? .unassigned
        : .name(text.string(range), range: text.flat.sourceRange(of: bytes)))
    end = range.upperBound
  }

  /// A name behind `@AI`, before the colon, alone behind it, or somebody known at the beginning.
  mutating func takeName(_ match: MarkerMatch, before limit: Int) {
    let first = text.skippingEmphasis(end)
    if match.isAddressed {
      if isName(first..<first + 1) { takeName(first..<first + 1) }
    } else if hasColon {
      let rest = text.trimmed(first..<endOfLine(from: first, before: limit))
      if rest.count == 1, isName(rest), text.kind(rest.upperBound) != .stop {
        if isKnown(rest) { takeName(rest) }
      } else {
        takeGivenNames(from: first, before: limit)
        if owners.isEmpty { takeKnownNames(from: first, before: limit) }
        if owners.isEmpty { takeFullName(from: first, before: limit) }
      }
    } else if let colon = colon(from: first, before: limit) {
      takeName(first..<colon, isAside: isAside(match))
    } else if isName(first..<first + 1), first < limit {
      takeNameBeforeTask(first, of: match)
    }
  }

  /// A name with a task right behind it: `AI ada to order it`, `AI ada order it`; of somebody who is not
  /// known only at the beginning, and with a word that takes it on.
  mutating func takeNameBeforeTask(_ first: Int, of match: MarkerMatch) {
    let begins = text.firstSaying >= match.tokens.lowerBound || isAside(match)
    let commits = conventions.actions.words.commitments.contains(text.word(first + 1))
    let isPerson = isKnown(first..<first + 1)
    let mayBeName = !match.isCommon && commits && text.written(first).isCapitalized
    guard begins ? isPerson || mayBeName : isPerson && commits else { return }
    takeName(first..<first + 1)
  }

  /// A name before the colon, or the task there and the owners behind it, as in `AI review: @ada`.
  mutating func takeName(_ range: Range<Int>, isAside: Bool) {
    end = range.upperBound + 1
    takeHandles(before: text.count)
    // "AI policy: @ada told us of it" is about something else.
    if !owners.isEmpty, text.kind(text.skippingEmphasis(end)) != .word {
      taskAhead = range
      return
    }
    owners.removeAll()
    end = range.lowerBound
    let name = text.trimmed(range)
    let isPerson = isKnown(name) || isAside && text.written(name.lowerBound).isCapitalized
    let names = text.parts(of: name, at: isJoint)
    guard isPerson || names.allSatisfy({ looksLikeName($0) }), takeNames(name) else { return }
    isGuessed = !isPerson && !names.contains { isKnown($0) }
    end = range.upperBound
  }

  /// Whether some words are written as a name is, each with a capital; that somebody is called so cannot be
  /// told.
  func looksLikeName(_ range: Range<Int>) -> Bool {
    isName(range) && range.allSatisfy { text.written($0).isCapitalized }
  }

  /// Handles and names before a colon, as in `@ada, Bob: text` and `Eve Adams & @ada: text`.
  mutating func takeMixed(before limit: Int) {
    let start = text.skippingEmphasis(end)
    guard
      let colon = colon(from: start, before: limit, passing: { text.kind($0) == .handle })
    else { return }
    let parts = text.parts(of: text.trimmed(start..<colon)) { isJoint($0) || isEmphasis($0) }
    let names = parts.filter { text.kind($0.lowerBound) != .handle }
    guard !names.isEmpty, names.count < parts.count,
      parts.allSatisfy({ text.kind($0.lowerBound) != .handle || $0.count == 1 }),
      names.allSatisfy({ isKnown($0) || !hasColon && looksLikeName($0) })
    else { return }
    for part in parts {
      text.kind(part.lowerBound) == .handle ? take(part.lowerBound) : takeName(part)
    }
    end = colon
  }

  private func isEmphasis(_ index: Int) -> Bool { text.kind(index) == .emphasis }

  /// The name of somebody unknown who takes on what follows: `Eve Adams to write it`; a single word may be
  /// anything, and what is "to be" done has nobody's name before it.
  mutating func takeFullName(from start: Int, before limit: Int) {
    var last = start
    while last < limit, looksLikeName(start..<last + 1) { last += 1 }
    guard (2...Self.mostWordsOfName).contains(last - start), last + 1 < limit,
      conventions.actions.words.commitments.contains(text.word(last)),
      conventions.actions.words.links.contains(text.word(last)),
      !conventions.actions.words.auxiliaries.contains(text.word(last + 1))
    else { return }
    takeName(start..<last)
  }

  /// Known names at the beginning of the task, as in `AI: Ada and Bob write it`.
  mutating func takeKnownNames(from start: Int, before limit: Int) {
    var index = start
    while let name = knownName(at: index, before: limit) {
      takeName(name)
      index = text.skippingEmphasis(end)
      guard isJoint(index) else { return }
      index += 1
    }
  }

  /// The name at a place that is known.
  private func knownName(at index: Int, before limit: Int) -> Range<Int>? {
    name(at: index, before: limit) { isKnown($0) }
  }

  /// The words at a place that are a name.
  ///
  /// "Team Disks to order some": it goes on as long as its words have
  /// capitals.
  private func name(
    at start: Int, before limit: Int, where isName: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let names = (1...Self.mostWordsOfName).map { start..<start + $0 }.filter {
      $0.upperBound <= min(limit, text.count) && isName($0)
    }
    return names.last { $0.allSatisfy { !text.written($0).isInSmallLetters } } ?? names.first
  }

  /// First names, among them those of nobody else, that take on what follows, as in `Ada and Bob to write it`.
  mutating func takeGivenNames(from start: Int, before limit: Int) {
    var (names, next) = ([Range<Int>](), start)
    while let name = knownName(at: next, before: limit) ?? givenName(at: next, before: limit) {
      names.append(name)
      next = text.skippingEmphasis(name.upperBound)
      guard isJoint(next) else { break }
      next += 1
    }
    guard !names.isEmpty, next < limit, commits(next) else { return }
    for name in names { takeName(name) }
  }

  private func givenName(at index: Int, before limit: Int) -> Range<Int>? {
    guard index < limit, text.kind(index) == .word, text.written(index).isCapitalized,
      people.givenNames.contains(text.word(index))
    else { return nil }
    return index..<index + 1
  }

  /// Whether a word takes on what follows; what is "to be" done is not done by whom it is told of.
  func commits(_ index: Int) -> Bool {
    conventions.actions.words.commitments.contains(text.word(index))
      && !conventions.actions.words.auxiliaries.contains(text.word(index + 1))
  }

  /// Known names that take on what follows, as in `Ada and Bob to write it`.
  mutating func takeCommittedNames(from start: Int, before limit: Int) {
    takeKnownNames(from: start, before: limit)
    let commits = conventions.actions.words.commitments.contains(text.word(end))
    if commits, !owners.isEmpty { return }
    owners.removeAll()
    end = start
    takeGivenNames(from: start, before: limit)
  }

  /// Behind a marker that anybody's task may have: a known name before a colon, or one that takes it on.
  mutating func takeKnownName(before limit: Int) {
    let first = text.skippingEmphasis(end)
    guard first < limit,
      knownName(at: first, before: limit) ?? givenName(at: first, before: limit) != nil
    else { return }
    if let colon = colon(from: first, before: limit) {
      takeNames(knownBefore: colon, from: first)
    }
    if owners.isEmpty { takeCommittedNames(from: first, before: limit) }
  }

  func isKnown(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.upperBound <= text.count else { return false }
    return people.names.contains(text.string(range).lowercased()) || isGroup(range)
  }

  /// Whether the marker stands in parentheses or behind an arrow, where it can be nothing else.
  func isAside(_ match: MarkerMatch) -> Bool {
    let before = text.kind(text.before(match.tokens.lowerBound))
    return before == .open || before == .arrow
  }

  /// A colon in reach of a name, with nothing but words and joints before it.
  func colon(
    from start: Int, before limit: Int, passing isPassed: (Int) -> Bool = { _ in false }
  ) -> Int? {
    var index = start
    while index < min(limit, start + 2 * Self.mostWordsOfName + 1) {
      switch text.kind(index) {
      case .colon: return index > start ? index : nil
      case .word, .joint, .comma, .emphasis: index += 1
      case _ where isPassed(index): index += 1
      default: return nil
      }
    }
    return nil
  }

  /// Known names before a colon, as in `VP04: text`.
  mutating func takeNamesBeforeColon() {
    if let colon = colon(from: end, before: text.count) {
      takeNames(knownBefore: colon, from: end)
    }
  }

  private mutating func takeNames(knownBefore colon: Int, from start: Int) {
    let names = text.parts(of: text.trimmed(start..<colon), at: isJoint)
    guard !names.isEmpty, names.allSatisfy({ isKnown($0) }) else { return }
    for name in names { takeName(name) }
  }

  /// One of the profile's groups, or a word for nobody, at the beginning of the task.
  mutating func takeGroup(before limit: Int) {
    let start = text.skippingEmphasis(end)
    if let group = name(at: start, before: limit, where: { isGroup($0) }) { takeName(group) }
  }

  func isGroup(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= text.count, range.allSatisfy({ text.kind($0) != .lineBreak }) else {
      return false
    }
    let name = FoldedText(text.flat.bytes[text.bytes(of: range)])
    return !name.isEmpty
      && (conventions.groups.matches(name) || conventions.actions.unassigned.matches(name))
  }

  func endOfLine(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, text.kind(index) != .lineBreak { index += 1 }
    return index
  }
}

extension String {
  /// Whether the first letter is a capital.
  fileprivate var isCapitalized: Bool { first?.isUppercase ?? false }

  /// Whether the first letter is a small one.
  fileprivate var isInSmallLetters: Bool { first?.isLowercase ?? false }
}
