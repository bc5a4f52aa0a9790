/// What readers see of a text, apart from how it is laid out and punctuated.
///
/// Words alone are not all that is said: `> 3` and `< 3` have the same ones, and so have `1,5` and `1:5`.
struct VisibleText {
  /// Without blanks, in small letters; an address is there as it is written.
  let text: String

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      self.text = Self.folded(ascii: Array(text.utf8))
      return
    }
    self.text = text.unicodeScalars.split { $0.properties.isWhitespace }.map { part in
      let part = String(part)
      return part.contains("://")
        ? Self.withoutEnd(part.unicodeScalars.map { $0 }) : Self.folded(part).lowercased()
    }.joined()
  }

  /// A text without what nobody sees, such as hyphens for the end of a line.
  static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var shown = String.UnicodeScalarView()
    shown.append(
      contentsOf: text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    return String(shown)
  }

  /// A part between blanks without quotes, brackets and emphasis, without punctuation at its end or between
  /// letters, and nothing if it is a dash.
  private static func folded(_ part: String) -> String {
    let scalars = part.unicodeScalars.filter { !isDecoration($0) }.map { isDash($0) ? "-" : $0 }
    if scalars.allSatisfy({ $0 == "-" }) { return "" }
    let kept = scalars.indices.filter { index in
      guard isPunctuation(scalars[index]) || scalars[index] == "-", index > 0,
        index + 1 < scalars.count
      else { return true }
      return !isLetter(scalars[index - 1]) || !isLetter(scalars[index + 1])
    }
    return withoutEnd(kept.map { scalars[$0] })
  }

  private static func withoutEnd(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    let end = scalars.lastIndex { !isPunctuation($0) && !isDecoration($0) } ?? -1
    text.append(contentsOf: scalars[..<(end + 1)])
    return String(text)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:?!\u{2026}".unicodeScalars.contains(scalar)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2212}" || scalar.properties.generalCategory == .dashPunctuation
  }

  /// Quotes, brackets, emphasis, bullets, and what marks a handle.
  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "\"'`()[]{}*_@".unicodeScalars.contains(scalar) }
    return scalar.properties.isQuotationMark || scalar == "\u{2022}"
  }
}
