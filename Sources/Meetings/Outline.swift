internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles

/// The blocks that stand directly in a document, with what its headings say.
struct Outline: Sendable {
  /// A block, in the order of the document.
  struct Block: Sendable {
    /// The node in the tree.
    let node: Int
    /// The heading that the block is; nil for all others.
    let heading: Heading?
  }

  /// A heading.
  struct Heading: Sendable {
    let node: Int
    let level: Int
    let text: FlatText
    /// What is compared with the profile's patterns: the text without a number before it, without emoji,
    /// and without a colon behind it or what follows that up to a first handle.
    let name: FoldedText
  }

  let tree: MarkdownTree
  let blocks: [Block]
  /// The words by which titles may name months; nil where they do not.
  let dateWords: DueWords?
  /// Which of the blocks are headings.
  let headingBlocks: [Int]

  init(_ tree: MarkdownTree, dateWords: DueWords?) {
    self.tree = tree
    self.dateWords = dateWords
    let blocks = tree.children(of: 0).map { node in
      guard case .heading(let level) = tree.nodes[node].kind else {
        return Block(node: node, heading: nil)
      }
      let text = tree.text(of: node)
      let name = FoldedText(text.bytes.withoutPictures.withoutNumber.withoutList)
      return Block(node: node, heading: Heading(node: node, level: level, text: text, name: name))
    }
    self.blocks = blocks
    headingBlocks = blocks.indices.filter { blocks[$0].heading != nil }
  }

  /// The headings, in order.
  var headings: [Heading] { blocks.compactMap { $0.heading } }
}

extension [UInt8] {
  /// The text without emoji, written as such or as `:shortcodes:`, and without a colon at its end.
  var withoutPictures: [UInt8] {
    var kept = self
    if contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }) {
      kept.removeAll(keepingCapacity: true)
      var rest = self[...]
      while let byte = rest.first {
        let length = rest.lengthOfPicture
        if length == 0 { kept.append(byte) }
        rest = rest.dropFirst(Swift.max(length, 1))
      }
    }
    while let last = kept.last, last.isWhiteSpace || last == UInt8(ascii: ":") { kept.removeLast() }
    return kept
  }
}

extension [UInt8] {
  /// `Agenda` of `2. Agenda`.
  var withoutNumber: [UInt8] {
    let digits = prefix { (48...57).contains($0) }
    let rest = self[digits.endIndex...]
    let isNumber =
      digits.count < 3 && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
    return !digits.isEmpty && isNumber && rest.dropFirst().first == UInt8(ascii: " ")
      ? Array(rest.dropFirst(2)) : self
  }

  /// `Present` of `Present: @ada, @bob`.
  var withoutList: [UInt8] {
    guard let colon = firstIndex(of: UInt8(ascii: ":")),
      self[colon...].drop(while: { $0 == UInt8(ascii: ":") || $0.isWhiteSpace }).first
        == UInt8(ascii: "@")
    else { return self }
    return Array(self[..<colon])
  }
}

extension ArraySlice<UInt8> {
  /// The bytes of the emoji or shortcode at the beginning; 0 where there is none.
  fileprivate var lengthOfPicture: Int {
    switch self[startIndex] {
    case UInt8(ascii: ":"):
      let name = dropFirst().prefix { $0.isLetterOrDigit || $0 == 0x5F || $0 == 0x2B || $0 == 0x2D }
      let isClosed = name.endIndex < endIndex && self[name.endIndex] == UInt8(ascii: ":")
      let isName = name.contains { !(48...57).contains($0) }
      return isClosed && isName ? name.count + 2 : 0
    // Miscellaneous symbols, dingbats and arrows; the variation selector; pictographs.
    case 0xE2 where count > 2 && (0x98...0x9E).contains(self[startIndex + 1]): return 3
    case 0xEF where count > 2 && starts(with: [0xEF, 0xB8, 0x8F]): return 3
    case 0xF0 where count > 3 && self[startIndex + 1] == 0x9F: return 4
    default: return 0
    }
  }
}
