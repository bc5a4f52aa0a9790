internal import Bytes
internal import CCmarkGFM

/// Runs cmark-gfm over a document and copies out what is wanted; no C object outlives a call.
enum CmarkParser {
  /// The version of cmark-gfm that is in use, such as `0.29.0.gfm.6`.
  static var libraryVersion: String { String(cString: cmark_version_string()) }

  /// The extensions that GitHub renders, but for tables: no heading depends on them, and wide tables
  /// with short rows take this parser a time that is not linear.
  private static let extensions = ["strikethrough", "autolink", "tasklist"]

  /// The blocks that stand directly in the document, from the line after `skippedLines`.
  static func topLevelBlocks(
    of source: SourceText, afterLine skippedLines: Int
  ) -> [MarkdownTree.Block] {
    let start =
      skippedLines < source.lineCount
      ? source.range(ofLine: skippedLines + 1).lowerBound : source.bytes.count
    guard let document = parse(source.bytes[start...]) else { return [] }
    defer { cmark_node_free(document) }
    var blocks: [MarkdownTree.Block] = []
    var node = cmark_node_first_child(document)
    while let current = node {
      blocks.append(block(current, afterLine: skippedLines))
      node = cmark_node_next(current)
    }
    return blocks
  }

  /// The document node, to be freed by the caller; nil only when memory is exhausted.
  private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      cmark_parser_feed(parser, start, bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  private static func block(
    _ node: OpaquePointer, afterLine skippedLines: Int
  ) -> MarkdownTree.Block {
    let first = skippedLines + max(Int(cmark_node_get_start_line(node)), 1)
    let last = skippedLines + Int(cmark_node_get_end_line(node))
    let lines = first...max(first, last)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return MarkdownTree.Block(kind: .heading(level: level), lines: lines, text: text(of: node))
    case CMARK_NODE_THEMATIC_BREAK:
      // cmark-gfm counts the blank line behind it as its end.
      return MarkdownTree.Block(kind: .thematicBreak, lines: first...first, text: "")
    case CMARK_NODE_HTML_BLOCK:
      return MarkdownTree.Block(kind: .html, lines: lines, text: "")
    default:
      return MarkdownTree.Block(kind: .content, lines: lines, text: "")
    }
  }

  /// The literal text below a node, line breaks as blanks, HTML and the text for images left out.
  private static func text(of node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator),
        !isInImage(current)
      else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        text += cmark_node_get_literal(current).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: continue
      }
    }
  }

  private static func isInImage(_ node: OpaquePointer) -> Bool {
    cmark_node_parent(node).map { cmark_node_get_type($0) == CMARK_NODE_IMAGE } ?? false
  }
}
