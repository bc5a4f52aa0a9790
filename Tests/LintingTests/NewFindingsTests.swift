import Bytes
import Linting
import Meetings
import Profiles
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

  private static func findings(in text: String) throws -> [Finding] {
    let file = try lintedFile(text)
    return Linter(rules: [Marks(), Once(), Missing()])
      .findings(in: file, of: catalogue(with: file.path.printable))
  }

  /// What is new in a text since others, each by rule and place, with how much is old and fixed.
  private static func news(in text: String, since older: String...) throws -> String {
    let found = NewFindings(try findings(in: text), since: try older.map { try findings(in: $0) })
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
