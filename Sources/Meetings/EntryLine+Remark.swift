internal import Bytes
internal import MarkdownTree
internal import Statements

/// What is said of a participant besides the handle.
extension EntryLine {
  /// The name and the note from a place on: `Ada Lovelace (board) - left early` has the note `board; left early`.
  func remark(from start: Int) -> (name: String?, note: String?) {
    guard let open = text.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "(")) else {
      return (nil, seen(start..<range.upperBound))
    }
    let before = text.trimmed(start..<open)
    guard before.isEmpty || isFullName(before) else { return (nil, seen(start..<end)) }
    let close = closing(open)
    let notes = [seen(open + 1..<close), seen(min(close + 1, end)..<end)].compactMap { $0 }
    return (seen(before), notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  /// The parenthesis that closes another one; the end of the line where none does.
  private func closing(_ open: Int) -> Int {
    var depth = 0
    return (open..<end).first { index in
      depth += depthAdded(by: index)
      return depth == 0
    } ?? end
  }

  private func depthAdded(by index: Int) -> Int {
    switch text.bytes[index] {
    case UInt8(ascii: "("): 1
    case UInt8(ascii: ")"): -1
    default: 0
    }
  }

  /// Some text without decoration, unless it closes what is opened within; nil if nothing of it can be seen.
  private func seen(_ range: Range<Int>) -> String? {
    var shown = text.trimmed(range)
    var depth = shown.reduce(0) { $0 + depthAdded(by: $1) }
    while depth > 0, shown.upperBound < range.upperBound, depthAdded(by: shown.upperBound) < 0 {
      shown = shown.lowerBound..<shown.upperBound + 1
      depth -= 1
    }
    return isSeen(shown) ? text.string(shown) : nil
  }

  private func isSeen(_ range: Range<Int>) -> Bool {
    text.string(range).unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
  }

  /// Whether some words may be the names of a person, each with a capital.
  private func isFullName(_ range: Range<Int>) -> Bool {
    let words = text.bytes[range].split { $0.isWhiteSpace }
    return (2...Self.mostWordsOfAName).contains(words.count)
      && words.allSatisfy { word in
        guard let first = word.first, (65...90).contains(first) || first >= 0x80 else {
          return false
        }
        return word.allSatisfy { $0.isLetter || $0 >= 0x80 || ".'-".utf8.contains($0) }
      }
  }
}
