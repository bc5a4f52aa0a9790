internal import Bytes
internal import Dates
package import Linting
internal import MarkdownTree
internal import Meetings
internal import People
package import Profiles
package import Reporting

/// Runs the linter over one file, as if it lay among the minutes of a team that meets on Wednesdays.
package enum ExampleRunner {
  /// The other files of the repository.
  package static let neighbours = [
    "README.md", "team/20250212.md", "team/20250219.md", "team/20250226.md", "team/20250312.md",
    "team/20250319.md", "team/20250326.md",
  ]

  /// The report on one file by the conventions of a profile, else by the standard ones.
  package static func report(
    _ bytes: [UInt8], path: String = "team/20250305.md", rules: [any Rule] = Linter.allRules,
    by profile: Profile? = nil
  ) -> LintReport {
    var scene = Scene()
    scene.path = path
    return report(bytes, in: scene, rules: rules, by: profile)
  }

  /// The same of a file in a scene, with rules that are run though they are off by default.
  ///
  /// The original is what the file's copy has, where the scene has one.
  static func report(
    _ bytes: [UInt8], of original: [UInt8] = [], in scene: Scene, rules: [any Rule],
    switchingOn switchedOn: Set<String> = [],
    by profile: Profile? = nil
  ) -> LintReport {
    guard let configuration = configuration(of: scene),
      let profile = profile ?? Self.profile(of: scene, under: configuration)
    else { return LintReport(files: [], evidence: Evidence()) }
    let path = RepositoryPath(scene.path)
    let catalogue = Catalogue(
      neighbours.map { RepositoryPath($0) } + [path], by: profile.fileConventions)
    let entry = catalogue.entry(for: path)
    let source = SourceText(bytes)
    let tree = entry == .register ? MarkdownTree(plain: source) : MarkdownTree(source)
    let file = LintedFile(
      path: path, entry: entry, isAdded: scene.isAdded,
      minutes: Minutes(tree, by: profile, scope: .rules), profile: profile,
      asOf: scene.asOf ?? .distantFuture,
      people: people(in: bytes, scene, by: profile),
      surroundings: surroundings(of: bytes, original, scene),
      isCompared: scene.isCompared || scene.isAdded)
    let findings = Linter(configuration, rules: rules, switchingOn: switchedOn)
      .findings(in: file, of: catalogue)
    let reported = LintReport.File(
      path: path, source: tree.source, meetings: file.records(in: catalogue), findings: findings)
    return LintReport(files: findings.isEmpty ? [] : [reported], evidence: Evidence())
  }

  /// The other files, of which all minutes have the same headings.
  private static func surroundings(
    of bytes: [UInt8], _ original: [UInt8], _ scene: Scene
  ) -> Surroundings {
    let others = scene.otherFiles + (scene.copy.map { [$0] } ?? [])
    let paths = (neighbours + [scene.path] + others).map { RepositoryPath($0) }
    var marks = [(RepositoryPath(scene.path), BodyMark(bytes))]
    if let copy = scene.copy { marks.append((RepositoryPath(copy), BodyMark(original))) }
    return Surroundings(
      SnapshotPaths(paths),
      copies: Copies(marks.compactMap { path, mark in mark.map { (path, $0) } })
    ) { _ in headings }
  }

  private static let headings = Array("# Minutes\n\n## Participants\n\n## Agenda\n".utf8)

  private static func people(in bytes: [UInt8], _ scene: Scene, by profile: Profile) -> People {
    var tally = HandleTally(of: bytes)
    for (handle, count) in scene.namedElsewhere { tally.add(handle, times: count) }
    let known = scene.known.map { Person(handle: $0, name: $0) }
    return People(PeopleRegister(profile.people + known), HandleCensus(tally), by: profile)
  }

  /// What the repository of a scene says; nil where that is none, which its info string has refused.
  private static func configuration(of scene: Scene) -> Configuration? {
    try? Configuration(Array(scene.configuration.utf8), rules: Linter.declarations)
  }

  /// The built-in profiles; a test holds that they can be read.
  private static let profiles = Dictionary(
    uniqueKeysWithValues: Profile.builtInNames.map { ($0, try? Profile(builtIn: $0)) })

  private static func profile(
    of scene: Scene, under configuration: Configuration = .empty
  ) -> Profile? {
    let name = scene.profile ?? "scs"
    return configuration == .empty
      ? profiles[name] ?? nil : try? Profile(builtIn: name, under: configuration)
  }

  /// The variants of an example: what is no Markdown has neither comments nor code.
  private static func variants(of scene: Scene) -> [Variant] {
    let read = configuration(of: scene).flatMap { profile(of: scene, under: $0) }
    let isRegister = read?.register?.path == RepositoryPath(scene.path)
    return Variant.allCases.filter { !isRegister || !$0.isMarkdown }
  }

  /// Runs an example as it is and in its variants.
  package static func run(_ example: Example, rules: [any Rule] = Linter.allRules) -> ExampleResult
  {
    let rules = rules.filter { example.scene.runsAllRules || type(of: $0).id == example.page }
    let run = ExampleRun(example: example, rules: rules)
    // Where the text itself is not as shown, its variants would only say so again.
    if let failure = run.failureAsItIs { return ExampleResult(variants: 1, failures: [failure]) }
    let variants = variants(of: example.scene)
    return ExampleResult(
      variants: 1 + variants.count - example.scene.skipped.count,
      failures: variants.compactMap { run.failure(in: $0) })
  }
}

/// What came of an example.
package struct ExampleResult: Sendable {
  /// In how many variants it had to be as shown; the text as it is counts as one.
  package let variants: Int
  package let failures: [ExampleFailure]
}

/// An example whose findings are not those that its page promises.
package struct ExampleFailure: Equatable, Sendable {
  /// The example, by page and line: `encoding.md:16`.
  package let example: String
  /// What was done with it.
  package let problem: String
  /// The findings that should be and that are, a line each: in the concise format, for a variant with
  /// the end of the place, too.
  package let expected: [String]
  package let found: [String]

  /// The failure in lines for people, each with its line end.
  package var text: String {
    let lists = [("expected", expected), ("found", found)].filter {
      expected != found || !$0.1.isEmpty
    }
    let lines = lists.flatMap { name, findings in
      ["  \(name):"] + (findings.isEmpty ? ["nothing"] : findings).map { "    \($0)" }
    }
    return (["\(example): \(problem)"] + lines).map { $0 + "\n" }.joined()
  }
}
