internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports items of lists that are part of a paragraph or of code for the parser.
///
/// Page: Rules/list-not-rendered.md
struct ListNotRendered: Rule {
  static let id = "list-not-rendered"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    Self.swallowed(in: file) + Self.code(in: file)
  }

  /// The lines of paragraphs that begin as items do.
  private static func swallowed(in file: LintedFile) -> [Defect] {
    let tree = file.tree
    let signs = ByteFlags("-*+0123456789")
    let lines = tree.joinedLines(of: file.places, beginningWith: signs).filter { line in
      tree.nodes[line.node].kind == .text && tree.source.bytes[line.range].lengthOfListMarker > 0
    }
    guard !lines.isEmpty else { return [] }
    let paragraphs = Dictionary(grouping: lines) { tree.text(around: $0.node) }
    return paragraphs.sorted { $0.key < $1.key }.compactMap { paragraph, lines in
      guard tree.nodes[paragraph].kind == .paragraph else { return nil }
      let indent = Indent(of: paragraph, in: tree)
      let items = lines.filter { indent.isDeeper($0) || tree.source.isBullet($0.range) }
      guard let first = items.first else { return nil }
      return .swallowed(
        at: first.range, fix: indent.fix(of: items), occurrences: items.map { $0.range })
    }
  }

  /// Blocks of code that are code by their blanks alone, and begin as a list does.
  private static func code(in file: LintedFile) -> [Defect] {
    file.places.codeBlocks.compactMap { node in
      guard case .codeBlock(isFenced: false) = file.tree.nodes[node].kind else { return nil }
      let lines = file.source.textLines(in: file.tree.nodes[node].range)
      guard let first = lines.first, file.source.bytes[first].lengthOfListMarker > 0,
        !file.source.looksLikeData(lines)
      else { return nil }
      let items = lines.filter { file.source.bytes[$0].lengthOfListMarker > 0 }
      return .code(at: first, items: items)
    }
  }
}

/// Where the text of a paragraph begins, and how far its lines are set off from that.
private struct Indent {
  private let source: SourceText
  /// The columns before the text; nil where tabs or quotes make them unsure.
  private let column: Int?

  init(of paragraph: Int, in tree: MarkdownTree) {
    source = tree.source
    let start = tree.nodes[paragraph].range.lowerBound
    let line = source.range(ofLine: source.line(of: start))
    let before = source.bytes[line.lowerBound..<max(start, line.lowerBound)]
    let isPlain = before.allSatisfy { byte in
      (48...57).contains(byte) || " -*+.)".utf8.contains(byte)
    }
    column = isPlain ? before.count : nil
  }

  /// Whether a line is set off, as no line of prose is.
  func isDeeper(_ line: JoinedLine) -> Bool {
    guard let column, let blanks = blanks(before: line) else { return false }
    return blanks.count > column + 1
  }

  /// What moves lines to the column of the text, and keeps how they stand to each other.
  func fix(of lines: [JoinedLine]) -> Fix? {
    let all = lines.map { blanks(before: $0) }
    let known = all.compactMap { $0 }
    guard let column, known.count == lines.count, let least = known.map({ $0.count }).min(),
      least > column
    else { return nil }
    let edits = known.map { Fix.Edit($0.lowerBound..<$0.lowerBound + least - column, with: "") }
    return Fix(isSafe: false, edits)
  }

  /// The blanks at the beginning of a line; nil where something else is there.
  private func blanks(before line: JoinedLine) -> Range<Int>? {
    let start = source.range(ofLine: line.number).lowerBound
    let before = start..<line.range.lowerBound
    return source.bytes[before].allSatisfy { $0 == UInt8(ascii: " ") } ? before : nil
  }
}

extension SourceText {
  /// Whether a text begins with a bullet.
  fileprivate func isBullet(_ text: Range<Int>) -> Bool {
    bytes[text].first.map { "-*+".utf8.contains($0) } ?? false
  }

  /// The lines of a range that hold anything, without the blanks before it.
  fileprivate func textLines(in range: Range<Int>) -> [Range<Int>] {
    let last = max(range.upperBound - 1, range.lowerBound)
    return (line(of: range.lowerBound)...line(of: last)).compactMap { number in
      let whole = self.range(ofLine: number)
      let text = bytes[whole].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return text.isEmpty ? nil : text.startIndex..<text.endIndex
    }
  }

  /// Whether lines are data rather than a list for people: `key: value` between the items or in them.
  fileprivate func looksLikeData(_ lines: [Range<Int>]) -> Bool {
    let pairs = lines.filter { line in
      let text = bytes[line].dropFirst(bytes[line].lengthOfListMarker)
      let key = text.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == 0x2D }
      let rest = text.dropFirst(key.count)
      let isPair =
        rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == 32)
      return isPair && !key.isEmpty && !key.contains { (65...90).contains($0) }
    }
    return pairs.count * 2 > lines.count
  }
}

extension Defect {
  fileprivate static func swallowed(
    at range: Range<Int>, fix: Fix?, occurrences: [Range<Int>]
  ) -> Defect {
    Defect(
      at: range, occurrences: occurrences,
      help: "set them off less, by at most three blanks from the text above", fix: fix
    ) { items in
      "\(inWords(items)) part of the paragraph above: GitHub shows no list"
    }
  }

  fileprivate static func code(at range: Range<Int>, items all: [Range<Int>]) -> Defect {
    Defect(at: range, occurrences: all, help: "set them off less") { items in
      "\(inWords(items)) shown as code, since they are set off by four blanks or more"
    }
  }

  private static func inWords(_ items: [Range<Int>]) -> String {
    items.count == 1 ? "this item is" : "\(items.count) items are"
  }
}
