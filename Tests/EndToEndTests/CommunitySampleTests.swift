import Foundation
import Support
import Testing

/// The samples of communities whose profiles are in the program.
@Suite struct CommunitySampleTests {
  private func sample(_ name: String) throws -> Scratch {
    let scratch = try Scratch.repository()
    let sample = ProjectFiles.root.appending(path: "Samples/\(name)")
    for file in try FileManager.default.subpathsOfDirectory(atPath: sample.path) {
      let path = sample.appending(path: file)
      if try path.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        try scratch.write(try Data(contentsOf: path), to: file)
      }
    }
    return scratch
  }

  @Test func theDefectsOfTheSampleOfNodeAreFoundAndNothingElse() throws {
    #expect(
      try sample("node-tsc").minutes("lint", "--format", "concise")
        == Output(
          status: 1,
          standardOutput: """
            meetings/2025-01-22.md:1:1: error: no participants are listed: expected a section like \
            ## Present [participants-missing]
            meetings/2025-01-22.md:1:47: error: the title says 2025-01-21, the file's name \
            2025-01-22 [title-date-mismatch]
            meetings/2025-01-22.md:7:3: warning: no handle says who does this: expected Action \
            @handle: text [ai-no-owner]
            meetings/20250129.md:1:1: error: 20250129.md is no name of minutes: expected \
            YYYY-MM-DD.md or YYYY-MM-DD-suffix.md [file-name]

            """,
          standardError: """
            left out: 1 not minutes (README.md)
            checked 5 of 5 minutes by the profile node-tsc, 3 errors, 1 warning

            """))
  }

  @Test func theDefectsOfTheSampleOfTC39AreFoundAndNothingElse() throws {
    #expect(
      try sample("tc39").minutes("lint", "--format", "concise")
        == Output(
          status: 1,
          standardOutput: """
            meetings/2025-05/2025-05-22.md:1:1: error: 2025-05/2025-05-22.md is no name of minutes: \
            expected YYYY-MM/month-D.md or YYYY-MM/month-D-suffix.md [file-name]
            meetings/2025-05/may-20.md:1:3: error: the title says 21 May 2025, the file's name \
            2025-05-20 [title-date-mismatch]
            meetings/2025-05/may-20.md:8:3: warning: Bob Builder has no abbreviation, by which the \
            minutes would name who speaks [participant-form]
            meetings/2025-05/may-20.md:9:3: warning: ADL is listed twice, first in line 7 \
            [participant-duplicate]

            """,
          standardError: """
            left out: 1 not minutes (README.md)
            checked 5 of 5 minutes and delegates.txt by the profile tc39, 2 errors, 2 warnings

            """))
  }

  @Test(arguments: [
    (
      "node-tsc", "2024-12-18",
      [
        "Ada Lovelace (ada), TSC", "Grace Hopper (grace), voting member",
        "Bob Builder (bob-b), observer; left early",
      ]
    ),
    (
      "tc39", "2025-03-06",
      [
        "Ada Lovelace, ADL, Engines Ltd", "Bob Builder, BBR, Harbour Office",
        "Linus Lantern, LLN, Invited Expert",
      ]
    ),
    (
      "node-tsc", "2025-01-08",
      [
        "Ada Lovelace (ada), TSC", "Grace Hopper (grace), TSC",
        "Bob Builder (bob-b), observer",
      ]
    ),
    (
      "tc39", "2025-03-04",
      [
        "Ada Lovelace, ADL, Engines Ltd", "Grace Hopper, GH, Compilers & Sons",
        "Linus Lantern, LLN, Invited Expert",
      ]
    ),
    (
      "tc39", "2025-03-05",
      [
        "Ada Lovelace, ADL, Engines Ltd", "Bob Builder, BBR, Harbour Office",
        "Grace Hopper, GH, Compilers & Sons",
      ]
    ),
  ])
  func participantsAreRead(name: String, day: String, people: [String]) throws {
    let meetings = try sample(name).objects("meetings", "--from", day, "--to", day)
    let entries = try #require(meetings.first?["participants"] as? [[String: Any]])
    #expect(meetings.count == 1)
    #expect(meetings.first?["team"] as? String == "meetings")
    #expect(
      entries.map { entry in
        let name = entry["name"] as? String ?? "?"
        let handle = (entry["handle"] as? String).map { " (\($0))" } ?? ""
        return name + handle + ((entry["note"] as? String).map { ", " + $0 } ?? "")
      } == people)
  }

  @Test(arguments: [
    (
      "node-tsc",
      [
        "the lamp gets a warmer light in spring",
        "We decided to wait for the survey of the harbour.",
      ]
    ),
    (
      "tc39",
      [
        "Consensus for Stage 2", "LLN and ADL are the reviewers",
        "The proposal stays at Stage 1 until the horns are measured",
        "Horns are part of the language from Stage 2 on", "x No consensus for Stage 3",
        "x Stage 2 was withdrawn", "Consensus on red.", "x No consensus on green.",
        "Bells are at Stage 1",
      ]
    ),
  ])
  func decisionsAreRead(name: String, texts: [String]) throws {
    let decisions = try sample(name).rows("decisions", "--reported", "--implicit")
    #expect(
      decisions.map { ($0["outcome"] == "rejected" ? "x " : "") + ($0["text"] ?? "") } == texts)
    #expect(decisions.allSatisfy { $0["kind"] == "explicit" })
  }

  @Test func whoTakesOnWhatWasConcludedHasAnActionItem() throws {
    let items = try sample("tc39").objects("actions")
    #expect(items.map { $0["owners"] as? [String] } == [["LLN", "GH"]])
  }

  @Test func actionItemsAreFollowedFromMeetingToMeeting() throws {
    let items = try sample("node-tsc").rows("actions", "--all")
    #expect(
      items.map { "\($0["text"] ?? ""): \($0["state"] ?? "")" } == [
        "measure it again: done",
        "measure how far it can be seen: done", "write a roster for the bell: open",
        "order a new bell: open",
      ])
  }
}

extension Scratch {
  /// The objects that a command prints in JSON Lines.
  func objects(_ arguments: String...) throws -> [[String: Any]] {
    try objects(arguments)
  }

  private func objects(_ arguments: [String]) throws -> [[String: Any]] {
    let output = try Command.run(
      Command.programPath, arguments + ["--format", "jsonl"], in: path())
    #expect(output.status == 0, "\(output.standardError)")
    return try output.standardOutput.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The same with nothing but their texts.
  func rows(_ arguments: String...) throws -> [[String: String]] {
    try objects(arguments).map { $0.compactMapValues { $0 as? String } }
  }
}
