/// What came of the examples of pages.
package struct PagesResult: Sendable {
  /// The examples that are not as their page shows, in the order of the pages.
  package let failures: [ExampleFailure]
  private let examples: Int
  private let variants: Int
  private let pages: Int

  /// Runs the examples of pages with the rules that there are.
  package init(_ pages: [RulePage]) {
    let examples = pages.flatMap { $0.examples }
    let results = examples.map { ExampleRunner.run($0) }
    failures = results.flatMap { $0.failures }
    variants = results.reduce(0) { $0 + $1.variants }
    self.examples = examples.count
    self.pages = pages.count
  }

  /// What was run: `tested 14 examples in 42 variants of 3 pages: all as shown`.
  package var evidence: String {
    let outcome =
      failures.isEmpty
      ? "all as shown" : failures.count == 1 ? "1 failure" : "\(failures.count) failures"
    return "tested \(counted(examples, "example")) in \(counted(variants, "variant")) of "
      + "\(counted(pages, "page")): \(outcome)"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
