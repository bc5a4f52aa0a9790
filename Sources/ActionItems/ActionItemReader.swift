internal import Bytes
internal import Dates
internal import MarkdownTree
package import Profiles
package import Statements

/// Reads the action items of a document: those with a marker of their own, those that a heading or an item
/// announces, and the tasks that stand beside somebody's name.
///
/// A statement is read by the first of the three grammars that finds something in it; what the last finds
/// is `implicit`.
package struct ActionItemReader {
  private let statements: Statements
  private let conventions: Conventions

  /// A reader for a document, by a community's words.
  package init(_ statements: Statements, _ profile: Profile) {
    self.statements = statements
    conventions = Conventions(profile)
  }

  /// The action items in some of the statements, in order.
  ///
  /// - Parameters:
  ///   - indices: the statements of one meeting.
  ///   - agenda: those of them in which names may be bound to tasks without a marker.
  ///     Without any, no implicit items are looked for.
  ///   - people: those who may be meant.
  /// - Returns: the items by their place; those of one statement stand together.
  package func items(
    in indices: Range<Int>, agenda: Range<Int>, people: KnownPeople
  ) -> [ActionItem] {
    var announcements = Announcements(statements, conventions)
    var items: [ActionItem] = []
    // A bare marker takes the only statement below it as its task.
    var taken: Set<Int> = []
    for index in indices {
      let announcement = announcements.announcement(above: index)
      guard !taken.contains(index) else { continue }
      let mayBeMarked = mayHoldMarker(index)
      let isInAgenda = agenda.contains(index)
      guard mayBeMarked || announcement != nil || isInAgenda && holdsHandle(index) else { continue }
      let line = StatementLine(index, in: statements)
      let context = Context(
        conventions: conventions, people: people, announcement: announcement)
      let count = items.count
      let marked = mayBeMarked ? MarkedGrammar(line, context) : nil
      if let marked, !marked.found.isEmpty {
        marked.add(to: &items, taking: &taken)
        announcements.add(marked.announcement, at: index)
      } else if let item = ListedGrammar(line, context).item {
        items.append(item)
      } else if isInAgenda {
        items += ImplicitGrammar(line, context).items
      }
      for item in items.indices[count...] {
        items[item].context = items[item].context ?? announcements.context(above: index)
      }
      // What stands around several items belongs to none of them.
      if items.count == count + 1 { items[count].complete(by: line, context) }
    }
    return items
  }

  /// A look at the bytes that spares most texts their reading.
  private func mayHoldMarker(_ index: Int) -> Bool {
    statements.withBytes(of: index) { conventions.actions.table.mayStand(in: $0) }
  }

  private func holdsHandle(_ index: Int) -> Bool {
    statements.withBytes(of: index) { $0.contains(UInt8(ascii: "@")) }
  }
}

extension ActionItem {
  /// Takes from what stands around it what the item does not say itself.
  fileprivate mutating func complete(by line: StatementLine, _ context: Context) {
    guard kind != .implicit, owners.isEmpty || line.statement.place == .cell else { return }
    let surroundings = Surroundings(line, context)
    if owners.isEmpty { owners = surroundings.owners }
    if status == .open { status = surroundings.status ?? .open }
    due = due ?? surroundings.due
  }
}

/// What all statements are read by.
///
/// A class, since it goes with every statement: as a value it would be copied with all its words.
final class Conventions: Sendable {
  let actions: ActionConventions
  let groups: GlobSet
  let due: DueWords

  init(_ profile: Profile) {
    (actions, groups, due) = (profile.actions, profile.groups, profile.due)
  }

  /// A look at the bytes of a heading or an item that spares most of them their reading.
  func mayAnnounce(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    actions.table.mayStand(in: bytes)
      || !actions.announcingWithoutMarker.isEmpty
        && actions.announcingWithoutMarker.mayMatchPart(of: bytes)
      || !actions.mixed.isEmpty && actions.mixed.mayMatchPart(of: bytes)
  }
}

/// What one statement is read by.
struct Context {
  let conventions: Conventions
  /// Those who may be meant.
  let people: KnownPeople
  /// What the statement is listed under.
  let announcement: Announcement?

  /// Whether it is listed among action items, and not only among conclusions.
  var isAnnounced: Bool { announcement.map { !$0.isMixed } ?? false }
}

/// A statement of a document with its text.
struct StatementLine {
  let index: Int
  let statements: Statements
  let text: TokenText

  init(_ index: Int, in statements: Statements) {
    self.index = index
    self.statements = statements
    text = TokenText(statements.text(of: index), in: statements.tree)
  }

  var statement: Statement { statements.all[index] }

  /// The bytes of the source of some tokens.
  func source(of range: Range<Int>) -> Range<Int> {
    text.flat.sourceRange(of: text.bytes(of: range))
  }
}

extension Statements {
  /// The bytes of the source that hold the text of a statement.
  fileprivate func withBytes<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    tree.source.bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[source(of: index)]))
    }
  }
}
