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
    var tally = Tally()
    // The last number and the last side that have no partner yet.
    var (number, side): (Int?, Int?)
    for index in range {
      if isWord(index, of: [.ayes, .nays]) {
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
    return tally.ayes == nil ? nil : tally
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
