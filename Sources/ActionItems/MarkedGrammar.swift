internal import MarkdownTree
internal import Profiles
internal import Statements

/// The action items of a statement that have a marker of their own.
///
/// A marker counts where owners follow it; without any, at the beginning of a sentence or behind an arrow
/// or parenthesis.
struct MarkedGrammar {
  /// A marker that counts, with its owners.
  struct Found {
    let match: MarkerMatch
    var owners: OwnerScan
    /// The parenthesis that the marker stands in.
    let parentheses: Range<Int>?
    /// Whether words come before the marker in its sentence.
    let isTrailing: Bool
    /// The parenthesis of the marker that names the owners, if that is another one.
    var end: Int?
  }

  let found: [Found]
  private let line: StatementLine
  private let context: Context

  init(_ line: StatementLine, _ context: Context) {
    self.line = line
    self.context = context
    let matches = MarkerMatch.all(in: line.text, context.conventions.actions.table)
    var found: [Found] = []
    found.reserveCapacity(matches.count)
    for (number, match) in matches.enumerated() {
      let limit =
        number + 1 < matches.count ? matches[number + 1].tokens.lowerBound : line.text.count
      let judge = MarkerJudge(line, match, before: limit, context)
      guard let next = judge.found, !found.takeOwners(of: next) else { continue }
      found.append(next)
      if match.isPlural {
        found += Self.others(behind: next, in: line.text, before: limit, context)
      }
    }
    self.found = found
  }

  /// What others have to do behind the first of several, as in `AIs: @ada orders disks, @bob orders lamps`.
  private static func others(
    behind first: Found, in text: TokenText, before limit: Int, _ context: Context
  ) -> [Found] {
    var (found, index) = ([Found](), first.owners.end)
    while index < limit {
      let sign = text.kind(text.before(index))
      if text.kind(index) == .handle, sign == .comma || sign == .semicolon {
        let owners = OwnerScan(listedIn: text, from: index, context.conventions, people: .none)
        if owners.end < limit, text.kind(owners.end) == .word {
          let match = MarkerMatch(first.match.marker, impliedAt: index)
          found.append(Found(match: match, owners: owners, parentheses: nil, isTrailing: false))
        }
        index = max(index, owners.end - 1)
      }
      index += 1
    }
    return found
  }

  private var text: TokenText { line.text }

  /// What the marker announces for the statements below: in a heading, and where no task stands beside it.
  var announcement: Announcement? {
    guard let only = found.first, found.count == 1 else { return nil }
    guard line.statement.isHeading || isBare(only) && tasksBelow.count > 1 else { return nil }
    return Announcement(marker: only.match.marker.written, owners: only.owners.owners)
  }

  /// Whether nothing but owners stands beside the marker.
  private func isBare(_ item: Found) -> Bool {
    found.count == 1 && !item.isTrailing && item.owners.taskAhead == nil
      && !text.saysSomething(item.owners.end..<text.count)
  }

  /// Adds the items to those before them, with the marks of the statements that were taken as their tasks.
  func add(to items: inout [ActionItem], taking taken: inout Set<Int>) {
    if let only = found.first, isBare(only) {
      if let item = bareItem(only, taking: &taken) { items.append(item) }
      return
    }
    let isNamedNearby = Naming(line).isNamedNearby
    // Room for many at once; asked for with every item it would be copied with every item.
    if found.count > items.count { items.reserveCapacity(items.count + found.count) }
    var start = 0
    for (index, marked) in found.enumerated() {
      let next = index + 1 < found.count ? found[index + 1].match.tokens.lowerBound : text.count
      let task = TaskScope(marked, in: text, between: start, and: marked.end ?? next, context)
      // A note below several items is about the last.
      let isLast = index == found.count - 1
      items.append(
        item(
          marked, isLast ? task.withTime(below: line, context) : task, hasNotes: isLast,
          namesSomebody: isNamedNearby || (start..<next).contains { text.kind($0) == .handle }))
      start = marked.owners.end
    }
  }

  /// The statements below that say more than a status.
  private var tasksBelow: [Int] {
    let reader = StatusReader(context.conventions)
    return line.statements.children(of: line.index).filter { child in
      !reader.isNote(StatementLine(child, in: line.statements))
    }
  }

  /// The item of a marker whose task stands below it; none where several do, since each of them is one,
  /// and none where neither a task nor an owner is named.
  private func bareItem(_ only: Found, taking taken: inout Set<Int>) -> ActionItem? {
    let tasks = line.statement.isHeading ? [] : tasksBelow
    if tasks.count > 1 { return nil }
    if let child = tasks.first {
      taken.formUnion(line.statements.children(of: line.index))
      let below = StatementLine(child, in: line.statements)
      let task = TaskScope(
        behind: OwnerScan(listedIn: below, context), in: below.text, context,
        inheriting: only.owners.owners
      )
      .withRemarks(of: only.owners, context)
      .withTime(below: below, context)
      return item(only, task, of: below, namesSomebody: Naming(line).isNamedNearby)
    }
    guard !only.owners.owners.isEmpty, !line.statement.isHeading else { return nil }
    return item(only, TaskScope(nothingBut: only.owners, context), namesSomebody: true)
  }

  /// What a task in parentheses is about; a heading is the topic already, and a status is nothing to be about.
  private func ownContext(of task: TaskScope, in source: StatementLine) -> String? {
    guard let range = task.context, !line.statement.isHeading,
      StatusReader(context.conventions).verdict(ofAll: range, in: source.text) == nil
    else { return nil }
    return source.text.context(range)
  }

  private func item(
    _ found: Found, _ task: TaskScope, of below: StatementLine? = nil, hasNotes: Bool = true,
    namesSomebody: Bool
  ) -> ActionItem {
    let source = below ?? line
    let reader = StatusReader(context.conventions)
    let own = reader.status(of: source, task, hasNotes: hasNotes)
    let status = own == .open && below != nil ? reader.status(below: line) : own
    return ActionItem(
      kind: .marked, marker: found.match.marker.written, range: line.source(of: found.match.tokens),
      position: found.isTrailing ? .trailing : .leading,
      owners: task.owners.isEmpty ? found.owners.owners : task.owners,
      status: status, due: task.due,
      text: task.string(in: source), context: ownContext(of: task, in: source),
      namesSomebody: namesSomebody,
      isAnnounced: context.isAnnounced,
      extent: line.statements.tree.nodes[line.statement.extent].range)
  }
}

extension [MarkedGrammar.Found] {
  /// Whether a marker in parentheses only says who does what the marker before it announces: then that one
  /// takes the owners, and there is no second item.
  fileprivate mutating func takeOwners(of next: MarkedGrammar.Found) -> Bool {
    guard let last = indices.last, self[last].owners.owners.isEmpty,
      self[last].parentheses == nil, let parentheses = next.parentheses
    else { return false }
    self[last].owners.adopt(next.owners)
    self[last].end = parentheses.lowerBound
    return true
  }
}
