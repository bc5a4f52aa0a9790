import Bytes
import GitObjects
import Support
import Testing

/// Snapshots and what differs between them.
@Suite struct RepositoryReadingTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("one", to: "a.md")
    try scratch.write("two", to: "a/b.md")
    try scratch.write("three", to: "same/deep/c.md")
    try scratch.commitAll("first")
    return scratch
  }

  private func open(_ scratch: Scratch) throws -> LibGit2Repository {
    try LibGit2Repository.openFromEnvironment(in: scratch.path())
  }

  private func picture(_ changes: [Change]) -> [String] {
    changes.map { change in
      let kind = change.old == nil ? "+" : change.new == nil ? "-" : "~"
      return kind + change.path.displayed
    }
  }

  @Test func filesComeInTheOrderOfTheirBytes() throws {
    let scratch = try repository()
    let repository = try open(scratch)
    let head = try #require(try repository.head())
    let expected = ["a.md", "a/b.md", "same/deep/c.md"]
    for snapshot in [.revision(head), .index, .workingTree] as [Snapshot] {
      #expect(try repository.list(snapshot).files.map { $0.path.displayed } == expected)
    }
  }

  @Test func contentsAreTheBytesThatGitStores() throws {
    let scratch = try repository()
    let repository = try open(scratch)
    let head = try #require(try repository.head())
    let file = try #require(try repository.list(.revision(head)).files.first)
    #expect(try repository.contents(of: file) == Array("one".utf8))
  }

  @Test func treesAreComparedByContent() throws {
    let scratch = try repository()
    try scratch.write("one, changed", to: "a.md")
    try scratch.git("rm", "--quiet", "a/b.md")
    try scratch.write("now a file", to: "a")
    try scratch.write("new", to: "same/new.md")
    try scratch.git("update-index", "--chmod=+x", "same/deep/c.md")
    try scratch.commitAll("second")
    let repository = try open(scratch)
    let changes = try repository.changes(
      from: .revision(repository.resolve("HEAD~1")), to: .revision(repository.resolve("HEAD")))
    #expect(picture(changes) == ["+a", "~a.md", "-a/b.md", "+same/new.md"])
  }

  @Test func everySnapshotComparesAlike() throws {
    let scratch = try repository()
    try scratch.write("one, changed", to: "a.md")
    try scratch.write("new", to: "z.md")
    try scratch.git("rm", "--quiet", "a/b.md")
    try scratch.git("add", ".")
    let repository = try open(scratch)
    let head = Snapshot.revision(try #require(try repository.head()))
    let expected = ["~a.md", "-a/b.md", "+z.md"]
    #expect(try picture(repository.changes(from: head, to: .index)) == expected)
    #expect(try picture(repository.changes(from: head, to: .workingTree)) == expected)
    try scratch.commitAll("second")
    let second = Snapshot.revision(try open(scratch).resolve("HEAD"))
    #expect(try picture(repository.changes(from: head, to: second)) == expected)
  }

  /// Changed on disk and changed back: what counts is the content, not what git's index thinks.
  @Test func theWorkingTreeIsComparedByContent() throws {
    let scratch = try repository()
    try scratch.write("one, staged", to: "a.md")
    try scratch.git("add", ".")
    try scratch.write("one", to: "a.md")
    let repository = try open(scratch)
    let head = Snapshot.revision(try #require(try repository.head()))
    #expect(try picture(repository.changes(from: head, to: .workingTree)) == [])
    #expect(try picture(repository.changes(from: head, to: .index)) == ["~a.md"])
  }

  @Test func withoutABaseEverythingIsNew() throws {
    let scratch = try Scratch.repository()
    try scratch.write("one", to: "a.md")
    try scratch.git("add", ".")
    let repository = try open(scratch)
    #expect(try repository.head() == nil)
    #expect(try picture(repository.changes(from: nil, to: .index)) == ["+a.md"])
  }

  /// A file that becomes a symbolic link, or a submodule, is gone as a file.
  @Test func onlyRegularFilesAreCompared() throws {
    let scratch = try repository()
    try scratch.git("rm", "--quiet", "a.md")
    let link = try Command.run("ln", ["-s", "same", "a.md"], in: scratch.path())
    #expect(link.status == 0)
    try scratch.commitAll("second")
    let repository = try open(scratch)
    let head = Snapshot.revision(try #require(try repository.head()))
    let changes = try repository.changes(from: .revision(repository.resolve("HEAD~1")), to: head)
    #expect(picture(changes) == ["-a.md"])
    let skipped = [SkippedEntry(path: RepositoryPath("a.md"), reason: .symbolicLink)]
    #expect(try repository.list(head).skipped == skipped)
    #expect(try repository.list(.index).skipped == skipped)
    #expect(try repository.list(.workingTree).skipped == skipped)
  }

  /// What the walk over two trees may skip must not change its answer: git says the same.
  @Test func changesAreThoseThatGitTells() throws {
    let scratch = try Scratch.repository()
    var generator = Seeded(state: 7)
    for round in 0..<6 {
      for _ in 0..<12 {
        let name =
          "d\(Int.random(in: 0..<3, using: &generator))/"
          + "e\(Int.random(in: 0..<3, using: &generator))/f\(Int.random(in: 0..<4, using: &generator)).md"
        if Bool.random(using: &generator) {
          try scratch.write("\(round) \(Int.random(in: 0..<3, using: &generator))", to: name)
        } else {
          _ = try Command.run("rm", ["-f", name], in: scratch.path())
        }
      }
      try scratch.commitAll("round \(round)")
    }
    let repository = try open(scratch)
    for back in 1..<6 {
      let told = try scratch.git("diff", "--name-only", "--no-renames", "HEAD~\(back)", "HEAD")
      let changes = try repository.changes(
        from: .revision(repository.resolve("HEAD~\(back)")),
        to: .revision(repository.resolve("HEAD")))
      #expect(changes.map { $0.path.displayed } == told.split(separator: "\n").map { String($0) })
    }
  }

  @Test func anErrorTellsTheCallTheSubjectAndAdvice() throws {
    let repository = try open(repository())
    let error = #expect(throws: GitError.self) { try repository.resolve("nowhere") }
    #expect(error?.call == "git_revparse_single")
    #expect(error?.subject == "nowhere")
    #expect(error?.code == .notFound)
    #expect(error?.advice?.contains("git fetch --tags") == true)
  }
}

/// Random numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
