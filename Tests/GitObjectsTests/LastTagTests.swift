import Foundation
import GitObjects
import Support
import Testing

/// The tag that comes before a commit.
@Suite struct LastTagTests {
  /// A commit with the numbers of its parents among those before it, and the tags that it gets.
  private struct Commit {
    let parents: [Int]
    var tags: [String] = []
    /// Seconds after the first one.
    let time: Int
  }

  /// A repository whose HEAD is the last of the commits.
  private func repository(_ commits: [Commit]) throws -> Scratch {
    let scratch = try Scratch.repository()
    var stream = ""
    for (index, commit) in commits.enumerated() {
      stream += "commit refs/heads/main\nmark :\(index + 1)\n"
      stream += "committer Ada <ada@example.org> \(1_700_000_000 + commit.time) +0000\ndata 0\n"
      for (place, parent) in commit.parents.enumerated() {
        stream += "\(place == 0 ? "from" : "merge") :\(parent + 1)\n"
      }
      if commit.parents.isEmpty { stream += "deleteall\n" }
      for tag in commit.tags { stream += "\nreset refs/tags/\(tag)\nfrom :\(index + 1)\n" }
      stream += "\n"
    }
    let output = try Command.run(
      "git", ["fast-import", "--quiet", "--force"], in: scratch.path(), input: Data(stream.utf8))
    #expect(output.status == 0, "\(output.standardError)")
    return scratch
  }

  private func lastTag(in scratch: Scratch) throws -> String? {
    let repository = try LibGit2Repository.openFromEnvironment(in: scratch.path())
    return try repository.lastTag(before: try repository.resolve("HEAD"))?.name
  }

  /// Graphs with merges, branches and more tags than git weighs, always the same for a number.
  private func graph(_ seed: Int) -> [Commit] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let number = { (limit: Int) -> Int in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    return (0..<60).map { index in
      let parents = Set((0..<1 + number(2)).map { _ in max(0, index - 1 - number(6)) })
      let isTagged = index < 59 && number(5) == 0
      return Commit(
        parents: index == 0 ? [] : parents.sorted(by: >), tags: isTagged ? ["t\(index)"] : [],
        time: index * 10)
    }
  }

  @Test(arguments: 1...25)
  func itIsTheOneThatGitDescribes(seed: Int) throws {
    let scratch = try repository(graph(seed))
    let described = try scratch.git("describe", "--tags", "--abbrev=0").dropLast()
    #expect(try lastTag(in: scratch) == String(described))
  }

  @Test func theTagOfTheCommitItselfDoesNotComeBeforeIt() throws {
    let scratch = try repository([
      Commit(parents: [], tags: ["v1"], time: 0), Commit(parents: [0], tags: ["v2"], time: 1),
    ])
    #expect(try lastTag(in: scratch) == "v1")
  }

  @Test func ofTagsOfOneCommitAnAnnotatedOneIsNamedThenTheFirstName() throws {
    let scratch = try repository([
      Commit(parents: [], tags: ["b", "a"], time: 0), Commit(parents: [0], time: 1),
    ])
    #expect(try lastTag(in: scratch) == "a")
    try scratch.git("tag", "--annotate", "--message", "x", "c", "a")
    #expect(try lastTag(in: scratch) == "c")
  }

  @Test func aTagBesideTheHistoryDoesNotComeBefore() throws {
    let scratch = try repository([
      Commit(parents: [], time: 0), Commit(parents: [0], tags: ["beside"], time: 1),
      Commit(parents: [0], time: 2),
    ])
    #expect(try lastTag(in: scratch) == nil)
  }

  /// One walk, however many there are.
  @Test(.timeLimit(.minutes(1)))
  func manyTagsCostLittle() throws {
    let scratch = try repository(
      (0..<5000).map { index in
        Commit(
          parents: index == 0 ? [] : [index - 1],
          tags: index < 4000 && index % 2 == 0 ? ["t\(index)"] : [], time: index)
      })
    #expect(try lastTag(in: scratch) == "t3998")
  }
}
