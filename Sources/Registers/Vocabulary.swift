internal import Bytes
internal import Dates
internal import Profiles

/// The words of many tasks, each by a number, with what the profile knows of them.
struct Vocabulary {
  enum Role: Sendable {
    case content, filler, standIn, opposite
  }

  private let conventions: ThreadConventions
  private var numbers: [TextWord: Int] = [:]
  private var words: [TextWord] = []
  private var roles: [Role] = []

  init(_ conventions: ThreadConventions) {
    self.conventions = conventions
  }

  /// The number of a word.
  mutating func number(of word: TextWord) -> Int {
    if let number = numbers[word] { return number }
    let number = words.count
    numbers[word] = number
    words.append(word)
    roles.append(role(of: word))
    return number
  }

  func role(_ number: Int) -> Role { roles[number] }

  /// Words without blanks between them.
  func joined(_ numbers: [Int]) -> String {
    numbers.map { words[$0].text }.joined()
  }

  func length(_ number: Int) -> Int { words[number].text.utf8.count }

  private func role(of word: TextWord) -> Role {
    let text = FoldedText(word.text)
    if conventions.opposites.matches(text) { return .opposite }
    if conventions.fillers.matches(text) { return .filler }
    return conventions.standIns.matches(text) ? .standIn : .content
  }

  /// Whether two words are forms of one: as "ask" and "asking", where the one is the other with an ending,
  /// or as "create" and "creating", with four or more letters in common at their beginning, which are three
  /// fifths of the longer one.
  func areAlike(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    let (left, right) = (words[left].text.utf8, words[right].text.utf8)
    let common = zip(left, right).prefix { $0 == $1 }.count
    let (shorter, longer) = left.count < right.count ? (left, right) : (right, left)
    let ending = longer.dropFirst(common)
    let isEnded = common >= 3 && common == shorter.count && Self.isEnding(ending)
    guard isEnded || common >= 4 && common * 5 >= longer.count * 3 else { return false }
    return !(left.contains { (48...57).contains($0) } || right.contains { (48...57).contains($0) })
  }

  /// Whether letters may be an ending of a verb or a noun, such as "ed", "ning" and "es".
  private static func isEnding(_ letters: Substring.UTF8View) -> Bool {
    letters.count <= 4 && letters.allSatisfy { "deginst".utf8.contains($0) }
  }
}

/// What is compared of a task.
struct Wording {
  /// So many words are looked at.
  static let mostWords = 48

  /// The text with everything folded.
  let key: String
  /// The words without names and addresses, in order.
  let words: [Int]
  /// Those that say something, each once.
  let content: [Int]
  /// Numbers, single capitals and people named in the text.
  let references: Set<TextWord>
  /// Those of them that are issues.
  let issues: Set<TextWord>
  let hasOpposite: Bool
  /// Those that may be names, of a month or of a person, and what has digits, such as "Q1".
  private let names: Set<Int>
  /// The words that say when it is due, unless they are a deadline, which may be put off.
  let occasion: [String]?

  /// Reads the text of a task, without the words that say when it is due, since those may change, and
  /// with the issues that its links lead to.
  init(
    _ text: String, due phrase: DuePhrase?, linked: [TextWord], in vocabulary: inout Vocabulary
  ) {
    let read = TextWords(text, atMost: Self.mostWords)
    let time = phrase.map { TextWords($0.text).words }
    occasion = phrase?.isDeadline == false ? time?.map { $0.text } : nil
    let said = time.map { read.words.without($0) } ?? read.words
    key = said.map { $0.text }.joined(separator: " ")
    words = said.filter { $0.kind != .handle }.map { vocabulary.number(of: $0) }
    let plain = said.filter { $0.kind == .word }.map { vocabulary.number(of: $0) }
    var seen: Set<Int> = []
    content = plain.filter { vocabulary.role($0) != .filler && seen.insert($0).inserted }
    names = Set(
      said.filter { read.capitalized.contains($0.text) || $0.hasDigit }
        .map { vocabulary.number(of: $0) })
    hasOpposite = content.contains { vocabulary.role($0) == .opposite }
    let marks = said.filter { $0.kind != .word } + read.linked + linked
    issues = Set(marks.filter { $0.kind == .issue })
    // A number is the same whether it is said to be that of an issue or not.
    references = Set(
      marks.map { $0.kind == .issue ? TextWord(kind: .number, text: $0.text) : $0 })
  }

  /// Whether a word may be a name, so that another one in its place is another thing.
  func isNamed(_ word: Int) -> Bool { names.contains(word) }

  /// Whether what one of the two refers to is all that the other one does, and perhaps more.
  func mayRefer(asWellAs other: Wording) -> Bool {
    references.isSubset(of: other.references) || other.references.isSubset(of: references)
  }
}

extension [TextWord] {
  /// The words without a row of others that is found among them.
  fileprivate func without(_ row: [TextWord]) -> [TextWord] {
    guard !row.isEmpty, row.count < count else { return self }
    let texts = row.map { $0.text }
    let start = (0...(count - row.count)).first { start in
      self[start..<start + row.count].map { $0.text } == texts
    }
    return start.map { Array(self[..<$0] + self[($0 + row.count)...]) } ?? self
  }
}
