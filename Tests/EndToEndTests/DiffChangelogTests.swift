import Foundation
import Support
import Testing

/// The section that `git minutes diff` writes for a changelog.
@Suite struct DiffChangelogTests {
  @Test func aSectionIsPutIntoAChangelogOnce() throws {
    let scratch = try DiffScene.repository()
    try scratch.write("# Changelog\n\nOf the pier.\n\n## v0..v1\n\nOld.\n", to: "CHANGELOG.md")
    let output = try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md")
    #expect(output.status == 0)
    #expect(output.standardOutput == "")
    let changelog = String(decoding: try scratch.bytes(of: "CHANGELOG.md"), as: UTF8.self)
    #expect(changelog.hasPrefix("# Changelog\n\nOf the pier.\n\n## v1..v2: 2025-02-12\n"))
    #expect(changelog.hasSuffix("\n\n## v0..v1\n\nOld.\n"))
    let again = try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md")
    #expect(again.standardError.hasPrefix("CHANGELOG.md: holds v1..v2 already\n"))
    #expect(String(decoding: try scratch.bytes(of: "CHANGELOG.md"), as: UTF8.self) == changelog)
  }

  @Test func theChangelogKeepsItsPermissions() throws {
    let scratch = try DiffScene.repository()
    try scratch.write("# Changelog\n", to: "CHANGELOG.md")
    let path = scratch.path("CHANGELOG.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try scratch.minutes("diff", "v1..v2", "--changelog", "CHANGELOG.md").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(
    arguments: [
      ("pier", "pier: a directory; name a file, such as pier/CHANGELOG.md"),
      (".git/CHANGELOG.md", "git's own"), (".git/new/CHANGELOG.md", "git's own"),
      ("pier/20250212.md", "minutes by its name"), ("pier/20250219.md", "minutes by its name"),
      ("no/such/CHANGELOG.md", "No such file or directory"), ("-", "--format markdown"),
      ("", "--changelog names no file"),
    ])
  func somePlacesTakeNoChangelog(path: String, text: String) throws {
    let scratch = try DiffScene.repository()
    let output = try scratch.minutes("diff", "v1..v2", "--changelog", path)
    #expect(output.status == 2)
    #expect(output.standardError.contains(text))
    #expect(try scratch.git("status", "--porcelain") == "")
  }

  /// A new file in its place would be the end of `/dev/null`.
  @Test func aPipeStaysAPipe() throws {
    let scratch = try DiffScene.repository()
    _ = try Command.run("mkfifo", ["pipe"], in: scratch.path())
    let output = try scratch.minutes("diff", "v1..v2", "--changelog", "pipe")
    #expect(output.status == 2)
    #expect(output.standardError.contains("pipe: a device or a pipe"))
    #expect(try Command.run("test", ["-p", "pipe"], in: scratch.path()).status == 0)
  }

  @Test func aBareRepositoryIsGitsOwn() throws {
    let origin = try DiffScene.repository()
    let scratch = try Scratch()
    try scratch.git("clone", "--quiet", "--bare", origin.path(), "bare.git")
    let inside = try scratch.minutes("diff", "v1..v2", "--changelog", "x.md", in: "bare.git")
    #expect(inside.status == 2)
    let outside = try scratch.minutes("diff", "v1..v2", "--changelog", "../x.md", in: "bare.git")
    #expect(outside.status == 0)
  }

  @Test(
    arguments: [
      ["--only", "decisions"], ["--from", "2025-01-01"], ["--to", "2025-03-01"],
      ["--period", "2025"], ["--grep", "rope"],
    ])
  func aSectionHasAllThatChanged(filter: [String]) throws {
    let scratch = try DiffScene.repository()
    let output = try Command.run(
      Command.programPath, ["diff", "v1..v2", "--changelog", "x.md"] + filter, in: scratch.path())
    #expect(output.status == 2)
    #expect(output.standardError.contains("exclude each other: a section has all that changed"))
  }

  // MARK: Headings

  /// The headings of the sections, in which dates of commits are those of the tests.
  private func headings(of changelog: String, in scratch: Scratch) throws -> [String] {
    let commit = try scratch.git("rev-parse", "--short=7", "HEAD").trimmingCharacters(in: .newlines)
    return String(decoding: try scratch.bytes(of: changelog), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("###") }
      .map { String($0).replacing(commit, with: "COMMIT") }
  }

  private func fill(_ changelog: String, _ arguments: String..., in scratch: Scratch) throws {
    let output = try Command.run(
      Command.programPath, ["diff", "--changelog", changelog] + arguments, in: scratch.path())
    #expect(output.status == 0, "\(output.standardError)")
  }

  @Test func aFileThatIsNotThereIsMade() throws {
    let scratch = try DiffScene.repository()
    let output = try scratch.minutes("diff", "v1..v2", "--changelog", "docs/NEWS.md")
    #expect(output.standardError.hasPrefix("docs/NEWS.md: v1..v2 is in it now, a new file\n"))
    #expect(
      try headings(of: "docs/NEWS.md", in: scratch) == ["# Changelog", "## v1..v2: 2025-02-12"])
  }

  @Test func sidesAreNamedByWhatStays() throws {
    let scratch = try DiffScene.repository()
    try scratch.git("branch", "other", "v1")
    for (sides, heading) in [
      ("other..HEAD", "## v1..v2: 2025-02-12"), ("v1...v2", "## v1..v2: 2025-02-12"),
      ("v1", "## v1..Unreleased (not committed): 2025-02-12"),
    ] {
      try fill("\(sides.count).md", sides, in: scratch)
      #expect(try headings(of: "\(sides.count).md", in: scratch).last == heading)
    }
    try scratch.commitAll()
    try fill("x.md", "v1..main", in: scratch)
    #expect(
      try headings(of: "x.md", in: scratch).last == "## v1..COMMIT (2025-03-05): 2025-02-12")
  }

  @Test func whatWasNotTaggedYetDoesNotPileUp() throws {
    let scratch = try DiffScene.repository()
    let old = "## v0..1234567 (2025-01-01): 2025-01-01"
    try scratch.write("# News\n\n## [Unreleased]\n\n- x\n\n\(old)\n", to: "NEWS.md")
    try fill("NEWS.md", "v1", in: scratch)
    for number in 1...2 {
      try scratch.write("# Boat \(number)\n", to: "README.md")
      try scratch.commitAll()
      try fill("NEWS.md", "v1..HEAD", in: scratch)
      try fill("NEWS.md", "v1..HEAD", "--team", "pier", in: scratch)
      #expect(
        try headings(of: "NEWS.md", in: scratch) == [
          "# News", "## [Unreleased]", "## v1..COMMIT (2025-03-05): pier: 2025-02-12",
          "## v1..COMMIT (2025-03-05): 2025-02-12", old,
        ])
    }
    try scratch.git("tag", "v3")
    try fill("NEWS.md", "v1..HEAD", in: scratch)
    #expect(
      try headings(of: "NEWS.md", in: scratch).dropFirst(3) == [
        "## v1..v3: 2025-02-12", old,
      ])
  }

  // MARK: Links

  @Test(
    arguments: [
      (
        "https://github.com/a/b.git",
        "https://github.com/a/b/blob/COMMIT/pier/20250212.md?plain=1#L17"
      ),
      (
        "git@gitlab.com:a/b.git",
        "https://gitlab.com/a/b/-/blob/COMMIT/pier/20250212.md?plain=1#L17"
      ),
    ])
  func linksLeadToTheCommitOnTheForge(remote: String, link: String) throws {
    let scratch = try DiffScene.repository()
    try scratch.git("remote", "add", "origin", remote)
    let commit = try scratch.git("rev-parse", "v2^{commit}").trimmingCharacters(in: .newlines)
    let output = try scratch.minutes("diff", "v1..v2", "--format", "markdown")
    #expect(output.standardOutput.contains("(\(link.replacing("COMMIT", with: commit)))"))
  }

  @Test func linksLeadBelowAPageThatIsNamed() throws {
    let output = try DiffScene.repository().minutes(
      "diff", "v1..v2", "--format", "markdown", "--link-base", "https://example.org/minutes")
    #expect(output.standardOutput.contains("(https://example.org/minutes/pier/20250212.md#L17)"))
  }

  @Test(
    arguments: [
      ("CHANGELOG.md", "pier/"), ("docs/NEWS.md", "../pier/"), ("pier/NEWS.md", "../pier/"),
      ("docs/../NEWS.md", "pier/"),
    ])
  func linksLeadFromTheDirectoryOfTheChangelog(changelog: String, link: String) throws {
    let scratch = try DiffScene.repository()
    try scratch.write("", to: "docs/x.txt")
    for directory in ["", "pier"] {
      let path = (directory.isEmpty ? "" : "../") + changelog
      let output = try scratch.minutes("diff", "v1..v2", "--changelog", path, in: directory)
      #expect(output.status == 0)
      let text = String(decoding: try scratch.bytes(of: changelog), as: UTF8.self)
      #expect(text.contains("([line 17](\(link)20250212.md#L17))"))
    }
  }
}
