/// The lines of a file in YAML, with comments behind them.
package struct YAMLLines {
  package private(set) var text = ""

  /// No lines.
  package init() {}

  /// Adds a line, with a comment behind it.
  package mutating func add(_ line: String, indent: Int = 0, note: String? = nil) {
    let blanks = String(repeating: "  ", count: indent)
    text += blanks + line + (note.map { "  # " + $0 } ?? "") + "\n"
  }

  /// Adds an empty line, unless nothing stands before it.
  package mutating func addGap() {
    if !text.isEmpty { text += "\n" }
  }

  /// Adds a comment, in lines of at most 100 bytes where its words allow that.
  package mutating func addComment(_ words: String) {
    var line = "#"
    for word in words.split(separator: " ") {
      if line.utf8.count + word.utf8.count > 99, line != "#" {
        text += line + "\n"
        line = "#"
      }
      line += " " + word
    }
    text += line + "\n"
  }

  /// Adds a key with a list, one value a line.
  package mutating func addList(
    _ key: String, _ values: [(text: String, note: String?)], indent: Int
  ) {
    guard !values.isEmpty else { return }
    add(key + ":", indent: indent)
    for value in values { add("- " + value.text.asYAML, indent: indent + 1, note: value.note) }
  }
}

extension String {
  private static let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

  /// The text as a scalar in YAML, in quotes where it could be taken for something else.
  package var asYAML: String {
    let isPlain = utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        index > 0
      case UInt8(ascii: " "): index > 0 && index < utf8.count - 1
      default: false
      }
    }
    let isWord = isPlain && !isEmpty && !Self.reserved.contains(lowercased())
    if isWord { return self }
    // Within single quotes a line break is a blank, and a terminal would obey a control character.
    let isPrintable = unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        false
      default: true
      }
    }
    return isPrintable ? "'" + replacing("'", with: "''") + "'" : escaped
  }

  /// The text in double quotes, with all but ASCII escaped.
  private var escaped: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return text + "\""
  }
}
