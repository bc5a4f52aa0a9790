internal import Bytes
package import MarkdownTree

/// What is said in a document, statement by statement in its order.
///
/// Statements form a tree of their own, nearer to what a reader sees than the blocks: a list belongs to
/// the line that introduces it, and all of it to the heading above. Code blocks, HTML and comments say
/// nothing.
///
/// A class, since all readers of a document share one: as a value it would be copied with the whole tree.
package final class Statements: Sendable {
  package let tree: MarkdownTree
  /// All statements in document order, each before those below it.
  package let all: [Statement]

  /// Reads the statements of a document.
  package init(of tree: MarkdownTree) {
    self.tree = tree
    var collector = StatementCollector(tree)
    collector.collect()
    all = collector.statements
  }

  /// The statements whose text stands in some nodes of the tree.
  package func indices(in nodes: Range<Int>) -> Range<Int> {
    let start = all.partitioningIndex { $0.node >= nodes.lowerBound }
    return start..<max(start, all.partitioningIndex { $0.node >= nodes.upperBound })
  }

  /// The text of a statement as a reader sees it.
  package func text(of index: Int) -> FlatText {
    tree.text(of: all[index].node)
  }

  /// The bytes of the source that hold the text of a statement.
  package func source(of index: Int) -> Range<Int> {
    tree.nodes[all[index].node].range
  }

  /// The statements right below another one.
  package func children(of index: Int) -> some Sequence<Int> {
    let limit = all[index].end
    let first = index + 1 < limit ? index + 1 : nil
    return sequence(state: first) { [all] child in
      defer { child = child.flatMap { all[$0].end < limit ? all[$0].end : nil } }
      return child
    }
  }
}

/// Walks over the blocks of a document.
private struct StatementCollector {
  private(set) var statements: [Statement] = []
  private let tree: MarkdownTree
  /// The headings under which the walk is, each with its level.
  private var headings: [(level: Int, index: Int)] = []

  init(_ tree: MarkdownTree) {
    self.tree = tree
  }

  mutating func collect() {
    collect(childrenOf: 0, below: nil)
    while let heading = headings.popLast() { close(heading.index) }
  }

  /// No minutes nest blocks deeper; what does is left out, so that hostile input cannot exhaust the stack.
  private static let mostDepth = 256

  /// Collects the blocks below a node behind one of them.
  private mutating func collect(
    childrenOf node: Int, behind first: Int = -1, below parent: Int?, depth: Int = 0
  ) {
    guard depth < Self.mostDepth else { return }
    // The statement that a list right behind it belongs to.
    var introduction: Int?
    for child in tree.children(of: node) where child > first {
      let above = parent ?? headings.last?.index
      switch tree.nodes[child].kind {
      case .paragraph:
        introduction = introduces(child) ? statements.count : nil
        add(.paragraph, child, parent: above)
        continue
      case .heading(let level): addHeading(child, level, below: parent)
      case .list: collect(itemsOf: child, below: introduction ?? above, depth: depth + 1)
      case .table: collect(table: child, below: introduction ?? above)
      case .blockQuote: collect(childrenOf: child, below: parent, depth: depth + 1)
      default: break
      }
      introduction.map { close($0) }
      introduction = nil
    }
  }

  /// A heading in an item or a quote is above nothing but what stands there, as GitHub shows it.
  private mutating func addHeading(_ node: Int, _ level: Int, below parent: Int?) {
    if let parent {
      add(.heading(level: level), node, parent: parent)
      return
    }
    while let last = headings.last, last.level >= level {
      close(last.index)
      headings.removeLast()
    }
    add(.heading(level: level), node, parent: headings.last?.index)
    headings.append((level, statements.count - 1))
  }

  private mutating func collect(itemsOf list: Int, below parent: Int?, depth: Int) {
    for item in tree.children(of: list) {
      let first = tree.children(of: item).first { _ in true }
      guard let first, tree.nodes[first].kind == .paragraph else {
        collect(childrenOf: item, below: parent, depth: depth)
        continue
      }
      let index = statements.count
      add(.item, first, extent: item, parent: parent, isTicked: tree.isTicked(item))
      collect(childrenOf: item, behind: first, below: index, depth: depth)
      close(index)
    }
  }

  private mutating func collect(table: Int, below parent: Int?) {
    var heads: [Int] = []
    for row in tree.children(of: table) {
      let isHeader = tree.nodes[row].kind == .tableRow(isHeader: true)
      for (column, cell) in tree.children(of: row).enumerated() {
        let above = isHeader || column >= heads.count ? parent : heads[column]
        if isHeader { heads.append(statements.count) }
        add(isHeader ? .headerCell : .cell, cell, parent: above)
      }
    }
  }

  private mutating func add(
    _ place: Statement.Place, _ node: Int, extent: Int? = nil, parent: Int?, isTicked: Bool? = nil
  ) {
    statements.append(
      Statement(
        place: place, node: node, extent: extent ?? node, parent: parent,
        end: statements.count + 1, isTicked: isTicked))
  }

  private mutating func close(_ index: Int) {
    statements[index].end = statements.count
  }

  /// Whether a paragraph introduces a list right behind it: its last line ends with a colon, or the whole
  /// of it is emphasized as a heading would be.
  private func introduces(_ paragraph: Int) -> Bool {
    let text = tree.source.bytes[tree.nodes[paragraph].range]
    let end = text.reversed().drop { $0.isWhiteSpace || $0 == UInt8(ascii: "*") || $0 == 0x5F }
    if end.first == UInt8(ascii: ":") || end.starts(with: "\u{FF1A}".utf8.reversed()) {
      return true
    }
    let first = tree.children(of: paragraph).first { _ in true }
    guard let first, tree.nodes[first].next == nil else { return false }
    return tree.nodes[first].kind == .strong || tree.nodes[first].kind == .emphasis
  }
}

extension MarkdownTree {
  /// Whether the box of a list item is ticked; nil where it has none.
  fileprivate func isTicked(_ item: Int) -> Bool? {
    if case .task(let isDone) = nodes[item].kind { isDone } else { nil }
  }
}
