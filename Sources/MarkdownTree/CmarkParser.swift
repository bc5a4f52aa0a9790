internal import CCmarkGFM
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A document that cmark-gfm has parsed, freed with its owner.
struct CmarkDocument: ~Copyable {
  /// The document node.
  let root: CmarkNode

  /// The version of cmark-gfm that is in use, such as `0.29.0.gfm.6`.
  static var libraryVersion: String { String(cString: cmark_version_string()) }

  /// The extensions that GitHub renders.
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Parses `bytes`; nil only when memory is exhausted.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    // While it reads inline nodes, the parser keeps what its extensions look for in a table of the
    // whole process.
    let document = Self.turn.withLock { _ in Self.parse(bytes).map { UInt(bitPattern: $0) } }
    guard let pointer = document.flatMap({ OpaquePointer(bitPattern: $0) }) else { return nil }
    root = CmarkNode(pointer: pointer)
  }

  /// Lets one thread at a time into the parser.
  private static let turn = Mutex(())

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    cmark_parser_feed(parser, start, bytes.count)
    return cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root.pointer) }
}

/// A node of a ``CmarkDocument``, valid as long as that.
struct CmarkNode: Equatable {
  fileprivate let pointer: OpaquePointer

  var firstChild: CmarkNode? { cmark_node_first_child(pointer).map { CmarkNode(pointer: $0) } }
  var next: CmarkNode? { cmark_node_next(pointer).map { CmarkNode(pointer: $0) } }
  var parent: CmarkNode? { cmark_node_parent(pointer).map { CmarkNode(pointer: $0) } }

  /// The line where a block begins, from 1; 0 where the parser does not tell.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The byte of its line where a block begins, from 1; a NUL counts as three.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// The line where a block probably ends.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a leaf.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  /// The destination of a link or an image, unescaped.
  var destination: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  /// What the parser read the inline nodes of a block from: its lines without the prefixes of the
  /// blocks around it.
  var content: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_string_content(pointer)) }

  /// The texts below the node, in document order.
  var texts: [UnsafeBufferPointer<UInt8>] {
    var texts: [UnsafeBufferPointer<UInt8>] = []
    var current: CmarkNode? = self
    while let node = current {
      if node.kind == .text { texts.append(node.literal) }
      var above: CmarkNode? = node
      current = node.firstChild
      while current == nil, let last = above, last != self {
        current = last.next
        above = last.parent
      }
    }
    return texts
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(text))
  }

  /// What the node is; nil for what this program does not know.
  var kind: MarkdownTree.Kind? {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: itemKind
    case CMARK_NODE_LIST:
      .list(isOrdered: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST)
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_CODE_BLOCK: .codeBlock(isFenced: isFenced)
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_DOCUMENT: .document
    default: kindOfExtension
    }
  }

  private var itemKind: MarkdownTree.Kind {
    // The extension marks only the items that have a checkbox.
    guard cmark_node_get_syntax_extension(pointer) != nil else { return .item }
    return .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(pointer))
  }

  private var isFenced: Bool {
    var (length, offset, character) = (CInt(0), CInt(0), CChar(0))
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// The types of extensions have numbers only once those are registered, but always names.
  private var kindOfExtension: MarkdownTree.Kind? {
    guard let name = cmark_node_get_type_string(pointer) else { return nil }
    if strcmp(name, "table_cell") == 0 { return .tableCell }
    if strcmp(name, "table_row") == 0 { return .tableRow(isHeader: false) }
    if strcmp(name, "strikethrough") == 0 { return .strikethrough }
    if strcmp(name, "table_header") == 0 { return .tableRow(isHeader: true) }
    return strcmp(name, "table") == 0 ? .table : nil
  }
}
