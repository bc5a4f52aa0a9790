import Profiles
import Testing
import YAMLTree

/// What a repository says counts over its profile, and what that says over the language it borrows.
@Suite struct LayersTests {
  private static let rules = [
    RuleDeclaration("encoding", .error),
    RuleDeclaration(
      "typo", .warning,
      options: [
        Key("times", .text(.number(2...9)), "how often", standard: "6"),
        Key("loud", .text(.flag), "how loud", standard: "false"),
      ]),
  ]

  private func configuration(_ text: String) throws(YAMLError) -> Configuration {
    try Configuration(Array(text.utf8), path: ".minutes.yml", rules: Self.rules)
  }

  private func read(_ profile: String, under configuration: String = "") throws -> Profile {
    try Profile(
      Array(profile.utf8), name: "harbour.yml", under: self.configuration(configuration))
  }

  @Test func aListReplacesTheOneBelowAndAMappingAddsToIt() throws {
    let profile = try read(
      """
      participants: {headings: [Present, Crew], labels: Present}
      roles: {minutes: {lines: Scribe, none: nobody}}
      """,
      under: """
        participants: {headings: Aboard}
        roles: {minutes: {lines: Log by}, report: {lines: Envoy}}
        """)
    #expect(profile.participants.headings.globs.map { $0.pattern } == ["Aboard"])
    #expect(profile.participants.labels.globs.map { $0.pattern } == ["Present"])
    #expect(profile.roles.map { $0.role } == [.minutes, .report])
    #expect(profile.roles.first?.lines.globs.map { $0.pattern } == ["Log by"])
    #expect(profile.roles.first?.none.globs.map { $0.pattern } == ["nobody"])
  }

  @Test func documentsAndGroupsAreAdded() throws {
    let profile = try read(
      "documents: a.md\ngroups: [Crew]", under: "documents: [b.md]\ngroups: Guests")
    #expect(profile.documents.map { $0.pattern } == ["a.md", "b.md"])
    #expect(profile.groups.globs.map { $0.pattern } == ["Crew", "Guests"])
  }

  @Test func nothingBehindAKeyTakesAwayWhatIsBelow() throws {
    let profile = try read("cancelled: 'No meeting*'", under: "cancelled:\nagenda:")
    #expect(profile.cancelled.globs.isEmpty)
    #expect(profile.agenda.headings.globs.isEmpty)
  }

  @Test func aWordForNothingIsNothing() throws {
    let profile = try read(
      "agenda: {headings: Topics}\ngroups: null\npeople: ~",
      under: "agenda: {headings: ~}\nteams: {pier: null}\nrules: {typo: null}")
    #expect(profile.agenda.headings.globs.isEmpty)
    #expect(profile.groups.globs.isEmpty)
    #expect(profile.people.isEmpty)
  }

  @Test func otherMarkersNeedNotBeOwned() throws {
    let profile = try read(
      "actions: {markers: [ACTION, TODO], owned: ACTION}", under: "actions: {markers: [TODO]}")
    #expect(profile.actions.markers == ["TODO"])
    #expect(profile.actions.owned.isEmpty)
  }

  @Test func namesOfFilesAreThoseThatTheRepositorySays() throws {
    let configuration = try configuration("files: {names: '{year}-{month}-{day}.md'}")
    let conventions = try FileConventions(ofBuiltIn: "scs", under: configuration)
    #expect(conventions.naming.picture == "YYYY-MM-DD")
    let profile = try #require(try Profile(builtIn: "scs", under: configuration))
    #expect(profile.fileConventions == conventions)
  }

  @Test func anErrorTellsTheFileThatMadeIt() throws {
    let error = #expect(throws: YAMLError.self) {
      try Profile(
        Array("actions: {markers: [ACTION]}".utf8), name: "harbour.yml",
        under: configuration("# ours\nactions: {owned: TODO}"))
    }
    #expect(
      error?.description == """
        .minutes.yml:2:18: 'TODO' is owned, and not among the markers
        actions: {owned: TODO}
                         ^
        """)
  }

  @Test(arguments: [
    ("title: {forms: Minutes}", "1:16: a form of a title needs a {date}"),
    ("people: {ada: {mial: a}}", "1:16: unknown key 'mial': did you mean 'mail'?"),
    ("teams: {pier: {pad: {item: x}}}", "1:28: the line of an action item needs a {task}"),
    ("rules: {encodin: off}", "1:9: unknown rule 'encodin': did you mean 'encoding'?"),
    ("rules: {typo: {tims: 3}}", "1:16: unknown key 'tims': did you mean 'times'?"),
    ("rules: {typo: {times: 1}}", "1:23: expected a number from 2 to 9"),
    ("rules: {typo: {loud: very}}", "1:22: expected true or false"),
    (
      "rules: {encoding: {times: 3}}",
      "1:20: unknown key 'times': it is none of severity, teams, paths"
    ),
  ])
  func mistakesAreFoundBeforeAProfileIsRead(text: String, message: String) throws {
    let error = #expect(throws: YAMLError.self) { try configuration(text) }
    #expect(error?.description.split(separator: "\n").first == ".minutes.yml:\(message)"[...])
  }

  @Test func optionsOfARuleHaveTheirTypes() throws {
    let configuration = try configuration("rules: {typo: {times: 3, loud: true}}")
    #expect(configuration.options(of: "typo").number("times") == 3)
    #expect(configuration.options(of: "typo").flag("loud") == true)
    #expect(configuration.options(of: "encoding").number("times") == nil)
    #expect(!configuration.sets("typo"))
  }

  @Test func twoConfigurationsAreTheSameThatSayTheSame() throws {
    let one = try configuration("agenda: {headings: [Topics]}\nrules: {typo: off}")
    #expect(try one == configuration("# ours\nagenda:\n  headings: ['Topics']\nrules: {typo: off}"))
    #expect(try one != configuration("agenda: {headings: [Items]}\nrules: {typo: off}"))
  }

  /// What the declarations say of a key that nobody sets is what the readers take for it.
  @Test func theStandardsOfTheKeysAreThoseOfTheReaders() throws {
    let text = standards(of: .profile).joined(separator: "\n")
    #expect(text.contains("levels"))
    #expect(try read(text) == read(""))
  }

  private func standards(of keys: Keys, indent: String = "") -> [String] {
    keys.all.flatMap { key -> [String] in
      if let standard = key.standard { return ["\(indent)\(key.name): \(standard)"] }
      guard case .mapping(let inner) = key.shape else { return [] }
      let lines = standards(of: inner, indent: indent + "  ")
      return lines.isEmpty ? [] : ["\(indent)\(key.name):"] + lines
    }
  }
}
