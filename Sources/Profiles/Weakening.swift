extension Configuration {
  /// In which ways less is asked of minutes than by another configuration, each in words; an option of a
  /// rule that has another value counts, too.
  package func weakenings(since old: Configuration, _ rules: [RuleDeclaration]) -> [String] {
    let severities = rules.flatMap { weakenings(of: $0.id, since: old, $0.severity) }
    let others = rules.map { $0.id }.filter { self.options(of: $0) != old.options(of: $0) }
      .map { "\($0) has other options" }
    let orders = rules.map { $0.id }.filter { isReordered($0, since: old) }
      .map { "\($0) has its paths in another order" }
    return severities + orders + others + paths.weakenings(since: old.paths)
  }

  /// Whether patterns of both stand in another order, of which the last that fits counts.
  private func isReordered(_ rule: String, since old: Configuration) -> Bool {
    let (older, newer) = (old.settings(of: rule).paths, settings(of: rule).paths)
    let (before, now) = (older.map { $0.glob.pattern }, newer.map { $0.glob.pattern })
    let (known, kept) = (Set(before), Set(now))
    return before.filter { kept.contains($0) } != now.filter { known.contains($0) }
  }

  private func weakenings(
    of rule: String, since old: Configuration, _ standard: Severity?
  ) -> [String] {
    let (older, newer) = (old.settings(of: rule), settings(of: rule))
    let teams = Set(older.teams.keys).union(newer.teams.keys).sorted()
    let paths = (older.paths + newer.paths).map { $0.glob.pattern }
    let scopes: [RuleSettings.Scope] =
      [.everywhere] + teams.map { .team($0) } + Set(paths).sorted().map { .path($0) }
    return scopes.compactMap { scope in
      let (before, now) = (older.level(in: scope, standard), newer.level(in: scope, standard))
      guard now < before else { return nil }
      return "\(rule) is \(now.name)\(scope.words) instead of \(before.name)"
    }
  }
}

extension RuleSettings {
  /// Where a setting counts.
  fileprivate enum Scope {
    case everywhere
    case team(String)
    case path(String)

    var words: String {
      switch self {
      case .everywhere: ""
      case .team(let name): " in \(name)"
      case .path(let pattern): " in \(pattern)"
      }
    }
  }

  /// How much a rule matters, from nothing to what stops a merge.
  fileprivate struct Level: Comparable {
    let severity: Severity?

    var name: String { severity?.rawValue ?? "off" }

    static func < (left: Level, right: Level) -> Bool {
      guard let right = right.severity else { return false }
      return left.severity.map { $0 < right } ?? true
    }
  }

  private static let mostPatterns = 64

  fileprivate func level(in scope: Scope, _ standard: Severity?) -> Level {
    let setting: Configuration.RuleSetting? =
      switch scope {
      case .everywhere: severity
      case .team(let name): teams[name] ?? severity
      case .path(let pattern):
        // Of very many only the order is compared.
        paths.last {
          paths.count > Self.mostPatterns ? $0.glob.pattern == pattern : $0.covers(pattern)
        }?
        .setting ?? severity
      }
    switch setting {
    case nil, .standard: return Level(severity: standard)
    case .off: return Level(severity: nil)
    case .severity(let severity): return Level(severity: severity)
    }
  }
}

extension RuleSettings.ForPath {
  /// Whether it counts for what another pattern matches; told by the signs of that one, which stand for any.
  fileprivate func covers(_ pattern: String) -> Bool {
    glob.pattern == pattern || glob.matches(Array(pattern.utf8)[...])
  }
}
