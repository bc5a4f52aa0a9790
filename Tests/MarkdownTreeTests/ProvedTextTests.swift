import Bytes
import Foundation
import MarkdownTree
import Support
import Testing

/// What an independent reading of the source makes of a text.
private func unescaped(_ written: [UInt8], isInCell: Bool, isAutolink: Bool) -> [[UInt8]] {
  guard written.contains(where: { $0 == 0 || "\\&".utf8.contains($0) }) else { return [written] }
  var bytes = written.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
  let text = String(decoding: bytes, as: UTF8.self)
  if isInCell { bytes = Array(text.replacing("\\|", with: "|").utf8) }
  // Texts of the tests and of real minutes hold these entities and no others.
  let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&nbsp;": "\u{A0}", "&#35;": "#",
    "&#x22;": "\"", "&auml;": "\u{E4}", "&NotEqualTilde;": "\u{2242}\u{338}", "&fjlig;": "fj",
    "&#64;": "@", "&#0;": "\u{FFFD}", "&rarr;": "\u{2192}", "&copy;": "\u{A9}", "&#38;": "&",
    "&#x26;": "&",
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
    let names = try Self.files(in: clone)
    #expect(names.count == 562)
    for name in names {
      let bytes = try #require(FileOnDisk.contents(top + "/" + name), "\(name)")
      #expect(contradictions(in: bytes) == [], "\(name)")
      #expect(MarkdownTree.refusal(of: SourceText(bytes)) == nil, "\(name)")
    }
  }

  /// The Markdown files that git lists, without the symbolic links.
  private static func files(in clone: Scratch) throws -> [String] {
    try clone.git("ls-files", "--stage", "-z", in: "minutes").split(separator: "\0")
      .filter { $0.hasPrefix("100644 ") && $0.hasSuffix(".md") }
      .compactMap { $0.split(separator: "\t").last.map { String($0) } }
  }

  @Test(arguments: nastyInputs)
  func everyTextOfNastyInputStandsWhereTheTreeSays(text: String) {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let bytes = Array(text.replacing("\n", with: lineEnd).utf8)
      #expect(contradictions(in: bytes) == [])
      #expect(contradictions(in: Array("\u{FEFF}".utf8) + bytes) == [])
      // NUL is a letter like others, of another length for the parser.
      #expect(contradictions(in: bytes.map { $0 == UInt8(ascii: "o") ? 0 : $0 }) == [])
      #expect(contradictions(in: bytes.map { $0 == UInt8(ascii: "o") ? 0xFF : $0 }) == [])
    }
  }
}

private let nastyInputs = [
  "", "\n", "o", " o", "\to\n", "o\n\n\n", "> o", ">o\no\n", "- o\n o\n  o\n",
  "1. o\n   > o\no\n> o\n",
  "o *o* **o** ***o*** *o **o*** **o*o** ~~o~~ ~o~ `o`\n", "**o* *o** _o_o _o_ __o__ o__o *o\n",
  "*(**o**)* ** o ** *o_ o*\n", "`` o ` o `` `o\no` ` ` `  ` `` ` ``\n",
  "- `o\n  o` o\n> `o\n> o` o\n",
  "> - `o\n>   o\no` o\n", "[o](o) [o](<o o> \"o\") [o](o 'o\no') [o]( o (o) ) [](o) [o]()\n",
  "[o *o* `o` ![o](o)](o(o)o) ![o *o*](o \"o\") [![o](o)](o)\n",
  "[o][a] [a][] [a] [o][b] ![a] [a](o\n\n[a]: o 'o'\n", "[a]: o\n[a]: /o\n  'o'\no [a]\n\n[a]\no",
  "[foo]: /o \"\nbar\n\"\nbar *o* o\n", "[a]: o\n[a]\n===\n", "[a]: o\no\n---\n",
  "[o] [[o]] ]o[ ![o\n",
  "[a]: o\n[a]: o\n\n> [a]: o\n> o [a]\n\n- [a]: o\n- o\n",
  "[a]\n[a] `[a]` [a\na]\n\n[a]: o\n[A A]: o\n",
  "www.o.org, (https://o.org/(o)), https://o.org/o?a=1&amp;b=\\*o. o@o.org! <https://o.org/&amp;\\*> <o@o.org>\n",
  "o&#64;o.org *https://o.org* **www.o.org** _o@o.org_ ~~https://o.org~~ http://o\n",
  "www.o.org/o) www.o.org&amp; https://o.org/**o** [https://o.org](o) [ https://o.org\n",
  "&amp; &amp;amp; &lt;&gt; &nbsp;&NotEqualTilde;&fjlig;o &ThickSpace; & &o; &#35; &#x22; &#0; &#38;#35; &#x26;\n",
  "\\* \\o \\\\ \\& \\&amp; \\\no\\\n  o  \n  o \\ \no\\",
  "o<br>o <a\nhref='o'> o <!-- o\no --> o <o@o> <?o?>\n",
  "<div>\n*o*\n</div>\n*o*\n\n<!-- o\n\no -->o\n*o*\n",
  "# o #\n## *o* ##o ## \n###\n#o\n#\to\t#\n#### o \\#\n",
  "o\n===\n*o\no*\n---\n- o\n  ===\n> o\n> ---\n", "---\no: o\n---\no\n---\no\n----\n***\n",
  "```o\no\n```\n~~~\no\n\n    o\n\to\n- ```\n  o\n", "> ```\n> o\n```\no\n```\n",
  "    o\n\n\n    o\n\no\n",
  "|a|o|\n|-|:-:|\n|o\\|o|`o\\|o`|o|\n| o\n|\n||\n| |o|\no|o\n\no\n",
  "o `o\\|o` o\\|\no  \n *o*  | o \\| *o*\n --- | ---\n o\\\\|o | **o** &amp; \\* \n",
  "> - | a | b |\n>   |---|---|\n>   | *o* | www.o.org |\n> o | a |\no\n",
  "- o\n  |a|\n  |-|\n  |o|\n\n> o\n|a|\n> |-|\n",
  "[d]: o\n|a|\n|-|\n", "- [ ] o\n- [x] *o*\n  o\n  - [X]   o\n- [x]o\n- []\n1. [ ] o\n",
  "-\n-   o\n- - - o\n\t- o\n\n\t  o\n*\to\n", "- o\n\n      o\n\n   -\to\n10) o\n",
  "- o\n- \n  o\n\n-\n\n  o\n",
  "* * *\n- - o\n+ o\n\n\n+ o\n>\n> o\n>> o\n> > > o\no\n", ">     > o\n> o\n>     > o\n    > o\n",
  "o\u{B}\no \u{C}\n\u{B}o\n",
  "\u{E4}o *\u{1F600}* o\u{301} **\u{A0}o**\n", "o  o   \n\n  o\t\to\t\n", "- o\n-\n> o\n-\n",
  "[o]: <> \n[o]: o o\n[o]\n",
  "**[o](o)**o *[o*](o) [*o](o)* `[o](o`)\n", "[o](o \"o\")[o][o] [o]\n[a]\n\n[o]: o\n",
  "!o ![o]\\![o](o) \\[o](o)\n\n[o]: o\n",
  "~~o ~o~ o~~ ~~~o~~~ o~~o~~o ~~*o*~~\n", "o^1 [^1] $o$ :o: @o #1 ==o==\n",
  "1. o\n1) o\n   o\n  2. o\n",
  "<o\n o=\"o\"> *o* </o\n>\n> <!-- o\n> o --> o\n", "o\n    o\n\t*o*\n",
  "https://o.org/o_o_o_(o)_o https://o.org/&o; (o@o.org) o.@o.o_\n",
]
