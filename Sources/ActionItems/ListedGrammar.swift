internal import MarkdownTree
internal import Profiles
internal import Statements

/// The action item of a statement without a marker of its own, under a heading or an item that announces
/// some.
struct ListedGrammar {
  private let line: StatementLine
  private let context: Context
  private let owners: OwnerScan

  init(_ line: StatementLine, _ context: Context) {
    self.line = line
    self.context = context
    owners = OwnerScan(listedIn: line, context)
  }

  /// The item; nil where the statement is not announced, or states no task.
  var item: ActionItem? {
    guard let announcement = context.announcement, isPlaced, !isLabel, !saysNothing,
      !announcement.isMixed || takesOn,
      !StatusReader(context.conventions).isNote(line),
      StatusReader(context.conventions).verdict(
        ofAll: owners.end..<line.text.count, in: line.text) == nil
    else {
      return nil
    }
    let task = TaskScope(
      behind: owners, in: line.text, context, inheriting: announcement.owners
    )
    .withTime(below: line, context)
    return ActionItem(
      kind: .listed, marker: announcement.marker, range: line.source(of: 0..<1),
      position: .leading, owners: task.owners,
      status: StatusReader(context.conventions).status(of: line, task), due: task.due,
      text: task.string(in: line), context: nil, namesSomebody: true,
      isAnnounced: true,
      extent: line.statements.tree.nodes[line.statement.extent].range)
  }

  /// Whether it is an item of the list, or a paragraph that begins with those who do it.
  private var isPlaced: Bool {
    switch line.statement.place {
    case .item, .cell: true
    case .paragraph: !owners.owners.isEmpty || line.text.kind(0) == .arrow || namesOwners
    case .heading, .headerCell: false
    }
  }

  /// Whether it begins with those who take on what follows, as `@ada and Bob to write it`.
  private var takesOn: Bool {
    !owners.owners.isEmpty && !owners.hasColon
      && owners.commits(line.text.skippingEmphasis(owners.end))
  }

  private var namesOwners: Bool {
    !TaskScope(of: line.text, from: owners.end, mayOwn: true, context).owners.isEmpty
  }

  /// Whether it announces others itself: nothing but owners, or a line that ends with a colon.
  private var isLabel: Bool {
    let rest = owners.end..<line.text.count
    if !line.text.saysSomething(rest) { return true }
    let hasItems = line.statement.end > line.index + 1
    return hasItems && line.text.kind(line.text.before(line.text.count)) == .colon
  }

  private var saysNothing: Bool {
    let said = line.text.said
    return context.conventions.actions.none.matches(said)
      || context.conventions.actions.announcing.matches(line.text.label)
  }
}
