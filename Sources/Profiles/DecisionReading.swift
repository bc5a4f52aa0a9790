internal import YAMLTree

extension Keys {
  static let decisions = Keys([
    Key("labels", .patterns, "what stands before a colon or above a list of decisions"),
    Key("words", .mapping(.decisionWords), "plain words and phrases, each kind under its name"),
    Key(
      "verdicts", .mapping(.verdicts), "what settles the proposal that it stands behind or below"),
    Key("tacit", .mapping(.verdicts), "the same without a word for a decision, as 'no objections'"),
    Key("settled", .patterns, "whole statements that settle something, as 'Let''s do it'"),
    Key("states", .patterns, "verdicts that tell the state of a change under review only"),
    Key("undecided", .patterns, "what says below a label that nothing was decided"),
    Key("refused", .patterns, "sentences that say below a label that something was turned down"),
  ])

  fileprivate static let verdicts = Keys([
    Key("accepted", .patterns, "what accepts a proposal"),
    Key("rejected", .patterns, "what turns it down"),
    Key("deferred", .patterns, "what puts it off"),
  ])

  fileprivate static let decisionWords = Keys(
    WordKind.allCases.map { $0.key }, .words, { "the words of the kind '\($0)'" })
}

extension ValueReader {
  /// How decisions are worded.
  func decisions(_ entry: YAMLNode.Entry) throws(YAMLError) -> DecisionConventions {
    var (labels, settled, states) = (GlobSet.none, GlobSet.none, GlobSet.none)
    var (undecided, refused) = (GlobSet.none, GlobSet.none)
    var words = Lexicon.none
    var (verdicts, tacit) = (DecisionConventions.Verdicts(), DecisionConventions.Verdicts())
    for entry in try entries(of: entry, among: .decisions) {
      switch entry.key {
      case "labels": labels = try wholeTexts(entry)
      case "words": words = try lexicon(entry)
      case "verdicts": verdicts = try self.verdicts(entry)
      case "tacit": tacit = try self.verdicts(entry)
      case "settled": settled = try wholeTexts(entry)
      case "states": states = try wholeTexts(entry)
      case "undecided": undecided = try wholeTexts(entry)
      default: refused = try wholeTexts(entry)
      }
    }
    return DecisionConventions(
      labels: labels, words: words, verdicts: verdicts, tacit: tacit, settled: settled,
      states: states, undecided: undecided, refused: refused)
  }

  /// Patterns that are only compared with whole texts.
  private func wholeTexts(_ entry: YAMLNode.Entry) throws(YAMLError) -> GlobSet {
    GlobSet(try patterns(of: entry))
  }

  private func verdicts(
    _ entry: YAMLNode.Entry
  ) throws(YAMLError) -> DecisionConventions.Verdicts {
    var verdicts = DecisionConventions.Verdicts()
    for entry in try entries(of: entry, among: .verdicts) {
      switch entry.key {
      case "accepted": verdicts.accepted = try wholeTexts(entry)
      case "rejected": verdicts.rejected = try wholeTexts(entry)
      default: verdicts.deferred = try wholeTexts(entry)
      }
    }
    return verdicts
  }

  private func lexicon(_ entry: YAMLNode.Entry) throws(YAMLError) -> Lexicon {
    var words: [(kind: WordKind, texts: [String])] = []
    for entry in try entries(of: entry, among: .decisionWords) {
      guard let kind = WordKind.allCases.first(where: { $0.key == entry.key }) else { continue }
      words.append((kind, try values(of: entry) { $0 }))
    }
    // Who says who decides need not know whom the language takes for somebody else.
    let group = Set(words.filter { $0.kind == .group }.flatMap { $0.texts }.map { $0.lowercased() })
    return Lexicon(
      words.map { kind, texts in
        (kind, kind == .reported ? texts.filter { !group.contains($0.lowercased()) } : texts)
      })
  }
}
