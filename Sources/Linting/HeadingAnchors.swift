internal import Bytes
internal import MarkdownTree

/// The anchors that GitHub gives to the headings of a file.
struct HeadingAnchors {
  /// By the letters and digits of the heading, which all tools keep.
  private var anchors: [String: String] = [:]
  /// All of them.
  private var all: Set<String> = []
  /// Whether there may be more than are known: those that are written in HTML.
  private let hasOthers: Bool

  init(_ tree: MarkdownTree) {
    self.init(tree, NodePlaces(tree))
  }

  init(_ tree: MarkdownTree, _ places: NodePlaces) {
    hasOthers = places.markup.contains { tree.source.mayHoldAnchor(in: tree.nodes[$0].range) }
    var times: [String: Int] = [:]
    for node in places.texts {
      guard case .heading = tree.nodes[node].kind else { continue }
      let text = tree.text(of: node).string
      let anchor = Self.anchor(of: text)
      let number = times[anchor, default: 0]
      times[anchor] = number + 1
      let numbered = number == 0 ? anchor : "\(anchor)-\(number)"
      all.insert(numbered)
      let key = Self.key(of: text)
      if anchors[key] == nil { anchors[key] = numbered }
    }
  }

  /// Whether a link to an anchor finds a heading, or may find what is no heading.
  func mayLead(to name: String) -> Bool {
    let plain = name.withoutPercents
    let prefix = "user-content-"
    return hasOthers || all.contains(plain)
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
  /// Whether HTML has a heading, or what is given a name.
  fileprivate func mayHoldAnchor(in html: Range<Int>) -> Bool {
    let text = text(in: html).lowercased()
    return ["<h", " id=", " name="].contains { text.contains($0) }
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
