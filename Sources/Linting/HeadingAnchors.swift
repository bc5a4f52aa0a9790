internal import MarkdownTree

/// The anchors that GitHub gives to the headings of a file.
struct HeadingAnchors {
  /// By the letters and digits of the heading, which all tools keep.
  private var anchors: [String: String] = [:]

  init(_ tree: MarkdownTree, texts: [Int]) {
    var times: [String: Int] = [:]
    for node in texts {
      guard case .heading = tree.nodes[node].kind else { continue }
      let text = tree.text(of: node).string
      let anchor = Self.anchor(of: text)
      let number = times[anchor, default: 0]
      times[anchor] = number + 1
      let key = Self.key(of: text)
      if anchors[key] == nil { anchors[key] = number == 0 ? anchor : "\(anchor)-\(number)" }
    }
  }

  /// The anchor of the heading that another tool calls so; nil where there is none.
  func anchor(for name: String) -> String? {
    let key = Self.key(of: name.withoutPercents)
    return key.isEmpty ? nil : anchors[key]
  }

  private static func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        || scalar == "_"
      if isKept { anchor.unicodeScalars.append(scalar) }
      if scalar == " " { anchor += "-" }
    }
    return anchor
  }

  private static func key(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension String {
  /// The text with each `%C3%A4` as what it stands for.
  fileprivate var withoutPercents: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      let value = digits.utf8.count == 2 ? UInt8(digits, radix: 16) : nil
      let isEscape = byte == UInt8(ascii: "%") && value != nil
      bytes.append(isEscape ? value ?? byte : byte)
      rest = rest.dropFirst(isEscape ? 3 : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
