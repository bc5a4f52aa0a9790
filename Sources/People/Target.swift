/// A handle that others may be slips of.
struct Target: Sendable {
  let handle: String
  let spelling: Spelling
  /// How often it is written in the snapshot.
  let count: Int
  /// Whether the register knows it.
  let isRegistered: Bool

  /// So many times as frequent must a handle be for another to be taken for a slip of it.
  static let ratio = 6

  init(_ handle: String, count: Int, isRegistered: Bool) {
    self.handle = handle
    spelling = Spelling(handle)
    self.count = count
    self.isRegistered = isRegistered
  }

  /// Whether a handle that is written so often is rare enough to be a slip.
  ///
  /// Who is known is the likelier one even if never written, unless the other is somebody, too.
  func mayBeMeant(by count: Int) -> Bool {
    self.count >= Self.ratio * count || isRegistered && count < Self.ratio
  }

  /// Whether any handle may be meant at all, where the most frequent one is written so often.
  static func mayOneBeMeant(by count: Int, mostWritten: Int) -> Bool {
    mostWritten >= ratio * count || count < ratio
  }

  /// Whether a handle that is written so often is meant, where it is known how near the two are: the likelier it is that the other is a name of
  /// its own, the rarer it has to be.
  func isMeant(by count: Int, _ nearness: Spelling.Nearness, isParticipant: Bool) -> Bool {
    if nearness == .farSlip, !isParticipant { return false }
    if isRegistered { return true }
    switch nearness {
    case .sameLetters, .oneSlip: return true
    case .twoSlips: return self.count >= 2 * Self.ratio * count
    case .slipInShortName, .farSlip: return self.count >= 3 * Self.ratio * count
    case .slipInShortestName: return false
    }
  }
}
