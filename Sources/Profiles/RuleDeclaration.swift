/// What there is to say about a rule.
package struct RuleDeclaration: Sendable {
  package let id: String
  /// How much it matters where nobody says anything; nil where it is off then.
  package let severity: Severity?
  /// What it asks for can be said more precisely with these.
  package let options: [Key]

  /// Declares a rule.
  package init(_ id: String, _ severity: Severity?, options: [Key] = []) {
    self.id = id
    self.severity = severity
    self.options = options
  }
}

extension Keys {
  /// The settings of all rules.
  static func rules(_ rules: [RuleDeclaration]) -> Keys {
    Keys(
      rules.map { rule in
        Key(
          rule.id, .short(as: "severity", .rule(rule)), "how much the rule matters, and where")
      }, kind: "rule")
  }

  /// The settings of one rule.
  static func rule(_ rule: RuleDeclaration) -> Keys {
    Keys(
      [
        Key(
          "severity", .text(.setting), "how much it matters",
          standard: "standard", standsFor: rule.severity?.rawValue ?? "off"),
        Key("teams", .table(.plain, .text(.setting)), "how much it matters in a team"),
        Key(
          "paths", .table(.path, .text(.setting)), "how much it matters in files; the last counts"),
      ] + rule.options)
  }
}

/// What is said of the options of a rule.
package struct RuleOptions: Equatable, Sendable {
  private var texts: [String: [String]] = [:]

  /// Nothing is said.
  package static let unspecified = RuleOptions()

  /// Takes what is said of an option.
  mutating func take(_ name: String, _ texts: [String]) {
    self.texts[name] = texts
  }

  /// The number that is said of an option; nil where nothing is.
  package func number(_ name: String) -> Int? {
    texts[name]?.first.flatMap { Int($0) }
  }

  /// The patterns that are said of an option; nil where nothing is.
  package func patterns(_ name: String) -> GlobSet? {
    // Those that are none have been refused.
    texts[name].map { GlobSet($0.compactMap { try? Glob($0) }) }
  }

  /// Whether an option is said to be so; nil where nothing is said.
  package func flag(_ name: String) -> Bool? {
    texts[name]?.first.map { $0 == "true" }
  }
}
