internal import MarkdownTree
internal import Profiles
internal import Statements

/// What stands between a marker, its owners and the colon, and names nobody: numbers, times, states.
extension OwnerScan {
  /// The number in `To Do 1:`, `AI 2 @ada` and `AI#3 (@ada)`.
  mutating func skipOrdinal() {
    let isMarked = text.kind(end) == .sign && text.written(end) == "#" && text.isAttached(end)
    let number = isMarked ? end + 1 : end
    guard Self.isOrdinal(text.written(number).utf8) else { return }
    switch text.kind(text.skippingEmphasis(number + 1)) {
    case .colon, .handle, .open: end = number + 1
    default: break
    }
  }

  /// Whether some bytes are digits, and no more than a number in a list has.
  static func isOrdinal(_ bytes: some Collection<UInt8>) -> Bool {
    (1...3).contains(bytes.count) && bytes.allSatisfy { (48...57).contains($0) }
  }

  /// The remark in `AI (until Friday): @ada` and `AI (done): @ada`.
  mutating func skipRemark() {
    guard text.kind(end) == .open, let close = text.closing(end), takeRemark((end + 1)..<close)
    else { return }
    end = close + 1
    hasColon = takeColon() || hasColon
  }

  /// Takes a time or a status, if that is all that a parenthesis says.
  mutating func takeRemark(_ inside: Range<Int>) -> Bool {
    if text.isTime(inside, conventions.due) {
      time = inside
    } else if let verdict = StatusReader(conventions).verdict(ofAll: inside, in: text) {
      status = verdict
    } else {
      return false
    }
    return true
  }

  /// Takes the time or the status behind a comma in a parenthesis, as in `AI (@ada, by Friday)`, and gives what
  /// stands before it.
  mutating func takeRemark(atEndOf inside: Range<Int>) -> Range<Int> {
    guard inside.count <= Self.mostTokensOfNote + Self.mostTokensOfNote else { return inside }
    let comma = inside.first { text.kind($0) == .comma && takeRemark($0 + 1..<inside.upperBound) }
    return inside.lowerBound..<(comma ?? inside.upperBound)
  }

  /// The time in `AI @ada until Friday: text` and `AI @ada, by 2024-05-01: text`.
  mutating func takeTimeBeforeColon(before limit: Int) {
    let start = text.kind(end) == .comma ? end + 1 : end
    let reach = start..<max(start, min(limit, start + Self.mostTokensOfNote))
    let colon = reach.first { text.kind($0) == .colon || text.kind($0) == .handle }
    guard let colon, text.kind(colon) == .colon, colon > start,
      text.isTime(start..<colon, conventions.due)
    else { return }
    time = start..<colon
    end = colon
  }
}
