internal import YAMLTree

extension ValueReader {
  /// How decisions are worded; what is not said of it is as known.
  func decisions(
    _ entry: YAMLNode.Entry, over other: DecisionConventions
  ) throws(YAMLError) -> DecisionConventions {
    var (labels, settled, states) = (other.labels, other.settled, other.states)
    var (undecided, words) = (other.undecided, other.words)
    var (verdicts, tacit) = (other.verdicts, other.tacit)
    let known = ["labels", "words", "verdicts", "tacit", "settled", "states", "undecided"]
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: known) {
      switch entry.key {
      case "labels": labels = try wholeTexts(entry)
      case "words": words = try lexicon(entry)
      case "verdicts": verdicts = try self.verdicts(entry)
      case "tacit": tacit = try self.verdicts(entry)
      case "settled": settled = try wholeTexts(entry)
      case "states": states = try wholeTexts(entry)
      default: undecided = try wholeTexts(entry)
      }
    }
    return DecisionConventions(
      labels: labels, words: words, verdicts: verdicts, tacit: tacit, settled: settled,
      states: states, undecided: undecided)
  }

  /// Patterns that are only compared with whole texts.
  private func wholeTexts(_ entry: YAMLNode.Entry) throws(YAMLError) -> GlobSet {
    GlobSet(try patterns(of: entry))
  }

  private func verdicts(
    _ entry: YAMLNode.Entry
  ) throws(YAMLError) -> DecisionConventions.Verdicts {
    var verdicts = DecisionConventions.Verdicts()
    let known = ["accepted", "rejected", "deferred"]
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: known) {
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
    let kinds = WordKind.allCases.map { (key: $0.key, kind: $0) }
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: kinds.map { $0.key }) {
      guard let kind = kinds.first(where: { $0.key == entry.key })?.kind else { continue }
      words.append((kind, try values(of: entry) { $0 }))
    }
    return Lexicon(words)
  }
}
