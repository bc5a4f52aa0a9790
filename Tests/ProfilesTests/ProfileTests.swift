import Dates
import Profiles
import Testing
import YAMLTree

@Suite struct ProfileTests {
  private func read(_ text: String) throws(YAMLError) -> Profile {
    try Profile(Array(text.utf8), name: "test")
  }

  @Test(arguments: ["", "# nothing\n", "title:\nteams: {}\n", "participants: {absent: }\n"])
  func nothingAsksNothing(text: String) throws {
    let profile = try read(text)
    #expect(profile.team("any") == .unspecified)
    #expect(profile.agenda.headings.isEmpty)
    #expect(profile.title.levels == 1...6)
  }

  @Test func aTeamInheritsWhatIsNotSaidOfIt() throws {
    let profile = try read(
      """
      teams:
        pier: {weekdays: [tuesday, Thursday], agenda: none, order: [[agenda], [participants]]}
        quay: {kind: slides}
      defaults: {participants: required, agenda: required, order: [participants, agenda]}
      """)
    let pier = profile.team("pier")
    #expect(pier.weekdays == [.tuesday, .thursday])
    #expect(pier.requirement(of: .participants) == .required)
    #expect(pier.requirement(of: .agenda) == .none)
    #expect(pier.order == [[.agenda], [.participants]])
    #expect(profile.team("quay").kind == .slides)
    #expect(profile.team("quay").order == [[.participants, .agenda]])
    #expect(profile.team("elsewhere") == profile.defaults)
  }

  @Test func wordsThatAreNotSaidAreThoseOfTheLanguage() throws {
    let scs = try #require(try Profile(builtIn: "scs"))
    let profile = try read("decisions: {labels: Ruling}")
    #expect(profile.decisions.labels.matches(FoldedText("Ruling")))
    #expect(!profile.decisions.labels.matches(FoldedText("Decision")))
    #expect(profile.decisions.words == scs.decisions.words)
    #expect(profile.decisions.verdicts == scs.decisions.verdicts)
    #expect(try Profile(builtIn: "node-tsc")?.decisions == scs.decisions)
  }

  @Test func peopleHaveANameOrMore() throws {
    let profile = try read(
      """
      people:
        ada: Ada Example
        grace: {name: Grace Example, aliases: [grace-old, Grace E.], mail: grace@example.org}
        eve: {aliases: evelyn}
      """)
    #expect(
      profile.people == [
        Person(handle: "ada", name: "Ada Example"),
        Person(
          handle: "grace", name: "Grace Example", aliases: ["grace-old", "Grace E."],
          mails: ["grace@example.org"]),
        Person(handle: "eve", name: "eve", aliases: ["evelyn"]),
      ])
  }

  @Test func aConfigurationSaysMoreThanTheProfile() throws {
    let profile = """
      title: {forms: '{date}', levels: 1}
      teams: {pier: {weekdays: Monday, agenda: required}}
      defaults: {participants: required}
      people: {ada: Ada, grace: Grace}
      groups: Harbour
      """
    let configuration = try Configuration(
      Array(
        """
        title: {levels: 2}
        teams: {pier: {weekdays: Friday}, quay: {agenda: none}}
        defaults: {housekeeping: required}
        people: {Ada: Ada Example}
        groups: [Fleet]
        decisions: {words: {nouns: ruling}}
        """.utf8), rules: [])
    let merged = try Profile(Array(profile.utf8), name: "test", under: configuration)
    #expect(merged.title.forms.map { $0.pattern } == ["{date}"])
    #expect(merged.title.levels == 2...2)
    #expect(merged.team("pier").housekeeping == .required)
    #expect(merged.decisions.words.holds("ruling"))
    #expect(!merged.decisions.words.holds("decision"))
    #expect(merged.decisions.words.holds("decided"))
    #expect(merged.team("pier").weekdays == [.friday])
    #expect(merged.team("pier").agenda == .required)
    #expect(merged.team("quay").participants == .required)
    #expect(merged.team("quay").agenda == .none)
    #expect(merged.people.map { "\($0.handle) \($0.name)" } == ["Ada Ada Example", "grace Grace"])
    #expect(["Harbour", "fleet"].allSatisfy { merged.groups.matches(FoldedText($0)) })
  }

  @Test func whoShowsNoExampleShowsTheFirstPattern() throws {
    let profile = try read("title: {forms: 'Meeting {date}'}\nagenda: {headings: [Topics, Items]}")
    #expect(profile.title.example == "Meeting {date}")
    #expect(profile.agenda.example == "Topics")
  }

  @Test(arguments: [
    (
      "particpants:\n",
      """
      1:1: unknown key 'particpants': did you mean 'participants'?
      particpants:
      ^
      """
    ),
    (
      "participants:\n  absent:\n    heading: Excused\n",
      """
      3:5: unknown key 'heading': did you mean 'headings'?
          heading: Excused
          ^
      """
    ),
    (
      "agenda: Agenda\n",
      """
      1:9: 'agenda' must be a mapping of keys to values
      agenda: Agenda
              ^
      """
    ),
    (
      "agenda:\n  headings: [Agenda, [Topics]]\n",
      """
      2:22: 'headings' must be a text or a list of texts
        headings: [Agenda, [Topics]]
                           ^
      """
    ),
    (
      "agenda:\n  headings: Agenda\n  headings: Topics\n",
      """
      3:3: the key 'headings' is already in line 2
        headings: Topics
        ^
      """
    ),
    (
      "agenda:\n  headings: [Agenda, '{Topics']\n",
      """
      2:22: the pattern has a '{' without its '}'
        headings: [Agenda, '{Topics']
                           ^
      """
    ),
    (
      "title: {forms: ['{date}', 'Minutes']}\n",
      """
      1:27: a form of a title needs a {date}
      title: {forms: ['{date}', 'Minutes']}
                                ^
      """
    ),
    (
      "title: {levels: [1, 7]}\n",
      """
      1:21: expected a number from 1 to 6
      title: {levels: [1, 7]}
                          ^
      """
    ),
    (
      "teams: {pier: {weekdays: [Monday, Wensday]}}\n",
      """
      1:35: unknown weekday 'Wensday': did you mean 'Wednesday'?
      teams: {pier: {weekdays: [Monday, Wensday]}}
                                        ^
      """
    ),
    (
      "defaults: {agenda: yes}\n",
      """
      1:20: unknown requirement 'yes': it is none of required, optional, none
      defaults: {agenda: yes}
                         ^
      """
    ),
    (
      "teams: {pier: {order: [participants, agend]}}\n",
      """
      1:38: unknown section 'agend': did you mean 'agenda'?
      teams: {pier: {order: [participants, agend]}}
                                           ^
      """
    ),
    (
      "roles: {scribe: {lines: Scribe}}\n",
      """
      1:9: unknown key 'scribe': it is none of report, minutes, moderation
      roles: {scribe: {lines: Scribe}}
              ^
      """
    ),
    (
      "documents: ['{a}.md']\n",
      """
      1:13: the pattern has braces that are not {this,that}
      documents: ['{a}.md']
                  ^
      """
    ),
    (
      "people: {ada: [Ada]}\n",
      """
      1:15: 'ada' must be a text
      people: {ada: [Ada]}
                    ^
      """
    ),
    (
      "people: {ada: {mails: a@b}}\n",
      """
      1:16: unknown key 'mails': did you mean 'mail'?
      people: {ada: {mails: a@b}}
                     ^
      """
    ),
    (
      "groups: &g Harbour\n",
      """
      1:9: anchors are not allowed
      groups: &g Harbour
              ^
      """
    ),
  ])
  func mistakesAreShownWhereTheyAre(text: String, picture: String) throws {
    let error = #expect(throws: YAMLError.self) { try read(text) }
    #expect(error?.description == "test:" + picture)
  }

  /// Each pattern is within its limit, and all together would make every line costly.
  @Test func aListThatStandsForTooMuchIsRefused() throws {
    let patterns = (0..<17).map { "'\($0){a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'" }
    let error = #expect(throws: YAMLError.self) {
      try read("cancelled: [\(patterns.joined(separator: ", "))]\n")
    }
    #expect(error?.message == "'cancelled' stands for more than 1024 texts")
  }
}
