import Linting
import Profiles
import Reporting
import Testing
import YAMLTree

/// What `git minutes config show` prints is a file that says the same.
@Suite struct ConfigurationTextTests {
  private static let said = """
    # ours
    title: {forms: ['{date}', 'Harbour {date}'], levels: 1}
    agenda:
    defaults: {agenda: required}
    teams:
      pier: {weekdays: [Monday, Thursday], order: [[participants, agenda], [agenda]]}
      quay: {kind: slides}
    people: {ada: Ada Example, bob: {name: "Bob's", mail: bob@example.org}}
    groups: 'Team *'
    rules:
      encoding: warning
      date-in-future: {days: 14}
      secret: {severity: info, paths: {'docs/**': off}, allow: ['changeme*', 'on']}
    remedy: {image-not-in-repo: 'tools/fetch "#1": now'}
    """

  private func effective(_ profile: String) throws -> EffectiveConfiguration {
    let configuration = try configuration(Self.said)
    let layers = try #require(try ProfileLayers(builtIn: profile, under: configuration))
    return try EffectiveConfiguration(layers, under: configuration, rules: Linter.declarations)
  }

  private func configuration(_ text: String) throws(YAMLError) -> Configuration {
    try Configuration(Array(text.utf8), path: ".minutes.yml", rules: Linter.declarations)
  }

  @Test(arguments: Profile.builtInNames)
  func whatIsShownSaysTheSame(name: String) throws {
    let text = try ConfigurationText.text(of: effective(name))
    let (shown, said) = (try configuration(text), try configuration(Self.said))
    #expect(try Profile(builtIn: name, under: shown) == Profile(builtIn: name, under: said))
    for rule in Linter.declarations {
      #expect(
        shown.options(of: rule.id).number("days") ?? 1 == said.options(of: rule.id).number("days")
          ?? 1)
    }
  }

  @Test(arguments: [
    (
      ["rules", "secret"],
      """
      rules:
        secret:
          severity: info  # .minutes.yml:13
          paths:
            'docs/**': off  # .minutes.yml:13
          allow: ['changeme*', 'on']  # .minutes.yml:13

      """
    ),
    (["rules", "nbsp"], "rules:\n  nbsp: standard  # info\n"),
    (
      ["title"],
      """
      title:
        forms: ['{date}', 'Harbour {date}']  # .minutes.yml:2
        levels: 1  # .minutes.yml:2
        dates: numbers  # standard
        example: '# {date}'  # scs

      """
    ),
    (["agenda", "headings"], "agenda:\n  headings: []  # not said\n"),
    (
      ["teams", "quay"],
      """
      teams:
        quay:
          kind: slides  # .minutes.yml:7
          participants: optional  # scs
          housekeeping: optional  # scs
          agenda: required  # .minutes.yml:4
          order: [participants, housekeeping, agenda]  # scs
          weekdays: []  # not said
          pad:
            heading: '### Pending action items'  # scs
            item: '- AI {owners}: {task}'  # scs
            none: '- (none)'  # scs

      """
    ),
    (
      ["people"],
      """
      people:
        ada: Ada Example  # .minutes.yml:8
        bob:
          name: 'Bob''s'  # .minutes.yml:8
          mail: 'bob@example.org'  # .minutes.yml:8

      """
    ),
    (
      ["remedy"],
      """
      remedy:
        image-not-in-repo: 'tools/fetch "#1": now'  # .minutes.yml:14

      """
    ),
  ])
  func eachValueIsShownWithItsSource(path: [String], text: String) throws {
    #expect(try ConfigurationText.text(of: effective("scs"), below: path) == text)
  }

  @Test func whoAsksForAnUnknownKeyIsToldThoseThatThereAre() throws {
    let configuration = try effective("scs")
    let error = #expect(throws: UnknownKey.self) {
      try ConfigurationText.text(of: configuration, below: ["teams", "peer"])
    }
    #expect(error?.name == "peer")
    #expect(error?.known.contains("pier") == true)
  }
}
