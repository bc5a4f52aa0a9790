import Bytes
import Decisions
import MarkdownTree
import Profiles
import Statements
import Testing

/// Read once, since there are many cases.
private let builtIn = try? Profile(builtIn: "scs")

/// The decisions of a text: one a line, as `line kind outcome: text <- context`.
func pictures(_ text: String, by profile: Profile? = nil) throws -> [String] {
  let profile = try #require(profile ?? builtIn)
  let source = SourceText(Array(text.utf8))
  let statements = Statements(of: MarkdownTree(source))
  return DecisionReader(statements, profile).decisions(in: statements.all.indices).map { decision in
    let line = source.position(of: decision.range.lowerBound).line
    let outcome = decision.outcome.map { " \($0.rawValue)" } ?? ""
    let context = decision.context.map { " <- \($0)" } ?? ""
    return "\(line) \(decision.kind.rawValue)\(outcome): \(decision.text)\(context)"
  }
}
