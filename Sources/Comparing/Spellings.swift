internal import Bytes
internal import Meetings

/// Which of some words stand in the minutes of two editions, apart from the lines that changed.
struct Spellings {
  private let wanted: Set<String>
  /// The lengths of the wanted words in bytes.
  private let lengths: ClosedRange<Int>?
  private var held: Set<String> = []
  private var heldSmall: Set<String> = []

  /// Looks for words, given in small letters; where none is wanted, nothing is read.
  init(of wanted: Set<String>, in pairs: MeetingPairs) {
    self.wanted = wanted
    let counts = wanted.map { $0.utf8.count }
    lengths = counts.min().flatMap { least in counts.max().map { least...$0 } }
    if lengths != nil { pairs.forEachKeptLine { read($0) } }
  }

  /// Whether a word stands there.
  func hold(_ word: String) -> Bool { held.contains(word) }

  /// Whether a word stands there that does not begin with a capital, so that it is no name.
  func holdSmall(_ word: String) -> Bool { heldSmall.contains(word) }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    for word in line.split(whereSeparator: { !$0.isLetter && $0 < 0x80 })
    where lengths?.contains(word.count) == true {
      let small = String(decoding: word, as: UTF8.self).lowercased()
      guard wanted.contains(small) else { continue }
      held.insert(small)
      if word.first.map({ (97...122).contains($0) }) == true { heldSmall.insert(small) }
    }
  }
}
