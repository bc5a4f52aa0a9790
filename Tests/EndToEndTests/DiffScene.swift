import Foundation
import Support
import Testing

/// Two meetings, for the tests of `git minutes diff`.
enum DiffScene {
  static let first = """
    # 2025-02-05

    ## Participants

    - Ada (@ada)

    ## Agenda

    ### Lamps

    - Decision: We put a lamp at each end of the pier.
    - AI @ada: buy two lamps

    """

  static let second = """
    # 2025-02-12

    ## Participants

    - Ada (@ada)

    ## Housekeeping

    ### Check AIs from last time

    - [x] AI @ada: buy two lamps

    ## Agenda

    ### Rope

    - Decision: The rope is renewed every spring.

    """

  static let told = """
    decision new pier/20250212.md:17
    action closed pier/20250212.md:11
    meeting new pier/20250212.md:1
    """

  /// A commit with the tag v1, and one with the tag v2 that has another meeting.
  static func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(first, to: "pier/20250205.md")
    try scratch.commitAll()
    try scratch.git("tag", "v1")
    try scratch.write(second, to: "pier/20250212.md")
    try scratch.commitAll()
    try scratch.git("tag", "--annotate", "--message", "two", "v2")
    return scratch
  }

  /// The class, type and place of each change, one a line.
  static func changes(
    _ arguments: [String], in scratch: Scratch, _ directory: String = ""
  ) throws -> String {
    let output = try Command.run(
      Command.programPath, ["diff", "--format", "jsonl"] + arguments, in: scratch.path(directory))
    guard output.status == 0 else { return output.standardError }
    return try output.standardOutput.split(separator: "\n").map { line in
      let change = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let keys = ["type", "class", "path"].map { change[$0] as? String ?? "?" }
      return keys.joined(separator: " ") + ":\(change["line"] ?? "?")"
    }
    .sorted { ($0.contains("decision") ? 0 : 1, $0) < ($1.contains("decision") ? 0 : 1, $1) }
    .joined(separator: "\n")
  }
}
