internal import Bytes

/// A handle as it is compared with others: in small letters.
struct Spelling: Sendable {
  let key: String
  /// The letters and digits.
  private let letters: [UInt8]
  /// The parts between separators.
  private let parts: [ArraySlice<UInt8>]
  private let digits: [UInt8]
  /// One bit for each of the bytes, so that most handles are told apart at once.
  private let mask: UInt64

  init(_ handle: String) {
    key = handle.lowercased()
    let bytes = Array(key.utf8)
    letters = bytes.filter { !$0.isSeparator }
    parts = bytes.split { $0.isSeparator }
    digits = letters.filter { $0.isDigit }
    mask = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// How near another handle is.
  enum Nearness: Int, Comparable {
    /// Only hyphens, underscores or dots differ.
    case sameLetters
    /// One letter is too many, missing or another one, or two have changed places.
    case oneSlip
    /// The same in a name of five or six letters, or in a short part of a longer one.
    case slipInShortName
    case twoSlips
    /// Two letters have changed places, or one is doubled, in a name of three or four.
    case slipInShortestName
    /// One letter more or less at the beginning of a short part, or three slips in a long one: nobody else is
    /// meant only where the other takes part in the meeting.
    case farSlip

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether two handles may be near each other, by a quick look at which bytes they have.
  func mayBeNear(_ other: Spelling) -> Bool {
    (mask ^ other.mask).nonzeroBitCount <= 4
  }

  /// How near this handle is to one that may be meant; nil where it is rather a name of its own.
  ///
  /// The shorter a name, the more names are near to it: `@anna` is not `@anne`.
  func nearness(to meant: Spelling) -> Nearness? {
    if letters == meant.letters { return .sameLetters }
    let shorter = min(letters.count, meant.letters.count)
    guard shorter >= 3, abs(letters.count - meant.letters.count) <= 2,
      mayBeNear(meant), hasDigits(of: meant)
    else { return nil }
    if let slip = Slip(letters[...], meant.letters[...]) {
      return nearness(of: slip, to: meant, shorter: shorter)
    }
    let areEndsSame = letters.first == meant.letters.first && letters.last == meant.letters.last
    let part = shortestChangedPart(of: meant)
    guard shorter >= 8, areEndsSame, part >= 7 else { return nil }
    let slips = editDistance(letters, meant.letters)
    if slips == 2 { return .twoSlips }
    return slips == 3 && shorter >= 16 && part >= 9 ? .farSlip : nil
  }

  /// Digits tell accounts apart; only they can have been forgotten as a whole.
  private func hasDigits(of meant: Spelling) -> Bool {
    digits.isEmpty || digits == meant.digits
  }

  private func nearness(of slip: Slip, to meant: Spelling, shorter: Int) -> Nearness? {
    guard shorter > 4 else {
      return slip.kind == .swap || slip.kind == .doubling ? .slipInShortestName : nil
    }
    let part = shortestChangedPart(of: meant)
    if part <= 6 {
      let inPart = changedParts(of: meant).flatMap { Slip($0, $1) } ?? slip
      let isInside = !inPart.isAtStart && !inPart.isAtEnd
      let isSlight = inPart.kind == .swap || (inPart.kind != .replacement && isInside)
      if isSlight { return .slipInShortName }
      return inPart.kind == .insertion && slip.kind == .doubling ? .farSlip : nil
    }
    let isOtherName = slip.kind != .swap && (slip.isAtStart || slip.isInLastVowel)
    return isOtherName ? nil : .oneSlip
  }

  /// The only parts that differ; nil where several do, or the handles have not as many.
  private func changedParts(
    of meant: Spelling
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    guard parts.count == meant.parts.count else { return nil }
    let changed = zip(parts, meant.parts).filter { $0 != $1 }
    return changed.count == 1 ? changed.first : nil
  }

  /// The length of what differs: of one part, where the others are the same, else of the handle.
  private func shortestChangedPart(of meant: Spelling) -> Int {
    let parts = changedParts(of: meant) ?? (letters[...], meant.letters[...])
    return min(parts.0.count, parts.1.count)
  }
}

/// One edit that makes a word of another.
private struct Slip {
  enum Kind {
    case swap, doubling, insertion, replacement
  }

  let kind: Kind
  /// Whether the first letter is another, or there is one before it.
  let isAtStart: Bool
  /// Whether the last letter is another, or there is one behind it.
  let isAtEnd: Bool
  /// Whether the words end as Martin and Martina do, or Mario and Maria.
  let isInLastVowel: Bool

  /// Nil where it takes none or several.
  init?(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1, short != long else { return nil }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let (shortRest, longRest) = (short.dropFirst(start), long.dropFirst(start))
    guard let letter = longRest.first,
      let kind = Self.kind(from: shortRest, to: longRest, behind: short.prefix(start).last)
    else { return nil }
    self.kind = kind
    isAtStart = start == 0
    isAtEnd = longRest.count == 1
    let replaced = shortRest.first
    isInLastVowel = isAtEnd && letter.isVowel && (replaced?.isVowel ?? true)
  }

  /// What makes the longer of the rests from the shorter one, which begin differently.
  private static func kind(
    from short: ArraySlice<UInt8>, to long: ArraySlice<UInt8>, behind before: UInt8?
  ) -> Kind? {
    if short.count < long.count {
      guard short.elementsEqual(long.dropFirst()) else { return nil }
      return long.first == before ? .doubling : .insertion
    }
    if short.dropFirst().elementsEqual(long.dropFirst()) { return .replacement }
    let isSwap =
      short.prefix(2).reversed().elementsEqual(long.prefix(2))
      && short.dropFirst(2).elementsEqual(long.dropFirst(2))
    return isSwap ? .swap : nil
  }
}

extension UInt8 {
  fileprivate var isSeparator: Bool { "-_.".utf8.contains(self) }
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}
