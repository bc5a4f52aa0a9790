import Foundation
import Support
import Testing

/// `git minutes diff` between the quarterly tags of real minutes.
@Suite(.enabled(if: SharedCorpus.directory != nil, Comment(rawValue: SharedCorpus.absence)))
struct DiffCorpusTests {
  /// What a line of JSON says.
  private struct Entry: Decodable, Hashable {
    let type: String?
    let `class`: String?
    let kind: String?
    let path: String
    let line: Int
    let id: String
    let thread: String?
  }

  private static func entries(_ arguments: [String], in scratch: Scratch) throws -> [Entry] {
    let output = try Command.run(
      Command.programPath, arguments + ["--format", "jsonl"], in: scratch.path("minutes"))
    try #require(output.status == 0, Comment(rawValue: output.standardError))
    return try output.standardOutput.split(separator: "\n").map {
      try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
    }
  }

  private static func tags(in scratch: Scratch) throws -> [String] {
    try scratch.git("tag", "--list", in: "minutes").split(separator: "\n").map { String($0) }
  }

  /// What a range has to tell: the decisions and action items of the meetings that are new in it.
  private static func news(from old: String, to new: String, in scratch: Scratch) throws -> (
    decisions: [String], threads: Set<String>
  ) {
    // A file that was renamed is not new.
    let added = try scratch.git(
      "diff", "--name-only", "--diff-filter=A", "--find-renames", old, new, in: "minutes")
    let files = Set(added.split(separator: "\n"))
    let isNew = { (entry: Entry) in files.contains(Substring(entry.path)) }
    let decisions = try entries(["decisions", "--rev", new], in: scratch).filter(isNew)
    let mentions = try entries(["actions", "--rev", new, "--mentions", "--all"], in: scratch)
    let old = Set(mentions.filter { !isNew($0) }.compactMap { $0.thread })
    let threads = Set(mentions.filter(isNew).compactMap { $0.thread }).subtracting(old)
    return (decisions.map { $0.id }.sorted(), threads)
  }

  @Test func whatIsNewIsToldOnceAndNothingElse() throws {
    let scratch = try SharedCorpus.clone()
    let tags = try Self.tags(in: scratch)
    try #require(tags.count > 2)
    let ranges = Array(zip(tags, tags.dropFirst())) + [(tags[0], tags[tags.count - 1])]
    for (old, new) in ranges {
      let changes = try Self.entries(["diff", "\(old)..\(new)"], in: scratch)
      let news = try Self.news(from: old, to: new, in: scratch)
      let decisions = changes.filter { $0.type == "decision" && $0.class == "new" }.map { $0.id }
      #expect(decisions.sorted() == news.decisions, "\(old)..\(new)")
      let opened = changes.filter {
        $0.type == "action" && ["opened", "closed"].contains($0.class)
      }
      #expect(news.threads.isSubset(of: Set(opened.map { $0.id })), "\(old)..\(new)")
      let actions = changes.filter { $0.type == "action" }.map { $0.id }
      #expect(Set(actions).count == actions.count, "\(old)..\(new)")
      let changed = try scratch.git("diff", "--name-only", old, new, in: "minutes")
      let files = Set(changed.split(separator: "\n").map { String($0) })
      let isElsewhere = { (entry: Entry) in entry.class != "dropped" && !files.contains(entry.path)
      }
      #expect(changes.filter(isElsewhere) == [], "\(old)..\(new)")
    }
  }

  @Test func rangesAddUp() throws {
    let scratch = try SharedCorpus.clone()
    let tags = try Self.tags(in: scratch)
    let new = { (range: String) throws in
      Set(
        try Self.entries(["diff", range, "--only", "decisions"], in: scratch)
          .filter { $0.class == "new" }.map { $0.id })
    }
    for index in 0..<tags.count - 2 {
      let (first, second, third) = (tags[index], tags[index + 1], tags[index + 2])
      let whole = try new("\(first)..\(third)")
      #expect(whole == (try new("\(first)..\(second)")).union(try new("\(second)..\(third)")))
      #expect(!whole.isEmpty)
    }
  }

  @Test func theWayBackMirrors() throws {
    let scratch = try SharedCorpus.clone()
    let tags = try Self.tags(in: scratch)
    for (old, new) in zip(tags, tags.dropFirst()) {
      let there = try Self.entries(["diff", "\(old)..\(new)"], in: scratch)
      let back = try Self.entries(["diff", "\(new)..\(old)"], in: scratch)
      let added = there.filter { ["new", "opened"].contains($0.class) }
      let gone = back.filter { ["withdrawn", "removed"].contains($0.class) }
      let closed = there.filter { $0.class == "closed" }.map { $0.id }
      // What was opened and closed in between is gone on the way back.
      let addedIDs = Set(added.map { $0.id }).union(closed)
      let reopened = back.filter { $0.class == "reopened" }.map { $0.id }
      #expect(Set(gone.map { $0.id }).union(reopened) == addedIDs, "\(old)..\(new)")
      #expect(Set(reopened).isSubset(of: closed))
    }
  }

  @Test func nothingIsNewInTheSameTree() throws {
    let scratch = try SharedCorpus.clone()
    for tag in try Self.tags(in: scratch) {
      #expect(try Self.entries(["diff", "\(tag)..\(tag)"], in: scratch) == [])
    }
  }
}
