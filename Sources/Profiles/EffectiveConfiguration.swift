internal import Bytes
package import YAMLTree

/// Every value that counts in a repository, and where it is said.
package struct EffectiveConfiguration: Sendable {
  /// The keys that there are.
  package let keys: Keys
  /// All that is said of them; each mark tells the file.
  package let root: YAMLNode
  private let layers: ProfileLayers

  /// Puts together what the program, a profile and a configuration say.
  package init(
    _ layers: ProfileLayers, under configuration: Configuration, rules: [RuleDeclaration]
  ) throws(YAMLError) {
    let keys = Keys.configuration(rules)
    let start = YAMLMark(SourcePosition(line: 1, column: 1), inDocument: Layer.program.rawValue)
    let standards = YAMLNode(.mapping(try keys.standards(at: start)), start: start)
    let said = [layers.root, configuration.document?.root].compactMap { $0 }
    self.keys = keys
    self.layers = layers
    root = said.reduce(standards) { $0.merging($1, as: .mapping(keys)) }
      .withTeamsInFull.naming(profile: layers.name)
  }

  /// Where a value is said, in words: the program, a profile in it, or a line of a file.
  package func source(of mark: YAMLMark) -> String {
    let path = layers.documents.first { $0.number == mark.document }?.path ?? ""
    let line = "\(path):\(mark.position.line)"
    switch Layer(rawValue: mark.document) {
    case .program, nil: return "standard"
    case .language: return path
    case .profile: return layers.isBuiltIn ? path : line
    case .configuration: return line
    case .commandLine: return "--profile"
    }
  }
}

extension Keys {
  /// The entries that count where nobody says anything.
  fileprivate func standards(at mark: YAMLMark) throws(YAMLError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    for key in all {
      guard let value = try key.standardValue(at: mark) else { continue }
      entries.append(YAMLNode.Entry(key: key.name, keyStart: mark, value: value))
    }
    return entries
  }
}

extension Key {
  fileprivate func standardValue(at mark: YAMLMark) throws(YAMLError) -> YAMLNode? {
    if let standard {
      return try YAMLDocument(Array(standard.utf8), number: mark.document).root
    }
    switch shape {
    case .mapping(let keys), .short(as: _, let keys):
      let entries = try keys.standards(at: mark)
      return entries.isEmpty ? nil : YAMLNode(.mapping(entries), start: mark)
    case .text, .list, .table: return nil
    }
  }
}

extension YAMLNode {
  /// The same with another profile than that which the files name, where it is one.
  fileprivate func naming(profile: String) -> YAMLNode {
    let asked = YAMLMark(
      SourcePosition(line: 1, column: 1), inDocument: Layer.commandLine.rawValue)
    let entries = entries.map { entry -> Entry in
      guard entry.key == "profile", case .scalar(let named, _) = entry.value.content,
        named != profile
      else { return entry }
      let value = YAMLNode(.scalar(profile, isPlain: false), start: asked)
      return Entry(key: entry.key, keyStart: asked, value: value)
    }
    return YAMLNode(.mapping(entries), start: start)
  }

  /// The same with all that is asked of each team that is named, and not only what it has of its own.
  fileprivate var withTeamsInFull: YAMLNode {
    guard case .mapping(var entries) = content,
      let place = entries.firstIndex(where: { $0.key == "teams" }),
      case .mapping(let teams) = entries[place].value.content,
      let defaults = entries.first(where: { $0.key == "defaults" })?.value
    else { return self }
    let full = teams.map { team in
      Entry(
        key: team.key, keyStart: team.keyStart,
        value: defaults.merging(team.value, as: .mapping(.team)))
    }
    entries[place] = Entry(
      key: "teams", keyStart: entries[place].keyStart,
      value: YAMLNode(.mapping(full), start: entries[place].value.start))
    return YAMLNode(.mapping(entries), start: start)
  }
}
