internal import Bytes
internal import Profiles
internal import Statements

/// The votes for and against something, where they are told in a row: `3 in favour, 5 against`.
struct Tally: Equatable {
  var ayes: Int?
  var nays: Int?

  /// What the votes make of the proposal; nil for a draw.
  ///
  /// Who abstains does not count.
  var outcome: Decision.Outcome? {
    let (ayes, nays) = (ayes ?? 0, nays ?? 0)
    if ayes == nays { return nil }
    return ayes > nays ? .accepted : .rejected
  }
}

extension Prose {
  /// Between a number and what it counts stands at most one token, as in "3 votes for" and "yes: 3".
  private static let reach = 2

  /// The votes that some tokens tell; nil where none are told for it, so that nothing can be known.
  func tally(in range: Range<Int>) -> Tally? {
    guard !isRequirement(range) else { return nil }
    var tally = Tally()
    var options = 0
    // The last number and the last side that have no partner yet.
    var (number, side): (Int?, Int?)
    for index in range {
      if isWord(index, of: [.ayes, .nays]) {
        if isOption(index, before: range.upperBound) { options += 1 }
        if let place = number, index - place <= Self.reach {
          tally.add(Int(words[place]), for: isWord(index, .ayes))
          (number, side) = (nil, nil)
        } else {
          side = index
        }
      } else if Int(words[index]) != nil {
        if let place = side, index - place <= Self.reach {
          tally.add(Int(words[index]), for: isWord(place, .ayes))
          (number, side) = (nil, nil)
        } else {
          number = index
        }
      } else if partsTally(index) {
        (number, side) = (nil, nil)
      }
    }
    // As in "2 for red, 3 for grey".
    if options > 1 || options == 1 && tally.nays == nil { return nil }
    return tally.ayes == nil ? nil : tally
  }

  /// Whether a "for" is one for some name.
  private func isOption(_ index: Int, before end: Int) -> Bool {
    isWord(index, .ayes) && isWord(index, .topics) && !isWord(index, .helpers) && index + 1 < end
      && tokens[index + 1].kind == .word && !isWord(index + 1, .breaks)
      && Int(words[index + 1]) == nil
  }

  /// Whether some tokens tell how many votes it takes: "we need 5 yes", "12 yes votes are needed".
  private func isRequirement(_ range: Range<Int>) -> Bool {
    if holds(.open, in: range) { return true }
    let first = range.first { Int(words[$0]) != nil } ?? range.upperBound
    return (range.lowerBound..<first).contains { index in
      isWord(index, .guards) && !isWord(index, of: [.negations, .negative])
        && !isWord(index + 1, of: [.ayes, .nays])
    }
  }

  /// Whether a word is the votes for and against, as `5-3`.
  func isScore(_ index: Int) -> Bool {
    let parts = words[index].utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetterOrDigit && !$0.isLetter } }
  }

  /// Whether some tokens tell nothing but votes, as "5-3" and "5 yes, 3 no".
  func isTally(_ range: Range<Int>) -> Bool {
    let range = trimmed(range)
    guard let first = range.first else { return false }
    return range.allSatisfy { isScore($0) || tokens[$0].kind == .stop }
      || Int(words[first]) != nil && tally(in: range) != nil
  }

  private func partsTally(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .comma, .semicolon, .joint, .stop, .lineBreak: true
    default: isWord(index, .breaks)
    }
  }
}

extension Tally {
  /// Takes the first number told for each side.
  fileprivate mutating func add(_ count: Int?, for isAye: Bool) {
    if isAye { ayes = ayes ?? count } else { nays = nays ?? count }
  }
}
