internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports headings that are none for the parser, or two in one, or empty.
///
/// Page: Rules/heading-malformed.md
struct HeadingMalformed: Rule {
  static let id = "heading-malformed"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let tree = file.tree
    let lines = tree.lines(of: file.places, beginningWith: "#" + commands)
      .compactMap { Self.heading(on: $0, in: file) ?? Self.typedOver($0, in: file.source) }
    let headings = file.places.texts.compactMap { node -> Defect? in
      if case .heading = tree.nodes[node].kind {
        Self.defect(ofHeading: node, in: tree)
      } else {
        nil
      }
    }
    return lines + headings + file.places.codeBlocks.compactMap { Self.code($0, in: tree) }
  }

  /// A line of a paragraph that begins with the signs of a heading, and no blank behind them.
  private static func heading(on line: JoinedLine, in file: LintedFile) -> Defect? {
    let bytes = file.source.bytes[line.range]
    guard bytes.first == hash else { return nil }
    let signs = bytes.prefix { $0 == hash }
    let rest = bytes.dropFirst(signs.count)
    if signs.count > 6, rest.first == UInt8(ascii: " ") { return .tooDeep(at: line.range) }
    guard signs.count < 7, let first = rest.first, first.isLetterOrDigit || first >= 0x80,
      signs.count > 1 || file.profile.isSection(rest) || isTopic(line, rest, in: file.tree)
    else { return nil }
    let end = signs.endIndex
    let isNoBreakSpace = rest.starts(with: [0xC2, 0xA0])
    return .withoutBlank(
      at: line.range, isNoBreakSpace: isNoBreakSpace,
      fix: Fix(
        isSafe: true, [Fix.Edit(end..<end + (isNoBreakSpace ? 2 : 0), with: " ")]))
  }

  /// Whether a text with one sign before it is all of a paragraph, begins with a capital, and goes on: a word
  /// alone may be a tag of a network, and a number is that of an issue.
  private static func isTopic(
    _ line: JoinedLine, _ text: ArraySlice<UInt8>, in tree: MarkdownTree
  ) -> Bool {
    let paragraph = tree.text(around: line.node)
    let lines = tree.source.line(of: max(tree.nodes[paragraph].range.upperBound - 1, 0))
    return tree.nodes[paragraph].parent == 0 && lines == line.number
      && tree.source.line(of: tree.nodes[paragraph].range.lowerBound) == line.number
      && text.first.map { (65...90).contains($0) } ?? false && text.count <= longestTopic
      && !text.contains(hash) && !".,;:".utf8.contains(text.last ?? 0)
  }

  private static let longestTopic = 60

  /// The letter of an editor's command before the signs, as in `i## Lamp`.
  private static func typedOver(_ line: JoinedLine, in source: SourceText) -> Defect? {
    let bytes = source.bytes[line.range]
    guard let first = bytes.first, commands.utf8.contains(first) else { return nil }
    let signs = bytes.dropFirst().prefix { $0 == hash }
    let rest = bytes[signs.endIndex...]
    guard (1...6).contains(signs.count), rest.first == UInt8(ascii: " "), rest.count > 1 else {
      return nil
    }
    let letter = line.range.lowerBound..<signs.startIndex
    return .typedOver(
      String(decoding: [first], as: UTF8.self), at: line.range,
      fix: Fix(isSafe: false, [Fix.Edit(letter, with: "")]))
  }

  private static func defect(ofHeading node: Int, in tree: MarkdownTree) -> Defect? {
    let range = tree.nodes[node].range
    if tree.subtree(of: node).count == 1 {
      return .empty(
        at: range, fix: tree.source.removal(ofLine: tree.source.line(of: range.lowerBound)))
    }
    return second(in: node, of: tree).map { .twoInOne(at: range, second: $0, in: tree.source) }
  }

  /// Where another heading begins in the text of one; nil where none does.
  private static func second(in heading: Int, of tree: MarkdownTree) -> Range<Int>? {
    let range = tree.nodes[heading].range
    let signs = tree.source.bytes[range].drop { $0 == hash }.firstIndex(of: hash)
    guard tree.source.bytes[range].first == hash, signs != nil else { return nil }
    let text = tree.text(of: heading)
    var place = 0
    while let start = text.bytes[place...].firstIndex(of: hash) {
      let row = text.bytes[start...].prefix { $0 == hash }
      place = row.endIndex
      let follows = text.bytes[place...].drop { $0 == UInt8(ascii: " ") }
      if (2...6).contains(row.count), start > 0, text.bytes[start - 1] == UInt8(ascii: " "),
        follows.startIndex > place, !follows.isEmpty, !text.isCode(at: start)
      {
        return text.sourceRange(of: start..<place)
      }
    }
    return nil
  }

  /// A heading that is code, since it is set off; comments in a script have one number sign.
  private static func code(_ node: Int, in tree: MarkdownTree) -> Defect? {
    guard case .codeBlock(isFenced: false) = tree.nodes[node].kind else { return nil }
    let start = tree.nodes[node].range.lowerBound
    let whole = tree.source.range(ofLine: tree.source.line(of: start))
    let text = tree.source.bytes[whole].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let signs = text.prefix { $0 == hash }
    guard (2...6).contains(signs.count), text.dropFirst(signs.count).first == UInt8(ascii: " "),
      whole.lowerBound < text.startIndex
    else { return nil }
    let blanks = whole.lowerBound..<text.startIndex
    return .asCode(
      at: text.startIndex..<whole.upperBound,
      fix: Fix(isSafe: true, [Fix.Edit(blanks, with: "")]))
  }
}

private let hash = UInt8(ascii: "#")
/// What begins to insert text in vi.
private let commands = "iao"

extension Profile {
  /// Whether a text is the heading of a section.
  fileprivate func isSection(_ text: ArraySlice<UInt8>) -> Bool {
    let name = FoldedText(text)
    return participants.headings.matches(name) || housekeeping.headings.matches(name)
      || agenda.headings.matches(name)
  }
}

extension Defect {
  fileprivate static func withoutBlank(
    at range: Range<Int>, isNoBreakSpace: Bool, fix: Fix
  ) -> Defect {
    Defect(
      at: range,
      isNoBreakSpace
        ? "this is no heading: a no-break space stands behind the number signs, expected a blank"
        : "this is no heading: expected a blank behind the number signs",
      help: "write a blank behind them", fix: fix)
  }

  fileprivate static func tooDeep(at range: Range<Int>) -> Defect {
    Defect(
      at: range, "this is no heading: expected six number signs at most",
      help: "leave some of them out")
  }

  fileprivate static func typedOver(
    _ letter: String, at range: Range<Int>, fix: Fix
  ) -> Defect {
    Defect(
      at: range, "this is no heading: \(letter) stands before the number signs",
      help: "remove the letter", fix: fix)
  }

  fileprivate static func empty(at range: Range<Int>, fix: Fix) -> Defect {
    Defect(at: range, "the heading has no text", help: "write one, or remove it", fix: fix)
  }

  fileprivate static func twoInOne(
    at range: Range<Int>, second: Range<Int>, in source: SourceText
  ) -> Defect {
    let end = source.lineEnd
    let blanks = source.bytes[..<second.lowerBound].reversed()
      .prefix { $0 == UInt8(ascii: " ") }.count
    return Defect(
      at: range, "two headings stand on one line: GitHub shows the signs of the second",
      help: "give each a line",
      fix: Fix(
        isSafe: true,
        [Fix.Edit(second.lowerBound - blanks..<second.lowerBound, with: end + end)]))
  }

  fileprivate static func asCode(at range: Range<Int>, fix: Fix) -> Defect {
    Defect(
      at: range, "the heading is shown as code, since it is set off by four blanks or more",
      help: "remove the blanks before it", fix: fix)
  }
}
