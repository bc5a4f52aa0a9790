import Bytes
import Linting
import Meetings
import Profiles
import Support
import Testing

/// A finding is new where no older version of the file has it, wherever it stands now.
@Suite struct NewFindingsTests {
  /// Marks each `x` with letters behind it, as `one` does all of a file in one finding.
  private struct Marks: Rule {
    static let id = "marks"
    static let severity = Severity.error

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      places(of: UInt8(ascii: "x"), in: file).map { Defect(at: $0, "this is wrong") }
    }
  }

  /// Marks all `y` at once.
  private struct Once: Rule {
    static let id = "once"
    static let severity = Severity.error

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      let found = places(of: UInt8(ascii: "y"), in: file)
      return found.first.map {
        [Defect(at: $0, "this is wrong (\(found.count) times)", occurrences: found)]
      } ?? []
    }
  }

  /// Says of a file without `z` that it has none.
  private struct Missing: Rule {
    static let id = "missing"
    static let severity = Severity.error

    func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
      guard !file.source.bytes.contains(UInt8(ascii: "z")) else { return [] }
      return [Defect(at: file.source.range(ofLine: 1), "something is missing", occurrences: [])]
    }
  }

  private static func result(
    in text: String, _ rules: [any Rule] = [Marks(), Once(), Missing()]
  ) throws -> LintResult {
    let file = try lintedFile(text)
    return Linter(rules: rules).result(in: file, of: catalogue(with: file.path.printable))
  }

  /// What is new in a text since others, each by rule and place, with how much is old and fixed.
  private static func news(in text: String, since older: String...) throws -> String {
    let found = NewFindings(try result(in: text), since: try older.map { try result(in: $0) })
    let new = found.new.map { "\($0.rule) \($0.start.line):\($0.start.column)" }
    return "\(new), \(found.old.count) old, \(found.fixedCount) fixed"
  }

  @Test(arguments: [
    ("xa\nz", "xa\nz", "[], 1 old, 0 fixed", "nothing changed"),
    ("# A\nxa\nz", "words\n\n# A\nmore\nxa\nz", "[], 1 old, 0 fixed", "lines were added above"),
    ("# A\nxa\n# B\nz", "# A\n# B\nz xa", "[], 1 old, 0 fixed", "it was moved to another section"),
    ("# A\nxa\nz", "# Other\nxa\nz", "[], 1 old, 0 fixed", "the heading was changed"),
    ("xa\nz", "xa xa\nz", #"["marks 1:4"], 1 old, 0 fixed"#, "there is one more"),
    ("# A\nxa\n# B\nz", "# A\nxa\n# B\nxa z", #"["marks 4:1"], 1 old, 0 fixed"#, "in its section"),
    ("xa xa\nz", "xa\nz", "[], 1 old, 1 fixed", "there is one less"),
    ("xa\nz", "xb\nz", #"["marks 1:1"], 0 old, 1 fixed"#, "it is another one"),
    ("z", "z", "[], 0 old, 0 fixed", "there is none"),
  ])
  func aFindingIsKnownByItsRuleItsTextAndItsSection(
    old: String, new: String, expected: String, what: String
  ) throws {
    #expect(try Self.news(in: new, since: old) == expected, "\(what)")
  }

  @Test(arguments: [
    ("ya\nz", "yb ya\nz", #"["once 1:1"], 0 old, 0 fixed"#, "the new place is the first"),
    ("ya\nz", "ya yb\nz", #"["once 1:4"], 0 old, 0 fixed"#, "the new place is marked"),
    ("ya yb\nz", "yb\nz", "[], 1 old, 0 fixed", "another place is the first now"),
    ("ya yb\nz", "z", "[], 0 old, 1 fixed", "all places are gone"),
  ])
  func whatIsToldOnceIsNewWithAnyNewPlace(
    old: String, new: String, expected: String, what: String
  ) throws {
    #expect(try Self.news(in: new, since: old) == expected, "\(what)")
  }

  @Test func whatTheFileLacksIsOldThoughItsTitleIsNew() throws {
    #expect(try Self.news(in: "# B", since: "# A") == "[], 1 old, 0 fixed")
    #expect(try Self.news(in: "# A", since: "# A\nz") == #"["missing 1:1"], 0 old, 0 fixed"#)
  }

  @Test func whatOneParentOfAMergeHasIsOld() throws {
    #expect(
      try Self.news(in: "xa xb xc z", since: "xa z", "xb z")
        == #"["marks 1:7"], 2 old, 0 fixed"#)
    #expect(try Self.news(in: "z", since: "xa z", "xb xa z") == "[], 0 old, 1 fixed")
  }

  /// Each side of a merge may have brought one of the same kind.
  @Test func whatIsAlikeInTheParentsOfAMergeIsTheSameOnlyInTheSameLine() throws {
    #expect(
      try Self.news(in: "xa one\nxa two\nz", since: "xa one\nz", "xa two\nz")
        == "[], 2 old, 0 fixed")
    #expect(
      try Self.news(in: "xa one\nxa two\nz", since: "xa one\nz", "xa one\nz")
        == #"["marks 2:1"], 1 old, 0 fixed"#)
    #expect(
      try Self.news(in: "xa one, two\nxa three\nz", since: "xa one\nz", "xa two\nxa three\nz")
        == "[], 2 old, 0 fixed")
  }

  @Test func ofThoseThatAreAlikeTheOneInANewLineIsNew() throws {
    #expect(
      try Self.news(in: "xa new\nxa old\nz", since: "xa old\nz")
        == #"["marks 1:1"], 1 old, 0 fixed"#)
  }

  @Test func amongManyPlacesANewOneIsTold() throws {
    let places = String(repeating: "ya\n", count: 2000)
    #expect(try Self.news(in: places + "z", since: places + "z") == "[], 1 old, 0 fixed")
    #expect(
      try Self.news(in: places + "new ya\nz", since: places + "z")
        == #"["once 2001:5"], 0 old, 0 fixed"#)
  }

  /// A long line with as many headings or places as there can be is gone through once.
  @Test func manyPlacesInALineTakeNoLongTime() throws {
    let text = String(repeating: "yb ya ", count: 20_000) + "\nz"
    var found = ""
    let time = try ProcessorTime.measure { found = try Self.news(in: text + " yc", since: text) }
    #expect(found == #"["once 2:3"], 0 old, 0 fixed"#)
    #expect(time < .seconds(20))
  }

  // MARK: What comments hide

  /// The same where the base judges, with how many are hidden now and how many are told though they are.
  private static func judged(_ text: String, since older: String...) throws -> String {
    let versions = try older.map { try result(in: $0) }
    let found = NewFindings(try result(in: text), since: versions, hidesNew: false)
    let new = found.new.map { "\($0.start.line)" }.joined(separator: " ")
    return "new: \(new), unhidden: \(found.unhidden.count), \(found.old.count) old, "
      + "\(found.fixedCount) fixed, \(found.silencedCount) silenced"
  }

  /// What switches something off needs a blank line above, lest it be part of a paragraph.
  private static let off = "\n<!-- minutes: disable -->\n"
  private static let on = "\n<!-- minutes: enable -->\n"
  private static let offInFile = "\n<!-- minutes: disable-file -->\n"

  @Test(arguments: [
    (
      "z\n", "z\n\(off)xa\n", "new: 4, unhidden: 1, 0 old, 0 fixed, 0 silenced",
      "it hides its own"
    ),
    (
      "z\n", "z\n\(offInFile)xa\n", "new: 4, unhidden: 1, 0 old, 0 fixed, 0 silenced", "in a file"
    ),
    (
      "z\n\(offInFile)", "z\n\(offInFile)xa\n",
      "new: , unhidden: 0, 0 old, 0 fixed, 0 silenced", "the base hides it in the whole file"
    ),
    (
      "z\n\(off)xa\n\n\(on)", "z\n\(off)xa\n\nxb\n",
      "new: 6, unhidden: 1, 0 old, 0 fixed, 0 silenced", "an end is taken away"
    ),
    (
      "z\n\(off)xa\n\n\(on)", "z\nmore\n\(off)xa\n\n\(on)",
      "new: , unhidden: 0, 0 old, 0 fixed, 0 silenced", "what was hidden stays hidden"
    ),
    (
      "z\n\(off)xa\n", "z\n\(off)xb\n", "new: 4, unhidden: 1, 0 old, 0 fixed, 0 silenced",
      "something else stands in its place"
    ),
    (
      "z\nxa\n", "z\n\(off)xa\n", "new: , unhidden: 0, 0 old, 0 fixed, 1 silenced",
      "what was told is hidden, and not fixed"
    ),
    (
      "z\n\(off)xa\n", "z\nxa\n", "new: 2, unhidden: 0, 0 old, 0 fixed, 0 silenced",
      "what is no more hidden is told"
    ),
  ])
  func aChangeHidesNothingNewForItself(
    old: String, new: String, expected: String, what: String
  ) throws {
    #expect(try Self.judged(new, since: old) == expected, "\(what)")
  }

  @Test func whoJudgesForHimselfMayHideWhatIsNew() throws {
    let hidden = "z\n\n\(Self.off)xa\n"
    #expect(try Self.news(in: hidden, since: "z\n") == "[], 0 old, 0 fixed")
    #expect(try Self.news(in: hidden, since: "z\nxa\n") == "[], 0 old, 0 fixed")
  }

  // MARK: What rules tell once

  /// How many findings of all rules are new, by rule and place.
  private static func news(of rule: String, in text: String, since older: String) throws -> [String]
  {
    let rules = Linter.allRules
    let found = NewFindings(try result(in: text, rules), since: [try result(in: older, rules)])
    return found.new.filter { $0.rule == rule }.map { "\($0.start.line):\($0.start.column)" }
  }

  private static let head = "# 2025-03-05\n\n## Participants\n\n- @ada\n"

  @Test(arguments: [
    ("participant-form", "- Bob\n- Eve\n", "- Bob\n- Eve\n- Linus\n", ["8:3"]),
    ("participant-form", "- Bob\n- Eve\n- Linus\n", "- Eve\n- Linus\n", []),
    ("participant-form", "- Bob\n- Eve\n", "- Eve\n", []),
    (
      "handle-invalid", "- @no--body\n", "- @no--body\n\n## Agenda\n\n- AI @no--body: a\n", ["10:6"]
    ),
    ("handle-invalid", "- @no--body\n\n## Agenda\n\n- AI @no--body: a\n", "- @no--body\n", []),
    ("line-ending", "a\r\nb\n", "a\r\nb\nc\r\n", ["8:2"]),
    ("line-ending", "a\r\nb\n", "other\r\nb\n", []),
    ("line-ending", "a\nb\n", "a\nb\r\n", ["7:1"]),
  ])
  func eachPlaceOfWhatIsToldOnceCounts(
    rule: String, old: String, new: String, places: [String]
  ) throws {
    #expect(try Self.news(of: rule, in: Self.head + new, since: Self.head + old) == places)
  }

  /// Who adds a line keeps to the way in which the file is written; who converts half of it makes it no worse.
  @Test func ofAFileWithCarriageReturnsThroughoutNoLineIsNew() throws {
    let old = "# 2025-03-05\r\n\r\na\r\n"
    for new in [old + "b\r\nc\r\n", "# 2025-03-05\n\r\na\r\nb\r\n"] {
      #expect(try Self.news(of: "line-ending", in: new, since: old) == [])
    }
    #expect(
      try Self.news(of: "line-ending", in: old, since: "# 2025-03-05\r\n\na\n") == ["1:1"])
  }

  /// The fix of one finding shows another one that was there before.
  @Test func whatAnotherFindingSaidBetterIsOld() throws {
    let link = "# 2025-03-05\n\n[pad](https://input.scs.community/s/abcdefg?both)\n"
    let rules: [any Rule] = Linter.allRules.filter {
      ["pad-edit-view", "pad-link"].contains(type(of: $0).id)
    }
    let findings = { (text: String) in
      let file = try lintedFile(text)
      return Linter(rules: rules, switchingOn: ["pad-link"])
        .result(in: file, of: catalogue(with: file.path.printable))
    }
    let found = NewFindings(
      try findings(link.replacing("?both", with: "")), since: [try findings(link)])
    #expect(found.old.map { $0.rule } == ["pad-link"])
    #expect(found.new == [])
    #expect(found.fixedCount == 1)
  }

  @Test func withoutAnOlderVersionAllIsNew() throws {
    #expect(try Self.news(in: "xa z") == #"["marks 1:1"], 0 old, 0 fixed"#)
  }
}

/// The words of a file that begin with a letter.
private func places(of letter: UInt8, in file: LintedFile) -> [Range<Int>] {
  let bytes = file.source.bytes
  return bytes.indices.filter { bytes[$0] == letter }.map { start in
    start..<(bytes[start...].firstIndex { !(97...122).contains($0) } ?? bytes.count)
  }
}
