internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// The owners behind a marker: `@ada, @bob & @eve:`, `: @ada`, `(ada)`, `@ada -> @bob`, `dnation:`.
struct OwnerScan {
  private(set) var owners: [ActionItem.Owner] = []
  /// The first token of what follows the owners and the colon.
  private(set) var end: Int
  /// Whether a colon stands behind the marker or the owners.
  private(set) var hasColon = false
  /// Whether the owners stand in parentheses of their own, right behind the marker.
  private(set) var isInParentheses = false
  /// The time in parentheses beside the owners, as in `AI @ada (until Friday): text`.
  private(set) var time: Range<Int>?
  /// The task where it stands before the owners, as in `AI review: @ada`.
  private(set) var taskAhead: Range<Int>?

  private let text: TokenText
  private let conventions: Conventions
  /// The names and handles of people who may be meant, in small letters.
  private let people: Set<String>

  /// Reads what stands behind a marker, before the next marker at the latest.
  init(
    _ match: MarkerMatch, in text: TokenText, before limit: Int,
    _ conventions: Conventions, people: Set<String>
  ) {
    self.text = text
    self.people = people
    self.conventions = conventions
    end = match.tokens.upperBound
    skipOrdinal()
    hasColon = takeColon()
    skipTime()
    skipDashBeforeHandle()
    skipLink()
    if text.kind(end) == .open {
      takeParentheses(mayBeNames: match.marker.isOwned && !hasColon && mayHoldNames(end))
    } else {
      takeHandles(before: limit)
    }
    if owners.isEmpty, match.marker.isOwned { takeName(match, before: limit) }
    if owners.isEmpty { takeGroup(before: limit) }
    if owners.isEmpty { takeHandleAhead(of: match) }
    if !owners.isEmpty, takeColon() { hasColon = true }
  }

  /// The handle in `@ada AI: text`, at the beginning of the text.
  private mutating func takeHandleAhead(of match: MarkerMatch) {
    let before = text.before(match.tokens.lowerBound)
    guard hasColon, match.marker.isOwned, text.kind(before) == .handle, text.firstSaying == before
    else { return }
    let place = end
    take(before)
    end = place
  }

  /// Reads the owners at the beginning of a listed item: `@ada, @bob: text`, `VP04: text`.
  init(listedIn text: TokenText, from start: Int, _ conventions: Conventions, people: Set<String>) {
    self.text = text
    self.people = people
    self.conventions = conventions
    end = start
    takeHandles(before: text.count)
    if owners.isEmpty { takeNamesBeforeColon() }
    if !owners.isEmpty { hasColon = takeColon() }
  }

  /// Takes the owners that another marker names for the same task.
  mutating func adopt(_ other: OwnerScan) {
    owners = other.owners
  }

  /// Reads owners where nothing else is expected, as in the cell of a table: `@ada, @bob`, `Ada`.
  init(
    namedIn text: TokenText, from start: Int, _ conventions: Conventions, people: Set<String>
  ) {
    self.text = text
    self.people = people
    self.conventions = conventions
    end = start
    takeHandles(before: text.count)
    if owners.isEmpty { takeKnownNames(from: start, before: text.count) }
    _ = takeColon()
  }

  // MARK: Signs

  private mutating func takeColon() -> Bool {
    let colon = text.skippingEmphasis(end)
    guard text.kind(colon) == .colon else { return false }
    end = text.skippingEmphasis(colon + 1)
    return true
  }

  /// The number in `To Do 1:`.
  private mutating func skipOrdinal() {
    let isNumber =
      !text.word(end).isEmpty && text.word(end).utf8.allSatisfy { (48...57).contains($0) }
    if isNumber, text.kind(end + 1) == .colon { end += 1 }
  }

  private mutating func skipDashBeforeHandle() {
    let next = text.skippingEmphasis(end)
    if text.kind(next) == .dash, text.kind(text.skippingEmphasis(next + 1)) == .handle {
      end = next + 1
    }
  }

  /// The time in `AI (until Friday): @ada`.
  private mutating func skipTime() {
    guard text.kind(end) == .open, let close = text.closing(end), isTime((end + 1)..<close) else {
      return
    }
    time = (end + 1)..<close
    end = close + 1
    hasColon = takeColon() || hasColon
  }

  private func isTime(_ range: Range<Int>) -> Bool {
    let said = text.bytes(of: text.trimmed(range))
    let due = DuePhrase.first(in: Array(text.flat.bytes[said]), words: conventions.due)
    return due.map { $0.range.count == said.count } ?? false
  }

  /// The word in `AI for @ada` and `TODO: (@ada)`.
  private mutating func skipLink() {
    let next = text.skippingEmphasis(end)
    let behind = text.skippingEmphasis(next + 1)
    if text.kind(next) == .handle || text.kind(next) == .open {
      end = next
    } else if text.kind(next) == .arrow, text.kind(behind) == .handle {
      end = behind
    } else if conventions.actions.words.links.contains(text.word(next)),
      text.kind(behind) == .handle || isGroup(behind..<behind + 1)
    {
      end = behind
    }
  }

  // MARK: Handles

  private mutating func takeHandles(before limit: Int) {
    while let next = nextHandle(before: limit) {
      if text.kind(next - 1) == .arrow, isHandedOver(before: next) { owners.removeAll() }
      take(next)
      skipNote(before: limit)
    }
    takeNamesBehindHandles(before: limit)
  }

  /// The name in `@ada, Bob: text`.
  private mutating func takeNamesBehindHandles(before limit: Int) {
    let joint = text.skippingEmphasis(end)
    let name = joint + 1..<joint + 2
    guard !owners.isEmpty, isJoint(joint), name.upperBound < limit, isKnown(name),
      text.kind(name.upperBound) == .colon
    else { return }
    takeName(name)
  }

  private mutating func take(_ index: Int) {
    let range = text.tokens[index].range
    let name = String(text.written(index).dropFirst())
    owners.append(.handle(Handle(text: name, range: text.flat.sourceRange(of: range))))
    end = index + 1
  }

  /// The place of the next handle, if nothing but a joint stands before it.
  private func nextHandle(before limit: Int) -> Int? {
    var index = text.skippingEmphasis(end)
    if !owners.isEmpty, isJoint(index) {
      index = text.skippingEmphasis(index + 1)
      // "@ada, and @bob"
      if isJoint(index) { index = text.skippingEmphasis(index + 1) }
    }
    return index < limit && text.kind(index) == .handle ? index : nil
  }

  private func isJoint(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .comma, .joint, .semicolon, .arrow: true
    case .word: conventions.actions.words.joints.contains(text.word(index))
    default: false
    }
  }

  /// Whether all that an arrow leads away from is a handle without a note of its own, as in
  /// `@ada -> @bob`; with one, as in `@ada (disks) -> @bob (tapes)`, both have their part.
  private func isHandedOver(before next: Int) -> Bool {
    text.kind(text.before(next - 1)) == .handle
  }

  /// The note in `@ada (disks):`, if owners go on behind it or it holds some.
  private mutating func skipNote(before limit: Int) {
    let open = text.skippingEmphasis(end)
    guard text.kind(open) == .open, let close = text.closing(open), close < limit else { return }
    let inside = (open + 1)..<close
    if !inside.isEmpty, inside.allSatisfy({ text.kind($0) == .handle || isJoint($0) }) {
      for index in inside where text.kind(index) == .handle { take(index) }
      end = close + 1
      return
    }
    if isTime(inside) {
      time = inside
      end = close + 1
      return
    }
    let next = text.skippingEmphasis(close + 1)
    let isFollowed = text.kind(next) == .colon || isJoint(next) && text.kind(next + 1) == .handle
    if isFollowed, inside.count <= Self.mostTokensOfNote { end = close + 1 }
  }

  private static let mostTokensOfNote = 8

  /// Owners in parentheses right behind the marker: `TODO (@ada)`, `AI(ada)`.
  private mutating func takeParentheses(mayBeNames: Bool) {
    guard let close = text.closing(end) else { return }
    let inside = (end + 1)..<close
    let people = inside.filter { text.kind($0) == .handle }
    let others = inside.filter {
      !people.contains($0) && !isJoint($0) && text.kind($0) != .emphasis
    }
    if !people.isEmpty, others.isEmpty {
      for index in people { take(index) }
    } else if people.isEmpty, mayBeNames || isGroup(inside) || isKnown(inside) {
      guard takeNames(inside) else { return }
    } else {
      return
    }
    isInParentheses = true
    end = close + 1
  }

  /// Whether the parenthesis is attached to the marker or has a colon behind it, as an explanation of the
  /// word has not: `AI (LLM) in the kitchen`.
  private func mayHoldNames(_ open: Int) -> Bool {
    guard let close = text.closing(open) else { return false }
    return text.isAttached(open) || text.kind(text.skippingEmphasis(close + 1)) == .colon
  }

  // MARK: Names

  private static let mostWordsOfName = 3

  /// Names with joints between them; nothing where other things stand among them.
  private mutating func takeNames(_ range: Range<Int>) -> Bool {
    let names = text.parts(of: range, at: isJoint)
    guard !names.isEmpty, names.allSatisfy({ isName($0) }) else { return false }
    for name in names { takeName(name) }
    return true
  }

  private func isName(_ range: Range<Int>) -> Bool {
    // "AI(s)" is a plural.
    (1...Self.mostWordsOfName).contains(range.count) && range.allSatisfy { text.kind($0) == .word }
      && text.written(range.lowerBound).utf8.count > 1
  }

  private mutating func takeName(_ range: Range<Int>) {
    let bytes = text.bytes(of: range)
    let isNobody = conventions.actions.unassigned.matches(FoldedText(text.flat.bytes[bytes]))
    owners.append(
      isNobody
        ? .unassigned
        : .name(text.string(range), range: text.flat.sourceRange(of: bytes)))
    end = range.upperBound
  }

  /// A name behind `@AI`, before the colon, alone behind it, or somebody known at the beginning.
  private mutating func takeName(_ match: MarkerMatch, before limit: Int) {
    let first = text.skippingEmphasis(end)
    if match.isAddressed {
      if isName(first..<first + 1) { takeName(first..<first + 1) }
    } else if hasColon {
      let rest = text.trimmed(first..<endOfLine(from: first, before: limit))
      if rest.count == 1, isName(rest), text.kind(rest.upperBound) != .stop {
        if isKnown(rest) { takeName(rest) }
      } else {
        takeKnownNames(from: first, before: limit)
      }
    } else if let colon = colon(from: first, before: limit) {
      takeName(first..<colon, isAside: isAside(match))
    } else if isName(first..<first + 1), first < limit {
      takeNameBeforeTask(first, of: match)
    }
  }

  /// A name with a task right behind it: `AI ada to order it`, `AI ada order it`; of somebody who is not
  /// known only at the beginning, and with a word that takes it on.
  private mutating func takeNameBeforeTask(_ first: Int, of match: MarkerMatch) {
    let begins = text.firstSaying >= match.tokens.lowerBound || isAside(match)
    let commits = conventions.actions.words.commitments.contains(text.word(first + 1))
    let isPerson = isKnown(first..<first + 1)
    guard begins ? isPerson || commits && text.written(first).isCapitalized : isPerson && commits
    else { return }
    takeName(first..<first + 1)
  }

  /// A name before the colon, or the task there and the owners behind it, as in `AI review: @ada`.
  private mutating func takeName(_ range: Range<Int>, isAside: Bool) {
    end = range.upperBound + 1
    takeHandles(before: text.count)
    if !owners.isEmpty {
      taskAhead = range
      return
    }
    end = range.lowerBound
    let name = text.trimmed(range)
    let isPlausible = isKnown(name) || isAside && text.written(name.lowerBound).isCapitalized
    if isPlausible, takeNames(name) { end = range.upperBound }
  }

  /// Known names at the beginning of the task, as in `AI: Ada and Bob write it`.
  private mutating func takeKnownNames(from start: Int, before limit: Int) {
    var index = start
    while index < limit, isKnown(index..<index + 1) {
      takeName(index..<index + 1)
      index = text.skippingEmphasis(end)
      guard isJoint(index) else { return }
      index += 1
    }
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.upperBound <= text.count else { return false }
    return people.contains(text.string(range).lowercased()) || isGroup(range)
  }

  /// Whether the marker stands in parentheses or behind an arrow, where it can be nothing else.
  private func isAside(_ match: MarkerMatch) -> Bool {
    let before = text.kind(text.before(match.tokens.lowerBound))
    return before == .open || before == .arrow
  }

  /// A colon in reach of a name, with nothing but words and joints before it.
  private func colon(from start: Int, before limit: Int) -> Int? {
    var index = start
    while index < min(limit, start + 2 * Self.mostWordsOfName + 1) {
      switch text.kind(index) {
      case .colon: return index > start ? index : nil
      case .word, .joint, .comma, .emphasis: index += 1
      default: return nil
      }
    }
    return nil
  }

  /// Known names before a colon, as in `VP04: text`.
  private mutating func takeNamesBeforeColon() {
    guard let colon = colon(from: end, before: text.count) else { return }
    let names = text.parts(of: text.trimmed(end..<colon), at: isJoint)
    guard !names.isEmpty, names.allSatisfy({ isKnown($0) }) else { return }
    for name in names { takeName(name) }
  }

  /// One of the profile's groups, or a word for nobody, at the beginning of the task.
  private mutating func takeGroup(before limit: Int) {
    let start = text.skippingEmphasis(end)
    let groups = (1...Self.mostWordsOfName).map { start..<start + $0 }.filter {
      $0.upperBound <= min(limit, text.count) && isGroup($0)
    }
    // "Team Disks to order some": the name goes on as long as its words have capitals.
    let longest = groups.last { $0.allSatisfy { !text.written($0).isInSmallLetters } }
    if let group = longest ?? groups.first { takeName(group) }
  }

  private func isGroup(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= text.count, range.allSatisfy({ text.kind($0) != .lineBreak }) else {
      return false
    }
    let name = FoldedText(text.flat.bytes[text.bytes(of: range)])
    return !name.isEmpty
      && (conventions.groups.matches(name) || conventions.actions.unassigned.matches(name))
  }

  private func endOfLine(from start: Int, before limit: Int) -> Int {
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
