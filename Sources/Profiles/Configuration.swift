package import Bytes
package import YAMLTree

/// What a repository says about its minutes in `.minutes.yml`.
package struct Configuration: Sendable {
  /// What is said about a rule.
  package enum RuleSetting: Equatable, Sendable {
    /// The rule is not run.
    case off
    /// All findings of the rule have this severity.
    case severity(Severity)
    /// The rule itself says how much each of its findings matters, and whether it is run.
    case standard
  }

  /// The profile that is to be used; nil where none is named.
  package private(set) var profile: ProfileReference?
  /// Which files are minutes.
  package private(set) var paths = PathSelection.unspecified
  /// What is said about rules, by their ids; rules that are not named are left as they are.
  private var rules: [String: RuleSettings] = [:]

  /// The file; nil where there is none.
  package let document: YAMLDocument?
  /// What it says over the profile, in the words of a profile.
  package private(set) var conventions: YAMLNode?

  /// The name of the file at the top of a repository.
  package static let fileName = ".minutes.yml"

  /// Nothing is said.
  package static let empty = Configuration()

  private init() {
    document = nil
  }

  /// Reads the file, which errors tell by its path, harmless to a terminal; `rules` are those that there are.
  package init(
    _ bytes: [UInt8], path: String? = nil, rules: [RuleDeclaration]
  ) throws(YAMLError) {
    let document = try YAMLDocument(bytes, path: path, number: Layer.configuration.rawValue)
    try self.init(document, rules: rules)
  }

  /// Reads the file, and stops at the first thing that is wrong.
  init(_ document: YAMLDocument, rules: [RuleDeclaration]) throws(YAMLError) {
    self.document = document
    let values = ValueReader(documents: [document])
    let keys = Keys.configuration(rules)
    // What is said over the profile is read only together with it.
    if let problem = values.problems(of: document.root, "the file", as: .mapping(keys)).first {
      throw problem
    }
    var said: [YAMLNode.Entry] = []
    for entry in try values.entries(of: document.root, "the file", among: keys) {
      switch entry.key {
      case "profile": profile = try values.profileReference(of: entry)
      case "paths": paths = try values.pathSelection(of: entry)
      case "rules": self.rules = try values.rules(of: entry, rules)
      default: said.append(entry)
      }
    }
    guard let root = document.root, !said.isEmpty else { return }
    conventions = YAMLNode(.mapping(said), start: root.start)
  }

  /// What is said about a rule for a file of a team, which is named by its directory; nil where nothing
  /// is.
  package func setting(
    of ruleID: String, path: RepositoryPath, team: String
  ) -> RuleSetting? {
    let setting = rules[ruleID]?.setting(path: path, team: team)
    return setting == .standard ? nil : setting
  }

  /// All that is said about a rule.
  func settings(of ruleID: String) -> RuleSettings { rules[ruleID] ?? RuleSettings() }

  /// Whether anything is said about when a rule is run.
  package func sets(_ ruleID: String) -> Bool {
    rules[ruleID]?.setsSeverity ?? false
  }

  /// What is said of the options of a rule.
  package func options(of ruleID: String) -> RuleOptions {
    rules[ruleID]?.options ?? .unspecified
  }

  /// The rules that are run on no file at all, sorted.
  package var rulesOff: [String] {
    rules.filter { $0.value.isOffEverywhere }.keys.sorted()
  }
}

extension Configuration: Equatable {
  package static func == (left: Configuration, right: Configuration) -> Bool {
    let isSame =
      switch (left.conventions, right.conventions) {
      case (nil, nil): true
      case (let ours?, let theirs?): ours.isSame(as: theirs)
      default: false
      }
    return isSame && left.profile == right.profile && left.paths == right.paths
      && left.rules == right.rules
  }
}

extension Keys {
  /// All that `.minutes.yml` may say.
  package static func configuration(_ rules: [RuleDeclaration]) -> Keys {
    Keys(
      [
        Key(
          "profile", .text(.profile), "the profile to begin with, in the program or in a file",
          standard: "scs"),
        Key(
          "paths", .list(.text(.selection)),
          "which files are minutes; with ! before it, which are none"),
        Key("rules", .mapping(.rules(rules)), "how much rules matter"),
      ] + Keys.profile(naming: rules).all)
  }
}
