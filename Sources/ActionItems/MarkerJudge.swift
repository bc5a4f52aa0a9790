internal import Profiles
internal import Statements

/// Decides whether the words of a marker mean an action item where they stand.
struct MarkerJudge {
  private let line: StatementLine
  private let match: MarkerMatch
  private let owners: OwnerScan
  private let context: Context
  private let limit: Int

  init(_ line: StatementLine, _ match: MarkerMatch, before limit: Int, _ context: Context) {
    self.line = line
    self.match = match
    self.limit = limit
    self.context = context
    owners = OwnerScan(
      match, in: line.text, before: limit, context.conventions, people: context.people)
  }

  private var text: TokenText { line.text }

  /// The marker with its owners; nil where the word means something else.
  var found: MarkedGrammar.Found? {
    guard !isNegated, !isAboutSomethingElse, !isPlaceholder, counts else { return nil }
    return MarkedGrammar.Found(
      match: match, owners: owners, parentheses: parentheses, isTrailing: !isLeading,
      end: nil)
  }

  /// Owners make a marker of the word wherever it stands; without any it has to begin something.
  private var counts: Bool {
    // "AIs: @ada orders it" has one; what only announces some has none.
    let task = owners.end..<max(owners.end, limit)
    if match.isPlural, !isLeading || !owners.hasColon || !text.saysSomething(task) { return false }
    if owners.isGuessed, !isLeading || line.statement.isHeading { return false }
    if owners.owners.contains(where: { $0.text != nil }) {
      return !(match.isWeak && !isLeading && !owners.isInParentheses)
    }
    if !owners.owners.isEmpty { return true }
    if match.isPlural || saysNothing { return false }
    if line.statement.isHeading, match.marker.isOwned { return false }
    if owners.hasColon { return isLeading || !match.isWeak && beginsPart }
    if match.isWeak { return false }
    return isAlone || isAside || line.statement.isHeading && isLeading && isWholeText
  }

  // MARK: Where it stands

  private var before: Int { text.before(match.tokens.lowerBound) }

  /// The parenthesis around the marker, of which it is the first word, with what belongs to it.
  private var parentheses: Range<Int>? {
    guard text.kind(before) == .open, let close = text.closing(before), owners.end <= close else {
      return nil
    }
    return before..<close + 1
  }

  /// Whether the marker begins the text, a line of it, or a sentence.
  private var isLeading: Bool {
    switch text.kind(before) {
    case nil, .lineBreak: return true
    case .open: return parentheses == nil && text.firstSaying == match.tokens.lowerBound
    case .stop: return !text.isAttached(match.tokens.lowerBound)
    case .arrow, .dash, .sign:
      return text.kind(before - 1) == nil || text.kind(before - 1) == .lineBreak
    default: return false
    }
  }

  /// Whether a sign before the marker lets something new begin.
  private var beginsPart: Bool {
    switch text.kind(before) {
    case .open, .arrow, .semicolon, .comma, .colon, .stop, .sign: true
    case .dash: !text.isAttached(match.tokens.lowerBound)
    default: false
    }
  }

  /// Whether the marker stands right in parentheses or behind an arrow.
  private var isAside: Bool {
    guard let kind = text.kind(before) else { return false }
    if kind == .arrow { return true }
    guard let parentheses else { return false }
    let inside = match.tokens.upperBound..<parentheses.upperBound - 1
    return inside.isEmpty || inside.contains { text.kind($0) == .handle || text.kind($0) == .colon }
  }

  /// Whether the text is nothing but the marker, perhaps with a colon.
  private var isAlone: Bool {
    isLeading && text.firstSaying >= match.tokens.lowerBound && isWholeText
  }

  private var isWholeText: Bool {
    text.lastSaying < match.tokens.upperBound
  }

  // MARK: What it does not mean

  private var isNegated: Bool {
    context.conventions.actions.words.negations.contains(text.word(match.tokens.lowerBound - 1))
  }

  private var isAboutSomethingElse: Bool {
    guard owners.owners.isEmpty || !owners.owners.contains(where: { $0.isHandle }) else {
      return false
    }
    let start = match.tokens.lowerBound
    let far = start..<min(text.count, start + 6)
    // "AI act: we read it" is about the same as "AI act is read".
    let colon = far.first { $0 > match.tokens.upperBound && text.kind($0) == .colon }
    let rest = start..<(colon ?? far.upperBound)
    return context.conventions.actions.others.matches(FoldedText(text.string(rest) + " "))
      || context.conventions.actions.others.matches(FoldedText(text.string(rest)))
  }

  /// Whether a template's word stands for the owner.
  private var isPlaceholder: Bool {
    !owners.owners.isEmpty
      && owners.owners.allSatisfy { owner in
        owner.text.map { context.conventions.actions.placeholders.matches(FoldedText($0)) } ?? false
      }
  }

  /// Whether the text says that there is nothing to do, as in `AI: none`.
  private var saysNothing: Bool {
    let rest = text.trimmed(owners.end..<limit)
    return context.conventions.actions.none.matches(FoldedText(text.string(rest)))
      || context.conventions.actions.none.matches(
        FoldedText(text.string(match.tokens.lowerBound..<limit)))
  }
}

extension ActionItem.Owner {
  /// Whether somebody is named by a handle.
  var isHandle: Bool {
    if case .handle = self { true } else { false }
  }
}
