import Bytes
import Linting
import People
import Profiles
import Testing

/// What the program shows of a handle that is a slip of another one.
@Suite struct HandleTypoTests {
  /// The finding in minutes whose other minutes name `@grace-hopper` often.
  private func finding(_ text: String) throws -> Finding? {
    let profile = try #require(try Profile(builtIn: "scs"))
    var tally = HandleTally(of: Array(text.utf8))
    tally.add("Grace-Hopper", times: 60)
    let people = People(PeopleRegister([]), HandleCensus(tally), by: profile)
    let file = try lintedFile(text, people: people)
    let findings = Linter().findings(in: file, of: catalogue(with: file.path.printable))
      .filter { $0.rule == "handle-typo" }
    #expect(findings.count <= 1)
    return findings.first
  }

  /// The text with a fix applied.
  private func applying(_ fix: Fix, to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("- @grace-hoper\n", "- @Grace-Hopper\n"),
    ("- @grace\\_hopper\n", "- @Grace-Hopper\n"),
    ("- @grace.hopper\n", "- @Grace-Hopper\n"),
    ("_AI @GraceHopper_: lamp\n", "_AI @Grace-Hopper_: lamp\n"),
    (
      "# @grace-hoper\n\n| @grace-hoper |\n|---|\n| x |\n",
      "# @Grace-Hopper\n\n| @Grace-Hopper |\n|---|\n| x |\n"
    ),
  ])
  func allPlacesAreChangedIfSomebodyAgrees(text: String, expected: String) throws {
    let (text, expected) = (Self.head + text, Self.head + expected)
    let fix = try #require(try finding(text)?.fix)
    #expect(applying(fix, to: text) == expected)
    #expect(!fix.isSafe)
  }

  private static let head = "# 2025-03-05\n\n## Participants\n"

  @Test(arguments: [
    "`@grace-hoper`", "<!-- @grace-hoper -->", "[x](https://example.org/@grace-hoper)",
    "team@grace-hoper", "@grace-hoper.example.org",
  ])
  func whatNamesNobodyIsLeftAlone(text: String) throws {
    #expect(try finding("# 2025-03-05\n\n\(text)\n") == nil)
  }

  @Test func helpTellsBothWaysOut() throws {
    let help = "write @Grace-Hopper, or name @grace-hoper under 'people' if that is somebody else"
    #expect(try finding(Self.head + "- @grace-hoper\n")?.help == help)
  }
}
