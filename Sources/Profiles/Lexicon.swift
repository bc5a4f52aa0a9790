/// What a word is to the grammar of decisions; the names are the keys of a profile.
package enum WordKind: UInt32, CaseIterable, Sendable {
  /// What is a decision only with what follows: "the decision is that ...".
  case nouns
  /// What is one by itself: "consensus on ...".
  case assent
  /// What somebody has done: "decided".
  case verbs
  /// What somebody has done with a proposal: "approved".
  case approvals
  /// What only the group itself does as it is written down: "we decide".
  case present
  /// Who the group itself is.
  case group
  case articles
  /// Other words that may stand between the group and the verb, or before a noun.
  case helpers
  /// Those of them that make a passive.
  case passives
  /// What leads from the word to what was decided: "that", "to".
  case links
  /// What leads from the word to what it is about: "on", "regarding".
  case topics
  /// Words behind which a sentence begins anew: "so", "and".
  case breaks
  /// What nobody has decided yet, where it follows the word or begins what was decided.
  case open
  /// What undoes the word where it stands before it: "no", "should".
  case guards
  /// What makes a condition, a question or a reminder of a sentence: "if", "what", "as".
  case conditions
  /// What says that it was somebody else, or another time.
  case reported
  /// What leads, in a label, to those who have decided: "from", "by".
  case sources
  /// Words for a vote.
  case votes
  /// What is under review elsewhere: "pull request".
  case changes
  /// How a question begins that asks for a decision, and not for news.
  case asks
  /// How what was decided begins where something is turned down: "not to", "against".
  case refusals
  /// What a note behind a label says of what no longer holds, besides the refusals.
  case revocations
  /// How it begins where something is put off.
  case delays
  /// How an answer begins.
  case affirmative, negative
  /// What people vote on: "motion". Adopting it in the passive is what the group does.
  case motions
  /// What becomes of a motion when it is voted on: "carried".
  case passages
  /// The opposite: "defeated".
  case failures
  /// What is measured where it says of what: "the resolution of the screen".
  case measures
  /// What a label may call the results of an event as well: "outcome".
  case results
  /// What somebody does who has not decided yet: "discuss".
  case talks
  /// What turns a sentence around: "not".
  case negations
  /// What is counted in a vote for and against.
  case ayes, nays
  /// What a full stop belongs to that ends no sentence: "approx".
  case abbreviations
  /// What the title of a section has that says again what was decided: "summary".
  case summaries

  /// The key of a profile.
  package var key: String { "\(self)" }

  /// Whether such a word makes a sentence worth a look.
  fileprivate var isTelling: Bool {
    switch self {
    case .nouns, .assent, .verbs, .approvals, .passages, .failures, .present, .votes: true
    default: false
    }
  }
}

/// Several kinds of words.
package struct WordKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  /// Kinds by their bits.
  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// One kind.
  package init(_ kind: WordKind) {
    rawValue = 1 << kind.rawValue
  }
}

/// Words and short phrases with their kinds, compared without case and as whole words.
package struct Lexicon: Equatable, Sendable {
  private struct Phrase: Equatable, Sendable {
    let words: [String]
    let kind: WordKind
  }

  /// By their first word, the longest first.
  private let phrases: [String: [Phrase]]
  /// The words in small letters without one of which a text, verdicts aside, tells of no decision.
  let telling: [String]

  /// No words.
  package static let none = Lexicon([])

  /// Takes words and phrases by their kinds.
  init(_ entries: [(kind: WordKind, texts: [String])]) {
    var phrases: [String: [Phrase]] = [:]
    var telling: [String] = []
    for (kind, texts) in entries {
      for text in texts {
        let text = text.lowercased()
        let words = text.split(separator: " ").map { String($0) }
        words.first.map { phrases[$0, default: []].append(Phrase(words: words, kind: kind)) }
        if kind.isTelling { telling.append(text) }
      }
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.telling = telling
  }

  /// The kinds of all phrases that begin at one of some words in small letters.
  package func kinds(in words: [String], at start: Int) -> WordKinds {
    guard let candidates = phrases[words[start]] else { return [] }
    return candidates.reduce(into: []) { kinds, phrase in
      if stands(phrase, in: words, at: start) { kinds.insert(WordKinds(phrase.kind)) }
    }
  }

  /// Whether a word in small letters is known by itself.
  package func holds(_ word: String) -> Bool {
    phrases[word]?.contains { $0.words.count == 1 } ?? false
  }

  /// The number of words of the longest phrase of a kind that begins at a word; nil where none does.
  package func length(_ kind: WordKind, in words: [String], at start: Int) -> Int? {
    let found = phrases[words[start]]?.first {
      $0.kind == kind && stands($0, in: words, at: start)
    }
    return found?.words.count
  }

  private func stands(_ phrase: Phrase, in words: [String], at start: Int) -> Bool {
    start + phrase.words.count <= words.count
      && phrase.words.indices.dropFirst().allSatisfy { words[start + $0] == phrase.words[$0] }
  }
}
