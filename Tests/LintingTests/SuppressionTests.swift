import Bytes
import Linting
import Meetings
import Profiles
import Testing

/// Which lines a comment in the minutes is about.
@Suite struct SuppressionTests {
  /// Finds each `x` in a file, at once or each by itself.
  private struct Finder: Rule {
    static let id = "encoding"
    static let severity = Severity.error
    var isOne = false

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      let places = file.source.bytes.indices.filter { file.source.bytes[$0] == UInt8(ascii: "X") }
        .map { $0..<$0 + 1 }
      guard isOne, let first = places.first else { return places.map { Defect(at: $0, "an X") } }
      let fix = Fix(isSafe: true, places.map { Fix.Edit($0, with: "") })
      return [Defect(at: first, occurrences: places, fix: fix) { "\($0.count) X" }]
    }
  }

  /// Finds something of the file as a whole.
  private struct Whole: Rule {
    static let id = "file-name"
    static let severity = Severity.error

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      [Defect(at: 0..<0, "all of it")]
    }
  }

  /// The rule that tells of the comments themselves.
  private static let comments = Linter.allRules.filter { type(of: $0).id == "suppression" }

  private func findings(_ text: String, _ rules: [any Rule]) throws -> [Finding] {
    let file = try lintedFile(text)
    return Linter(rules: rules).findings(in: file, of: catalogue(with: file.path.printable))
  }

  /// The lines with findings of a rule that finds each X.
  private func lines(_ text: String) throws -> [Int] {
    try findings(text, [Finder()]).map { $0.start.line }
  }

  @Test(arguments: [
    ("X\n\n<!-- minutes: disable encoding -->\nX\n\nX\n", [1]),
    ("X\n\n<!-- minutes: disable -->\nX\n\n<!-- minutes: enable -->\nX\n", [1, 7]),
    ("<!-- minutes: disable -->\nX\n\n<!-- minutes: enable encoding -->\nX\n", [5]),
    ("<!-- minutes: disable encoding -->\nX\n\n<!-- minutes: enable file-name -->\nX\n", []),
    ("X <!-- minutes: disable encoding --> X\nX\n", []),
    ("X <!-- minutes: disable-line encoding -->\nX\n", [2]),
    ("X <!-- MINUTES: disable-line encoding -->\nX\n", [2]),
    ("X <!-- Minutes: disable-line encoding because of it -->\nX\n", [2]),
    ("<!-- minutes: disable-next-line encoding -->\nX\nX\n", [3]),
    ("<!-- minutes: disable-next-line encoding -->\n\nX\nX\n", [4]),
    ("<!-- minutes: disable-next-line encoding -->\n\n\nX\n", [4]),
    ("X\n\n<!-- minutes: disable-file encoding -->\n", []),
    ("X\n\n<!-- minutes: disable-file file-name -->\n", [1]),
    ("X\n\n<!-- minutes: disable-file file-name, encoding -- both -->\n", []),
    ("X\n\n<!-- minutes: disable-file file-name encoding: both -->\n", []),
    ("X\n\n<!-- minutes: disable-file file-name -- as encoding -->\n", [1]),
    ("X\n\n<!--\nminutes:\n  disable-file\n  encoding\n-->\n", []),
    ("- X\n  <!-- minutes: disable-file encoding -->\n", []),
    ("| a |\n|---|\n| X <!-- minutes: disable-line encoding --> |\n", []),
    ("<p title='a > b'><!-- minutes: disable-file encoding -->\n\nX\n", []),
    ("<textarea>a</textarea><!-- minutes: disable-file encoding -->\n\nX\n", []),
    ("X <textarea> is never closed <!-- minutes: disable-line encoding -->\n", []),
    ("<div>\n<!-- minutes: disable-file encoding -->\n</div>\n\nX\n", []),
    ("<div> 1 < 2 <!-- minutes: disable-file encoding -->\n</div>\n\nX\n", []),
  ])
  func aCommentIsAboutItsLines(text: String, lines: [Int]) throws {
    #expect(try self.lines(text) == lines)
  }

  @Test(arguments: [
    "X `<!-- minutes: disable-line encoding -->`\n",
    "    <!-- minutes: disable-file encoding -->\n\nX\n",
    "```\n<!-- minutes: disable-file encoding -->\n```\nX\n",
    "---\n# <!-- minutes: disable-file encoding -->\n---\nX\n",
    "X \\<!-- minutes: disable-line encoding -->\n",
    "X <!-- the minutes: disable-line encoding -->\n",
    "<!-- minutes: disable-file encoding\n\nX\n",
    "<p title=\"<!-- minutes: disable-file encoding -->\">\n\nX\n",
    "X <a title='<!-- minutes: disable-line encoding -->'>\n",
    "<div>\n<textarea>\n<!-- minutes: disable-file encoding -->\n</textarea>\n</div>\n\nX\n",
    "X <TextArea> <!-- minutes: disable-line encoding --> </textarea>\n",
    "<textarea>\n\n<!-- minutes: disable-file encoding -->\n\n</textarea>\n\nX\n",
    "X <![CDATA[<!-- minutes: disable-line encoding -->]]>\n",
    "<![CDATA[\n<!-- minutes: disable-file encoding -->\n]]>\n\nX\n",
    "<?a <!-- minutes: disable-file encoding --> ?>\n\nX\n",
  ])
  func whatIsNoSuchCommentHidesNothing(text: String) throws {
    #expect(try findings(text, [Finder()] + Self.comments).map { $0.rule } == ["encoding"])
  }

  @Test(arguments: [
    ("minutes disable-line encoding", "minutes: disable-line"),
    ("minutes disable encoding", "minutes: disable"),
    ("Minutes enable", "minutes: enable"),
    ("minutes : disable encoding", "minutes: disable"),
    ("git-minutes: disable encoding", "minutes: disable"),
    ("git minutes: disable-file", "minutes: disable-file"),
    ("Minutes-Lint: disable-next-line encoding", "minutes: disable-next-line"),
    ("minutes-lint ignore-file", "minutes: disable-file"),
    ("minutes: ignore encoding", "disable-line"),
    ("minutes: ignore-next-line encoding: for now", "disable-next-line"),
    ("minutes: disable-here encoding", "disable-line"),
    ("minutes: disable-everything", "disable-line"),
    ("minutes: Disable-Line encoding", "disable-line"),
  ])
  func anOrderThatIsNearlyRightIsTold(comment: String, meant: String) throws {
    let found = try findings("X\n\n<!-- \(comment) -->\n", [Finder()] + Self.comments)
    #expect(found.map { $0.rule } == ["encoding", "suppression"])
    #expect(
      found.last?.message.hasSuffix(" switches no rule off: did you mean '\(meant)'?") == true)
  }

  @Test(arguments: [
    "Minutes were taken by ada", "minutes: were taken by ada", "Minutes ignore the second list",
    "minutes disable by request of bob", "minutes", "minutes:", "Minutes of 5 March: enable it",
    "minutes-lint is run here", "git-minutes: see its manual", "minutesdisable encoding",
    "minutes-disable encoding",
  ])
  func aCommentAboutTheMinutesIsNoOrder(comment: String) throws {
    let found = try findings("X\n\n<!-- \(comment) -->\n", [Finder()] + Self.comments)
    #expect(found.map { $0.rule } == ["encoding"])
  }

  @Test(arguments: [
    ("encoding because of it", ["there is no rule 'because': a reason stands behind a colon"]),
    ("because of it", ["there is no rule 'because': a reason stands behind a colon"]),
    (
      "encodin because of it",
      [
        "there is no rule 'encodin': did you mean 'encoding'?",
        "there is no rule 'because': a reason stands behind a colon",
      ]
    ),
    ("encoding because", ["there is no rule 'because'"]),
    (
      "quite encoding so it is",
      ["there is no rule 'quite'", "there is no rule 'so': a reason stands behind a colon"]
    ),
  ])
  func aReasonWithoutAColonIsToldOnce(rules: String, messages: [String]) throws {
    let found = try findings(
      "X <!-- minutes: disable-line \(rules) -->\n", [Finder()] + Self.comments)
    #expect(found.filter { $0.rule == "suppression" }.map { $0.message } == messages)
  }

  @Test func ofSeveralPlacesThoseAreToldThatAreLeft() throws {
    let text = "X <!-- minutes: disable-line encoding -->\n\nX and X\n"
    #expect(try findings("X and X", [Finder(isOne: true)]).map { $0.message } == ["2 X"])
    let found = try findings(text, [Finder(isOne: true)])
    #expect(found.map { $0.start } == [SourcePosition(line: 3, column: 1)])
    #expect(found.map { $0.message } == ["2 X"])
    // The fix would change what the comment is about.
    #expect(found.first?.fix == nil)
    #expect(try findings("<!-- minutes: disable -->\n" + text, [Finder(isOne: true)]) == [])
  }

  @Test func aFileAsAWholeIsMeantByItsOwnOrder() throws {
    #expect(try findings("# A\n\n<!-- minutes: disable file-name -->\n", [Whole()]).count == 1)
    #expect(try findings("# A\n\n<!-- minutes: disable-file file-name -->\n", [Whole()]) == [])
  }

  @Test(arguments: [
    ("<!-- minutes: disable encoding -->\nX\n", []),
    ("<!-- minutes: disable encoding -->\n<!-- minutes: disable encoding -->\nX\n", [2]),
    ("<!-- minutes: disable -->\n", [1]),
    // What is not run may well hide something.
    ("<!-- minutes: disable file-name -->\n", []),
    ("<!-- minutes: disable encoding -->\nX\n\n<!-- minutes: enable -->\n", []),
    ("X <!-- minutes: enable encoding -->\n", [1]),
    ("<!-- minutes: disable encoding -->\n<!-- minutes: enable encoding -->\nX\n", [1]),
    ("X <!-- minutes: disable-line encoding -- now -->\n", [1]),
  ])
  func whatHidesNothingIsTold(text: String, lines: [Int]) throws {
    let found = try findings(text, [Finder()] + Self.comments)
    #expect(found.filter { $0.rule == "suppression" }.map { $0.start.line } == lines)
  }

  @Test func eachOfManyCommentsIsTold() throws {
    let comments = String(
      repeating: "X <!-- minutes: disable encoding, encodin -->\n\n", count: 300)
    let found = try findings(comments, [Finder()] + Self.comments)
    #expect(found.count { $0.rule == "encoding" } == 0)
    #expect(found.count { $0.rule == "suppression" } == 2 * 300 - 1)
  }
}
