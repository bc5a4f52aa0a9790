internal import Profiles
internal import Statements

/// What a statement is to those below it; read once, since those may be many.
struct Background {
  let isLabel: Bool
  /// The statement, as it is quoted above others.
  let quote: String
  /// Whether it names a change that is reviewed elsewhere.
  let isOnChange: Bool
  /// Whether it can be quoted as what was decided: it is no question, and more than a name.
  let saysEnough: Bool
  /// Whether it asks for a decision.
  let asks: Bool

  /// A name has at most so many words.
  private static let longestName = 2

  init(_ prose: Prose, _ conventions: DecisionConventions) {
    let whole = prose.tokens.indices
    isLabel = Self.isLabel(prose, conventions)
    quote = DecisionCollector.capped(prose.quote(whole))
    isOnChange = prose.isOnChange(whole)
    asks = VerdictGrammar(prose: prose, conventions: conventions).isProposal(prose)
    saysEnough =
      !prose.isQuestion(whole)
      && whole.count { prose.tokens[$0].kind == .word } > Self.longestName
  }

  private static func isLabel(_ prose: Prose, _ conventions: DecisionConventions) -> Bool {
    let lines = prose.lines
    guard lines.count == 1, let line = lines.first,
      let start = line.first(where: { !prose.tokens[$0].kind.isDecoration })
    else { return false }
    let grammar = LabelGrammar(prose: prose, conventions: conventions)
    guard let label = grammar.label(at: start, in: line) else { return false }
    let content = label.content..<line.upperBound
    return !label.isNamed && (!prose.saysSomething(content) || prose.isNote(content))
  }
}
