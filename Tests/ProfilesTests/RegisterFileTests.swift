import Bytes
import Profiles
import Testing
import YAMLTree

/// What a profile says of the list of people.
@Suite struct RegisterFileTests {
  private func register(_ text: String) throws -> RegisterFile? {
    try Profile(Array("register: \(text)".utf8), name: "test").register
  }

  @Test func allOfItIsRead() throws {
    let register = try #require(
      try register(
        "{file: docs/members.txt, line: '{abbreviation}: {name}', letters: [3, 4], older: [2, 3], "
          + "sorted: abbreviation}"))
    #expect(register.path == RepositoryPath("docs/members.txt"))
    #expect(register.line.text == "{abbreviation}: {name}")
    #expect(register.letters == [3, 4])
    #expect(register.olderLetters == [2])
    #expect(register.sortedBy == .abbreviation)
    #expect(register.key == .abbreviation)
  }

  @Test func aListOfNamesHasNothingElse() throws {
    let register = try #require(try register("{file: members.txt, line: '- {name}'}"))
    #expect(register.key == .name)
    #expect(register.letters == [])
    #expect(register.sortedBy == nil)
  }

  @Test func withoutAWordThereIsNone() throws {
    #expect(try Profile(Array("title: {}".utf8), name: "test").register == nil)
  }

  @Test(
    arguments: [
      ("{name} ({abbreviation})", "Ada Lovelace (ADL)", ["Ada Lovelace", "ADL"]),
      ("{name} ({abbreviation})", "Ada (the first) (ADL)", ["Ada (the first)", "ADL"]),
      ("{name} ({abbreviation})", "Ada Lovelace(ADL)", nil),
      ("{name} ({abbreviation})", "Ada Lovelace  (ADL)", nil),
      ("{name} ({abbreviation})", "Ada Lovelace (ADL) ", nil),
      ("{name} ({abbreviation})", "Ada Lovelace ()", nil),
      ("{name} ({abbreviation})", " (ADL)", nil),
      ("{name} ({abbreviation})", "Ada Lovelace", nil),
      ("{name} ({abbreviation})", "", nil),
      ("- {name}", "- Grace Hopper", ["Grace Hopper"]),
      ("- {name}", "* Grace Hopper", nil),
      ("| {abbreviation} | {name} |", "| GHR | Grace Hopper |", ["Grace Hopper", "GHR"]),
    ] as [(String, String, [String]?)])
  func aLineHasTheForm(form: String, line: String, expected: [String]?) throws {
    let register = try #require(try register("{file: members.txt, line: '\(form)'}"))
    let bytes = Array("before\n\(line)".utf8)
    let parts = register.line.parts(of: bytes[7...])
    let texts = parts.map { parts in
      RegisterFile.Part.allCases.compactMap { parts[$0] }
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(texts == expected)
  }

  @Test(arguments: [
    ("{line: '{name}'}", "'register' needs a 'file' and a 'line'"),
    ("{file: members.txt}", "'register' needs a 'file' and a 'line'"),
    ("{file: /members.txt, line: '{name}'}", "the path of a register counts from the top"),
    ("{file: ../members.txt, line: '{name}'}", "the path of a register counts from the top"),
    ("{file: a, line: '{abbreviation}'}", "the form of a line needs a {name}"),
    ("{file: a, line: '{name} {handle}'}", "the form of a line may hold {name} and {abbreviation}"),
    ("{file: a, line: '{name}{abbreviation}'}", "something must stand between the parts"),
    ("{file: a, line: '{name} or {name}'}", "each part of a line stands in its form once"),
    ("{file: a, line: '{name}', letters: 3}", "the 'line' has no {abbreviation}"),
    ("{file: a, line: '{name}', sorted: abbreviation}", "the 'line' has no {abbreviation}"),
    ("{file: a, line: '{name} {abbreviation}', letters: 17}", "expected a number from 1 to 16"),
    ("{file: a, line: '{name}', sorted: names}", "did you mean 'name'?"),
    ("{file: a, line: '{name}', form: b}", "unknown key"),
  ])
  func whatCannotBeMeantIsAnError(text: String, problem: String) {
    let error = #expect(throws: YAMLError.self) { try register(text) }
    #expect("\(error as Any)".contains(problem), "\(error as Any)")
  }
}
