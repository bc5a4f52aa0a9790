internal import Bytes
internal import YAMLTree

/// All that is said about one rule: the most specific counts.
struct RuleSettings: Equatable, Sendable {
  var severity: Configuration.RuleSetting?
  var teams: [String: Configuration.RuleSetting] = [:]
  /// In the order of the file; the last that fits counts.
  var paths: [ForPath] = []

  struct ForPath: Equatable, Sendable {
    let glob: PathGlob
    let setting: Configuration.RuleSetting
  }

  func setting(path: RepositoryPath, team: String) -> Configuration.RuleSetting? {
    paths.last { $0.glob.matches(path.bytes) }?.setting ?? teams[team] ?? severity
  }

  var isOffEverywhere: Bool {
    severity == .off && teams.values.allSatisfy { $0 == .off }
      && paths.allSatisfy { $0.setting == .off }
  }
}

extension ValueReader {
  /// The settings of rules, whose ids must be known.
  func rules(
    of entry: YAMLNode.Entry, among ruleIDs: [String]
  ) throws(YAMLError) -> [String: RuleSettings] {
    var rules: [String: RuleSettings] = [:]
    for rule in try entries(of: entry.value, "'\(entry.key)'") {
      try check(rule.key, at: rule.keyStart, among: ruleIDs, "rule")
      rules[rule.key] = try settings(of: rule)
    }
    return rules
  }

  private func settings(of rule: YAMLNode.Entry) throws(YAMLError) -> RuleSettings {
    var settings = RuleSettings()
    guard case .mapping = rule.value.content else {
      settings.severity = try setting(of: rule.value)
      return settings
    }
    let keys = ["severity", "teams", "paths"]
    for entry in try entries(of: rule.value, "'\(rule.key)'", among: keys) {
      switch entry.key {
      case "severity": settings.severity = try setting(of: entry.value)
      case "teams":
        for team in try entries(of: entry.value, "'teams'") {
          settings.teams[team.key] = try setting(of: team.value)
        }
      default:
        for path in try entries(of: entry.value, "'paths'") {
          let glob = try glob(path.key, at: path.keyStart)
          settings.paths.append(.init(glob: glob, setting: try setting(of: path.value)))
        }
      }
    }
    return settings
  }

  /// A pattern for paths.
  func glob(_ pattern: String, at position: SourcePosition) throws(YAMLError) -> PathGlob {
    do throws(GlobError) {
      return try PathGlob(pattern)
    } catch {
      throw document.error(error.message, at: position)
    }
  }
}
