import Bytes
import Testing
import YAMLTree

@Suite struct YAMLErrorTests {
  @Test(arguments: [
    ("a: 1\nb: 2\n'a': 3\n", "3:1: the key 'a' is already in line 1\n'a': 3\n^"),
    ("[{x: 1}, {x: 1, x: 2}]", "1:17: the key 'x' is already in line 1\n\(twice)"),
    ("a: &x 1\nb: *x\n", "1:4: anchors are not allowed\na: &x 1\n   ^"),
    ("b: *x\n", "1:4: aliases are not allowed\nb: *x\n   ^"),
    ("a:\n  <<: {b: 1}\n", "2:3: merge keys are not allowed\n  <<: {b: 1}\n  ^"),
    ("a: !!int 5\n", "1:4: the tag '!!int' is not allowed\na: !!int 5\n   ^"),
    ("a: !!str [5]\n", "1:4: the tag '!!str' is not allowed\na: !!str [5]\n   ^"),
    ("a: !env X\n", "1:4: the tag '!env' is not allowed; a text needs quotes\na: !env X\n   ^"),
    ("? [a]\n: b\n", "1:3: a key must be a scalar, not a sequence\n? [a]\n  ^"),
    ("{a: 1}: b\n", "1:1: a key must be a scalar, not a mapping\n{a: 1}: b\n^"),
    ("a: 1\n--- # next\nb: 2\n", "2:1: only one document is allowed\n--- # next\n^"),
    (
      "- a\n- {b: \"\(marks)\"}",
      "2:7: more than 30 combining marks in a row\n- {b: \"\(marks)\"}\n      ^"
    ),
    ("%YAML 1.1\n---\na: 1\n", "1:1: \(directives)\n%YAML 1.1\n^"),
    ("a: 1\n...\n%TAG ! x\n", "3:1: \(directives)\n%TAG ! x\n^"),
    ("# x\u{2028}a: 1", "1:4: the line break U+2028 is not allowed\n# x\u{FFFD}a: 1\n   ^"),
    ("ä: \u{85}", "1:4: the line break U+0085 is not allowed\nä: \u{FFFD}\n   ^"),
  ])
  func whatConfigurationDoesNotNeedIsRefused(text: String, expected: String) {
    #expect(complaint(text) == expected)
  }

  private static let twice = "[{x: 1}, {x: 1, x: 2}]\n                ^"
  private static let marks = String(repeating: "\u{301}", count: 31)
  private static let directives = "directives are not allowed: a line cannot start with '%'"

  @Test func whatLibYAMLSaysStandsAtItsPlace() {
    #expect(
      complaint("rules:\n  a: 1\n b: 2\n") == """
        3:2: while parsing a block mapping in line 1: did not find expected key
         b: 2
         ^
        """)
    #expect(
      complaint("größe: 🏠 a: b") == """
        1:11: mapping values are not allowed in this context
        größe: 🏠 a: b
                   ^
        """)
    #expect(
      complaint("a:\n  - \"x\\q\"\n") == """
        2:7: while parsing a quoted scalar: found unknown escape character
          - "x\\q"
              ^
        """)
  }

  @Test func whatHasNoEndIsShownAtItsStart() {
    #expect(
      complaint("a: 1\nb: \"c\n\nd: e\n") == """
        2:4: while scanning a quoted scalar: found unexpected end of stream
        b: "c
           ^
        """)
    #expect(
      complaint("a: [b,\n  c\n") == """
        1:4: while parsing a flow sequence: did not find expected ',' or ']'
        a: [b,
           ^
        """)
  }

  @Test func aMissingColonIsToldWithItsLine() {
    #expect(
      complaint("a: 1\nprofile\nb: 2\n") == """
        3:1: while scanning a simple key in line 2: could not find expected ':'
        b: 2
        ^
        """)
  }

  @Test func tabsAreOneBlankInThePictureSoThatTheCaretFits() {
    #expect(
      complaint("a:\n\tb: 1\n") == """
        2:1: while scanning for the next token: found character that cannot start any token
         b: 1
        ^
        """)
    #expect(complaint("a:\t{b:\t*c}\n") == "1:8: aliases are not allowed\na: {b: *c}\n       ^")
  }

  @Test func whatIsNotTextInUTF8IsShownHarmlessly() {
    #expect(
      complaint(Array("a: 1\nb: ".utf8) + [0xC3, 0x28]) == """
        2:5: invalid trailing UTF-8 octet
        b: \u{FFFD}(
            ^
        """)
    #expect(
      complaint("a: \u{0}\n") == """
        1:4: control characters are not allowed
        a: \u{2400}
           ^
        """)
    #expect(
      complaint("a: \u{1B}[31m\n") == """
        1:4: control characters are not allowed
        a: \u{241B}[31m
           ^
        """)
    #expect(complaint([0xFF, 0xFE, 0x61, 0]) == "1:1: the file is not UTF-8 but UTF-16")
    #expect(complaint([0xFE, 0xFF, 0, 0x61]) == "1:1: the file is not UTF-8 but UTF-16")
  }

  @Test func longLinesAreCutAroundThePlace() {
    let text =
      "[" + String(repeating: "'item', ", count: 1000) + "*x" + String(repeating: ", b", count: 99)
      + "]"
    #expect(
      complaint(text) == """
        1:8002: aliases are not allowed
        ...em', 'item', 'item', *x, b, b, b, b, b, b, b, b, b, b, b, b, b, ...
                                ^
        """)
  }

  @Test func longKeysAreCutInMessages() {
    let key = String(repeating: "k", count: 60)
    let cut = "'\(String(repeating: "k", count: 40))...'"
    #expect(
      complaint("\(key): 1\n\(key): 2").hasPrefix("2:1: the key \(cut) is already in line 1\n"))
  }

  @Test func limitsAreTold() {
    let deep = String(repeating: "[", count: 65)
    #expect(
      complaint(deep) == """
        1:65: nested deeper than 64 levels
        ...\(deep.dropFirst())
        \(String(repeating: " ", count: 66))^
        """)
    let large = [UInt8](repeating: UInt8(ascii: "\n"), count: YAMLDocument.largestFile + 1)
    #expect(complaint(large) == "1:1: the file is larger than 128 KiB")
    #expect(throws: Never.self) { try YAMLDocument(large.dropLast()) }
  }

  @Test func readersOfADocumentMakeTheirOwnErrors() throws {
    let document = try YAMLDocument(
      Array("profile: scs\nproflie: {x: 1}\n".utf8), path: ".minutes.yml")
    guard case .mapping(let entries) = document.root?.content else {
      Issue.record("no mapping")
      return
    }
    let key = document.error("unknown key \(YAMLError.quoted("proflie"))", at: entries[1].keyStart)
    #expect(
      "\(key)" == """
        .minutes.yml:2:1: unknown key 'proflie'
        proflie: {x: 1}
        ^
        """)
    let value = document.error("not\u{1B}[2J a \n name", at: entries[1].value.start)
    #expect(
      "\(value)" == ".minutes.yml:2:10: not\u{241B}[2J a \u{240A} name\nproflie: {x: 1}\n         ^"
    )
    #expect(value.position == SourcePosition(line: 2, column: 10))
  }
}
