package import Bytes

/// The blocks of a Markdown document as GitHub reads it, flat and in document order.
///
/// Front matter (`---` on the first line to the next `---` or `...`) is no Markdown and has no blocks.
package struct MarkdownTree: Sendable {
  /// A block of the document.
  package struct Block: Equatable, Sendable {
    /// What a block is.
    package enum Kind: Equatable, Sendable {
      case heading(level: Int)
      case thematicBreak
      /// HTML, such as a comment or a style sheet.
      case html
      /// A paragraph, list, quotation, code or anything else with content.
      case content
    }

    package let kind: Kind
    /// The lines of the block, counted from 1.
    package let lines: ClosedRange<Int>
    /// The text of a heading as a reader sees it, without markup; empty for other blocks.
    package let text: String
  }

  /// The blocks on the top level of the document.
  package let blocks: [Block]
  /// The lines of the front matter with its fences.
  package let frontMatter: ClosedRange<Int>?

  /// The version of cmark-gfm that is in use, such as `0.29.0.gfm.6`.
  package static var libraryVersion: String { CmarkParser.libraryVersion }

  /// Reads the document in `source`.
  package init(_ source: SourceText) {
    frontMatter = Self.frontMatter(of: source)
    let skippedLines = frontMatter?.upperBound ?? 0
    blocks = CmarkParser.topLevelBlocks(of: source, afterLine: skippedLines)
  }

  private static func frontMatter(of source: SourceText) -> ClosedRange<Int>? {
    guard isFence(source, line: 1, "---"), source.lineCount > 1 else { return nil }
    let end = (2...source.lineCount).first { line in
      isFence(source, line: line, "---") || isFence(source, line: line, "...")
    }
    return end.map { 1...$0 }
  }

  private static func isFence(_ source: SourceText, line: Int, _ fence: String) -> Bool {
    let range = source.range(ofLine: line)
    guard source.bytes[range].starts(with: fence.utf8) else { return false }
    return source.bytes[range].dropFirst(fence.utf8.count).allSatisfy { byte in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
  }
}
