package import YAMLTree

/// What a repository says about its minutes in `.minutes.yml`.
package struct Configuration: Equatable, Sendable {
  /// What is said about a rule.
  package enum RuleSetting: Equatable, Sendable {
    /// The rule is not run.
    case off
    /// All findings of the rule have this severity.
    case severity(Severity)
  }

  /// What is said about rules, by their ids; rules that are not named are left as they are.
  package let rules: [String: RuleSetting]

  /// The name of the file at the top of a repository.
  package static let fileName = ".minutes.yml"

  /// Nothing is said.
  package static let empty = Configuration(rules: [:])

  private init(rules: [String: RuleSetting]) {
    self.rules = rules
  }

  /// Reads the file, whose rules must be among `ruleIDs`.
  package init(_ bytes: [UInt8], ruleIDs: [String]) throws(YAMLError) {
    let document = try YAMLDocument(bytes)
    var rules: [String: RuleSetting] = [:]
    let reader = ConfigurationReader(document: document)
    for entry in try reader.entries(of: document.root, "the file") {
      try reader.check(entry, among: ["rules"], "key")
      for rule in try reader.entries(of: entry.value, "'rules'") {
        try reader.check(rule, among: ruleIDs, "rule")
        rules[rule.key] = try reader.setting(of: rule)
      }
    }
    self.rules = rules
  }
}
