internal import Bytes
internal import MarkdownTree
internal import Profiles

/// A link or an image as it is written in a file.
struct WrittenLink: Sendable {
  /// How it is written.
  enum Form: Sendable {
    /// `[text](destination)`.
    case labelled
    /// The address alone.
    case bare
    case image
    /// `<a href="destination">text</a>`.
    case html
    /// `<img src="destination">`.
    case htmlImage
  }

  let form: Form
  /// The node of the tree; of HTML that of the opening tag.
  let node: Int
  /// Where it leads, without escapes.
  let destination: String
  /// The bytes of the whole, of HTML of the opening tag.
  let range: Range<Int>
  /// The destination in parts; nil where it is no address of the web.
  let address: WebAddress?

  fileprivate init(_ form: Form, _ node: Int, _ destination: String, _ range: Range<Int>) {
    self.form = form
    self.node = node
    self.destination = destination
    self.range = range
    address = WebAddress(destination)
  }

  /// The text that a reader sees.
  func label(in tree: MarkdownTree) -> String {
    guard form == .html else { return tree.text(of: node).string }
    var label = ""
    var next = tree.nodes[node].next
    while let sibling = next {
      if tree.nodes[sibling].kind == .html { break }
      label += tree.nodes[sibling].kind == .text ? tree.text(of: sibling).string : "\u{FFFC}"
      next = tree.nodes[sibling].next
    }
    return label
  }

  /// Whether the destination may match one of some patterns that are sought in texts, by a quick look.
  func mayMatch(_ patterns: GlobSet) -> Bool {
    destination.utf8.withContiguousStorageIfAvailable { patterns.mayMatchPart(of: $0) } ?? true
  }

  /// Where a part of the destination stands in the file; nil where it is written in another way.
  func place(of part: String, in source: SourceText) -> Range<Int>? {
    source.lastRange(of: part, in: range)
  }
}

extension MarkdownTree {
  /// The links and images of the document, in order; HTML is looked through where its nodes are given.
  func writtenLinks(html: [Int], markup: [Int]) -> [WrittenLink] {
    let links = linkNodes.compactMap { node in
      isFootnote(node)
        ? nil
        : destination(of: node).map { destination in
          let isImage = nodes[node].kind == .image
          let form: WrittenLink.Form = isImage ? .image : isAutolink(node) ? .bare : .labelled
          return WrittenLink(form, node, destination, nodes[node].range)
        }
    }
    let anchors = html.compactMap { node in
      source.href(in: nodes[node].range).map { WrittenLink(.html, node, $0, nodes[node].range) }
    }
    let images = markup.flatMap { node in
      source.images(in: nodes[node].range).map { WrittenLink(.htmlImage, node, $0, $1) }
    }
    let others = anchors + images
    return others.isEmpty ? links : (links + others).sorted { $0.node < $1.node }
  }

  /// Whether a link is `[^1]`, which GitHub makes a footnote of.
  private func isFootnote(_ node: Int) -> Bool {
    let bytes = source.bytes[nodes[node].range]
    return nodes[node].kind == .link && bytes.starts(with: "[^".utf8)
      && bytes.last == UInt8(ascii: "]")
  }
}

extension SourceText {
  /// The destination of an opening tag `<a href="...">`.
  fileprivate func href(in tag: Range<Int>) -> String? {
    let name = bytes[tag].prefix(3).map { $0 | 0x20 }
    guard name.starts(with: "<a".utf8), name.last == UInt8(ascii: " "),
      let key = range(of: "href=", in: tag)
    else { return nil }
    return quoted(from: key.upperBound, before: tag.upperBound)
  }

  /// The text in quotation marks at a place; nil where none are.
  private func quoted(from start: Int, before end: Int) -> String? {
    let value = bytes[start..<end]
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let inside = value.dropFirst().prefix { $0 != quote }
    return text(in: inside.indices)
  }

  /// The sources of the tags `<img src="...">` in a piece of HTML, with the places of the tags.
  fileprivate func images(in html: Range<Int>) -> [(String, Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var place = html.lowerBound
    while let start = bytes[place..<html.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start..<html.upperBound]
      place = start + 1
      if rest.starts(with: "<!--".utf8) {
        place = range(of: "-->", in: start..<html.upperBound)?.upperBound ?? html.upperBound
        continue
      }
      guard rest.dropFirst().prefix(4).map({ $0 | 0x20 }).elementsEqual("img ".utf8) else {
        continue
      }
      let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.upperBound
      place = end
      if let key = range(of: " src=", in: start..<end),
        let source = quoted(from: key.upperBound, before: end)
      {
        found.append((source, start..<end))
      }
    }
    return found
  }

  /// Where a text last stands in a byte range.
  fileprivate func lastRange(of text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    // What is longer would be compared again and again.
    guard !wanted.isEmpty, wanted.count <= 1024, wanted.count <= range.count else { return nil }
    let starts = range.lowerBound...(range.upperBound - wanted.count)
    let start = starts.last { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count }
  }
}
