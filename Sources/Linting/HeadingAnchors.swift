internal import Bytes
internal import MarkdownTree

/// The anchors that GitHub gives to the headings of a file.
struct HeadingAnchors {
  /// By the letters and digits of the heading, which all tools keep.
  private var anchors: [String: String] = [:]
  /// All of them.
  private var all: Set<String> = []

  init(_ tree: MarkdownTree) {
    self.init(tree, NodePlaces(tree))
  }

  init(_ tree: MarkdownTree, _ places: NodePlaces) {
    for node in places.markup { all.formUnion(tree.source.names(in: tree.nodes[node].range)) }
    var times: [String: Int] = [:]
    var headings = places.markup.flatMap { tree.source.headings(in: tree.nodes[$0].range) }
    for node in places.texts {
      guard case .heading = tree.nodes[node].kind else { continue }
      headings.append((tree.nodes[node].range.lowerBound, tree.text(of: node).string))
    }
    for (_, text) in headings.sorted(by: { $0.0 < $1.0 }) {
      let anchor = Self.anchor(of: text)
      let number = times[anchor, default: 0]
      times[anchor] = number + 1
      let numbered = number == 0 ? anchor : "\(anchor)-\(number)"
      all.insert(numbered)
      let key = Self.key(of: text)
      if anchors[key] == nil { anchors[key] = numbered }
    }
  }

  /// Whether a link to an anchor finds a heading, or what has that name in HTML.
  func mayLead(to name: String) -> Bool {
    let plain = name.withoutPercents
    let prefix = "user-content-"
    return all.contains(plain)
      || plain.hasPrefix(prefix) && all.contains(String(plain.dropFirst(prefix.count)))
  }

  /// The anchor of the heading that another tool calls so; nil where there is none.
  func anchor(for name: String) -> String? {
    let key = Self.key(of: name.withoutPercents)
    return key.isEmpty ? nil : anchors[key]
  }

  private static func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.isKeptInAnchors { anchor.unicodeScalars.append(scalar) }
      if scalar == " " { anchor += "-" }
    }
    return anchor
  }

  private static func key(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension Unicode.Scalar {
  /// Whether it is part of a word, or a hyphen.
  fileprivate var isKeptInAnchors: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    default: self == "-"
    }
  }
}

extension SourceText {
  /// The names that tags in a piece of HTML give to places, as in `<a name="lamp">` and `<h3 id="lamp">`.
  fileprivate func names(in html: Range<Int>) -> [String] {
    ["id", "name"].flatMap { key -> [String] in
      var found: [String] = []
      var place = html.lowerBound
      while let mark = range(of: key + "=", in: place..<html.upperBound) {
        place = mark.upperBound
        guard mark.lowerBound > html.lowerBound, bytes[mark.lowerBound - 1].isWhiteSpace else {
          continue
        }
        let value = bytes[place..<html.upperBound].drop { "\"'".utf8.contains($0) }
          .prefix { $0 > 0x20 && !"\"'>".utf8.contains($0) }
        if !value.isEmpty { found.append(text(in: value.indices)) }
      }
      return found
    }
  }

  /// The texts of the headings `<h3>...</h3>` in a piece of HTML, without tags, with their places.
  fileprivate func headings(in html: Range<Int>) -> [(Int, String)] {
    var found: [(Int, String)] = []
    var place = html.lowerBound
    while let open = bytes[place..<html.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let name = bytes[place..<html.upperBound].prefix(2)
      guard name.count == 2, name.first.map({ $0 | 0x20 }) == UInt8(ascii: "h"),
        name.last.map({ (49...54).contains($0) }) ?? false
      else { continue }
      let level = text(in: name.indices)
      let close = range(of: "</" + level, in: place..<html.upperBound)
      let end = close?.lowerBound ?? html.upperBound
      found.append((open, text(in: open..<end).withoutTags))
      place = end
    }
    return found
  }
}

extension String {
  /// What stands outside of `<` and `>`, without the blanks around it.
  fileprivate var withoutTags: String {
    var (depth, text) = (0, "")
    for character in self {
      if character == "<" { depth += 1 }
      if depth == 0 { text.append(character) }
      if character == ">" { depth = max(depth - 1, 0) }
    }
    let blanks = text.reversed().prefix { $0.isWhitespace }.count
    return String(text.dropLast(blanks).drop { $0.isWhitespace })
  }
}

extension String {
  /// The text with each `%C3%A4` as what it stands for.
  var withoutPercents: String { String(decoding: bytesWithoutPercents, as: UTF8.self) }

  /// The same in bytes, which may be no UTF-8.
  var bytesWithoutPercents: [UInt8] {
    guard utf8.contains(UInt8(ascii: "%")) else { return Array(utf8) }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      let value = digits.utf8.count == 2 ? UInt8(digits, radix: 16) : nil
      let isEscape = byte == UInt8(ascii: "%") && value != nil
      bytes.append(isEscape ? value ?? byte : byte)
      rest = rest.dropFirst(isEscape ? 3 : 1)
    }
    return bytes
  }
}
