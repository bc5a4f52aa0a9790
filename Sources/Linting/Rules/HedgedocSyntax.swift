internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports what HedgeDoc shows in its own way, and GitHub as the bare signs.
///
/// Page: Rules/hedgedoc-syntax.md
struct HedgedocSyntax: Rule {
  static let id = "hedgedoc-syntax"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let sizes = file.places.bracketed.flatMap { file.tree.text(of: $0).brokenLinks() }
    return sizes.compactMap { .size($0, in: file.source) } + Self.marks(in: file)
      + (Self.frontMatter(in: file).map { [$0] } ?? [])
  }

  /// The lines that begin with a mark of HedgeDoc.
  private static func marks(in file: LintedFile) -> [Defect] {
    file.tree.lines(of: file.places, beginningWith: ":[{")
      .compactMap { defect(of: $0, in: file.source) }
  }

  private static func defect(of line: JoinedLine, in source: SourceText) -> Defect? {
    let text = source.text(in: line.range)
    let mark = text.trimmedBlanks
    let range = line.range.lowerBound..<line.range.lowerBound + mark.utf8.count
    if mark.lowercased() == "[toc]" {
      return .mark("[TOC]", at: range, help: "remove it", fix: source.removal(ofLine: line.number))
    }
    // What ends a box is told with its beginning.
    if mark.hasPrefix(":::"), mark.contains(where: { $0.isLetter }) {
      return .mark(":::", at: range, help: "make it a quote: > [!NOTE]")
    }
    if mark.hasPrefix("{%"), mark.hasSuffix("%}") {
      return .mark("{% %}", at: range, help: "write a link")
    }
    return nil
  }

  /// Front matter that does not begin on the first line.
  private static func frontMatter(in file: LintedFile) -> Defect? {
    let source = file.source
    return file.lateFrontMatter.map { lines in
      let start = source.range(ofLine: lines.lowerBound)
      let blank = source.range(ofLine: 1).lowerBound..<start.lowerBound
      return .lateFrontMatter(at: start, fix: Fix(isSafe: true, [Fix.Edit(blank, with: "")]))
    }
  }
}

extension LintedFile {
  /// The lines of front matter that does not begin on the first line, so that it is shown as text.
  var lateFrontMatter: ClosedRange<Int>? {
    guard tree.frontMatter == nil,
      let start = (1...source.lineCount).first(where: { !source.range(ofLine: $0).isEmpty }),
      start > 1, source.isRule(start),
      let end = (start...start + Self.mostLinesOfFrontMatter).dropFirst()
        .first(where: { $0 <= source.lineCount && source.isRule($0) })
    else { return nil }
    let inside = (start + 1..<end).map { source.range(ofLine: $0) }.filter { !$0.isEmpty }
    guard inside.count(where: { source.isSetting($0) }) > 1,
      inside.allSatisfy({ source.isSetting($0) || source.isSetOff($0) })
    else { return nil }
    return start...end
  }

  private static let mostLinesOfFrontMatter = 100
}

extension String {
  fileprivate var trimmedBlanks: Substring {
    let rest = drop { $0 == " " || $0 == "\t" }
    let blanks = rest.reversed().prefix { $0 == " " || $0 == "\t" }.count
    return rest.dropLast(blanks)
  }
}

extension SourceText {
  fileprivate func isRule(_ line: Int) -> Bool {
    bytes[range(ofLine: line)].elementsEqual("---".utf8)
  }

  /// Whether a line is `key: value`.
  fileprivate func isSetting(_ line: Range<Int>) -> Bool {
    let key = bytes[line].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == 0x2D }
    let rest = bytes[line].dropFirst(key.count)
    return key.first?.isLetter == true && rest.first == UInt8(ascii: ":")
      && (rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " "))
  }

  fileprivate func isSetOff(_ line: Range<Int>) -> Bool {
    bytes[line].first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") } ?? false
  }
}

extension Defect {
  fileprivate static func size(_ link: BrokenLink, in source: SourceText) -> Defect? {
    guard case .size(let size) = link.fault else { return nil }
    let text = source.text(in: size).drop { $0 == " " || $0 == "\t" }
    return Defect(
      at: link.range, "GitHub shows no image with a size: expected it without \(text)",
      help: "leave out the size, or write <img src=\"...\" width=\"...\">",
      fix: Fix(isSafe: true, [Fix.Edit(size, with: "")]))
  }

  fileprivate static func mark(
    _ mark: String, at range: Range<Int>, help: String, fix: Fix? = nil
  ) -> Defect {
    Defect(at: range, "GitHub shows \(mark) as it is: only HedgeDoc knows it", help: help, fix: fix)
  }

  fileprivate static func lateFrontMatter(at range: Range<Int>, fix: Fix) -> Defect {
    Defect(
      at: range, "the front matter is shown as text: expected it on the first line",
      help: "remove the blank lines before it", fix: fix)
  }
}
