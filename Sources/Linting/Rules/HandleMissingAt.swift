internal import Bytes
internal import MarkdownTree
internal import Meetings
internal import Profiles
internal import Statements

/// Reports the handles of people of the meeting without their `@`.
///
/// Page: Rules/handle-missing-at.md
struct HandleMissingAt: Rule {
  static let id = "handle-missing-at"
  static let severity = Severity.info
  static let isOffByDefault = true
  /// Shorter ones are as often an abbreviation or a word.
  private static let leastLetters = 3

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    let known = Self.handles(in: file)
    guard !known.isEmpty else { return [] }
    var places: [String: [Range<Int>]] = [:]
    for node in file.places.texts {
      let text = file.tree.text(of: node)
      for word in Self.words(in: text) where known.contains(word.text) {
        let isPlain = text.runs(in: word.range).allSatisfy { run in
          !run.isCode && !file.tree.isLinked(run.node)
        }
        if isPlain { places[word.text, default: []].append(text.sourceRange(of: word.range)) }
      }
    }
    return places.sorted { $0.key < $1.key }.compactMap { .bare($0.key, at: $0.value) }
  }

  /// Those that no name is written like: a name has a capital letter.
  private static func handles(in file: LintedFile) -> Set<String> {
    let handles = file.minutes.meetings.flatMap { meeting in
      let listed = meeting.participants?.entries.compactMap { $0.handle } ?? []
      return listed + meeting.roles.compactMap { $0.handle }
    }
    return Set(
      handles.filter { handle in
        handle.isValid && handle.text.utf8.count >= leastLetters
          && handle.text.utf8.first.map { !(65...90).contains($0) } ?? false
      }.map { $0.text })
  }

  /// The words between blanks and signs, as far as no `@`, slash or dot makes something else of them.
  private static func words(in text: FlatText) -> [(text: String, range: Range<Int>)] {
    var words: [(text: String, range: Range<Int>)] = []
    var place = 0
    while place < text.bytes.count {
      let word = text.bytes[place...].prefix { $0.isLetterOrDigit || $0 == hyphen || $0 >= 0x80 }
      if word.count >= leastLetters, !isPart(word.indices, of: text.bytes) {
        words.append((String(decoding: word, as: UTF8.self), word.indices))
      }
      place = word.endIndex + 1
    }
    return words
  }

  private static func isPart(_ word: Range<Int>, of bytes: [UInt8]) -> Bool {
    let signs = "@/._#=".utf8
    let isBehind = word.lowerBound > 0 && signs.contains(bytes[word.lowerBound - 1])
    guard word.upperBound < bytes.count, !isBehind else { return isBehind }
    let next = bytes[word.upperBound]
    guard signs.contains(next) else { return false }
    // A dot that ends the sentence is no part.
    return next != UInt8(ascii: ".")
      || bytes.dropFirst(word.upperBound + 1).first?.isLetterOrDigit == true
  }
}

private let hyphen = UInt8(ascii: "-")

extension Defect {
  fileprivate static func bare(_ handle: String, at places: [Range<Int>]) -> Defect? {
    places.first.map { first in
      Defect(
        at: first, occurrences: places, help: "write @\(handle)",
        fix: Fix(
          isSafe: false, places.map { Fix.Edit($0.lowerBound..<$0.lowerBound, with: "@") }),
        places: places
      ) { places in
        let times = places.count > 1 ? " (\(places.count) places)" : ""
        return "\(handle) stands without its @\(times)"
      }
    }
  }
}
