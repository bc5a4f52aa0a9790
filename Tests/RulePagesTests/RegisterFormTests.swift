import Bytes
import Linting
import Profiles
import Reporting
import RulePages
import Testing

/// Lists of people that other communities may have.
@Suite struct RegisterFormTests {
  private func found(_ lines: [String], in register: String) throws -> [String] {
    let text = "register: {file: members.txt, \(register)}"
    let profile = try Profile(Array(text.utf8), name: "test")
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    return ExampleRunner.report(bytes, path: "members.txt", by: profile).findings
      .map { "\($0.start.line):\($0.start.column) \($0.rule): \($0.message)" }
  }

  @Test func namesThatStandThereTwiceAreToldWhereThereIsNothingElse() throws {
    #expect(
      try found(["- Ada", "- Bob", "- Ada"], in: "line: '- {name}'") == [
        "3:3 register-form: Ada stands on line 1 already"
      ])
    let twoOfAName = ["- Ada (ADL)", "- Ada (ADM)"]
    #expect(try found(twoOfAName, in: "line: '- {name} ({abbreviation})'") == [])
  }

  @Test func theOrderMayBeThatOfAbbreviations() throws {
    let lines = ["BBR Ada", "ADL Bob", "GHR Eve"]
    #expect(
      try found(lines, in: "line: '{abbreviation} {name}', sorted: abbreviation") == [
        "2:1 register-form: ADL stands below BBR: expected the order of the abbreviations"
      ])
    #expect(try found(lines, in: "line: '{abbreviation} {name}'") == [])
  }

  @Test(arguments: [
    (["ada", "Bob"], []), (["Zoe", "Zoë A"], []), (["Zoë", "Zoe"], []),
    (["Bob", "ada"], ["ada below Bob"]), (["Ob", "Öa"], ["Öa below Ob"]),
    (["Ada B", "Ada"], ["Ada below Ada B"]), (["Adam", "Ada B"], ["Ada B below Adam"]),
    (["Ada 2", "Ada 1"], ["Ada 1 below Ada 2"]),
    (["O'Dell", "Oban"], []), (["Oban", "O'Dell"], []), (["Яна", "Ада"], []),
    (["Ada", "Zoe", "Bob", "Eve"], ["Zoe above Bob"]),
    (["Ada", "Bob", "Zoe", "Eve"], ["Eve below Zoe"]),
    (["Bob", "Eve", "Ada", "Zoe"], ["Ada below Eve"]),
    (["Zoe", "Ada", "Bob"], ["Zoe above Ada"]),
    (["Zoe", "Eve", "Ada"], ["Zoe above Eve", "Ada below Eve"]),
  ])
  func oneLineIsToldThatStandsInTheWrongPlace(names: [String], expected: [String]) throws {
    let tail = ": expected the order of the names"
    #expect(
      try found(names, in: "line: '{name}', sorted: name").map {
        String($0.split(separator: ": ", maxSplits: 1)[1]).replacing(tail, with: "")
          .replacing(" stands ", with: " ")
      } == expected)
  }

  @Test func bytesAreJudgedAndNothingElse() throws {
    let lines = [
      "Ada\u{200B}\r", "<<<<<<< ours", "Bob", "=======", "Eve", ">>>>>>> theirs", "", "#x",
    ]
    #expect(
      try found(lines, in: "line: '{name}'").map { $0.split(separator: ":")[1] } == [
        "1 line-ending", "4 encoding", "1 merge-marker",
      ])
  }

  @Test func anEmptyListIsOne() throws {
    #expect(try found([], in: "line: '{name}', sorted: name") == [])
  }
}
