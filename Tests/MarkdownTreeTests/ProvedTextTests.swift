import Bytes
import Foundation
import MarkdownTree
import Support
import Testing

/// What an independent reading of the source makes of a text.
private func unescaped(_ written: [UInt8], isInCell: Bool, isAutolink: Bool) -> [[UInt8]] {
  var bytes = written.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
  let text = String(decoding: bytes, as: UTF8.self)
  if isInCell { bytes = Array(text.replacing("\\|", with: "|").utf8) }
  // Texts of the tests and of real minutes hold these entities and no others.
  let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&nbsp;": "\u{A0}", "&#35;": "#",
    "&#x22;": "\"", "&auml;": "\u{E4}", "&NotEqualTilde;": "\u{2242}\u{338}", "&fjlig;": "fj",
    "&#0;": "\u{FFFD}", "&rarr;": "\u{2192}", "&copy;": "\u{A9}", "&#38;": "&", "&#x26;": "&",
    "&ThickSpace;": "\u{205F}\u{200A}", "&ne;": "\u{2260}",
  ]
  var plain: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let rest = bytes[index...]
    if let entity = entities.first(where: { rest.starts(with: $0.key.utf8) }) {
      plain += Array(entity.value.utf8)
      index += entity.key.utf8.count
    } else if bytes[index] == UInt8(ascii: "\\"), !isAutolink, index + 1 < bytes.count,
      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".utf8.contains(bytes[index + 1])
    {
      plain.append(bytes[index + 1])
      index += 2
    } else {
      plain.append(bytes[index])
      index += 1
    }
  }
  return isAutolink ? [plain, bytes] : [plain]
}

/// The texts of a document whose source does not read as the parser's text.
private func contradictions(in bytes: [UInt8]) -> [String] {
  let source = SourceText(bytes)
  let tree = MarkdownTree(source)
  let texts = tree.nodes.indices.filter { tree.nodes[$0].kind == .text }
  let parsed = MarkdownTree.parsedTexts(of: source)
  guard texts.count == parsed.count else { return ["\(texts.count) texts, not \(parsed.count)"] }
  var found = tree.unprovedTexts == 0 ? [] : ["\(tree.unprovedTexts) unproved"]
  for (index, literal) in zip(texts, parsed) {
    let range = tree.nodes[index].range
    let isInCell = sequence(first: index) { $0 == 0 ? nil : tree.nodes[$0].parent }
      .contains { tree.nodes[$0].kind == .tableCell }
    let readings = unescaped(
      Array(bytes[range]), isInCell: isInCell,
      isAutolink: tree.isAutolink(tree.nodes[index].parent))
    if !readings.contains(literal) {
      found.append("\(source.position(of: range.lowerBound)): \(source.text(in: range))")
    }
    if tree.text(of: index).bytes != literal { found.append("text \(source.text(in: range))") }
  }
  return found + disorder(in: tree)
}

/// The nodes that do not lie in their parent or behind the sibling before them.
private func disorder(in tree: MarkdownTree) -> [String] {
  tree.nodes.indices.flatMap { parent -> [String] in
    let range = tree.nodes[parent].range
    var end = range.lowerBound
    return tree.children(of: parent).compactMap { child in
      let node = tree.nodes[child]
      defer { end = node.range.upperBound }
      let isInOrder = node.range.lowerBound >= end && node.range.upperBound <= range.upperBound
      return isInOrder && node.parent == parent
        ? nil : "\(node.kind) \(node.range) in \(tree.nodes[parent].kind) \(range) after \(end)"
    }
  }
}

@Suite struct ProvedTextTests {
  @Test(.enabled(if: SharedCorpus.directory != nil, "\(SharedCorpus.absence)"))
  func everyTextOfRealMinutesStandsWhereTheTreeSays() throws {
    let clone = try SharedCorpus.clone()
    let top = clone.directory.appending(path: "minutes").path
    let enumerator = try #require(FileManager.default.enumerator(atPath: top))
    for case let name as String in enumerator where name.hasSuffix(".md") {
      let bytes = try #require(FileOnDisk.contents(top + "/" + name))
      #expect(contradictions(in: bytes) == [], "\(name)")
    }
  }
}
