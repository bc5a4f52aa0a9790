import Foundation
import Support
import Testing

/// Comments switch rules off, however the minutes are read.
@Suite struct SuppressionCommandTests {
  private static let file = "team/20250305.md"

  private static func text(_ comment: String) -> String {
    Fixture.minutes(titled: "2025-03-05", comment + "\n[a](lost.md), @no--body")
  }

  private func repository(_ comment: String) throws -> Scratch {
    let scratch = try Scratch.repository()
    try scratch.write(Fixture.minutes(titled: "2025-02-26"), to: "team/20250226.md")
    try scratch.commitAll()
    try scratch.write(Self.text(comment), to: Self.file)
    try scratch.git("add", "--all")
    return scratch
  }

  private func rules(_ scratch: Scratch, _ arguments: String..., input: String = "") throws
    -> [String]
  {
    let output = try Command.run(
      Command.programPath, ["lint", "--format", "concise", "--fail-on", "never"] + arguments,
      in: scratch.path(), input: Data(input.utf8))
    #expect(output.status == 0, "\(output.standardError)")
    return output.standardOutput.split(separator: "\n").compactMap { line in
      line.split(separator: "[").last.map { String($0.dropLast()) }
    }
  }

  @Test func theSameIsHiddenEverywhere() throws {
    let comment = "<!-- minutes: disable-next-line repo-link-broken -- it is to come -->"
    let scratch = try repository(comment)
    #expect(try rules(scratch) == [])
    #expect(try rules(scratch, Self.file) == [])
    #expect(try rules(scratch, "--staged") == [])
    let text = Self.text(comment)
    #expect(try rules(scratch, "--stdin-filename", Self.file, "-", input: text) == [])
    try scratch.commitAll()
    #expect(try rules(scratch, "--rev", "HEAD") == [])
    #expect(try rules(scratch, "HEAD~1..HEAD") == [])
  }

  @Test func withoutTheCommentTheFindingIsNew() throws {
    let scratch = try repository("<!-- minutes: disable-next-line repo-link-broken -->")
    try scratch.commitAll()
    try scratch.write(Self.text("nothing"), to: Self.file)
    try scratch.git("add", "--all")
    #expect(try rules(scratch, "--staged") == ["repo-link-broken"])
  }

  @Test func aCommentForARuleThatIsOffIsNotUnused() throws {
    let comment = "<!-- minutes: disable-next-line repo-link-broken, title-missing -->"
    let scratch = try repository(comment)
    #expect(try rules(scratch, "--staged") == ["suppression"])
    try scratch.write("rules: {title-missing: off}\n", to: ".minutes.yml")
    #expect(try rules(scratch) == [])
    try scratch.write("rules: {repo-link-broken: off, suppression: error}\n", to: ".minutes.yml")
    #expect(try rules(scratch) == ["suppression"])
    try scratch.write("rules: {suppression: off}\n", to: ".minutes.yml")
    #expect(try rules(scratch) == [])
  }

  @Test func noCommentHidesWhatCouldNotBeRead() throws {
    let scratch = try Scratch.repository()
    let text = "<!-- minutes: disable-file -->\n" + Fixture.minutes(titled: "2025-03-05")
    let bytes = Data([0xFF, 0xFE]) + Data(text.utf8.flatMap { [$0, 0] })
    try scratch.write(bytes, to: Self.file)
    #expect(try rules(scratch) == ["encoding"])
  }
}
