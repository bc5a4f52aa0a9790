internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles
internal import Statements

/// Reports lines that were meant to stand by themselves, and that GitHub joins with the line above.
///
/// Page: Rules/lost-line-break.md
struct LostLineBreak: Rule {
  static let id = "lost-line-break"
  static let severity = Severity.info

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard file.team.kind != .slides, !file.minutes.isDeck else { return [] }
    let tree = file.tree
    let lines = file.places.breaks.compactMap { node -> (JoinedLine, Int)? in
      guard tree.nodes[node].kind == .softBreak, let line = tree.line(behind: node) else {
        return nil
      }
      return Self.standsAlone(line, in: file) ? (line, node) : nil
    }
    let paragraphs = Dictionary(grouping: lines) { tree.text(around: $0.1) }
    return paragraphs.sorted { $0.key < $1.key }.compactMap { _, lines in
      lines.first.map { first in
        .joined(
          at: first.0.range, lines: lines.map { $0.0.range },
          breaks: lines.map { file.source.breaking(line: $0.0.number - 1) })
      }
    }
  }

  /// Whether a line begins with an arrow or a marker, or is an address or a handle and nothing else.
  private static func standsAlone(_ line: JoinedLine, in file: LintedFile) -> Bool {
    let bytes = file.source.bytes[line.range]
    guard let first = bytes.first else { return false }
    if isLabelled(line, in: file) { return true }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "="), 0xE2:
      return arrows.contains { bytes.starts(with: $0.utf8) }
        && file.tree.nodes[line.node].kind == .text
    case UInt8(ascii: "@"):
      let handle = bytes.dropFirst().prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
      // Behind a comma a list of people goes on.
      return handle.count > 1 && bytes.dropFirst(handle.count + 1).allSatisfy { $0 == 32 }
        && !file.source.hasComma(atEndOfLine: line.number - 1)
    case UInt8(ascii: "h"):
      return file.tree.isAutolink(line.node) && !file.source.leadsOn(atEndOfLine: line.number - 1)
        && file.tree.nodes[line.node].range.upperBound >= file.source.textEnd(ofLine: line.number)
    default:
      return file.profile.actions.owned.contains { marker in
        bytes.starts(with: marker.utf8)
          && bytes.dropFirst(marker.utf8.count).first.map { " :".utf8.contains($0) } == true
          && bytes.contains(UInt8(ascii: "@"))
      }
    }
  }

  /// Whether a line and the one above it both begin with a word and a colon, as in `Q: why?` and `A: because`.
  private static func isLabelled(_ line: JoinedLine, in file: LintedFile) -> Bool {
    let source = file.source
    guard source.bytes[line.range].hasLabel else { return false }
    let above = source.bytes[source.range(ofLine: line.number - 1)]
      .drop { " \t>".utf8.contains($0) }
    return above.dropFirst(above.lengthOfListMarker).hasLabel
  }

  private static let arrows = ["-> ", "=> ", "--> ", "==> ", "\u{2192} ", "\u{21D2} "]
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin with a capital word, a colon and a text.
  fileprivate var hasLabel: Bool {
    let word = prefix(16).prefix { $0.isLetter }
    guard let first = word.first, (65...90).contains(first), word.count < 16 else { return false }
    return dropFirst(word.count).starts(with: ": ".utf8) && count > word.count + 2
  }
}

extension SourceText {
  fileprivate func hasComma(atEndOfLine line: Int) -> Bool {
    bytes[range(ofLine: line).lowerBound..<textEnd(ofLine: line)].last == UInt8(ascii: ",")
  }

  /// What ends a line with a backslash, which must not become part of an address.
  fileprivate func breaking(line: Int) -> Fix.Edit {
    let range = range(ofLine: line)
    let end = textEnd(ofLine: line)
    let word = text(in: range.lowerBound..<end).split(separator: " ").last ?? ""
    return Fix.Edit(end..<range.upperBound, with: word.contains("://") ? " \\" : "\\")
  }

  /// Whether a line ends as a sentence that goes on does: in a comma, a colon or a small word.
  fileprivate func leadsOn(atEndOfLine line: Int) -> Bool {
    let text = bytes[range(ofLine: line).lowerBound..<textEnd(ofLine: line)]
    guard let last = text.last, !":,(".utf8.contains(last) else { return true }
    let word = text.reversed().prefix { (97...122).contains($0) }
    let isWhole = text.dropLast(word.count).last == UInt8(ascii: " ")
    return (1...3).contains(word.count) && isWhole
  }

  /// The end of a line's text, before the blanks at its end.
  fileprivate func textEnd(ofLine line: Int) -> Int {
    let range = range(ofLine: line)
    let blanks = bytes[range].reversed().prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
    return range.upperBound - blanks.count
  }
}

extension Defect {
  fileprivate static func joined(at range: Range<Int>, lines all: [Range<Int>], breaks: [Fix.Edit])
    -> Defect
  {
    Defect(
      at: range, occurrences: all,
      help: "end the line above with a backslash, or make items of both",
      fix: Fix(isSafe: false, breaks)
    ) { all in
      let lines = all.count == 1 ? "this line" : "this line and \(all.count - 1) more"
      return "GitHub shows \(lines) in one row with the line above"
    }
  }
}
