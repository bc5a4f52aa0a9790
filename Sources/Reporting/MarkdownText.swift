internal import Bytes

/// Texts of strangers as Markdown that shows them as they are, and does nothing else.
enum MarkdownText {
  /// The text on one line: nothing in it is markup, and nobody is notified of it.
  static func inline(_ text: String) -> String {
    opening(
      words(of: text).map {
        isAddress($0) ? address($0) : escaped(withoutMentions($0), hidesReferences: true)
      })
  }

  /// The text on one line for a pad, where an `@` is meant.
  static func keepingHandles(_ text: String) -> String {
    opening(words(of: text).map { isAddress($0) ? address($0) : escaped($0) })
  }

  /// The text inside of an HTML comment, which it cannot end.
  static func insideComment(_ text: String) -> String {
    PrintableLine(text).text.replacing(">", with: "%3E")
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace }).map { PrintableLine(String($0)).text }
  }

  /// The words with the first one so that it begins neither a list nor a heading.
  private static func opening(_ words: [String]) -> String {
    // Nothing is left of an @ that stands alone.
    let words = words.filter { !$0.isEmpty }
    guard let first = words.first else { return "" }
    let number = first.prefix { ("0"..."9").contains($0) }
    let mark = first.dropFirst(number.count)
    let isNumbered = !number.isEmpty && (mark == "." || mark == ")")
    let isMarked = number.isEmpty && first.first.map { "#+-=>".contains($0) } ?? false
    let begin = isNumbered || isMarked ? number + "\\" + mark : first[...]
    return ([String(begin)] + words.dropFirst()).joined(separator: " ")
  }

  private static func isAddress(_ word: String) -> Bool {
    word.hasPrefix("https://") || word.hasPrefix("http://")
  }

  /// A URL, which forges link as it stands: a backslash would become a part of it.
  private static func address(_ word: String) -> String {
    word.unicodeScalars.map { scalar in
      let isMarkup = "<>`\\[]|@*~".unicodeScalars.contains(scalar)
      return isMarkup ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  /// A handle loses its `@`, and an address of mail has a word for it.
  private static func withoutMentions(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      if scalar != "@" {
        text.unicodeScalars.append(scalar)
      } else if text.unicodeScalars.last.map({ isWord($0) }) ?? false {
        text += "(at)"
      }
    }
    return text
  }

  /// References such as `#12`, which a forge would take for its own issues, become code.
  private static func escaped(_ word: String, hidesReferences: Bool = false) -> String {
    let scalars = Array(word.unicodeScalars)
    var text = ""
    var referenceEnd = 0
    for (index, scalar) in scalars.enumerated() where index >= referenceEnd {
      if hidesReferences, scalar == "#" {
        let digits = scalars[(index + 1)...].prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty {
          text += "`#" + String(String.UnicodeScalarView(digits)) + "`"
          referenceEnd = digits.endIndex
          continue
        }
      }
      let isInner = index > 0 && index + 1 < scalars.count
      let isInsideWord = isInner && isWord(scalars[index - 1]) && isWord(scalars[index + 1])
      switch scalar {
      // Inside of a word it begins no emphasis.
      case "_" where isInsideWord: break
      // Else it begins no character reference such as &amp;.
      case "&" where index + 1 < scalars.count: text += "\\"
      case "\\", "`", "*", "_", "[", "]", "<", "~", "$": text += "\\"
      default: break
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
