internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Profiles
internal import Statements

/// The text of a statement in tokens, as the grammar of decisions takes it.
struct Prose {
  /// The statement.
  let index: Int
  let text: FlatText
  let tokens: [Token]
  /// The words in small letters, by token; empty for what is no word.
  let words: [String]
  /// What the words are to the grammar, by token.
  let kinds: [WordKinds]
  /// The text with blanks for what is struck out.
  private let shown: [UInt8]

  init(_ index: Int, of statements: Statements, _ lexicon: Lexicon, _ due: DueWords) {
    self.index = index
    text = statements.text(of: index)
    let shown = text.unstruck(below: statements.all[index].node, in: statements.tree)
    self.shown = shown
    let tokens = text.tokens(in: statements.tree).filter { [text] token in
      let place = token.range.lowerBound
      return shown[place] == text.bytes[place]
    }.flatMap { [text] token in
      Contraction.end(of: token, in: text.bytes, lexicon).map { token.split(at: $0) } ?? [token]
    }
    let words = tokens.map { [text] token in
      token.kind == .word ? text.bytes[token.range].smallWord : ""
    }
    self.words = words
    let kinds = words.indices.map { words[$0].isEmpty ? [] : lexicon.kinds(in: words, at: $0) }
    self.kinds = kinds
    let writing = Writing(tokens: tokens, words: words, kinds: kinds, due: due)
    self.tokens = tokens.indices.map { [text] index in
      writing.isPart(index, of: text.bytes) ? tokens[index].asSign : tokens[index]
    }
  }

  /// Some tokens as a reader would quote them, in one line.
  func quote(_ range: Range<Int>) -> String {
    bytes(trimmed(range)).split { $0.isWhiteSpace }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Some tokens without the signs around them.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, tokens[start].kind.isDecoration || tokens[start].kind == .stop { start += 1 }
    while start < end, tokens[end - 1].kind.isDecoration { end -= 1 }
    return start..<end
  }

  /// Some tokens as globs compare them.
  func folded(_ range: Range<Int>) -> FoldedText {
    FoldedText(bytes(range))
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first, let last = range.last else { return [] }
    return shown[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
  }

  /// Whether some tokens end with a question mark.
  func isQuestion(_ range: Range<Int>) -> Bool {
    let last = range.last { tokens[$0].kind != .close && tokens[$0].kind != .lineBreak }
    guard let last, tokens[last].kind == .stop else { return false }
    return text.bytes[tokens[last].range.lowerBound] == UInt8(ascii: "?")
  }

  /// The bytes of the source that some tokens come from, without the signs around them.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let range = trimmed(range)
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return text.sourceRange(of: tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// Whether some tokens hold a word or a code span.
  func saysSomething(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .word || tokens[$0].kind == .code }
  }

  /// Whether a word, or a phrase that begins with it, is of a kind.
  func isWord(_ index: Int, _ kind: WordKind) -> Bool {
    kinds.indices.contains(index) && kinds[index].contains(WordKinds(kind))
  }

  /// Whether a word is of one of some kinds.
  func isWord(_ index: Int, of kinds: [WordKind]) -> Bool {
    kinds.contains { isWord(index, $0) }
  }

  /// Whether there is a word for a vote among some tokens, and none for one that settles nothing, such as
  /// "straw poll".
  func holdsVote(in range: Range<Int>) -> Bool {
    range.contains { isWord($0, .votes) && !isWord($0 - 1, .guards) }
  }

  /// Whether there is a word of a kind among some tokens.
  func holds(_ kind: WordKind, in range: Range<Int>) -> Bool {
    range.contains { isWord($0, kind) }
  }
}

extension Prose {
  /// Whether all is in parentheses.
  func isNote(_ range: Range<Int>) -> Bool {
    let range = trimmed(range)
    guard let first = range.first, tokens[first].kind == .open else { return false }
    return range.first { tokens[$0].kind == .close } == range.upperBound - 1
  }

  /// Whether the text names a topic in a few words before a colon.
  var isTopic: Bool {
    tokens.last?.kind == .colon && tokens.count <= 6
  }
}

extension Token.Kind {
  /// Whether the token stands between what is said, and says nothing.
  var isDecoration: Bool {
    switch self {
    case .colon, .comma, .semicolon, .arrow, .dash, .lineBreak, .emphasis: true
    default: false
    }
  }
}

extension FlatText {
  /// The text with blanks for what is struck out.
  fileprivate func unstruck(below node: Int, in tree: MarkdownTree) -> [UInt8] {
    var (shown, next, end) = (bytes, node, 0)
    // In one pass over the nodes, however deep they are.
    for run in runs {
      while next <= run.node {
        if tree.nodes[next].kind == .strikethrough {
          end = max(end, tree.nodes[next].range.upperBound)
        }
        next += 1
      }
      guard tree.nodes[run.node].range.lowerBound < end else { continue }
      for place in run.range { shown[place] = UInt8(ascii: " ") }
    }
    return shown
  }
}
