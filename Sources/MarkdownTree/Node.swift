extension MarkdownTree {
  /// What a node is.
  package enum Kind: Equatable, Sendable {
    case document, blockQuote
    case list(isOrdered: Bool)
    case item
    /// A list item with a checkbox.
    case task(isDone: Bool)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case codeBlock(isFenced: Bool)
    case htmlBlock, table
    case tableRow(isHeader: Bool)
    case tableCell
    case text, softBreak, lineBreak, code, html
    case emphasis, strong, strikethrough, link, image

    /// Whether the node is an item of a list, with a checkbox or without.
    package var isItem: Bool {
      switch self {
      case .item, .task: true
      default: false
      }
    }
  }

  /// A node of the tree; its place in ``MarkdownTree/nodes`` is its name.
  package struct Node: Sendable {
    package let kind: Kind
    private let parentIndex: Int32
    private let isLastChild: Bool
    private var endIndex: Int32 = 0
    private var low: Int32
    private var high: Int32

    /// The index of the node that holds this one; 0 for the document itself.
    package var parent: Int { Int(parentIndex) }

    /// The index of the next child of the same parent; nil for the last.
    package var next: Int? { isLastChild ? nil : Int(endIndex) }

    /// The bytes of the source, delimiters and markers included.
    package var range: Range<Int> { Int(low)..<Int(high) }

    /// The index behind the last descendant.
    var end: Int { Int(endIndex) }

    init(_ kind: Kind, parent: Int, isLastChild: Bool, range: Range<Int>) {
      self.kind = kind
      self.isLastChild = isLastChild
      parentIndex = Int32(truncatingIfNeeded: parent)
      low = Int32(truncatingIfNeeded: range.lowerBound)
      high = Int32(truncatingIfNeeded: range.upperBound)
    }

    /// Takes the end of the subtree, once that is known.
    mutating func close(before index: Int) {
      endIndex = Int32(truncatingIfNeeded: index)
    }

    /// Lets the range reach to `offset` at least.
    mutating func extend(to offset: Int) {
      high = max(high, Int32(truncatingIfNeeded: offset))
    }
  }
}
