import Bytes
import Meetings
import Reporting
import Testing

@Suite struct ChangelogInsertionTests {
  private static let section =
    "## A..B: 2025-01-08 to 2025-03-26\n\n- new\n\n### Meetings\n\n- one\n"

  private func inserted(
    _ changelog: String, section: String = section, under heading: ChangelogHeading = .init("A..B")
  ) -> String? {
    ChangelogInsertion.inserting(section, under: heading, into: Array(changelog.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is inserted once stays when it is inserted again.
  private func insertedTwice(_ changelog: String) throws -> String {
    let once = try #require(inserted(changelog))
    #expect(inserted(once) == once)
    return once
  }

  @Test(arguments: ["", "\n\n", " \r\n"])
  func anEmptyFileGetsATitle(changelog: String) throws {
    #expect(try insertedTwice(changelog) == "# Changelog\n\n" + Self.section)
  }

  @Test(arguments: [
    ("# News\n", "# News\n\n|"), ("# News", "# News\n\n|"),
    ("# News\n\nWhat we did.\n", "# News\n\nWhat we did.\n\n|"),
    ("# News\n\n## 1.0\n\n- old\n", "# News\n\n|\n## 1.0\n\n- old\n"),
    ("# News\n## 1.0\n", "# News\n\n|\n## 1.0\n"),
    ("News\n====\n\nWhat we did.\n\n1.0\n---\n", "News\n====\n\nWhat we did.\n\n|\n1.0\n---\n"),
    (
      "# News\n\n### How to read\n\nDown.\n\n## 1.0\n",
      "# News\n\n### How to read\n\nDown.\n\n|\n## 1.0\n"
    ),
    ("## 1.0\n", "|\n## 1.0\n"), ("Only words.\n", "Only words.\n\n|"),
    ("## 0.9\n\n# News\n\n## 1.0\n", "## 0.9\n\n# News\n\n|\n## 1.0\n"),
    ("# News\n\n# Older news\n", "# News\n\n|\n# Older news\n"),
    (
      "# News\n\n- [1.0]\n\n[1.0]: https://pier.example\n",
      "# News\n\n- [1.0]\n\n|\n[1.0]: https://pier.example\n"
    ),
    (
      "---\ntitle: x\n## no heading\n---\n\n# News\n",
      "---\ntitle: x\n## no heading\n---\n\n# News\n\n|"
    ),
    ("# News  \n\n\n\n## 1.0", "# News  \n\n\n\n|\n## 1.0"),
    (
      "# News\n\n## [Unreleased]\n\n### Added\n\n- x\n\n## 1.0\n",
      "# News\n\n## [Unreleased]\n\n### Added\n\n- x\n\n|\n## 1.0\n"
    ),
    ("## Unreleased\n", "## Unreleased\n\n|"),
    (
      "# News\n\n## [unreleased](https://pier.example)\n\n[a]: https://pier.example\n",
      "# News\n\n## [unreleased](https://pier.example)\n\n|\n[a]: https://pier.example\n"
    ),
    ("## 1.0\n\n## [Unreleased]\n", "|\n## 1.0\n\n## [Unreleased]\n"),
    ("## Unreleased ideas\n", "|\n## Unreleased ideas\n"),
  ])
  func itStandsBelowTheTitle(changelog: String, result: String) throws {
    #expect(try insertedTwice(changelog) == result.replacing("|", with: Self.section))
  }

  /// What only looks like a heading.
  @Test(arguments: [
    "```\n## A..B\n```", "~~~\n# x\n## 1.0\n~~~", "<!--\n## A..B\n-->", "<div>\n## A..B\n</div>",
    "    ## A..B", "> ## A..B", "- ## A..B", "\\## A..B", "##A..B", "`## A..B`",
  ])
  func whatIsNoHeadingIsPassedOver(block: String) throws {
    let changelog = "# News\n\n\(block)\n\n## 1.0\n"
    #expect(
      try insertedTwice(changelog) == "# News\n\n\(block)\n\n\(Self.section)\n## 1.0\n")
  }

  @Test(arguments: [
    "## A..B", "## A..B: 2025-01-08", "## A..B: 2025-01-08 to 2025-02-05", "## A..B ##",
    "  ##   A..B", "A..B\n----",
  ])
  func aSectionOfTheSameNameIsReplaced(heading: String) throws {
    let changelog = "# News\n\n## C\n\n\(heading)\n\nold\n\n### more\n\n- old\n\n\n## 1.0\n- x\n"
    #expect(
      try insertedTwice(changelog) == "# News\n\n## C\n\n\(Self.section)\n\n## 1.0\n- x\n")
  }

  @Test(arguments: [
    "## A..B: pier", "## A..BC", "## A..B 2025-01-08", "## A", "## A..B: 2025-01-08: x", "### A..B",
    "## A..B: 2025-13-01", "## a..b", "## A..B#", "# A..B",
  ])
  func aSectionOfAnotherNameIsKept(heading: String) throws {
    #expect(
      try insertedTwice("# News\n\n\(heading)\n").contains(heading + "\n"))
  }

  private static let preliminary = ChangelogHeading(from: "v1_", to: "v2", limit: "")

  /// They were written before the newer side had a tag.
  @Test(arguments: [
    "## v1\\_..Unreleased (not committed)", "## v1\\_..Unreleased (not committed): 2025-01-08",
    "## v1\\_..4f2a9c1 (2025-03-05)", "## v1\\_..4f2a9c1 (2025-03-05): 2025-01-08 to 2025-02-05",
  ])
  func aSectionUpToACommitWithoutATagIsSuperseded(heading: String) throws {
    let section = "## \(Self.preliminary.markdown)\n\n- new\n"
    #expect(
      inserted(
        "# News\n\n\(heading)\n\nold\n\n## 1.0\n", section: section, under: Self.preliminary)
        == "# News\n\n\(section)\n## 1.0\n")
  }

  @Test(arguments: [
    "## v1\\_..v3", "## v1\\_..4f2a9c1", "## v1\\_..4f2a9c1 (2025-13-05)", "## v1\\_..Unreleased",
    "## v1\\_..4f2a9c1 (2025-03-05): pier", "## v0..4f2a9c1 (2025-03-05)", "## v1\\_..",
    "## v1\\_..Unreleased (not committed) in 2025", "### v1\\_..4f2a9c1 (2025-03-05)",
  ])
  func aSectionOfOtherSidesIsKept(heading: String) throws {
    let section = "## \(Self.preliminary.markdown)\n\n- new\n"
    let result = try #require(
      inserted("# News\n\n\(heading)\n\nold\n", section: section, under: Self.preliminary))
    #expect(result.contains("\(heading)\n\nold\n"))
    #expect(result.contains(section))
  }

  @Test func theLastSectionEndsBeforeDefinitionsOfLinks() throws {
    let changelog = "# News\n\n## A..B\n\nold\n\n[a]: https://pier.example\n"
    #expect(
      try insertedTwice(changelog) == "# News\n\n\(Self.section)\n[a]: https://pier.example\n")
  }

  @Test(arguments: [
    "[a]: https://pier.example\n\n<!-- end -->\n", "<!-- end -->\n\n[a]: https://pier.example\n",
    "<a name=\"end\"></a>\n\nSee [a].\n\n[a]: https://pier.example\n",
  ])
  func whatStandsBelowTheLastSectionStays(rest: String) throws {
    #expect(
      try insertedTwice(
        "# News\n\n## A..B\n\n- old\n\n<details>\n\n- more\n\n</details>\n\n" + rest)
        == "# News\n\n\(Self.section)\n" + rest)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func linesEndAsInTheFile(lineEnd: String) throws {
    let changelog = "# News\n\n## A..B\n\nold\n\n## 1.0\n".replacing("\n", with: lineEnd)
    let result = "# News\n\n\(Self.section)\n## 1.0\n".replacing("\n", with: lineEnd)
    #expect(try insertedTwice(changelog) == result)
    #expect(
      try insertedTwice("# News" + lineEnd)
        == ("# News\n\n" + Self.section).replacing("\n", with: lineEnd))
  }

  @Test func bytesThatAreNoTextStay() throws {
    let changelog = [0xEF, 0xBB, 0xBF] + Array("# N\n\n## 1.0\n".utf8) + [0xFF, 0x00]
    let bytes = try #require(
      ChangelogInsertion.inserting(Self.section, under: .init("A..B"), into: changelog))
    let section = Array((Self.section + "\n").utf8)
    #expect(bytes == Array(changelog[..<8]) + section + Array(changelog[8...]))
  }

  /// A section would be a part of the comment or code, and inserted again each time.
  @Test(arguments: ["# News\n\n<!-- to be done\n", "# News\n\n```\ncode\n", "<pre>\n"])
  func aFileThatEndsInACommentOrCodeHasNoPlace(changelog: String) {
    #expect(inserted(changelog) == nil)
  }

  @Test func aFileThatIsTooSlowToReadHasNoPlace() {
    #expect(inserted("# News\n\n" + String(repeating: "<?", count: 9000) + "\n") == nil)
  }

  @Test func whatAReportTellsIsFoundAgain() throws {
    let report = try Changes.ofSample().report(title: "v1_0~2..*x*") {
      $0.filter = .init(teams: [.init("harbour")])
    }
    let heading = report.heading
    let section = report.rendered(as: .markdown, colored: false)
    let once = try #require(inserted("# News\n\n## 1.0\n", section: section, under: heading))
    #expect(once == "# News\n\n\(section)\n## 1.0\n")
    #expect(inserted(once, section: section, under: heading) == once)
    let shorter = "## \(heading.markdown)\n\nNothing changed.\n"
    #expect(
      inserted(once, section: shorter, under: heading) == "# News\n\n\(shorter)\n## 1.0\n")
  }
}
