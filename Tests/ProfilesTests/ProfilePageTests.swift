import Foundation
import Profiles
import Support
import Testing

/// What `docs/profiles.md` shows is what the program does.
@Suite struct ProfilePageTests {
  /// The fenced blocks of the page in a language.
  private static func blocks(_ language: String) throws -> [String] {
    let parts = try ProjectFiles.text("docs/profiles.md").components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix(language + "\n") }
      .map { String($0.element.dropFirst(language.count + 1)) }
  }

  private static func profile() throws -> Profile {
    try Profile(Array(#require(try blocks("yaml").first).utf8), name: "example")
  }

  /// The texts of the page's minutes that begin with a prefix, without it.
  private static func lines(_ prefix: String) throws -> [FoldedText] {
    try #require(try blocks("markdown").first).split(separator: "\n")
      .filter { $0.hasPrefix(prefix) }.map { FoldedText(String($0.dropFirst(prefix.count))) }
  }

  @Test func theProfileOfThePageReadsTheMinutesOfThePage() throws {
    let profile = try Self.profile()
    let titles = try Self.lines("# ")
    #expect(titles.map { title in profile.title.forms.contains { $0.matches(title) } } == [true])
    let headings = try Self.lines("## ")
    #expect(headings.map { profile.participants.headings.matches($0) } == [true, false, false])
    #expect(
      headings.map { profile.participants.absentHeadings.matches($0) } == [false, true, false])
    #expect(headings.map { profile.agenda.headings.matches($0) } == [false, false, true])
    #expect(profile.actions.markers.contains("ACTION"))
    #expect(profile.actions.review.matches(FoldedText("Actions from last week")))
    #expect(profile.threads.fillers.matches(FoldedText("the")))
    #expect(profile.threads.standIns.matches(FoldedText("PR")))
    #expect(profile.threads.opposites.matches(FoldedText("without")))
    #expect(profile.team("pier").participants == .required)
  }

  @Test func theConfigurationOfThePageIsOne() throws {
    let text = try #require(try Self.blocks("yaml").last)
    let rules = [
      RuleDeclaration("encoding", .error), RuleDeclaration("file-name", .error),
      RuleDeclaration("image-not-in-repo", .warning),
      RuleDeclaration(
        "date-in-future", .error, options: [Key("days", .text(.number(0...366)), "how many")]),
    ]
    let configuration = try Configuration(Array(text.utf8), rules: rules)
    let profile = try #require(try Profile(builtIn: "scs", under: configuration))
    #expect(profile.agenda.headings.matches(FoldedText("Order of the day")))
    #expect(profile.agenda.example == "## Agenda")
  }

  @Test func thePatternsOfThePageStandForWhatItSays() throws {
    let rows = try ProjectFiles.text("docs/profiles.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows.count == 8)
    for row in rows where row.count == 3 {
      let glob = try Glob(String(row[0].dropFirst().dropLast()))
      #expect(glob.matches(FoldedText(row[1])), "\(row)")
      #expect(!glob.matches(FoldedText(row[2])), "\(row)")
    }
  }
}
