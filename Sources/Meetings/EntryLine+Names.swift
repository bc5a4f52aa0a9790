internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// Several people in one line.
extension EntryLine {
  /// What stands between the commas or semicolons of a line, and between words such as `and`:
  /// `Ada Lovelace, @bob (board, remote) and Eve`.
  func parts(joints: Set<String>) -> [EntryLine] {
    let whole = range.lowerBound..<end
    let hasSemicolon = text.bytes[whole].contains(UInt8(ascii: ";"))
    let parts = parts(of: whole, at: UInt8(ascii: hasSemicolon ? ";" : ","))
    return parts.flatMap { split($0, at: joints) }
      .map { EntryLine(named: EntryLine(text, $0, isInItem: false, isLabelled: true)) }
      .filter { !$0.range.isEmpty }
  }

  /// Whether the line begins with a handle or is an entry, each word of which may be one of a name, as in
  /// `Ada von Berg`.
  var isWrittenLikePerson: Bool {
    if !handles.isEmpty { return startsWithHandle || beginsWithName }
    let words = text.bytes[rangeOfName].split { $0.isWhiteSpace }
    guard namesPeople, let first = words.first, let last = words.last else { return false }
    return [first, last].allSatisfy { $0.beginsLikeName }
      && words.allSatisfy { $0.beginsLikeName || $0.count <= Self.longestParticle }
  }

  /// The letters of `von`.
  private static let longestParticle = 3

  /// The parts of a range between separators that do not stand in parentheses.
  private func parts(of range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var (parts, start, depth): ([Range<Int>], Int, Int) = ([], range.lowerBound, 0)
    for index in range {
      switch text.bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(depth - 1, 0)
      case separator where depth == 0:
        parts.append(start..<index)
        start = index + 1
      default: break
      }
    }
    return parts + [start..<range.upperBound]
  }

  private func split(_ part: Range<Int>, at joints: Set<String>) -> [Range<Int>] {
    let note = text.bytes[part].firstIndex(of: UInt8(ascii: "(")) ?? part.upperBound
    var (parts, start): ([Range<Int>], Int) = ([], part.lowerBound)
    for word in text.bytes[part.lowerBound..<note].split(whereSeparator: { $0.isWhiteSpace })
    where joints.contains(String(decoding: word, as: UTF8.self).lowercased()) {
      parts.append(start..<word.startIndex)
      start = word.endIndex
    }
    return parts + [start..<part.upperBound]
  }
}

extension FlatText {
  /// No label has more bytes than this.
  static let longestLabel = 64

  /// What stands before the first colon of a line, if it is short enough for a label.
  func label(_ line: Range<Int>) -> Range<Int>? {
    let beginning = bytes[line].prefix(Self.longestLabel + 1)
    return beginning.firstIndex(of: UInt8(ascii: ":")).flatMap { colon in
      colon > line.lowerBound ? line.lowerBound..<colon : nil
    }
  }

  /// Whether what stands before a colon is a label, whatever it says: neither a handle, nor a time or the
  /// beginning of an address.
  func isAnyLabel(_ label: Range<Int>) -> Bool {
    let words = bytes[label].split { $0.isWhiteSpace }
    guard (1...EntryLine.mostWordsOfAName).contains(words.count),
      let first = words.first?.first, first.isLetter || first >= 0x80,
      !bytes[label].contains(where: { "@(".utf8.contains($0) })
    else { return false }
    return bytes[(label.upperBound + 1)...].first != UInt8(ascii: "/")
  }
}

extension ArraySlice<UInt8> {
  fileprivate var beginsLikeName: Bool { first.map { $0.isCapital || $0 >= 0x80 } ?? false }
}
