internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

extension Prose {
  /// A line below this length may have ended before its sentence only by somebody's will.
  private static let shortestWrapped = 60

  /// The lines of the text as ranges of tokens, each with those into which its sentence runs on.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index].kind == .lineBreak {
      if runsOn(index, since: start) { continue }
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    return lines
  }

  /// Whether a sentence goes on behind a line break.
  private func runsOn(_ lineBreak: Int, since start: Int) -> Bool {
    guard lineBreak > start, lineBreak + 1 < tokens.count else { return false }
    let (before, after) = (tokens[lineBreak - 1], tokens[lineBreak + 1])
    guard before.kind != .stop, before.kind != .colon, after.kind == .word || after.kind == .code
    else { return false }
    let first = text.bytes[after.range.lowerBound]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return true }
    let lastLine = text.bytes[..<before.range.upperBound].lastIndex { $0 == UInt8(ascii: "\n") }
    return before.range.upperBound - (lastLine ?? -1) > Self.shortestWrapped
  }

  /// The clauses of a line: what stands between its full stops, arrows, semicolons and spaced dashes.
  func clauses(of line: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where separates(index, in: line) {
      // A full stop belongs to its clause, other signs to none.
      let end = tokens[index].kind == .stop ? index + 1 : index
      if saysSomething(start..<end) { clauses.append(start..<end) }
      start = index + 1
    }
    if saysSomething(start..<line.upperBound) { clauses.append(start..<line.upperBound) }
    return clauses
  }

  /// A text in parts: the sentences that some patterns match are kept apart from those that they do not.
  func parts(of content: Range<Int>, apart patterns: GlobSet) -> [Range<Int>] {
    if patterns.globs.isEmpty { return [content] }
    var parts: [(range: Range<Int>, isApart: Bool)] = []
    for sentence in sentences(of: content) {
      let isApart = patterns.matches(folded(trimmed(sentence)))
      if let last = parts.last, last.isApart == isApart {
        parts[parts.count - 1].range = last.range.lowerBound..<sentence.upperBound
      } else {
        parts.append((sentence, isApart))
      }
    }
    return parts.count > 1 ? parts.map { $0.range } : [content]
  }

  /// What stands between the full stops and the ends of lines of a text.
  private func sentences(of content: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for line in lines where line.overlaps(content) {
      var isOpen = false
      for clause in clauses(of: line.clamped(to: content)) {
        if isOpen, let last = sentences.popLast() {
          sentences.append(last.lowerBound..<clause.upperBound)
        } else {
          sentences.append(clause)
        }
        isOpen = tokens[clause.upperBound - 1].kind != .stop
      }
    }
    return sentences
  }

  private func separates(_ index: Int, in line: Range<Int>) -> Bool {
    let next = index + 1 < line.upperBound ? tokens[index + 1] : nil
    switch tokens[index].kind {
    case .arrow, .semicolon: return true
    case .dash:
      return tokens[index].followsBlank && next?.followsBlank ?? true || isBackArrow(index)
    case .stop:
      guard let next else { return true }
      let sign = text.bytes[tokens[index].range.lowerBound]
      guard next.followsBlank || next.kind == .lineBreak else { return false }
      // As in "e.g. this".
      let byte = text.bytes[next.range.lowerBound]
      return sign != UInt8(ascii: ".")
        || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    default: return false
    }
  }

  /// Whether a dash is that of `<-`.
  func isBackArrow(_ dash: Int) -> Bool {
    guard dash > 0, tokens[dash - 1].kind == .sign, !tokens[dash].followsBlank else {
      return false
    }
    return text.bytes[tokens[dash - 1].range.lowerBound] == UInt8(ascii: "<")
  }
}
