import Foundation
import Support
import Testing

/// Minutes that the parser would be busy with for very long, or that are too large, are not read; that
/// is told, and never taken for success.
@Suite struct RefusedFileTests {
  private static let slow = "# 2025-03-05\n\n" + String(repeating: "See <?xml and\n", count: 4000)
  private static let message =
    "team/20250312.md:3:5: error: the file is not read, since parsing it would take very long: "
    + "4,000 times '<?' or '<!' without an end [too-slow]\n"

  private func repository(_ settings: String? = nil) throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write("# 2025-03-05\n", to: "team/20250305.md")
    try scratch.write(Self.slow, to: "team/20250312.md")
    try scratch.write("# 2025-03-12\n", to: "team/20250319.md")
    if let settings { try scratch.write(settings, to: ".minutes.yml") }
    try scratch.commitAll()
    return scratch
  }

  private func lint(_ scratch: Scratch) throws -> Output {
    try scratch.minutes("lint", "--format", "concise")
  }

  @Test func aSlowFileIsToldAndTheOthersAreRead() throws {
    let output = try lint(repository())
    #expect(output.status == 2)
    #expect(output.standardOutput.contains(Self.message))
    #expect(
      output.standardOutput.contains("team/20250319.md:1:3: error: the title says 2025-03-12"))
    #expect(output.standardError.contains("1 too large or too slow to read (team/20250312.md)"))
    #expect(!output.standardOutput.contains("team/20250312.md:1:"))
  }

  @Test func aFileThatIsTooLargeIsTold() throws {
    let scratch = try repository("rules: {too-slow: off}\n")
    try scratch.write(Data(repeating: 10, count: 10_800_000), to: "team/20250312.md")
    let output = try lint(scratch)
    #expect(output.status == 2)
    #expect(
      output.standardOutput.contains(
        "team/20250312.md:1:1: error: the file is not read, since it has 10.8 MB: "
          + "expected at most 10 [too-large]\n"))
  }

  @Test func asAWarningItIsAFindingLikeOthers() throws {
    let scratch = try repository("rules: {too-slow: warning, title-date-mismatch: off}\n")
    let output = try lint(scratch)
    #expect(output.status == 0)
    #expect(output.standardOutput.contains(": warning: the file is not read, since parsing"))
    #expect(output.standardError.contains("1 too large or too slow to read (team/20250312.md)"))
  }

  @Test func whoSwitchesItOffIsTold() throws {
    let output = try lint(repository("rules: {too-slow: off, title-date-mismatch: off}\n"))
    #expect(output.status == 0)
    #expect(!output.standardOutput.contains("20250312"))
    #expect(output.standardError.contains("rules off: title-date-mismatch, too-slow\n"))
  }

  @Test func theHookStopsTheCommitAndSaysWhy() throws {
    let scratch = try Scratch.repository()
    try scratch.write("# 2025-03-05\n", to: "team/20250305.md")
    try scratch.commitAll("first")
    #expect(try scratch.minutes("hook", "install").status == 0)
    try scratch.write(Self.slow, to: "team/20250312.md")
    try scratch.git("add", ".")
    let output = try Command.run("git", ["commit", "-m", "x"], in: scratch.path())
    #expect(output.status != 0)
    #expect(output.standardError.contains("4,000 times '<?' or '<!' without an end"))
    #expect(output.standardError.contains("1 too large or too slow to read (team/20250312.md)"))
    #expect(output.standardError.contains("The commit was stopped"))
    #expect(try scratch.git("rev-list", "--count", "HEAD") == "1\n")
  }
}
