internal import Comparing

/// Two wordings for the terminal, word by word as git shows them: `the [-red-]{+blue+} boat`.
struct MarkedText {
  private(set) var text: String
  /// The scalars of the text that were removed or added, in their order.
  private(set) var marks: [(range: Range<Int>, tone: Palette.Tone)] = []

  /// A wording behind a text that is in both.
  init(_ lead: String, from old: String, to new: String) {
    text = lead
    var isBehindRemoved = false
    for part in WordDifference(from: old, to: new).parts {
      let isReplacement = isBehindRemoved && part.isAdded
      if !text.isEmpty, text.last?.isWhitespace == false, !isReplacement { text += " " }
      switch part {
      case .same(let words): text += words
      case .removed(let words): append("[-\(words)-]", .lost)
      case .added(let words): append("{+\(words)+}", .gained)
      }
      isBehindRemoved = part.isRemoved
    }
  }

  /// A text that is the same in both.
  init(_ text: String) {
    self.text = text
  }

  private mutating func append(_ words: String, _ tone: Palette.Tone) {
    let start = text.unicodeScalars.count
    text += words
    marks.append((start..<text.unicodeScalars.count, tone))
  }

  /// Puts more behind the text.
  mutating func append(_ words: String) {
    text += words
  }
}

extension WordDifference.Part {
  fileprivate var isAdded: Bool {
    if case .added = self { true } else { false }
  }

  fileprivate var isRemoved: Bool {
    if case .removed = self { true } else { false }
  }
}
