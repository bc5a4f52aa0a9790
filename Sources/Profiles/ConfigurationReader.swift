internal import Bytes
internal import YAMLTree

/// Takes values out of a document, and says what is wrong with them, where, and what was expected.
struct ConfigurationReader {
  let document: YAMLDocument

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

  /// Refuses a key that nobody knows.
  func check(
    _ entry: YAMLNode.Entry, among known: [String], _ kind: String
  ) throws(YAMLError) {
    if known.contains(entry.key) { return }
    let advice =
      nearest(to: entry.key, among: known).map { "did you mean '\($0)'?" }
      ?? "it is none of \(known.joined(separator: ", "))"
    let problem = "unknown \(kind) \(YAMLError.quoted(entry.key)): \(advice)"
    throw document.error(problem, at: entry.keyStart)
  }

  /// The severity of a rule, or that it is off.
  func setting(of entry: YAMLNode.Entry) throws(YAMLError) -> Configuration.RuleSetting {
    guard case .scalar(let text, _) = entry.value.content else {
      throw document.error("expected \(Self.settings)", at: entry.value.start)
    }
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      let problem = "\(YAMLError.quoted(text)) is no severity: expected \(Self.settings)"
      throw document.error(problem, at: entry.value.start)
    }
    return .severity(severity)
  }

  private static let settings = "error, warning, info or off"
}
