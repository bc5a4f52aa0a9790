internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// The owners behind a marker: `@ada, @bob & @eve:`, `: @ada`, `(ada)`, `@ada -> @bob`, `dnation:`.
struct OwnerScan {
  var owners: [ActionItem.Owner] = []
  /// The first token of what follows the owners and the colon.
  var end: Int
  /// Whether a colon stands behind the marker or the owners.
  var hasColon = false
  /// Whether the owners stand in parentheses of their own, right behind the marker.
  var isInParentheses = false
  /// The time beside the owners, as in `AI @ada (until Friday): text` and `AI @ada by Friday: text`.
  var time: Range<Int>?
  /// The status in parentheses beside the owners, as in `AI @ada (done): text`.
  var status: ActionItem.Status?
  /// Whether a name is nobody's that is known, and only looks like one.
  var isGuessed = false
  /// The task where it stands before the owners, as in `AI review: @ada`.
  var taskAhead: Range<Int>?

  /// Whether a handle was passed that a line goes through.
  var hasStruckHandle = false

  /// The first token of the marker, or without one of the task: a line through it goes through all.
  private let anchor: Int?
  let text: TokenText
  let conventions: Conventions
  /// Those who may be meant.
  let people: KnownPeople

  /// Reads what stands behind a marker, before the next marker at the latest.
  init(
    _ match: MarkerMatch, in text: TokenText, before limit: Int,
    _ conventions: Conventions, people: KnownPeople
  ) {
    self.text = text
    self.people = people
    self.conventions = conventions
    anchor = match.tokens.lowerBound
    end = match.tokens.upperBound
    skipBracket(around: match)
    skipOrdinal()
    hasColon = takeColon()
    skipRemark()
    skipDashBeforeHandle()
    skipLink()
    takeOddHandle()
    if !owners.isEmpty || skipNobody() {
      hasColon = takeColon() || hasColon
      return
    }
    if text.kind(end) == .open {
      takeParentheses(
        mayBeNames: match.marker.isOwned && !match.isPlural && !hasColon && mayHoldNames(end))
    } else if owners.isEmpty {
      takeAttachedHandle()
      if owners.isEmpty { takeMixed(before: limit) }
      if owners.isEmpty { takeHandles(before: limit) }
    }
    if owners.isEmpty {
      match.marker.isOwned ? takeName(match, before: limit) : takeKnownName(before: limit)
    }
    if owners.isEmpty { takeGroup(before: limit) }
    if owners.isEmpty { takeHandlesAhead(of: match) }
    if !owners.isEmpty || hasStruckHandle {
      takeTimeBeforeColon(before: limit)
      if takeColon() { hasColon = true }
    }
  }

  /// The handles in `@ada AI: text`, `@ada, @bob, AI: text`, `@ada: AI: text` and `@ada (AI): text`, at the
  /// beginning of the text.
  mutating func takeHandlesAhead(of match: MarkerMatch) {
    let (start, place) = (text.firstSaying, end)
    let open = text.before(match.tokens.lowerBound)
    let isEnclosed = text.closing(open) == end && text.kind(end + 1) == .colon
    let marker = isEnclosed ? open : match.tokens.lowerBound
    guard hasColon || isEnclosed, text.kind(start) == .handle,
      marker - start <= Self.mostTokensOfNote
    else { return }
    end = start
    takeHandles(before: marker)
    let isParted = isJoint(end) || text.kind(end) == .colon
    if text.skippingEmphasis(isParted ? end + 1 : end) != marker { owners.removeAll() }
    end = isEnclosed && !owners.isEmpty ? place + 1 : place
  }

  /// The handle in `AI@ada: text`.
  mutating func takeAttachedHandle() {
    guard let range = Self.attachedHandle(at: end, in: text) else { return }
    let source = text.flat.sourceRange(of: text.bytes(of: range))
    owners.append(.handle(Handle(text: text.written(range.upperBound - 1), range: source)))
    end = range.upperBound
  }

  /// An `@` and a name with nothing between them and the word before, but with a colon behind them.
  static func attachedHandle(at place: Int, in text: TokenText) -> Range<Int>? {
    guard text.kind(place) == .at, text.isAttached(place), text.kind(place + 1) == .word,
      text.isAttached(place + 1), text.kind(text.skippingEmphasis(place + 2)) == .colon,
      Handle(text: text.written(place + 1), range: 0..<0).isValid
    else { return nil }
    return place..<place + 2
  }

  /// Reads the owners at the beginning of a listed item: `@ada, @bob: text`, `VP04: text`.
  init(listedIn line: StatementLine, _ context: Context) {
    let start = line.text.trimmed(0..<line.text.count).lowerBound
    self.init(listedIn: line.text, from: start, context.conventions, people: context.people)
  }

  /// Reads the owners from a token of a text on, as at the beginning of a listed item.
  init(listedIn text: TokenText, from start: Int, _ conventions: Conventions, people: KnownPeople) {
    self.text = text
    self.people = people
    self.conventions = conventions
    anchor = text.tokens.indices.dropFirst(start).prefix(Self.mostTokensOfOwners).first { index in
      text.kind(index) == .word && !conventions.actions.words.joints.contains(text.word(index))
        || text.kind(index) == .code || text.kind(index) == .address
    }
    end = start
    if text.kind(start) == .open { takeParentheses(mayBeNames: false) }
    if owners.isEmpty { takeMixed(before: text.count) }
    if owners.isEmpty { takeHandles(before: text.count) }
    if owners.isEmpty { takeNamesBeforeColon() }
    if owners.isEmpty { takeCommittedNames(from: end, before: text.count) }
    if !owners.isEmpty || hasStruckHandle {
      takeTimeBeforeColon(before: text.count)
      hasColon = takeColon()
    }
  }

  /// The wrong handle in `AI @ada.lovelace: text` and `AI @ ada: text`.
  mutating func takeOddHandle() {
    let sign = text.skippingEmphasis(end)
    let colon = text.skippingEmphasis(sign + 2)
    // In "@ada:matrix.example.org" the colon is one of an address.
    guard text.kind(sign) == .at, text.kind(sign + 1) == .word, text.kind(colon) == .colon,
      !text.isAttached(colon + 1)
    else { return }
    let source = text.flat.sourceRange(of: text.bytes(of: sign..<sign + 2))
    owners.append(.handle(Handle(text: text.written(sign + 1), range: source)))
    end = sign + 2
  }

  /// The signs in `AI @: text` and `AI ???: text`, which leave open whose it is.
  mutating func skipNobody() -> Bool {
    let start = text.skippingEmphasis(end)
    var index = start
    while text.kind(index) == .at || text.written(index) == "?" { index += 1 }
    let isOpen = index > start && text.kind(text.skippingEmphasis(index)) == .colon
    if isOpen { end = index }
    return isOpen
  }

  /// Takes the owners that another marker names for the same task.
  mutating func adopt(_ other: OwnerScan) {
    owners = other.owners
  }

  /// Reads owners where nothing else is expected, as in the cell of a table: `@ada, @bob`, `Ada`.
  init(
    namedIn text: TokenText, from start: Int, _ conventions: Conventions, people: KnownPeople
  ) {
    self.text = text
    self.people = people
    self.conventions = conventions
    anchor = nil
    end = start
    takeHandles(before: text.count)
    if owners.isEmpty { takeKnownNames(from: start, before: text.count) }
    _ = takeColon()
  }

  // MARK: Signs

  mutating func takeColon() -> Bool {
    let colon = text.skippingEmphasis(end)
    guard text.kind(colon) == .colon else { return false }
    end = text.skippingEmphasis(colon + 1)
    return true
  }

  /// The bracket behind the marker in `[AI] @ada`, at the beginning of the text.
  mutating func skipBracket(around match: MarkerMatch) {
    let open = text.before(match.tokens.lowerBound)
    if text.closing(open) == end, text.firstSaying == match.tokens.lowerBound { end += 1 }
  }

  mutating func skipDashBeforeHandle() {
    let next = text.skippingEmphasis(end)
    if text.kind(next) == .dash, text.kind(text.skippingEmphasis(next + 1)) == .handle {
      end = next + 1
    }
  }

  /// The word in `AI for @ada` and `TODO: (@ada)`.
  mutating func skipLink() {
    let next = text.skippingEmphasis(end)
    let behind = text.skippingEmphasis(next + 1)
    if text.kind(next) == .handle || text.kind(next) == .open {
      end = next
    } else if text.kind(next) == .arrow, text.kind(behind) == .handle {
      end = behind
    } else if conventions.actions.words.links.contains(text.word(next)),
      text.kind(behind) == .handle || isGroup(behind..<behind + 1)
        || isKnown(behind..<behind + 1)
    {
      end = behind
    } else if conventions.actions.words.links.contains(text.word(next)) {
      takeLinkedName(at: behind)
    }
  }

  /// The name in `TODO for Eve Adams: text`.
  mutating func takeLinkedName(at start: Int) {
    guard let colon = colon(from: start, before: text.count) else { return }
    let names = text.parts(of: text.trimmed(start..<colon), at: isJoint)
    guard !names.isEmpty, names.allSatisfy({ isKnown($0) || looksLikeName($0) }) else { return }
    for name in names { takeName(name) }
    isGuessed = !names.contains { isKnown($0) }
  }

  // MARK: Handles

  mutating func takeHandles(before limit: Int) {
    while let next = nextHandle(before: limit) {
      if text.kind(next - 1) == .arrow, isHandedOver(before: next) { owners.removeAll() }
      take(next)
      skipNote(before: limit)
    }
  }

  /// Takes a handle; one that a line goes through, but not through marker or task, no longer has the task.
  mutating func take(_ index: Int) {
    end = index + 1
    if let anchor, text.isStruck(index), !text.isStruck(anchor) {
      hasStruckHandle = true
    } else {
      owners.append(text.owner(at: index))
    }
  }

  /// The place of the next handle, if nothing but a joint stands before it.
  func nextHandle(before limit: Int) -> Int? {
    var index = text.skippingEmphasis(end)
    if !owners.isEmpty || hasStruckHandle, isJoint(index) {
      index = text.skippingEmphasis(index + 1)
      // "@ada, and @bob"
      if isJoint(index) { index = text.skippingEmphasis(index + 1) }
    }
    return index < limit && text.kind(index) == .handle ? index : nil
  }

  func isJoint(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .comma, .joint, .semicolon, .arrow: true
    case .word: conventions.actions.words.joints.contains(text.word(index))
    default: false
    }
  }

  /// Whether all that an arrow leads away from is a handle without a note of its own, as in
  /// `@ada -> @bob`; with one, as in `@ada (disks) -> @bob (tapes)`, both have their part.
  func isHandedOver(before next: Int) -> Bool {
    text.kind(text.before(next - 1)) == .handle
  }

  /// The note in `@ada (disks):`, if owners go on behind it or it holds some.
  mutating func skipNote(before limit: Int) {
    let open = text.skippingEmphasis(end)
    guard text.kind(open) == .open, let close = text.closing(open), close < limit else { return }
    let inside = (open + 1)..<close
    if !inside.isEmpty, inside.allSatisfy({ text.kind($0) == .handle || isJoint($0) }) {
      for index in inside where text.kind(index) == .handle { take(index) }
      end = close + 1
      return
    }
    if takeRemark(inside) {
      end = close + 1
      return
    }
    let next = text.skippingEmphasis(close + 1)
    let isFollowed = text.kind(next) == .colon || isJoint(next) && text.kind(next + 1) == .handle
    if isFollowed, inside.count <= Self.mostTokensOfNote { end = close + 1 }
  }

  static let mostTokensOfNote = 8
  static let mostTokensOfOwners = 64

  /// Owners in parentheses right behind the marker: `TODO (@ada)`, `AI(ada)`.
  mutating func takeParentheses(mayBeNames: Bool) {
    guard let close = text.closing(end) else { return }
    let inside = takeRemark(atEndOf: (end + 1)..<close)
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
  func mayHoldNames(_ open: Int) -> Bool {
    guard let close = text.closing(open) else { return false }
    return text.isAttached(open) || text.kind(text.skippingEmphasis(close + 1)) == .colon
  }
}
