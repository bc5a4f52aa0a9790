internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// What stands around an action item that says nothing itself of its owners, its status or its time: the other
/// cells of its row, the items below that begin with handles, the item above that is nothing but handles.
struct Surroundings {
  private(set) var owners: [ActionItem.Owner] = []
  private(set) var status: ActionItem.Status?
  private(set) var due: ActionItem.Due?

  /// No row has more cells that mean something.
  private static let mostCells = 32

  init(_ line: StatementLine, _ context: Context) {
    switch line.statement.place {
    case .cell: readRow(of: line, context)
    case .item, .paragraph: readItems(around: line, context)
    case .heading, .headerCell: break
    }
  }

  private mutating func readRow(of line: StatementLine, _ context: Context) {
    let tree = line.statements.tree
    let row = tree.nodes[line.statement.node].parent
    for cell in tree.children(of: row).prefix(Self.mostCells) where cell != line.statement.node {
      let text = TokenText(tree.text(of: cell), in: tree)
      guard text.lastSaying >= 0 || text.tokens.contains(where: { $0.kind == .sign }) else {
        continue
      }
      let all = 0..<text.count
      status = status ?? StatusReader(context.conventions).verdict(ofAll: all, in: text)
      due = due ?? ActionItem.Due(allOf: text, context.conventions.due)
      if owners.isEmpty { owners = people(in: text, context) }
    }
  }

  private mutating func readItems(around line: StatementLine, _ context: Context) {
    for child in line.statements.children(of: line.index) {
      let text = TokenText(line.statements.text(of: child), in: line.statements.tree)
      let scan = OwnerScan(listedIn: text, from: 0, context.conventions, people: .none)
      if scan.hasColon || !text.saysSomething(scan.end..<text.count) { owners += scan.owners }
    }
    if owners.isEmpty, let parent = line.statement.parent, !line.statements.all[parent].isHeading {
      owners = people(
        in: TokenText(line.statements.text(of: parent), in: line.statements.tree), context)
    }
  }

  /// The owners in a text that says nothing else.
  private func people(in text: TokenText, _ context: Context) -> [ActionItem.Owner] {
    guard text.count <= Self.mostCells else { return [] }
    let start = text.trimmed(0..<text.count).lowerBound
    let scan = OwnerScan(
      namedIn: text, from: start, context.conventions, people: context.people)
    return text.saysSomething(scan.end..<text.count) ? [] : scan.owners
  }
}
