internal import Bytes
internal import MarkdownTree
internal import Statements

extension MarkdownTree {
  /// The first two blocks behind a heading that are none themselves.
  func blocks(behind heading: Int) -> [Int] {
    var blocks: [Int] = []
    var next = nodes[heading].next
    while let block = next, blocks.count < 2 {
      if case .heading = nodes[block].kind { break }
      blocks.append(block)
      next = nodes[block].next
    }
    return blocks
  }

  /// How many items a list has; 0 for other blocks.
  func itemCount(of block: Int) -> Int {
    guard case .list = nodes[block].kind else { return 0 }
    return children(of: block).reduce(0) { count, _ in count + 1 }
  }

  /// Whether a block is a list of people, of which nearly all stand in items of their own.
  func people(in block: Int) -> FileSketch.Heading.People {
    switch nodes[block].kind {
    case .list:
      let items = children(of: block).map { text(of: $0) }
      let handles = items.count { $0.bytes.first == UInt8(ascii: "@") }
      if handles * 4 >= items.count * 3 { return .handles }
      return items.count > 1 && items.allSatisfy { $0.isName } ? .names : .none
    case .paragraph:
      return text(of: block).handles.count > 1 ? .handles : .none
    case .table:
      return .names
    default: return .none
    }
  }

  /// What stands before a colon and several handles at the beginning of a paragraph.
  var labelsOfPeople: [String] {
    children(of: 0).compactMap { block in
      guard nodes[block].kind == .paragraph else { return nil }
      let text = text(of: block)
      guard let colon = text.bytes.prefix(48).firstIndex(of: UInt8(ascii: ":")), colon > 1 else {
        return nil
      }
      let rest = text.bytes[(colon + 1)...].drop { $0.isWhiteSpace }
      let words = text.string(0..<colon)
      let isPlain = words.allSatisfy { $0.isLetter || $0 == " " }
      return isPlain && rest.first == UInt8(ascii: "@") && text.handles.count > 1
        ? words.asOneLine : nil
    }
  }
}

extension FlatText {
  private static let mostWords = 5

  /// Whether the first line may be somebody's name, perhaps with a note behind it.
  fileprivate var isName: Bool {
    // What stands before a colon announces something.
    guard let line = lines(from: 0).first, line.count <= 60,
      !bytes[line].contains(UInt8(ascii: ":"))
    else { return false }
    let words = string(line).prefix { !",(/–".contains($0) }.split(separator: " ")
    return (1...Self.mostWords).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true || $0.first == "-" }
      && !string(line).hasSuffix(".")
  }
}
