internal import YAMLTree

extension Keys {
  static let actions = Keys([
    Key("markers", .words, "the words that make an action item of a line, as written"),
    Key("owned", .words, "those markers behind which somebody has to be named"),
    Key("unassigned", .patterns, "owners that stand for nobody yet"),
    Key("none", .patterns, "what says behind a marker that there is nothing to do", isLent: true),
    Key(
      "others", .patterns, "texts that begin like a marker and are about something else",
      isLent: true),
    Key("placeholders", .patterns, "the owners that a template has", isLent: true),
    Key(
      "announcing", .patterns, "the headings and lines above a list of action items", isLent: true),
    Key("mixed", .patterns, "the headings and lines above what is decided and who does it"),
    Key(
      "review", .patterns, "the headings above the action items of earlier meetings", isLent: true),
    Key(
      "columns", .patterns, "the heads of the column of tasks in a table of action items",
      isLent: true),
    Key("words", .mapping(.actionWords), "the small words around action items", isLent: true),
  ])

  fileprivate static let actionWords = Keys([
    Key("labels", .words, "those before a colon in a note on the status, as in 'Status: done'"),
    Key("links", .words, "those between a marker and its owner, as in 'AI for @ada'"),
    Key("joints", .words, "those between two owners, as in '@ada and @bob'"),
    Key("commitments", .words, "those behind a name that takes something on, as in '@ada will'"),
    Key("negations", .words, "those before a marker that is none, as in 'no AI'"),
    Key("auxiliaries", .words, "those before a word of status, as in 'has been done'"),
    Key("particles", .words, "those behind a word of status, as in 'merged by @ada'"),
    Key("done", .patterns, "what says that a task is done"),
    Key("cancelled", .patterns, "what says that nobody needs to do it any more"),
    Key("open", .patterns, "what says that it is still to be done"),
  ])
}

extension ValueReader {
  /// What a profile says of action items.
  func actions(of entry: YAMLNode.Entry) throws(YAMLError) -> ActionConventions {
    var actions = ActionConventions()
    let said = try entries(of: entry, among: .actions)
    for entry in said {
      switch entry.key {
      case "markers": actions.markers = try values(of: entry) { $0 }
      case "owned": actions.owned = try values(of: entry) { $0 }
      case "unassigned": actions.unassigned = try globs(of: entry)
      case "none": actions.none = try globs(of: entry)
      case "others": actions.others = try globs(of: entry)
      case "placeholders": actions.placeholders = try globs(of: entry)
      case "columns": actions.columns = try globs(of: entry)
      case "announcing": actions.announcing = try globs(of: entry)
      case "mixed": actions.mixed = try globs(of: entry, areSoughtInTexts: true)
      case "review": actions.review = try globs(of: entry, areSoughtInTexts: true)
      default: actions.words = try words(of: entry)
      }
    }
    try checkOwned(&actions, said)
    actions.prepare()
    return actions
  }

  /// Sees to it that all that is owned is a marker.
  private func checkOwned(
    _ actions: inout ActionConventions, _ said: [YAMLNode.Entry]
  ) throws(YAMLError) {
    guard let unknown = actions.owned.first(where: { !actions.markers.contains($0) }),
      let owned = said.first(where: { $0.key == "owned" })
    else { return }
    let markers = said.first { $0.key == "markers" }
    // Who has other markers than the file below need not say again which of them are owned.
    if let markers, markers.keyStart.document > owned.keyStart.document {
      actions.owned.removeAll { !actions.markers.contains($0) }
      return
    }
    let problem = "\(YAMLError.quoted(unknown)) is owned, and not among the markers"
    throw error(problem, at: owned.value.start)
  }

  private func words(of entry: YAMLNode.Entry) throws(YAMLError) -> ActionWords {
    var words = ActionWords()
    for entry in try entries(of: entry, among: .actionWords) {
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
