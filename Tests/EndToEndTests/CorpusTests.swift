import Foundation
import Support
import Testing

@Suite(.enabled(if: SharedCorpus.directory != nil, Comment(rawValue: SharedCorpus.absence)))
struct CorpusTests {
  @Test func titleDatesDifferWhereAPersonFoundThemToDiffer() throws {
    let directory = try #require(SharedCorpus.directory)
    let gold = try String(
      contentsOf: directory.appending(path: "gold/title-dates.txt"), encoding: .utf8)
    let scratch = try SharedCorpus.clone()
    let output = try scratch.minutes("lint", "--rev", "main", "--format", "concise", in: "minutes")
    let lines = output.standardOutput.split(separator: "\n")
    let files = lines.filter { $0.hasSuffix("[title-date-mismatch]") }.compactMap {
      $0.split(separator: ":").first
    }
    #expect(files == gold.split(separator: "\n"))
    #expect(output.status == 1)
  }

  /// Every Markdown file that git lists is either checked or told to be left out.
  @Test func theEvidenceAgreesWithGit() throws {
    let scratch = try SharedCorpus.clone()
    let listed = try scratch.git("ls-tree", "-r", "--name-only", "main", in: "minutes")
    let markdown = listed.split(separator: "\n").filter { $0.hasSuffix(".md") }
    let output = try scratch.minutes("lint", "--rev", "main", in: "minutes")
    let lines =
      #/left out: (\d+) not minutes \(.*\), (\d+) symbolic link \(.*\)\nchecked (\d+) of (\d+) /#
    let evidence = try #require(output.standardError.firstMatch(of: lines))
    let numbers = [evidence.1, evidence.2, evidence.3, evidence.4].compactMap { Int($0) }
    try #require(numbers.count == 4)
    #expect(numbers[0] + numbers[1] + numbers[2] == markdown.count)
    #expect(numbers[2] == numbers[3])
  }

  @Test func workingTreeIndexAndRevisionTellTheSame() throws {
    let scratch = try SharedCorpus.clone()
    let revision = try scratch.minutes("lint", "--rev", "main", "--format", "jsonl", in: "minutes")
    let workingTree = try scratch.minutes("lint", "--format", "jsonl", in: "minutes")
    #expect(revision == workingTree)
    try scratch.git("config", "core.autocrlf", "true", in: "minutes")
    try scratch.git("rm", "-r", "--quiet", "--cached", ".", in: "minutes")
    try scratch.git("reset", "--quiet", "--hard", in: "minutes")
    #expect(try scratch.bytes(of: "minutes/README.md").contains(13))
    let withCRLF = try scratch.minutes("lint", "--format", "jsonl", in: "minutes")
    #expect(revision == withCRLF)
  }

  /// Whose title names a likelier day than the file is of that day, and the file of two meetings has two.
  @Test func meetingsHaveTheDayThatTheTeamMetOn() throws {
    let scratch = try SharedCorpus.clone()
    let output = try scratch.minutes(
      "meetings", "--rev", "main", "--format", "jsonl", in: "minutes")
    let lines = output.standardOutput.split(separator: "\n")
    func days(of path: String) -> [Substring] {
      lines.filter { $0.hasPrefix("{\"path\":\"\(path)\"") }
        .compactMap { $0.firstMatch(of: /"date":"([^"]*)"/)?.1 }
    }
    #expect(days(of: "iaas/20230320.md") == ["2024-03-20"])
    #expect(days(of: "iam/20230208.md").count == 2)
    #expect(lines.allSatisfy { !$0.contains("\"date\":null") })
  }
}
