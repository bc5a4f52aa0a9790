import Foundation
import Support
import Testing

/// `git minutes lint --staged` on real minutes that somebody edits: what was there is not new, and what the
/// edit brings is.
@Suite(.enabled(if: SharedCorpus.directory != nil, Comment(rawValue: SharedCorpus.absence)))
struct NewFindingsCorpusTests {
  /// What a line of JSON says.
  private struct Finding: Decodable {
    let path: String
    let line: Int
    let rule: String
  }

  /// A finding as somebody sees it who does not know how findings are matched: its rule and its line.
  private struct Sight: Hashable {
    let rule: String
    let text: String
  }

  private enum Kind: CaseIterable {
    case insert, delete, move, rename, plant, copy
  }

  private static let edits = 200

  @Test func anEditBringsWhatIsNewAndNothingElse() throws {
    let scratch = try SharedCorpus.clone()
    var random = SplitMix(state: 20_250_305)
    let listed = try scratch.git("ls-files", "--stage", "*/2*.md", in: "minutes")
    let files = listed.split(separator: "\n").filter { $0.hasPrefix("100644") }
      .compactMap { $0.split(separator: "\t").last.map { String($0) } }.shuffled(using: &random)
    try #require(files.count > Self.edits)
    let old = try Self.sights(in: scratch, "--rev", "HEAD")
    var edits: [String: (kind: Kind, file: String, planted: String?)] = [:]
    for file in files.prefix(Self.edits) {
      let kind = Kind.allCases.randomElement(using: &random) ?? .insert
      var lines = String(decoding: try scratch.bytes(of: "minutes/" + file), as: UTF8.self)
        .components(separatedBy: "\n")
      let planted = Self.edit(&lines, kind, known: old[file] ?? [:], using: &random)
      var path = file
      if kind == .rename {
        path = file.replacingOccurrences(of: ".md", with: "-\(edits.count).md")
        try scratch.git("mv", file, path, in: "minutes")
      }
      try scratch.write(lines.joined(separator: "\n"), to: "minutes/" + path)
      edits[path] = (kind, file, planted)
    }
    try scratch.git("add", "--all", in: "minutes")
    let all = try Self.sights(in: scratch, "--staged", "--all-findings")
    let reported = try Self.sights(in: scratch, "--staged")
    for (path, edit) in edits {
      let (before, after) = (old[edit.file] ?? [:], all[path] ?? [:])
      let shown = reported[path] ?? [:]
      for (sight, count) in shown where sight.text != edit.planted {
        let brought = after[sight, default: 0] - before[sight, default: 0]
        #expect(count <= brought, "\(edit.kind) in \(path): \(sight) is not new")
      }
      for (sight, count) in after where sight.text == edit.planted && before[sight] != nil {
        let brought = count - before[sight, default: 0]
        #expect(shown[sight, default: 0] >= brought, "\(edit.kind) in \(path): \(sight) is new")
      }
    }
    let isFound = { (path: String, edit: (kind: Kind, file: String, planted: String?)) in
      reported[path]?.keys.contains { $0.text == edit.planted } ?? false
    }
    let planted = edits.filter { $0.value.kind == .plant }
    #expect(planted.count > 20)
    #expect(planted.filter { !isFound($0.key, $0.value) }.map { $0.key } == [])
  }

  /// Changes some lines; the text of the line that is a defect, if it puts one there.
  private static func edit(
    _ lines: inout [String], _ kind: Kind, known: [Sight: Int], using random: inout SplitMix
  ) -> String? {
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch kind {
    case .insert: lines.insert("nothing to report about the lamp", at: place)
    case .delete: lines.remove(at: place)
    case .move:
      lines.insert(lines.remove(at: place), at: Int.random(in: 0..<lines.count, using: &random))
    case .rename: break
    case .plant:
      // Behind the first heading no code block can have begun.
      let heading = lines.firstIndex { $0.hasPrefix("#") } ?? 0
      let defect = "- AI @no--body\(place): water the plants"
      lines.insert(contentsOf: ["", defect, ""], at: heading + 1)
      return defect
    case .copy:
      guard let defect = known.keys.map({ $0.text }).filter({ !$0.isEmpty }).sorted().first
      else { return nil }
      lines.insert(defect, at: place)
      return defect
    }
    return nil
  }

  /// The findings of each file, counted.
  private static func sights(
    in scratch: Scratch, _ flags: String...
  ) throws -> [String: [Sight: Int]] {
    let output = try Command.run(
      Command.programPath, ["lint", "--format", "jsonl", "--as-of", "2025-03-05"] + flags,
      in: scratch.path("minutes"))
    try #require(output.status < 2, Comment(rawValue: output.standardError))
    let findings = try output.standardOutput.split(separator: "\n").map {
      try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
    }
    var sights: [String: [Sight: Int]] = [:]
    for (path, findings) in Dictionary(grouping: findings, by: { $0.path }) {
      let lines = String(decoding: try scratch.bytes(of: "minutes/" + path), as: UTF8.self)
        .components(separatedBy: "\n")
      for finding in findings {
        let sight = Sight(rule: finding.rule, text: lines[finding.line - 1])
        sights[path, default: [:]][sight, default: 0] += 1
      }
    }
    return sights
  }
}
