internal import Bytes
internal import Linting
internal import Profiles
internal import Reporting

/// An example with the rules that look at it.
struct ExampleRun {
  private let example: Example
  private let rules: [any Rule]
  private let report: LintReport

  init(example: Example, rules: [any Rule]) {
    self.example = example
    self.rules = rules
    report = Self.report(on: example.file, of: example, rules)
  }

  /// Why the text as it stands in the page fails; nil if it does not.
  var failureAsItIs: ExampleFailure? {
    let found = report.rendered(as: .concise, colored: false)
    guard found != example.findings else { return nil }
    return failure(
      "not found as shown", expected: Self.lines(example.findings), found: Self.lines(found))
  }

  /// Why a variant fails; nil if it does not.
  ///
  /// One that is skipped must fail, so that its reason stays true.
  func failure(in variant: Variant) -> ExampleFailure? {
    let failure = difference(in: variant)
    guard let reason = example.scene.skipped[variant] else { return failure }
    guard failure == nil else { return nil }
    return self.failure(
      "skip=\(variant.rawValue) is not needed (\"\(reason)\"): the findings are the same",
      expected: [], found: [])
  }

  private func difference(in variant: Variant) -> ExampleFailure? {
    let varied = Self.report(on: variant.text(of: example.file), of: example, rules).findings
      .filter { !variant.isDefect(of: $0.rule) || $0.rule == example.page }
    let isFence = variant == .fence
    let found =
      isFence
      ? varied.filter { $0.rule == example.page && $0.start.line > variant.linesBefore } : varied
    let expected = isFence ? [] : report.findings
    let expectedLines = expected.map { Self.line(for: $0, below: variant.linesBefore) }
    let foundLines = found.map { Self.line(for: $0) }
    guard expectedLines != foundLines else { return nil }
    return failure(Self.problem(in: variant), expected: expectedLines, found: foundLines)
  }

  private static func problem(in variant: Variant) -> String {
    switch variant {
    case .line: "not found as shown behind a line of other characters (line)"
    case .crlf: "not found as shown with lines that end in CRLF (crlf)"
    case .cr: "not found as shown with lines that end in CR (cr)"
    case .fence: "found in a code fence, too (fence)"
    }
  }

  private func failure(_ problem: String, expected: [String], found: [String]) -> ExampleFailure {
    ExampleFailure(example: "\(example)", problem: problem, expected: expected, found: found)
  }

  private static func report(
    on file: [UInt8], of example: Example, _ rules: [any Rule]
  ) -> LintReport {
    ExampleRunner.report(
      file, of: example.file, in: example.scene, rules: rules, switchingOn: [example.page])
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }

  /// A finding as far as it must be the same in every variant.
  ///
  /// That is all but its fingerprint and its fix, whose text has the line ends of its file. What is
  /// found about a file as a whole stays at its top, however many lines stand before the text.
  private static func line(for finding: Finding, below lines: Int = 0) -> String {
    let (start, end) = (finding.start, finding.end)
    let shift = end == SourcePosition(line: 1, column: 1) ? 0 : lines
    let place = "\(start.line + shift):\(start.column)-\(end.line + shift):\(end.column)"
    return "\(finding.path.printable):\(place): \(finding.severity.rawValue): "
      + "\(finding.message) [\(finding.rule)]"
  }
}
