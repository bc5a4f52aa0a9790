import Bytes
import Profiles
import Testing
import YAMLTree

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws(YAMLError) -> Configuration {
    try Configuration(
      Array(text.utf8),
      rules: [RuleDeclaration("encoding", .error), RuleDeclaration("file-name", .error)])
  }

  @Test func rulesGetASeverityOrAreOff() throws {
    let configuration = try read(
      """
      # What we want to know.
      rules:
        encoding: "off"
        file-name: warning
      """)
    let path = RepositoryPath("team/20250305.md")
    #expect(configuration.setting(of: "encoding", path: path, team: "team") == .off)
    #expect(
      configuration.setting(of: "file-name", path: path, team: "team") == .severity(.warning))
    #expect(configuration.setting(of: "other", path: path, team: "team") == nil)
    #expect(configuration.rulesOff == ["encoding"])
  }

  @Test func theMostSpecificThatIsSaidOfARuleCounts() throws {
    let configuration = try read(
      """
      rules:
        encoding:
          severity: warning
          teams: {ops: off, iaas: error}
          paths: {'archive/**': off, '**/20250305.md': info}
        file-name:
          teams: {ops: off}
      """)
    let settings = [
      ("iam/20250306.md", "iam"), ("ops/20250306.md", "ops"), ("iaas/20250306.md", "iaas"),
      ("archive/20250306.md", "archive"), ("archive/20250305.md", "ops"),
    ].map { path, team in
      configuration.setting(of: "encoding", path: RepositoryPath(path), team: team)
    }
    #expect(settings == [.severity(.warning), .off, .severity(.error), .off, .severity(.info)])
    let path = RepositoryPath("ops/20250305.md")
    #expect(configuration.setting(of: "file-name", path: path, team: "ops") == .off)
    #expect(configuration.setting(of: "file-name", path: path, team: "iam") == nil)
    #expect(configuration.rulesOff.isEmpty)
  }

  @Test func whatIsStandardIsForTheRuleToSay() throws {
    let configuration = try read(
      "rules: {encoding: {severity: off, teams: {ops: standard}}, file-name: standard}")
    let path = RepositoryPath("ops/20250305.md")
    #expect(configuration.setting(of: "encoding", path: path, team: "ops") == nil)
    #expect(configuration.setting(of: "encoding", path: path, team: "iam") == .off)
    #expect(configuration.sets("encoding"))
    #expect(!configuration.sets("file-name"))
    #expect(configuration.rulesOff.isEmpty)
  }

  @Test(arguments: [
    ("rules: {encoding: {severity: off}}", ["encoding"]),
    ("rules: {encoding: {severity: off, teams: {ops: off}}}", ["encoding"]),
    ("rules: {encoding: {severity: off, teams: {ops: info}}}", []),
    ("rules: {encoding: {severity: off, paths: {'x/': info}}}", []),
    ("rules: {encoding: {teams: {ops: off}}}", []),
  ])
  func aRuleIsOffWhereNothingTurnsItOn(text: String, off: [String]) throws {
    #expect(try read(text).rulesOff == off)
  }

  @Test(arguments: [
    ("profile: scs", ProfileReference.builtIn("scs")),
    ("profile: meetings/profile.yaml", .file(RepositoryPath("meetings/profile.yaml"))),
    ("profile: x.yml", .file(RepositoryPath("x.yml"))),
  ])
  func theProfileIsNamedOrAFile(text: String, profile: ProfileReference) throws {
    #expect(try read(text).profile == profile)
  }

  @Test(arguments: [
    ("paths: []", [true, true, true]),
    ("paths: 'meetings/**'", [true, true, false]),
    ("paths: ['meetings/**', '!**/archive/**']", [true, false, false]),
    ("paths: ['!**/archive/**']", [true, false, true]),
  ])
  func pathsSayWhatIsMinutes(text: String, expected: [Bool]) throws {
    let paths = ["meetings/20250305.md", "meetings/archive/20250305.md", "other/20250305.md"]
    let selection = try read(text).paths
    #expect(paths.map { selection.contains(RepositoryPath($0)) } == expected)
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "rules:\n", "rules: {}\n"])
  func nothingSaysNothing(text: String) throws {
    #expect(try read(text) == .empty)
  }

  @Test(arguments: [
    (
      "rule:\n",
      """
      1:1: unknown key 'rule': did you mean 'rules'?
      rule:
      ^
      """
    ),
    (
      "rules:\n  file-nam: off\n",
      """
      2:3: unknown rule 'file-nam': did you mean 'file-name'?
        file-nam: off
        ^
      """
    ),
    (
      "rules:\n  x: off\n",
      """
      2:3: unknown rule 'x': it is none of encoding, file-name
        x: off
        ^
      """
    ),
    (
      "rules:\n  encoding: fatal\n",
      """
      2:13: 'fatal' is no severity: expected error, warning, info, off or standard
        encoding: fatal
                  ^
      """
    ),
    (
      "rules:\n  encoding: [error]\n",
      """
      2:13: expected error, warning, info, off or standard
        encoding: [error]
                  ^
      """
    ),
    (
      "rules:\n  encoding: {severity: error, team: {ops: off}}\n",
      """
      2:31: unknown key 'team': did you mean 'teams'?
        encoding: {severity: error, team: {ops: off}}
                                    ^
      """
    ),
    (
      "rules:\n  encoding:\n    paths: {'a{': off}\n",
      """
      3:13: the pattern has a '{' without its '}'
          paths: {'a{': off}
                  ^
      """
    ),
    (
      "profile: sc\n",
      """
      1:10: unknown profile 'sc': did you mean 'scs'?
      profile: sc
               ^
      """
    ),
    (
      "profile: ../profile.yml\n",
      """
      1:10: the path of a profile counts from the top of the repository
      profile: ../profile.yml
               ^
      """
    ),
    (
      "paths:\n  - !archive/**\n",
      """
      2:5: the tag '!archive/**' is not allowed; a text needs quotes
        - !archive/**
          ^
      """
    ),
    (
      "rules: encoding\n",
      """
      1:8: 'rules' must be a mapping of keys to values
      rules: encoding
             ^
      """
    ),
    (
      "- rules\n",
      """
      1:1: the file must be a mapping of keys to values
      - rules
      ^
      """
    ),
  ])
  func mistakesAreShownWhereTheyAre(text: String, picture: String) throws {
    let error = #expect(throws: YAMLError.self) { try read(text) }
    #expect(error?.description == picture)
  }
}
