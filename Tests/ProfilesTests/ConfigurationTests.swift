import Bytes
import Profiles
import Testing
import YAMLTree

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws(YAMLError) -> Configuration {
    try Configuration(Array(text.utf8), ruleIDs: ["encoding", "file-name"])
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
      2:13: 'fatal' is no severity: expected error, warning, info or off
        encoding: fatal
                  ^
      """
    ),
    (
      "rules:\n  encoding: [error]\n",
      """
      2:13: expected error, warning, info or off
        encoding: [error]
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
