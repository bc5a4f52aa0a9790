internal import Bytes
internal import MarkdownTree

/// Puts a section into a changelog, once.
package enum ChangelogInsertion {
  /// The changelog with a section, which takes the place of an older one that it supersedes.
  ///
  /// A new section stands below the title, what follows it and what is called unreleased, above the others.
  /// Everything else stays as it is, byte for byte.
  ///
  /// - Parameters:
  ///   - section: Markdown that begins with a heading of level 2 and ends with a line end.
  ///   - heading: what the heading begins with; behind it there may be the days, as in `2024-Q1: 2024-01-10`.
  ///   - changelog: the bytes of the file, in UTF-8; empty where there is none.
  /// - Returns: The bytes, or nil where no place can be found: in a file that is too large or too slow to
  ///   read, or one that ends within a comment or a code block.
  package static func inserting(
    _ section: String, under heading: ChangelogHeading, into changelog: [UInt8]
  ) -> [UInt8]? {
    if changelog.allSatisfy({ isBlank($0) }) { return Array("# Changelog\n\n\(section)".utf8) }
    let outline = ChangelogOutline(changelog)
    let lineEnd = outline.lineEnd
    let body = Array(section.utf8).flatMap { $0 == newline ? lineEnd : [$0] }
    let range = outline.section(supersededBy: heading) ?? outline.newSection
    var result = Array(changelog[..<range.lowerBound])
    if result.last.map({ $0 != newline && $0 != carriageReturn }) == true { result += lineEnd }
    if !result.isEmpty, !outline.endsWithBlankLine(result) { result += lineEnd }
    let start = result.count
    result += body
    let rest = changelog[range.upperBound...]
    if let first = rest.first, first != newline, first != carriageReturn { result += lineEnd }
    result += rest
    // What stands within a comment or a code block is no section.
    let isFound = ChangelogOutline(result).section(supersededBy: heading)?.lowerBound == start
    return isFound ? result : nil
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func isBlank(_ byte: UInt8) -> Bool {
    [newline, carriageReturn, UInt8(ascii: " "), UInt8(ascii: "\t")].contains(byte)
  }
}

/// The sections of a changelog.
private struct ChangelogOutline {
  private struct Heading {
    let level: Int
    /// Where its line begins.
    let start: Int
    /// What stands between the signs of the heading.
    let text: String
  }

  private let tree: MarkdownTree
  /// The headings of levels 1 and 2 that stand in nothing else.
  private let headings: [Heading]

  init(_ bytes: [UInt8]) {
    tree = MarkdownTree(SourceText(bytes))
    headings = tree.blocks.compactMap { [tree] block in
      guard case .heading(let level) = tree.nodes[block].kind, level <= 2 else { return nil }
      let range = tree.nodes[block].range
      let start = tree.source.range(ofLine: tree.source.line(of: range.lowerBound)).lowerBound
      return Heading(
        level: level, start: start, text: Self.content(tree.source.text(in: range)))
    }
  }

  /// How the lines of the file end.
  var lineEnd: [UInt8] {
    let source = tree.source
    let end = source.bytes[source.range(ofLine: 1).upperBound...]
    switch (end.first, end.dropFirst().first) {
    case (0x0D, 0x0A): return [0x0D, 0x0A]
    case (0x0D, _): return [0x0D]
    default: return [0x0A]
    }
  }

  /// The bytes of a section with its last line's end.
  func section(supersededBy heading: ChangelogHeading) -> Range<Int>? {
    let sections = headings.indices.filter { headings[$0].level == 2 }
    guard
      let index = sections.first(where: { heading.isSame(as: headings[$0].text) })
        ?? sections.first(where: { heading.supersedes(headings[$0].text) })
    else { return nil }
    let start = headings[index].start
    let next = headings.dropFirst(index + 1).first?.start
    return start..<end(from: start, to: foreignText(from: start, to: next) ?? next)
  }

  /// Where something begins that no section of ours has: a definition of a link, HTML that does not fold, or a
  /// paragraph but that with the numbers, which follows the heading.
  private func foreignText(from start: Int, to limit: Int?) -> Int? {
    let limit = limit ?? tree.source.bytes.count
    let blocks = tree.blocks.filter { (start..<limit).contains(tree.nodes[$0].range.lowerBound) }
    var place = start
    for (index, block) in blocks.enumerated() {
      let range = tree.nodes[block].range
      if let definition = firstText(in: place..<range.lowerBound) { return definition }
      if isForeign(block), index > 1 { return range.lowerBound }
      place = max(place, range.upperBound)
    }
    return firstText(in: place..<limit)
  }

  private func isForeign(_ block: Int) -> Bool {
    switch tree.nodes[block].kind {
    case .paragraph: true
    case .htmlBlock: !Self.folds(tree.source.bytes[tree.nodes[block].range])
    default: false
    }
  }

  /// The first line with anything in it that begins between blocks.
  private func firstText(in range: Range<Int>) -> Int? {
    guard range.lowerBound < range.upperBound else { return nil }
    let rest = tree.source.bytes[range]
    return rest.firstIndex { !Self.isBlank($0) }
  }

  private static func folds(_ html: ArraySlice<UInt8>) -> Bool {
    ["<details", "</details", "<summary"].contains { html.starts(with: $0.utf8) }
  }

  /// Where a new section belongs.
  var newSection: Range<Int> {
    let title = headings.firstIndex { $0.level == 1 }
    var others = title.map { headings[($0 + 1)...] } ?? headings[...]
    if others.first.map({ $0.level == 2 && Self.isUnreleased($0.text) }) == true {
      others = others.dropFirst()
    }
    if let next = others.first?.start { return next..<next }
    let end = end(from: 0, to: nil)
    return end..<end
  }

  /// Where what stands between two places ends; definitions of links behind it are no part of it.
  private func end(from start: Int, to limit: Int?) -> Int {
    let limit = limit ?? tree.source.bytes.count
    let last = tree.blocks.last { block in
      (start..<limit).contains(tree.nodes[block].range.lowerBound)
    }
    var end = last.map { tree.nodes[$0].range.upperBound } ?? limit
    while end > start, Self.isBlank(tree.source.bytes[end - 1]) { end -= 1 }
    return tree.source.nextLine(after: end)
  }

  func endsWithBlankLine(_ bytes: [UInt8]) -> Bool {
    let source = SourceText(bytes)
    // Behind the last line's end a line begins.
    return source.lineCount > 1
      && bytes[source.range(ofLine: source.lineCount - 1)].allSatisfy { Self.isBlank($0) }
  }

  /// Whether people collect there what no version has yet, as keepachangelog.com has it: `[Unreleased]`.
  private static func isUnreleased(_ heading: String) -> Bool {
    let name = heading.lowercased()
    return name == "unreleased" || name.hasPrefix("[unreleased]")
  }

  /// A heading without its signs.
  private static func content(_ text: String) -> String {
    guard text.hasPrefix("#") else {
      let lines = text.split(whereSeparator: { $0.isNewline })
      return lines.dropLast().joined(separator: " ").trimmed
    }
    let content = String(text.drop { $0 == "#" }).trimmed
    let end = content.reversed().prefix { $0 == "#" }.count
    let isClosed = end > 0 && content.dropLast(end).last.map { $0 == " " || $0 == "\t" } ?? true
    return isClosed ? String(content.dropLast(end)).trimmed : content
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension MarkdownTree {
  /// The blocks that stand in nothing else.
  fileprivate var blocks: [Int] { Array(children(of: 0)) }
}

extension SourceText {
  /// Where the line after that of an offset begins.
  fileprivate func nextLine(after offset: Int) -> Int {
    let line = line(of: offset)
    return line < lineCount ? range(ofLine: line + 1).lowerBound : bytes.count
  }
}

extension String {
  fileprivate var trimmed: String {
    let front = drop { $0.isWhitespace }
    return String(front.dropLast(front.reversed().prefix { $0.isWhitespace }.count))
  }
}
