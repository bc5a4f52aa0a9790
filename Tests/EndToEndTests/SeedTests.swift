import Foundation
import Support
import Testing

/// The first five minutes of which every participant must be read.
@Suite(.enabled(if: SharedCorpus.directory != nil, Comment(rawValue: SharedCorpus.absence)))
struct SeedTests {
  @Test func everyParticipantIsCounted() throws {
    let directory = try #require(SharedCorpus.directory)
    let scratch = try Scratch.repository()
    for team in ["iaas", "product-board"] {
      let folder = directory.appending(path: "seeds/\(team)")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try scratch.write(try Data(contentsOf: folder.appending(path: name)), to: "\(team)/\(name)")
      }
    }
    let output = try scratch.minutes("meetings", "--format", "jsonl")
    let numbers = output.standardOutput.split(separator: "\n").map { line in
      let date = line.firstMatch(of: /"date":"([^"]*)"/)?.1 ?? ""
      return "\(date): \(line.matches(of: /"absent":false/).count)"
    }
    #expect(
      numbers.sorted() == [
        "2023-03-20: 8", "2023-04-17: 7", "2023-08-16: 11", "2023-12-06: 16", "2024-08-26: 11",
      ])
  }
}
