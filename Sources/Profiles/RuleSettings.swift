internal import Bytes
internal import YAMLTree

/// All that is said about one rule: the most specific counts.
struct RuleSettings: Equatable, Sendable {
  var severity: Configuration.RuleSetting?
  var teams: [String: Configuration.RuleSetting] = [:]
  /// In the order of the file; the last that fits counts.
  var paths: [ForPath] = []
  var options = RuleOptions.unspecified

  struct ForPath: Equatable, Sendable {
    let glob: PathGlob
    let setting: Configuration.RuleSetting
  }

  func setting(path: RepositoryPath, team: String) -> Configuration.RuleSetting? {
    paths.last { $0.glob.matches(path.bytes) }?.setting ?? teams[team] ?? severity
  }

  var setsSeverity: Bool {
    let all = [severity].compactMap { $0 } + teams.values + paths.map { $0.setting }
    return all.contains { $0 != .standard }
  }

  var isOffEverywhere: Bool {
    severity == .off && teams.values.allSatisfy { $0 == .off }
      && paths.allSatisfy { $0.setting == .off }
  }
}

extension ValueReader {
  /// The settings of rules, whose ids must be known.
  func rules(
    of entry: YAMLNode.Entry, _ declarations: [RuleDeclaration]
  ) throws(YAMLError) -> [String: RuleSettings] {
    var rules: [String: RuleSettings] = [:]
    for rule in try entries(of: entry, among: .rules(declarations)) {
      guard let declaration = declarations.first(where: { $0.id == rule.key }) else { continue }
      rules[rule.key] = try settings(of: rule, declaration)
    }
    return rules
  }

  private func settings(
    of rule: YAMLNode.Entry, _ declaration: RuleDeclaration
  ) throws(YAMLError) -> RuleSettings {
    var settings = RuleSettings()
    if rule.value.isNothing { return settings }
    guard case .mapping = rule.value.content else {
      settings.severity = try setting(of: rule.value)
      return settings
    }
    for entry in try entries(of: rule, among: .rule(declaration)) {
      switch entry.key {
      case "severity": settings.severity = try setting(of: entry.value)
      case "teams":
        for team in try entries(of: entry.value, "'teams'") {
          settings.teams[team.key] = try setting(of: team.value)
        }
      case "paths":
        for path in try entries(of: entry.value, "'paths'") {
          let glob = try glob(path.key, at: path.keyStart)
          settings.paths.append(.init(glob: glob, setting: try setting(of: path.value)))
        }
      default: settings.options.take(entry.key, try values(of: entry) { $0 })
      }
    }
    return settings
  }

  /// A pattern for paths.
  func glob(_ pattern: String, at mark: YAMLMark) throws(YAMLError) -> PathGlob {
    do throws(GlobError) {
      return try PathGlob(pattern)
    } catch {
      throw self.error(error.message, at: mark)
    }
  }
}
