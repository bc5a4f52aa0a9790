/// A manual page under construction, in the man macros of roff.
///
/// Plain ASCII comes out, so that the page looks the same under every locale.
struct Roff {
  private(set) var text = ""

  /// A request or macro; arguments are quoted.
  mutating func macro(_ name: String, _ arguments: String...) {
    let words = [".\(name)"] + arguments.map { "\"\(Roff.escaped($0))\"" }
    text += words.joined(separator: " ") + "\n"
  }

  /// A line of text that is escaped already, made of ``bold(_:)`` and the like.
  mutating func line(_ markup: String) {
    text += Roff.protected(markup) + "\n"
  }

  /// The paragraphs of `prose`; `separator` is the macro between two of them.
  mutating func prose(_ prose: String, separator: String) {
    for (index, paragraph) in paragraphs(of: prose).enumerated() {
      if index > 0 { macro(separator) }
      switch paragraph {
      case .prose(let text):
        for part in filled(text, width: HelpText.width) { line(Roff.escaped(part)) }
      case .verbatim(let lines):
        macro("nf")
        for part in lines { line(Roff.escaped("  \(part)")) }
        macro("fi")
      }
    }
  }

  /// A label with a text indented below it.
  mutating func item(_ label: String, _ texts: [String]) {
    macro("TP")
    line(label)
    for (index, text) in texts.enumerated() {
      if index > 0 { macro("IP") }
      prose(text, separator: "IP")
    }
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Escapes what roff would read as markup, or show as a typographic sign that cannot be
  /// pasted into a shell.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }
    .joined()
  }

  /// roff takes a line that begins with a dot for a request.
  private static func protected(_ line: String) -> String {
    line.hasPrefix(".") ? "\\&\(line)" : line
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
