/// A change of an example's text that must not change what is found in it.
package enum Variant: String, CaseIterable, Sendable {
  /// A line of other characters than ASCII stands before the text, and a blank one.
  case line
  /// Lines end as in files from Windows.
  case crlf
  /// Lines end in a carriage return alone.
  case cr
  /// The whole text stands in a code fence, where nothing is meant.
  case fence

  /// The text in this variant.
  func text(of file: [UInt8]) -> [UInt8] {
    switch self {
    case .line: Array("<!-- Grüße 🚀 -->\n\n".utf8) + file
    case .crlf: Self.ending(lines: file, in: [carriageReturn, lineFeed])
    case .cr: Self.ending(lines: file, in: [carriageReturn])
    case .fence: Self.fenced(file)
    }
  }

  /// Whether only Markdown says the same in this variant.
  var isMarkdown: Bool { self == .line || self == .fence }

  /// Whether the variant itself is what a rule finds.
  func isDefect(of rule: String) -> Bool {
    (self == .crlf || self == .cr) && rule == "line-ending"
  }

  /// How many lines stand before the text.
  var linesBefore: Int {
    switch self {
    case .line: 2
    case .crlf, .cr: 0
    case .fence: 1
    }
  }

  private static func ending(lines: [UInt8], in end: [UInt8]) -> [UInt8] {
    lines.flatMap { $0 == lineFeed ? end : [$0] }
  }

  /// The text in a fence that is longer than any row of backticks in it.
  private static func fenced(_ file: [UInt8]) -> [UInt8] {
    let backtick = UInt8(ascii: "`")
    let longest = file.split { $0 != backtick }.map { $0.count }.max() ?? 0
    let fence = [UInt8](repeating: backtick, count: max(4, longest + 1))
    let end = file.last == lineFeed ? [] : [lineFeed]
    return fence + [lineFeed] + file + end + fence + [lineFeed]
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
