internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// The owners behind a marker: `@ada, @bob & @eve:`, `: @ada`, `(ada)`, `dnation:`.
struct OwnerScan {
  private(set) var owners: [ActionItem.Owner] = []
  /// The place behind the owners.
  private(set) var end: Int
  /// Whether a colon, a parenthesis or a handle right behind the word says that it is a marker.
  private(set) var isMarked = false

  private let text: FlatText
  /// Whether the `@` of the owner stands before the marker, as in `@AI ada`.
  private let isAddressed: Bool

  /// Names in a colon's reach are at most so many words.
  private static let mostWordsOfAName = 3
  /// No name is looked for further away, lest a line of many markers be read as often.
  private static let mostBytesOfALine = 512

  init(_ text: FlatText, from start: Int, isAddressed: Bool, isOwned: Bool, _ profile: Profile) {
    self.text = text
    self.isAddressed = isAddressed
    end = start
    skip(" \t_*")
    let hadColon = skipColon()
    skip(" \t_*-")
    let behindColon = end
    skipWord("to")
    skipWord("for")
    skipWord("an")
    skipWord("für")
    skip(" \t_*(")
    takeHandles()
    if owners.isEmpty { end = behindColon }
    isMarked = hadColon || isAddressed || !owners.isEmpty
    if owners.isEmpty, isOwned { takeName(profile, hadColon: hadColon, markerEnd: start) }
    if !owners.isEmpty {
      skip(" \t_*")
      _ = skipColon()
    }
  }

  private mutating func takeHandles() {
    while let match = HandleMatch.all(in: text, end..<min(end + 48, text.bytes.count)).first,
      match.range.lowerBound == end
    {
      owners.append(.handle(match.handle(in: text)))
      end = match.range.upperBound
      let before = end
      skip(" \t_*,&+/;")
      skipWord("and")
      skipWord("und")
      skip(" \t_*(")
      if end >= text.bytes.count || text.bytes[end] != UInt8(ascii: "@") {
        end = before
        return
      }
    }
  }

  /// A name: in parentheses right behind the marker, before a colon, alone behind the marker's colon,
  /// behind `@AI`, or one of the profile's groups.
  private mutating func takeName(_ profile: Profile, hadColon: Bool, markerEnd: Int) {
    let line = text.bytes[end...].prefix(Self.mostBytesOfALine).prefix { $0 != UInt8(ascii: "\n") }
    if !hadColon, text.bytes[markerEnd...].first == UInt8(ascii: "(") {
      let name = text.bytes[(markerEnd + 1)...].prefix { $0 != UInt8(ascii: ")") }
      // "AI(s)" is a plural.
      guard name.count > 1 else { return }
      take(name.indices, profile, end: min(name.endIndex + 1, text.bytes.count))
    } else if isAddressed {
      take(line.prefix { !$0.isWhiteSpace && $0 != UInt8(ascii: ":") }.indices, profile)
    } else if !hadColon, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      end = colon + 1
      skip(" \t_*")
      takeHandles()
      if owners.isEmpty { take(line.startIndex..<colon, profile, end: colon + 1) }
    } else if hadColon, isName(line.indices, words: 1) {
      take(line.indices, profile)
    } else if hadColon, let group = group(in: line, profile) {
      take(group, profile)
    }
  }

  /// The group, or the word for nobody, at the beginning of a line: one word, or two.
  private func group(in line: ArraySlice<UInt8>, _ profile: Profile) -> Range<Int>? {
    let ends = line.indices.filter { line[$0].isWhiteSpace || line[$0] == UInt8(ascii: ":") }
    return (ends.prefix(2) + [line.endIndex]).map { line.startIndex..<$0 }.first { range in
      guard !range.isEmpty else { return false }
      let name = FoldedText(text.bytes[range])
      return profile.groups.matches(name) || profile.actions.unassigned.matches(name)
    }
  }

  private func isName(_ range: Range<Int>, words: Int) -> Bool {
    let isQuestion = text.bytes[range].last == UInt8(ascii: "?")
    return !isQuestion && (1...words).contains(text.bytes[range].split { $0.isWhiteSpace }.count)
  }

  private mutating func take(_ written: Range<Int>, _ profile: Profile, end: Int? = nil) {
    let range = text.trimmed(written)
    guard isName(range, words: Self.mostWordsOfAName) else { return }
    let isNobody = profile.actions.unassigned.matches(FoldedText(text.bytes[range]))
    owners = [
      isNobody
        ? .unassigned : .name(text.string(range), range: text.sourceRange(of: range))
    ]
    self.end = end ?? written.upperBound
    isMarked = true
  }

  private mutating func skip(_ characters: StaticString) {
    let skipped = UnsafeBufferPointer(
      start: characters.utf8Start, count: characters.utf8CodeUnitCount)
    while end < text.bytes.count, skipped.contains(text.bytes[end]) { end += 1 }
  }

  private mutating func skipColon() -> Bool {
    let rest = text.bytes[end...]
    let length = rest.first == UInt8(ascii: ":") ? 1 : rest.starts(with: "\u{FF1A}".utf8) ? 3 : 0
    end += length
    return length > 0
  }

  private mutating func skipWord(_ word: StaticString) {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let rest = text.bytes[end...]
    let next = rest.dropFirst(letters.count).first
    if rest.starts(with: letters), next.map({ $0.isWhiteSpace }) == true { end += letters.count }
  }
}
