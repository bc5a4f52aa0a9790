internal import YAMLTree

extension ValueReader {
  private static let actionKeys = [
    "markers", "owned", "unassigned", "none", "others", "placeholders", "announcing", "columns",
    "review",
    "words",
  ]
  private static let wordKeys = [
    "labels", "links", "joints", "commitments", "negations", "auxiliaries", "particles", "done",
    "cancelled",
    "open",
  ]

  /// What a profile says of action items, and what is known where it says nothing.
  func actions(
    of entry: YAMLNode.Entry, _ known: ActionConventions
  ) throws(YAMLError) -> ActionConventions {
    var actions = known
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: Self.actionKeys) {
      switch entry.key {
      case "markers": actions.markers = try values(of: entry) { $0 }
      case "owned": actions.owned = try values(of: entry) { $0 }
      case "unassigned": actions.unassigned = try globs(of: entry)
      case "none": actions.none = try globs(of: entry)
      case "others": actions.others = try globs(of: entry)
      case "placeholders": actions.placeholders = try globs(of: entry)
      case "columns": actions.columns = try globs(of: entry)
      case "announcing": actions.announcing = try globs(of: entry)
      case "review": actions.review = try globs(of: entry, areSoughtInTexts: true)
      default: actions.words = try words(of: entry)
      }
    }
    if let unknown = actions.owned.first(where: { !actions.markers.contains($0) }) {
      let problem = "\(YAMLError.quoted(unknown)) is owned, and not among the markers"
      throw document.error(problem, at: entry.keyStart)
    }
    actions.prepare()
    return actions
  }

  private func words(of entry: YAMLNode.Entry) throws(YAMLError) -> ActionWords {
    var words = ActionWords()
    for entry in try entries(of: entry.value, "'\(entry.key)'", among: Self.wordKeys) {
      switch entry.key {
      case "labels": words.labels = try smallWords(of: entry)
      case "links": words.links = try smallWords(of: entry)
      case "joints": words.joints = try smallWords(of: entry)
      case "commitments": words.commitments = try smallWords(of: entry)
      case "negations": words.negations = try smallWords(of: entry)
      case "auxiliaries": words.auxiliaries = try smallWords(of: entry)
      case "particles": words.particles = try smallWords(of: entry)
      case "done": words.done = try globs(of: entry)
      case "cancelled": words.cancelled = try globs(of: entry)
      default: words.open = try globs(of: entry)
      }
    }
    return words
  }

  private func smallWords(of entry: YAMLNode.Entry) throws(YAMLError) -> Set<String> {
    Set(try values(of: entry) { $0.lowercased() })
  }
}
