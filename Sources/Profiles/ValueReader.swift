internal import Bytes
internal import YAMLTree

/// Takes values out of documents, and says what is wrong with them, where, and what was expected.
struct ValueReader {
  /// Those that are read together, at least one, each with a number of its own.
  let documents: [YAMLDocument]

  private static let mostAlternatives = 1024

  /// The entries of a mapping, whose keys must be known; none where nothing is written.
  func entries(
    of node: YAMLNode?, _ name: String, among known: Keys
  ) throws(YAMLError) -> [YAMLNode.Entry] {
    let entries = try entries(of: node, name)
    for entry in entries {
      try check(entry.key, at: entry.keyStart, among: known.names, known.kind)
    }
    return entries
  }

  /// The entries of the value of a key.
  func entries(of entry: YAMLNode.Entry, among known: Keys) throws(YAMLError) -> [YAMLNode.Entry] {
    try entries(of: entry.value, "'\(entry.key)'", among: known)
  }

  /// An error at a place of one of the documents.
  func error(_ message: String, at mark: YAMLMark) -> YAMLError {
    let document = documents.first { $0.number == mark.document } ?? documents[0]
    return document.error(message, at: mark)
  }

  /// The entries of a mapping; none where nothing is written.
  func entries(of node: YAMLNode?, _ name: String) throws(YAMLError) -> [YAMLNode.Entry] {
    guard let node else { return [] }
    if node.isNothing { return [] }
    switch node.content {
    case .mapping(let entries): return entries
    case .scalar, .sequence:
      throw error("\(name) must be a mapping of keys to values", at: node.start)
    }
  }

  /// Refuses a word that nobody knows.
  func check(
    _ word: String, at mark: YAMLMark, among known: [String], _ kind: String
  ) throws(YAMLError) {
    if known.contains(word) { return }
    let advice =
      nearest(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "it is none of \(known.joined(separator: ", "))"
    let problem = "unknown \(kind) \(YAMLError.quoted(word)): \(advice)"
    throw error(problem, at: mark)
  }

  /// A text of a form that must be there.
  func text(
    of entry: YAMLNode.Entry, _ form: TextForm = .plain
  ) throws(YAMLError) -> String {
    try text(of: entry.value, "'\(entry.key)'", form)
  }

  /// The same of a value under a name for messages.
  func text(
    of node: YAMLNode, _ name: String, _ form: TextForm
  ) throws(YAMLError) -> String {
    guard case .scalar(let text, _) = node.content, !text.isEmpty else {
      throw error("\(name) must be a text", at: node.start)
    }
    do throws(GlobError) {
      try form.check(text)
      return text
    } catch {
      throw self.error(error.message, at: node.start)
    }
  }

  /// The values of a list, which may be written as its only value; none where nothing is written.
  func list(_ node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let nodes) = node.content { return nodes }
    return node.isNothing ? [] : [node]
  }

  /// What a function makes of each text of a list.
  func values<Value>(
    of entry: YAMLNode.Entry, _ value: (String) throws(GlobError) -> Value
  ) throws(YAMLError) -> [Value] {
    var values: [Value] = []
    for node in list(entry.value) {
      guard case .scalar(let text, _) = node.content, !text.isEmpty else {
        throw error("'\(entry.key)' must be a text or a list of texts", at: node.start)
      }
      do throws(GlobError) {
        values.append(try value(text))
      } catch {
        throw self.error(error.message, at: node.start)
      }
    }
    return values
  }

  /// A list of patterns.
  func globs(
    of entry: YAMLNode.Entry, areSoughtInTexts: Bool = false
  ) throws(YAMLError) -> GlobSet {
    let patterns = try patterns(of: entry)
    return patterns.isEmpty ? .none : GlobSet(patterns, isSoughtInTexts: areSoughtInTexts)
  }

  /// The patterns of a list, for those who need no set of them.
  func patterns(of entry: YAMLNode.Entry) throws(YAMLError) -> [Glob] {
    let globs = try values(of: entry) { text throws(GlobError) in try Glob(text) }
    // Else a stranger's file could make each line of minutes costly to read.
    let count = globs.reduce(0) { $0 + $1.alternatives.count }
    guard count <= Self.mostAlternatives else {
      let problem = "'\(entry.key)' stands for more than \(Self.mostAlternatives) texts"
      throw error(problem, at: entry.keyStart)
    }
    return globs
  }

  /// A list of patterns for paths.
  func pathGlobs(of entry: YAMLNode.Entry) throws(YAMLError) -> [PathGlob] {
    try values(of: entry) { text throws(GlobError) in try PathGlob(text) }
  }

  /// One of a few words, in any case.
  func choice<Value: CaseIterable & RawRepresentable>(
    of node: YAMLNode, _ kind: String
  ) throws(YAMLError) -> Value where Value.RawValue == String {
    let word = try word(of: node, among: Value.allCases.map { $0.rawValue }, kind)
    guard let value = Value(rawValue: word) else {
      throw error("unknown \(kind)", at: node.start)
    }
    return value
  }

  /// One of some words, in any case, as it is known.
  func word(
    of node: YAMLNode, among known: [String], _ kind: String
  ) throws(YAMLError) -> String {
    guard case .scalar(let text, _) = node.content, !text.isEmpty else {
      throw error("expected a \(kind): \(known.joined(separator: ", "))", at: node.start)
    }
    if let word = known.first(where: { $0.lowercased() == text.lowercased() }) { return word }
    try check(text, at: node.start, among: known, kind)
    return text
  }

  /// The severity of a rule, or that it is off.
  func setting(of node: YAMLNode) throws(YAMLError) -> Configuration.RuleSetting {
    guard case .scalar(let text, _) = node.content else {
      throw error("expected \(Self.settings)", at: node.start)
    }
    if text == "off" { return .off }
    if text == "standard" { return .standard }
    guard let severity = Severity(rawValue: text) else {
      let problem = "\(YAMLError.quoted(text)) is no severity: expected \(Self.settings)"
      throw error(problem, at: node.start)
    }
    return .severity(severity)
  }

  private static let settings = "error, warning, info, off or standard"
}

extension String {
  /// Whether it is a path that leads down from where it counts from, by names alone.
  var isPathFromTop: Bool {
    !split(separator: "/", omittingEmptySubsequences: false)
      .contains { ["", ".", ".."].contains($0) }
  }
}
