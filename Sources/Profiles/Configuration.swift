package import Bytes
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

  /// The profile that is to be used; nil where none is named.
  package private(set) var profile: ProfileReference?
  /// Which files are minutes.
  package private(set) var paths = PathSelection.unspecified
  /// What is said of teams, over what the profile says.
  package private(set) var teams: [String: TeamSettings] = [:]
  /// The people that the profile does not know.
  package private(set) var people: [Person] = []
  /// The teams and companies that the profile does not know.
  package private(set) var groups = GlobSet.none

  /// What is said about rules, by their ids; rules that are not named are left as they are.
  private var rules: [String: RuleSettings] = [:]

  /// The name of the file at the top of a repository.
  package static let fileName = ".minutes.yml"

  /// Nothing is said.
  package static let empty = Configuration()

  private static let keys = ["profile", "paths", "teams", "people", "groups", "rules"]

  private init() {}

  /// Reads the file, whose rules must be among `ruleIDs`.
  package init(_ bytes: [UInt8], ruleIDs: [String]) throws(YAMLError) {
    let document = try YAMLDocument(bytes)
    let values = ValueReader(document: document)
    for entry in try values.entries(of: document.root, "the file", among: Self.keys) {
      switch entry.key {
      case "profile": profile = try values.profileReference(of: entry)
      case "paths": paths = try values.pathSelection(of: entry)
      case "teams": teams = try values.teams(of: entry)
      case "people": people = try values.people(of: entry)
      case "groups": groups = try values.globs(of: entry)
      default: rules = try values.rules(of: entry, among: ruleIDs)
      }
    }
  }

  /// What is said about a rule for a file of a team, which is named by its directory; nil where nothing
  /// is.
  package func setting(
    of ruleID: String, path: RepositoryPath, team: String
  ) -> RuleSetting? {
    rules[ruleID]?.setting(path: path, team: team)
  }

  /// All that is said about a rule.
  func settings(of ruleID: String) -> RuleSettings { rules[ruleID] ?? RuleSettings() }

  /// Whether anything is said about a rule.
  package func sets(_ ruleID: String) -> Bool {
    rules[ruleID] != nil
  }

  /// The rules that are run on no file at all, sorted.
  package var rulesOff: [String] {
    rules.filter { $0.value.isOffEverywhere }.keys.sorted()
  }
}

extension Profile {
  /// The profile with what a repository says of its own teams, people and groups.
  package func merging(_ configuration: Configuration) -> Profile {
    var teams = teams
    for (name, settings) in configuration.teams { teams[name] = settings.applied(to: team(name)) }
    let named = Set(configuration.people.map { $0.handle.lowercased() })
    return Profile(
      name: name, files: files, title: title, participants: participants, speakers: speakers,
      housekeeping: housekeeping,
      agenda: agenda, roles: roles, actions: actions, decisions: decisions, threads: threads,
      due: due, cancelled: cancelled, templates: templates, links: links, documents: documents,
      teams: teams,
      defaults: defaults,
      people: people.filter { !named.contains($0.handle.lowercased()) } + configuration.people,
      register: register,
      groups: groups.union(configuration.groups))
  }
}
