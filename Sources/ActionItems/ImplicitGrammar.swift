internal import MarkdownTree
internal import Profiles
internal import Statements

/// The tasks that stand beside somebody's handle without a marker: `@ada will write it`, `-> @ada`,
/// `write it (@ada)`.
struct ImplicitGrammar {
  private let line: StatementLine
  private let context: Context

  init(_ line: StatementLine, _ context: Context) {
    self.line = line
    self.context = context
  }

  private var text: TokenText { line.text }

  /// The items; at most one a statement.
  var items: [ActionItem] {
    guard !line.statement.isHeading, line.statement.place != .headerCell else { return [] }
    guard let (owners, task) = committed ?? assigned else { return [] }
    let status = StatusReader(context.conventions).status(of: line, task)
    return [
      ActionItem(
        kind: .implicit, marker: nil, range: line.source(of: 0..<1),
        position: .leading, owners: owners, status: status, due: task.due,
        text: task.string(in: line), context: nil,
        namesSomebody: true, isAnnounced: context.isAnnounced,
        extent: line.statements.tree.nodes[line.statement.extent].range)
    ]
  }

  private typealias Bound = (owners: [ActionItem.Owner], task: TaskScope)

  /// `@ada to write it`, `@ada and @bob will write it`, at the beginning of the text.
  private var committed: Bound? {
    let start = text.trimmed(0..<text.count).lowerBound
    let scan = OwnerScan(listedIn: text, from: start, context.conventions, people: .none)
    guard scan.owners.contains(where: { $0.isHandle }),
      scan.hasColon || context.conventions.actions.words.commitments.contains(text.word(scan.end))
    else { return nil }
    let rest = text.trimmed(scan.end..<text.count)
    // "@ada: done" below an item of several people is a note; a longer text may be a task as well.
    let isNote =
      rest.count <= Self.mostTokensOfNote
      && StatusReader(context.conventions).verdict(ofAll: rest, in: text) != nil
    if isNote { return nil }
    let task = TaskScope(of: text, from: scan.end, context)
    return text.saysSomething(task.tokens) ? (scan.owners, task) : nil
  }

  private static let mostTokensOfNote = 3

  /// `write it (@ada)`, `write it -> @ada`.
  private var assigned: Bound? {
    let task = TaskScope(of: text, from: 0, mayOwn: true, context)
    let behind = text.kind(task.tokens.upperBound)
    guard task.owners.contains(where: { $0.isHandle }), behind == .open || behind == .arrow else {
      return nil
    }
    return text.saysSomething(task.tokens) ? (task.owners, task) : nil
  }
}
