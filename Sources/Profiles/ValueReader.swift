internal import Bytes
internal import YAMLTree

/// Takes values out of a document, and says what is wrong with them, where, and what was expected.
struct ValueReader {
  let document: YAMLDocument

  private static let mostAlternatives = 1024

  /// The entries of a mapping, whose keys must be known; none where nothing is written.
  func entries(
    of node: YAMLNode?, _ name: String, among known: [String]
  ) throws(YAMLError) -> [YAMLNode.Entry] {
    let entries = try entries(of: node, name)
    for entry in entries { try check(entry.key, at: entry.keyStart, among: known, "key") }
    return entries
  }

  /// The entries of a mapping; none where nothing is written.
  func entries(of node: YAMLNode?, _ name: String) throws(YAMLError) -> [YAMLNode.Entry] {
    switch node?.content {
    case nil, .scalar("", isPlain: true): return []
    case .mapping(let entries): return entries
    case .scalar, .sequence:
      let position = node?.start ?? SourcePosition(line: 1, column: 1)
      throw document.error("\(name) must be a mapping of keys to values", at: position)
    }
  }

  /// Refuses a word that nobody knows.
  func check(
    _ word: String, at position: SourcePosition, among known: [String], _ kind: String
  ) throws(YAMLError) {
    if known.contains(word) { return }
    let advice =
      nearest(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "it is none of \(known.joined(separator: ", "))"
    let problem = "unknown \(kind) \(YAMLError.quoted(word)): \(advice)"
    throw document.error(problem, at: position)
  }

  /// A text that must be there.
  func text(of entry: YAMLNode.Entry) throws(YAMLError) -> String {
    guard case .scalar(let text, _) = entry.value.content, !text.isEmpty else {
      throw document.error("'\(entry.key)' must be a text", at: entry.value.start)
    }
    return text
  }

  /// The values of a list, which may be written as its only value; none where nothing is written.
  func list(of entry: YAMLNode.Entry) -> [YAMLNode] {
    switch entry.value.content {
    case .scalar("", isPlain: true): []
    case .sequence(let nodes): nodes
    case .scalar, .mapping: [entry.value]
    }
  }

  /// What a function makes of each text of a list.
  func values<Value>(
    of entry: YAMLNode.Entry, _ value: (String) throws(GlobError) -> Value
  ) throws(YAMLError) -> [Value] {
    var values: [Value] = []
    for node in list(of: entry) {
      guard case .scalar(let text, _) = node.content, !text.isEmpty else {
        throw document.error("'\(entry.key)' must be a text or a list of texts", at: node.start)
      }
      do throws(GlobError) {
        values.append(try value(text))
      } catch {
        throw document.error(error.message, at: node.start)
      }
    }
    return values
  }

  /// A list of patterns.
  func globs(
    of entry: YAMLNode.Entry, areSoughtInTexts: Bool = false
  ) throws(YAMLError) -> GlobSet {
    GlobSet(try patterns(of: entry), isSoughtInTexts: areSoughtInTexts)
  }

  /// The patterns of a list, for those who need no set of them.
  func patterns(of entry: YAMLNode.Entry) throws(YAMLError) -> [Glob] {
    let globs = try values(of: entry) { text throws(GlobError) in try Glob(text) }
    // Else a stranger's file could make each line of minutes costly to read.
    let count = globs.reduce(0) { $0 + $1.alternatives.count }
    guard count <= Self.mostAlternatives else {
      let problem = "'\(entry.key)' stands for more than \(Self.mostAlternatives) texts"
      throw document.error(problem, at: entry.keyStart)
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
    let known = Value.allCases.map { $0.rawValue }
    guard case .scalar(let text, _) = node.content, !text.isEmpty else {
      throw document.error(
        "expected a \(kind): \(known.joined(separator: ", "))", at: node.start)
    }
    let found = Value.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
    guard let found else {
      try check(text, at: node.start, among: known, kind)
      throw document.error("unknown \(kind)", at: node.start)
    }
    return found
  }

  /// The severity of a rule, or that it is off.
  func setting(of node: YAMLNode) throws(YAMLError) -> Configuration.RuleSetting {
    guard case .scalar(let text, _) = node.content else {
      throw document.error("expected \(Self.settings)", at: node.start)
    }
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      let problem = "\(YAMLError.quoted(text)) is no severity: expected \(Self.settings)"
      throw document.error(problem, at: node.start)
    }
    return .severity(severity)
  }

  private static let settings = "error, warning, info or off"

  /// People by their handles.
  func people(of entry: YAMLNode.Entry) throws(YAMLError) -> [Person] {
    var people: [Person] = []
    for entry in try entries(of: entry.value, "'\(entry.key)'") { people.append(try person(entry)) }
    return people
  }

  /// A name, or all that is known of somebody.
  private func person(_ person: YAMLNode.Entry) throws(YAMLError) -> Person {
    guard case .mapping = person.value.content else {
      return Person(handle: person.key, name: try text(of: person))
    }
    var (name, aliases, mails): (String?, [String], [String]) = (nil, [], [])
    let keys = ["name", "aliases", "mail"]
    for entry in try entries(of: person.value, "'\(person.key)'", among: keys) {
      switch entry.key {
      case "name": name = try text(of: entry)
      case "aliases": aliases = try values(of: entry) { $0 }
      default: mails = try values(of: entry) { $0 }
      }
    }
    return Person(handle: person.key, name: name ?? person.key, aliases: aliases, mails: mails)
  }
}
