internal import Bytes
internal import MarkdownTree
internal import Profiles
internal import Statements

/// One line of a list of participants.
struct EntryLine {
  let text: FlatText
  /// The line without white space and what decorates it at both ends.
  let range: Range<Int>
  /// The end of the line with what decorates it.
  let end: Int
  private let isInItem: Bool
  private let isLabelled: Bool
  let handles: [HandleMatch]

  /// What has more words than this, and no handle, is a remark and no name.
  static let mostWordsOfAName = 4

  init(_ text: FlatText, _ line: Range<Int>, isInItem: Bool, isLabelled: Bool) {
    self.text = text
    self.isInItem = isInItem
    self.isLabelled = isLabelled
    range = text.trimmed(line)
    end = line.upperBound
    handles = Self.people(in: text, range)
  }

  /// The same line where it is known to name people.
  init(named line: EntryLine) {
    (text, range, end, handles) = (line.text, line.range, line.end, line.handles)
    (isInItem, isLabelled) = (true, false)
  }

  /// Whether the line is a name, or has one before its only handle.
  var beginsWithName: Bool {
    guard let handle = handles.first else { return EntryLine(named: self).namesPeople }
    let name = text.trimmed(range.lowerBound..<handle.range.lowerBound)
    let words = text.bytes[name].split { $0.isWhiteSpace }
    return handles.count == 1 && (1...Self.mostWordsOfAName).contains(words.count)
      && words.allSatisfy { $0.first.map { $0.isCapital || !$0.isASCII } ?? false }
  }

  /// The handles that stand for participants: not those in the note behind another one.
  private static func people(in text: FlatText, _ range: Range<Int>) -> [HandleMatch] {
    let all = HandleMatch.all(in: text, range, isListOfPeople: true).filter {
      !text.namesAnother(at: $0.range.lowerBound, since: range.lowerBound)
    }
    guard let first = all.first else { return [] }
    let open = text.bytes[first.range.upperBound..<range.upperBound].firstIndex(
      of: UInt8(ascii: "("))
    return all.filter { $0.range.upperBound <= open ?? .max }
  }

  var folded: FoldedText { FoldedText(text.bytes[range]) }

  /// What stands before a note, as it is compared.
  var foldedName: FoldedText { FoldedText(text.bytes[rangeOfName]) }

  /// The words before a colon and the first handle, as in `Excused: @ada`.
  var label: FoldedText? {
    guard let handle = handles.first,
      let colon = text.bytes[range.lowerBound..<handle.range.lowerBound].lastIndex(
        of: UInt8(ascii: ":"))
    else { return nil }
    return FoldedText(text.bytes[range.lowerBound..<colon])
  }

  /// Whether the line is an entry, and no remark between entries.
  var namesPeople: Bool {
    if !handles.isEmpty { return isInItem || isLabelled || startsWithHandle }
    guard isInItem || isLabelled, let last = text.bytes[range].last else { return false }
    let isQuestion = last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
    return !isQuestion && !isLink && looksLikeName
  }

  /// Whether the words before a note may be somebody's name: `2 guests` and `and others` are none.
  private var looksLikeName: Bool {
    let words = text.bytes[rangeOfName].split { $0.isWhiteSpace }
    guard let first = words.first?.first, words.count <= Self.mostWordsOfAName,
      first.isLetter || first == UInt8(ascii: "@") || first >= 0x80,
      text.bytes[rangeOfName].contains(where: { $0.isLetter || $0 >= 0x80 })
    else { return false }
    return words.count == 1 || first == UInt8(ascii: "@")
      || words.contains { $0.first.map { $0.isCapital || !$0.isASCII } ?? false }
  }

  var startsWithHandle: Bool {
    handles.first.map { first in
      !text.bytes[range.lowerBound..<first.range.lowerBound].contains { $0.isLetterOrDigit }
    } ?? false
  }

  private var isLink: Bool {
    text.bytes[range].starts(with: "http".utf8) || text.bytes[range].starts(with: "www.".utf8)
  }

  /// The participants of the line.
  func entries(
    form: Participant.Form?, isBehindLabel: Bool = false, isAbsent: (String?) -> Bool
  ) -> [Participant] {
    guard let first = handles.first else { return nameAlone(form, isAbsent) }
    let shape = form ?? (handles.count > 1 ? .oneOfSeveral : isInItem ? .expected : .withoutBullet)
    return handles.indices.map { index in
      let (said, note) = handles.count == 1 ? remark(from: first.range.upperBound) : (nil, nil)
      let name = index == 0 && !isBehindLabel ? name(before: first) ?? said : nil
      let handle = completed(handles[index], note: note)
      return Participant(
        handle: handle.value, name: name, abbreviation: nil, note: handle.takesNote ? nil : note,
        isAbsent: isAbsent(note), form: shape,
        range: handles.count == 1
          ? text.sourceRange(of: range) : text.sourceRange(of: handles[index].range))
    }
  }

  private func nameAlone(
    _ form: Participant.Form?, _ isAbsent: (String?) -> Bool
  ) -> [Participant] {
    let (name, note) = nameAndNote
    return [
      Participant(
        handle: nil, name: name, abbreviation: nil, note: note, isAbsent: isAbsent(note),
        form: form ?? .withoutHandle,
        range: text.sourceRange(of: range))
    ]
  }

  private var nameAndNote: (String, String?) {
    (text.string(rangeOfName), openOfNote.flatMap { remark(from: $0).note })
  }

  var rangeOfName: Range<Int> {
    text.trimmed(range.lowerBound..<(openOfNote ?? range.upperBound))
  }

  private var openOfNote: Int? { text.bytes[range].firstIndex(of: UInt8(ascii: "(")) }

  /// `Ada Lovelace` in `Ada Lovelace (@ada)` and `Ada Lovelace: @ada`.
  private func name(before handle: HandleMatch) -> String? {
    var name = text.trimmed(range.lowerBound..<handle.range.lowerBound)
    if text.bytes[name].last == UInt8(ascii: ":") { name = text.trimmed(name.dropLast()) }
    return name.isEmpty || isLabelled ? nil : text.string(name)
  }

  /// A name behind an `@`, as in `@Ada Lovelace`, is one wrong handle and no handle with a note.
  private func completed(
    _ match: HandleMatch, note: String?
  ) -> (value: Handle, takesNote: Bool) {
    let handle = match.handle(in: text)
    let whole = match.range.lowerBound..<range.upperBound
    let words = text.bytes[whole].dropFirst().split(separator: UInt8(ascii: " "))
    guard let note, (2...Self.mostWordsOfAName).contains(words.count),
      words.allSatisfy({ $0.isWrittenLikeName })
    else { return (handle, false) }
    return (Handle(text: "\(handle.text) \(note)", range: text.sourceRange(of: whole)), true)
  }
}

extension FlatText {
  /// Whether a handle is not that of who is listed, but of somebody who is spoken of, as in
  /// `Bob (invited by @ada)` and `@bob for @ada`.
  fileprivate func namesAnother(at handle: Int, since start: Int) -> Bool {
    let before = bytes[start..<handle].reversed().drop { $0.isWhiteSpace }
    let word = before.prefix { $0.isLetter || $0 >= 0x80 }.reversed()
    let words = ["by", "for", "of", "from", "für", "von", "statt"]
    return words.contains(String(decoding: Array(word), as: UTF8.self).lowercased())
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word has a capital at its beginning and nowhere else.
  fileprivate var isWrittenLikeName: Bool {
    guard let first, first.isCapital || first >= 0x80 else { return false }
    return dropFirst().allSatisfy { ($0.isLetter && !$0.isCapital) || $0 >= 0x80 }
  }
}

extension UInt8 {
  var isCapital: Bool { (65...90).contains(self) }
  fileprivate var isASCII: Bool { self < 0x80 }
}
