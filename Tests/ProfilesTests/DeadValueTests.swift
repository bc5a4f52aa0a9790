import Profiles
import Testing
import YAMLTree

/// Values of a configuration or profile that are sound, and that nothing in minutes can match.
@Suite struct DeadValueTests {
  private func warnings(_ text: String) throws -> [String] {
    let document = try YAMLDocument(Array(text.utf8), path: "f", number: 2)
    return ConfigurationCheck.deadValues(of: document).map {
      String($0.description.split(separator: "\n")[0])
    }
  }

  @Test(arguments: [
    (
      "agenda: {headings: '## Agenda'}",
      "20: headings are compared without number signs: write 'Agenda'"
    ),
    (
      "title: {forms: ['{date}', '# {date}']}",
      "27: headings are compared without number signs: write '{date}'"
    ),
    (
      "agenda: {headings: ['Agenda:']}",
      "21: headings are compared without the colon behind them: write 'Agenda'"
    ),
    (
      "decisions: {labels: 'Entscheid:'}",
      "21: labels are compared without the colon behind them: write 'Entscheid'"
    ),
    (
      "participants: {absent: {labels: 'Away:'}}",
      "33: labels are compared without the colon behind them: write 'Away'"
    ),
    ("actions: {markers: '>>'}", "20: a marker is of words, without signs"),
    ("actions: {markers: '- [ ]'}", "20: a marker is of words, without signs"),
    ("actions: {markers: 'Task:'}", "20: a marker is of words, without signs: write 'Task'"),
    (
      "pads: {hosts: 'https://pad.example.org/p'}",
      "15: servers are named without a scheme: write 'pad.example.org'"
    ),
    (
      "shown-at: 'https://example.org/a/b'",
      "11: addresses are compared without a scheme: write 'example.org/a/b'"
    ),
    ("people: {'@ada': Ada}", "10: handles are named without @: write 'ada'"),
    (
      "people: {Ada Lovelace: ada}",
      "10: 'Ada Lovelace' is no handle: the handle comes first, and the name behind the colon"
    ),
  ])
  func whatCanNeverMatchIsTold(text: String, warning: String) throws {
    #expect(try warnings(text) == ["f:1:\(warning)"])
  }

  @Test(arguments: [
    "agenda: {headings: ['#1 topic', 'C#', 'Agenda{,:}', 'Topics: *']}",
    "decisions: {labels: ['Entscheid', '*: final']}",
    "actions: {markers: [AI, A.I., To-Do, Zu tun, Änderung, 4U]}",
    "pads: {hosts: [pad.example.org, '*.example.org']}",
    "shown-at: 'example.org/a/b'",
    "people: {ada: Ada Lovelace}",
    "agenda: {example: '## Agenda'}",
    "roles: {minutes: {lines: 'Minutes:'}}",
  ])
  func whatMayMatchIsNotTold(text: String) throws {
    #expect(try warnings(text) == [])
  }

  @Test(arguments: Profile.builtInNames)
  func theProfilesOfTheProgramHaveNone(name: String) throws {
    let layers = try #require(try ProfileLayers(builtIn: name))
    #expect(layers.documents.flatMap { ConfigurationCheck.deadValues(of: $0) }.isEmpty)
  }
}
