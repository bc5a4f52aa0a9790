import Foundation
import Support
import Testing

/// What `git minutes config` tells and returns.
@Suite struct ConfigCommandTests {
  private func repository(_ configuration: String?) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "--quiet")
    try scratch.write("# 2025-03-05\n", to: "pier/20250305.md")
    if let configuration { try scratch.write(configuration, to: ".minutes.yml") }
    return scratch
  }

  @Test func itShowsWhatCountsAndWhereItIsSaid() throws {
    let scratch = try repository("profile: tc39\nrules:\n  nbsp: off\n")
    let shown = try scratch.minutes("config", "show", "profile", "rules.nbsp", "title.levels")
    #expect(
      shown
        == Output(
          status: 0,
          standardOutput: """
            profile: tc39  # .minutes.yml:1
            rules:
              nbsp: off  # .minutes.yml:3
            title:
              levels: [1, 2]  # tc39

            """, standardError: ""))
  }

  @Test func whatItShowsCanBeTheConfiguration() throws {
    let scratch = try repository("rules: {nbsp: error}\nagenda: {headings: [Points]}\n")
    let shown = try scratch.minutes("config", "show")
    try scratch.write(shown.standardOutput, to: "shown.yml")
    let again = try scratch.minutes("config", "show", "--config", "shown.yml")
    try scratch.write("# 2025-03-05\n\n[next](20250312.md)\n", to: "pier/20250305.md")
    let found = try scratch.minutes("lint", "--format", "concise")
    #expect(found.standardOutput.contains("info: there are no minutes pier/20250312.md yet"))
    #expect(
      try scratch.minutes("lint", "--format", "concise", "--config", "shown.yml").standardOutput
        == found.standardOutput)
    let values = { (text: String) in
      text.split(separator: "\n").map { $0.components(separatedBy: "  # ")[0] }
    }
    #expect(values(again.standardOutput) == values(shown.standardOutput))
  }

  @Test func anUnknownKeyIsTold() throws {
    let output = try repository(nil).minutes("config", "show", "rules.encodin")
    #expect(output.status == 2)
    #expect(
      output.standardError.hasPrefix(
        "git-minutes: unknown key 'encodin' in 'rules.encodin': did you mean 'encoding'?\n"))
  }

  @Test func aConfigurationInOrderHasNoProblems() throws {
    let scratch = try repository("teams: {pier: {weekdays: Monday}}\npaths: ['pier/**']\n")
    #expect(
      try scratch.minutes("config", "verify")
        == Output(
          status: 0, standardOutput: "", standardError: "checked .minutes.yml: no problems\n"))
    #expect(
      try repository(nil).minutes("config", "verify")
        == Output(
          status: 0, standardOutput: "",
          standardError: "no .minutes.yml here: all is as the profile says\n"))
  }

  @Test func allThatIsWrongIsTold() throws {
    let output = try repository(
      """
      titel: {forms: '{date}'}
      rules:
        encodin: off
        date-in-future: {days: many}

      """
    ).minutes("config", "verify")
    #expect(
      output
        == Output(
          status: 1,
          standardOutput: """
            .minutes.yml:1:1: error: unknown key 'titel': did you mean 'title'?
            titel: {forms: '{date}'}
            ^
            .minutes.yml:3:3: error: unknown rule 'encodin': did you mean 'encoding'?
              encodin: off
              ^
            .minutes.yml:4:26: error: expected a number from 0 to 366
              date-in-future: {days: many}
                                     ^

            """, standardError: "checked .minutes.yml: 3 errors\n"))
  }

  @Test func theProfileThatItNamesIsChecked() throws {
    let scratch = try repository("profile: harbour.yml\n")
    try scratch.write(
      "remedy: {encodin: 'make'}\nactions: {owned: TODO, markers: AI}\n", to: "harbour.yml")
    let output = try scratch.minutes("config", "verify")
    #expect(output.status == 1)
    #expect(
      output.standardOutput.hasPrefix(
        "harbour.yml:1:10: error: unknown rule 'encodin': did you mean 'encoding'?\n"))
    #expect(output.standardError == "checked .minutes.yml and harbour.yml: 1 error\n")
  }

  @Test func whatIsSaidOfNothingIsAWarning() throws {
    let output = try repository(
      """
      teams: {peer: {weekdays: Monday}}
      paths: ['!archive/**']
      register: {file: crew.txt, line: '{name}'}
      rules: {nbsp: {teams: {pier: off, quay: off}, paths: {'pier/2025*': off, 'b/**': off}}}

      """
    ).minutes("config", "verify")
    #expect(output.status == 0)
    let lines = output.standardOutput.split(separator: "\n").filter { $0.hasPrefix(".minutes.yml") }
    #expect(
      lines == [
        ".minutes.yml:1:9: warning: there are no minutes of a team 'peer': did you mean 'pier'?",
        ".minutes.yml:2:9: warning: no file matches 'archive/**'",
        ".minutes.yml:3:18: warning: no file matches 'crew.txt'",
        ".minutes.yml:4:35: warning: there are no minutes of a team 'quay'",
        ".minutes.yml:4:74: warning: no file matches 'b/**'",
      ])
    #expect(output.standardError == "checked .minutes.yml: 5 warnings\n")
  }

  @Test func aPatternThatIsNearlyRightIsToldWithTheRightOne() throws {
    let output = try repository(
      "paths: [pier, '!/pier/20250306.md', /pier/**, ./pier, '!quay']\n"
    ).minutes("config", "verify")
    #expect(output.status == 0)
    let lines = output.standardOutput.split(separator: "\n").filter { $0.hasPrefix(".minutes.yml") }
    #expect(
      lines == [
        ".minutes.yml:1:9: warning: no file matches 'pier': write 'pier/'",
        ".minutes.yml:1:15: warning: no file matches '/pier/20250306.md'",
        ".minutes.yml:1:37: warning: no file matches '/pier/**': write 'pier/**'",
        ".minutes.yml:1:47: warning: no file matches './pier': write 'pier/'",
        ".minutes.yml:1:55: warning: no file matches 'quay'",
        ".minutes.yml:1:1: warning: no minutes are left by 'paths'",
      ])
  }

  @Test(arguments: ["!pier/", ".minutes.yml"])
  func pathsThatLeaveNoMinutesAreTold(pattern: String) throws {
    let scratch = try repository("paths: '\(pattern)'\n")
    let output = try scratch.minutes("config", "verify")
    #expect(
      output.standardOutput.hasPrefix(
        ".minutes.yml:1:1: warning: no minutes are left by 'paths'\n"))
    #expect(output.status == 0)
  }

  @Test func aFormThatNothingCanHaveIsAWarningInBothFiles() throws {
    let scratch = try repository("profile: harbour.yml\nagenda: {headings: '## Points'}\n")
    try scratch.write("actions: {markers: '>>'}\n", to: "harbour.yml")
    let output = try scratch.minutes("config", "verify")
    #expect(output.status == 0)
    let lines = output.standardOutput.split(separator: "\n").filter { $0.contains(": warning: ") }
    #expect(
      lines == [
        ".minutes.yml:2:20: warning: headings are compared without number signs: write 'Points'",
        "harbour.yml:1:20: warning: a marker is of words, without signs",
      ])
    #expect(output.standardError == "checked .minutes.yml and harbour.yml: 2 warnings\n")
  }

  @Test func theSchemaIsJSONAndNamesEveryRule() throws {
    let text = try Scratch().minutes("config", "schema").standardOutput
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let rules = try #require(
      (properties["rules"] as? [String: Any])?["properties"] as? [String: Any])
    let pages = try ProjectFiles.names(in: "Rules", suffix: ".md").filter { $0 != "README.md" }
    #expect(rules.keys.sorted() == pages.map { String($0.dropLast(3)) })
    #expect(properties["title"] != nil)
    let profile = try Scratch().minutes("config", "schema", "--profile").standardOutput
    let profileSchema = try #require(
      try JSONSerialization.jsonObject(with: Data(profile.utf8)) as? [String: Any])
    #expect((profileSchema["properties"] as? [String: Any])?["rules"] == nil)
  }
}
