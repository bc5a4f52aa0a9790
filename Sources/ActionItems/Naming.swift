internal import Bytes
internal import MarkdownTree
internal import Statements

/// Whether somebody is named near a marker that names no owner.
struct Naming {
  /// So many nodes are looked at for somebody who is meant: enough for any item, and a bound on the time.
  private static let reach = 256

  private let line: StatementLine
  private var tree: MarkdownTree { line.statements.tree }

  init(_ line: StatementLine) {
    self.line = line
  }

  /// Whether a handle stands anywhere in the item but beside the marker, in the item above when that is
  /// nothing but handles, or in the same row of a table.
  var isNamedNearby: Bool {
    if holdsHandle(line.statement.extent) || isBelowHandles { return true }
    switch line.statement.place {
    case .cell: return holdsHandle(tree.nodes[line.statement.node].parent)
    default: return below.contains { holdsHandle(line.statements.all[$0].extent) }
    }
  }

  private var below: some Sequence<Int> {
    line.statements.children(of: line.index).prefix(Self.reach)
  }

  private func holdsHandle(_ root: Int) -> Bool {
    tree.subtree(of: root).prefix(Self.reach).contains { node in
      switch tree.nodes[node].kind {
      case .paragraph, .tableCell:
        node != line.statement.node && !tree.text(of: node).handles.isEmpty
      default: false
      }
    }
  }

  /// Whether the item around this one is nothing but handles, as in `- @ada:`.
  private var isBelowHandles: Bool {
    guard let parent = line.statement.parent, !line.statements.all[parent].isHeading else {
      return false
    }
    let text = TokenText(line.statements.text(of: parent), in: tree)
    return text.tokens.contains { $0.kind == .handle }
      && !text.tokens.contains { $0.kind == .word || $0.kind == .code || $0.kind == .address }
  }
}
