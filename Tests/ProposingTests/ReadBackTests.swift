import Linting
import Profiles
import Proposing
import Support
import Testing

/// Whatever is in the minutes, the proposal is a file that the program reads, and always the same.
@Suite struct ReadBackTests {
  private static let headings = [
    "Crew", "Crew: all", "Who's there?", "[x] {a,b}", "*People*", "# of people", "- list", "null",
    "\u{1F680} Present", "Teil\u{308}nehmer", "\u{202E}neserp", "a\\b", "\"quoted\"", "50 %",
    "@all",
    "!important", "& more", "true", "2024", "{date}", "Crew (5)", "Crew (6)",
  ]
  private static let titles = [
    "{date}", "Board: {date}", "{date} # 1", "'{date}'", "{date} {x}", "* {date}",
    "Board \\ {date}",
  ]
  private static let items = ["AI @ada: x", "'AI' @ada: x", "**AI** (@ada): x", "TODO: @ada, x: y"]
  private static let names = [
    "{year}{month}{day}.md", "{year}-{month}-{day}.md", "it's {year}-{month}-{day}.md",
    "{year}/{month}-{day} # a.md", "{day}.{month}.{year}.md", "m/{year}-{month}-{day}-notes.md",
  ]

  /// A collection that a number stands for.
  private static func collection(_ seed: UInt64) -> Collection {
    var random = SplitMix(state: seed)
    let choose = { (list: [String], random: inout SplitMix) in
      list.randomElement(using: &random) ?? ""
    }
    var all = Collection()
    for team in ["board", "2024", "it's: #1", "null", "pier"].prefix(
      .random(in: 1...5, using: &random))
    {
      let text = """
        # \(choose(titles, &random))

        ## \(choose(headings, &random))

        - @ada
        - @bob

        ## \(choose(headings, &random))

        ## \(choose(headings, &random))

        ### Lamps

        - \(choose(items, &random))

        ### Boats

        [pad](https://pad.\(team.count).example/a?both)

        """
      let count = Int.random(in: 1...6, using: &random)
      all = all + .biweekly(team, count, text, name: choose(names, &random))
    }
    return all
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theProposalIsReadAndDoesNotDependOnTheOrder(seed: UInt64) throws {
    let collection = Self.collection(seed)
    guard let proposal = try collection.proposal() else { return }
    let text = proposal.yaml(findings: [Counted("nbsp", 3)])
    let configuration = try Configuration(Array(text.utf8), rules: Linter.declarations)
    #expect(configuration.profile == .builtIn(proposal.profile))
    #expect(try collection.proposal(shuffled: true) == proposal)
  }
}
