import Testing
import YAMLTree

@Suite struct YAMLDocumentTests {
  @Test func aConfigurationHasItsNodesInOrderWithTheirPlaces() throws {
    let text = """
      # The minutes of this repository.
      profile: scs

      rules:
        handle-typo: error
        weekday: {level: off, 'days': [Mon, "Thu"]}
      teams:
        - name: iaas
          sections: [Housekeeping, "Agenda: today"]
          weekday:
        - name: Größe 🏠
          note: |
            two
            lines
      """
    #expect(
      try picture(text) == """
        2:1 mapping
        . 2:1 profile = 2:10 scs
        . 4:1 rules = 5:3 mapping
          . 5:3 handle-typo = 5:16 error
          . 6:3 weekday = 6:12 mapping
            . 6:13 level = 6:20 off
            . 6:25 days = 6:33 sequence
              - 6:34 Mon
              - 6:39 "Thu"
        . 7:1 teams = 8:3 sequence
          - 8:5 mapping
            . 8:5 name = 8:11 iaas
            . 9:5 sections = 9:15 sequence
              - 9:16 Housekeeping
              - 9:30 "Agenda: today"
            . 10:5 weekday = 10:13 
          - 11:5 mapping
            . 11:5 name = 11:11 Größe 🏠
            . 12:5 note = 12:11 "two␊lines"
        """)
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "---\n...\n", "--- # x", "\u{FEFF}"])
  func nothingIsNoError(text: String) throws {
    #expect(try picture(text) == "nothing")
  }

  @Test(arguments: [
    ("plain", "1:1 plain"), ("~", "1:1 ~"), ("''", "1:1 \"\""), ("--- 5", "1:5 5"),
    ("\"a\\tb\\u00e9\"", "1:1 \"a␉bé\""), ("---\n- a", "2:1 sequence\n- 2:3 a"),
    ("[]", "1:1 sequence"), ("{}", "1:1 mapping"), ("a: >-\n  b\n  c", folded),
  ])
  func anyKindOfNodeCanBeTheRoot(text: String, tree: String) throws {
    #expect(try picture(text) == tree)
  }

  private static let folded = "1:1 mapping\n. 1:1 a = 1:4 \"b c\""

  @Test func columnsCountScalars() throws {
    #expect(
      try picture("ä🏠e\u{301}: {ß: x}") == """
        1:1 mapping
        . 1:1 ä🏠e\u{301} = 1:7 mapping
          . 1:8 ß = 1:11 x
        """)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndAsInEditors(lineEnd: String) throws {
    let text = ["a: 1", "", "b: 2", ""].joined(separator: lineEnd)
    #expect(try picture(text) == "1:1 mapping\n. 1:1 a = 1:4 1\n. 3:1 b = 3:4 2")
  }

  @Test func aByteOrderMarkTakesNoColumn() throws {
    #expect(
      try picture("\u{FEFF}a: 1\nb: 2") == "1:1 mapping\n. 1:1 a = 1:4 1\n. 2:1 b = 2:4 2")
  }

  @Test func tagsOfTheDefaultKindAreReadAndMakeAScalarAString() throws {
    #expect(
      try picture("!!map {a: !!seq [!!str 5]}") == """
        1:1 mapping
        . 1:8 a = 1:11 sequence
          - 1:18 "5"
        """)
  }

  @Test func sixtyFourLevelsAreRead() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try picture(deep).hasSuffix("1:64 sequence"))
  }

  @Test func aQuotedKeyIsNoMergeKey() throws {
    #expect(try picture("'<<': x") == "1:1 mapping\n. 1:1 << = 1:7 x")
  }
}
