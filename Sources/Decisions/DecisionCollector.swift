internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Collects decisions, statement by statement.
///
/// A label says most, then a verdict, then a sentence that tells of a decision.
struct DecisionCollector {
  let statements: Statements
  let conventions: DecisionConventions
  private let due: DueWords
  /// The headings that propose nothing.
  let sections: GlobSet
  private let markers: [String]
  /// Where listed action items begin in the source, in order.
  private let tasks: [Int]
  let indices: Range<Int>
  private(set) var found: [(decision: Decision, statement: Int)] = []
  /// The statements that belong to a decision that is found.
  var claimed: Set<Int> = []
  /// The heads of the columns of decisions.
  private(set) var columns: Set<Int> = []
  /// What is read of statements that others stand below, since it may be asked for each of those.
  private var proses: [Int: Prose] = [:]
  private var contexts: [Int: String?] = [:]
  private var backgrounds: [Int: Background] = [:]
  /// The proposals that a verdict has settled.
  private var settled: Set<Int> = []

  init(_ statements: Statements, _ profile: Profile, in indices: Range<Int>, tasks: [Int]) {
    self.statements = statements
    conventions = profile.decisions
    due = profile.due
    sections = profile.agenda.headings
    markers = profile.actions.markers
    self.indices = indices
    self.tasks = tasks
  }

  /// What is found, in the order of the source, one for each place.
  mutating func decisions() -> [Decision] {
    var last = -1
    return withoutRepeats().sorted { $0.range.lowerBound < $1.range.lowerBound }.filter {
      decision in
      defer { last = decision.range.lowerBound }
      return decision.range.lowerBound != last
    }
  }

  /// Reads one statement, and those below it that it labels.
  mutating func read(_ index: Int) {
    guard !claimed.contains(index) else { return }
    let prose = prose(index)
    guard !prose.tokens.isEmpty, !isActionItem(prose) else { return }
    switch statements.all[index].place {
    case .headerCell: if isLabel(index) { columns.insert(index) }
    case .heading: prose.lines.forEach { _ = readLabels(in: $0, before: nil, of: prose, index) }
    default: read(prose, index)
    }
  }

  /// Whether a statement is a cell of a column of decisions.
  func isInColumn(_ index: Int) -> Bool {
    !columns.isEmpty && statements.all[index].parent.map { columns.contains($0) } ?? false
  }

  private mutating func read(_ prose: Prose, _ index: Int) {
    if isInColumn(index) {
      return readListed(index, kind: .explicit, context: rowName(of: index))
    }
    let lines = prose.lines
    for (number, line) in lines.enumerated() {
      let next = number + 1 < lines.count ? lines[number + 1].lowerBound : nil
      let rest = next.map { $0..<prose.tokens.count }
      if readVote(in: line, of: prose, index) { continue }
      if readLabels(in: line, before: rest, of: prose, index) {
        // The label may have taken the rest of the paragraph.
        if rest != nil, claimed.contains(index) { return }
      } else if !readVerdict(in: line, isWhole: lines.count == 1, of: prose, index),
        !readPhrases(in: line, of: prose, index)
      {
        readAnswer(in: line, of: prose, index)
      }
    }
  }

  /// Reads the sentences of a line that tell of a decision; false where none does.
  private mutating func readPhrases(in line: Range<Int>, of prose: Prose, _ index: Int) -> Bool {
    let grammar = PhraseGrammar(prose: prose, lexicon: conventions.words)
    let count = found.count
    for clause in prose.clauses(of: line) {
      guard let phrase = grammar.phrase(in: clause),
        !prose.isUndecided(phrase.complement..<clause.upperBound)
      else { continue }
      let complement = prose.trimmed(phrase.complement..<clause.upperBound).lowerBound
      add(
        kind: phrase.isReported ? .reported : .explicit,
        phrase.isRefusal ? .rejected : prose.outcome(of: complement, before: clause.upperBound),
        phrase.content..<clause.upperBound, from: clause,
        of: prose, context: context(of: index))
    }
    return found.count > count
  }

  /// Adds what some tokens say.
  mutating func add(
    kind: Decision.Kind, _ outcome: Decision.Outcome?, _ content: Range<Int>,
    from place: Range<Int>, of prose: Prose, context: String?
  ) {
    let text = prose.folded(prose.trimmed(content))
    if conventions.undecided.matches(text), !conventions.refused.matches(text) { return }
    let decision = Decision(
      kind: kind, outcome: outcome, text: prose.quote(content), context: context,
      range: prose.sourceRange(place))
    found.append((decision, prose.index))
  }

  /// Adds a decision on what a whole statement says, unless there is one.
  mutating func add(
    kind: Decision.Kind, _ outcome: Decision.Outcome, proposal index: Int, answer: String = "",
    context: String?
  ) {
    guard settled.insert(index).inserted else { return }
    let prose = prose(index)
    let decision = Decision(
      kind: kind, outcome: outcome, text: prose.quote(prose.tokens.indices) + answer,
      context: context, range: statements.source(of: index))
    found.append((decision, index))
  }

  // MARK: What stands above

  /// The nearest statement above that is more than a label; nil under a heading.
  mutating func context(of index: Int) -> String? {
    guard let parent = statements.all[index].parent else { return nil }
    if let known = contexts[parent] { return known }
    let context = context(from: parent)
    contexts[parent] = .some(context)
    return context
  }

  private mutating func context(from parent: Int) -> String? {
    guard !statements.all[parent].isHeading else { return nil }
    return isLabel(parent) ? context(of: parent) : quote(parent)
  }

  /// Whether a statement is nothing but a label.
  mutating func isLabel(_ index: Int) -> Bool {
    background(index).isLabel
  }

  /// A statement as it is quoted above others: there to be recognized, and not at any length.
  mutating func quote(_ index: Int) -> String {
    background(index).quote
  }

  /// What a statement is to those below it.
  mutating func background(_ index: Int) -> Background {
    if let known = backgrounds[index] { return known }
    let background = Background(prose(index), conventions)
    if statements.all[index].end > index + 1 || statements.all[index].isHeading {
      backgrounds[index] = background
    }
    return background
  }

  /// A text at no more than a length at which it is recognized.
  static func capped(_ text: String) -> String {
    let length = 300
    return text.unicodeScalars.count <= length ? text : String(text.prefix(length)) + "\u{2026}"
  }

  mutating func prose(_ index: Int) -> Prose {
    if let known = proses[index] { return known }
    let prose = Prose(index, of: statements, conventions.words, due)
    if statements.all[index].end > index + 1 { proses[index] = prose }
    return prose
  }

  /// The first cell of a row, unless it is the one.
  private mutating func rowName(of cell: Int) -> String? {
    let row = statements.tree.nodes[statements.all[cell].node].parent
    let first = statements.indices(in: row..<statements.all[cell].node).first
    return first.map { quote($0) }
  }

  /// Whether a statement is an action item by the list that it stands in.
  func isTask(_ index: Int) -> Bool {
    let source = statements.source(of: index)
    let next = tasks.partitioningIndex { $0 >= source.lowerBound }
    return next < tasks.count && tasks[next] < source.upperBound
  }

  /// Whether a statement begins with the marker of an action item.
  func isActionItem(_ prose: Prose) -> Bool {
    isActionItem(prose.tokens.indices, of: prose)
  }

  /// Whether some tokens begin with the marker of an action item.
  func isActionItem(_ range: Range<Int>, of prose: Prose) -> Bool {
    guard let first = prose.trimmed(range).first,
      prose.tokens[first...].prefix(4).contains(where: { $0.kind.mayFollowMarker })
    else { return false }
    return markers.contains { marker in
      let words = marker.lowercased().split(separator: " ").map { String($0) }
      let end = first + words.count
      guard end < prose.tokens.count, Array(prose.words[first..<end]) == words else {
        return false
      }
      return prose.tokens[end].kind.mayFollowMarker
    }
  }
}

extension Token.Kind {
  /// Whether such a token behind a word may make the marker of an action item of it.
  fileprivate var mayFollowMarker: Bool {
    switch self {
    case .colon, .handle, .open: true
    default: false
    }
  }
}
