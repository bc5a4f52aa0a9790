internal import Bytes
internal import Meetings
internal import Profiles

/// Reports lines of the list of people that are not as the community writes them.
///
/// Page: Rules/register-form.md
struct RegisterForm: Rule {
  static let id = "register-form"
  static let severity = Severity.error
  static let subjects: Set<FileSubject> = [.register]

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard let register = file.profile.register else { return [] }
    let source = file.source
    var entries: [Entry] = []
    var found: [Defect] = []
    for line in 1...source.lineCount {
      let range = source.range(ofLine: line)
      let bytes = source.bytes[range]
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      if let parts = register.line.parts(of: bytes) {
        entries.append(Entry(line: line, range: range, parts: parts, in: source))
      } else {
        found.append(.otherForm(register.line.text, at: range))
      }
    }
    return found + entries.compactMap { Self.abbreviation(of: $0, register, in: file) }
      + Self.repeated(entries, register.key) + Self.unsorted(entries, register.sortedBy)
  }

  /// Somebody who is listed.
  private struct Entry {
    let line: Int
    let range: Range<Int>
    let parts: [RegisterFile.Part: (text: String, range: Range<Int>)]

    init(
      line: Int, range: Range<Int>, parts: [RegisterFile.Part: Range<Int>], in source: SourceText
    ) {
      (self.line, self.range) = (line, range)
      self.parts = parts.mapValues { (source.text(in: $0), $0) }
    }
  }

  /// What is wrong with an abbreviation by itself.
  private static func abbreviation(
    of entry: Entry, _ register: RegisterFile, in file: LintedFile
  ) -> Defect? {
    guard let (text, range) = entry.parts[.abbreviation], !register.letters.isEmpty else {
      return nil
    }
    let areCapitals = text.utf8.allSatisfy { (65...90).contains($0) }
    if areCapitals, register.letters.contains(text.utf8.count) { return nil }
    // Without a base nobody can tell which lines were there before.
    let mayBeOlder = !file.isCompared || file.isAdded
    if areCapitals, register.olderLetters.contains(text.utf8.count), mayBeOlder { return nil }
    return .noAbbreviation(text, expected: register.letters, at: range)
  }

  /// Those who are known by what another one is known by, further up.
  private static func repeated(_ entries: [Entry], _ key: RegisterFile.Part) -> [Defect] {
    var lines: [String: Int] = [:]
    return entries.compactMap { entry in
      guard let (text, range) = entry.parts[key] else { return nil }
      if let line = lines[text] { return .repeated(text, key, line: line, at: range) }
      lines[text] = entry.line
      return nil
    }
  }

  /// The lines that stand above or below where they belong.
  private static func unsorted(_ entries: [Entry], _ part: RegisterFile.Part?) -> [Defect] {
    guard let part else { return [] }
    let texts = entries.map { $0.parts[part]?.text ?? "" }
    let orders = texts.map { NameOrder($0) }
    return orders.indices.dropFirst().filter { orders[$0 - 1].isBehind(orders[$0]) }.map { index in
      // Where all is well without the line above, it is that which stands too far up.
      let isAloneAbove = index < 2 || !orders[index - 2].isBehind(orders[index])
      let isTooHigh =
        isAloneAbove && index + 1 < orders.count && orders[index - 1].isBehind(orders[index + 1])
      return isTooHigh
        ? .tooHigh(texts[index - 1], before: texts[index], part, at: entries[index - 1].range)
        : .tooLow(texts[index], behind: texts[index - 1], part, at: entries[index].range)
    }
  }
}

extension Defect {
  fileprivate static func otherForm(_ form: String, at range: Range<Int>) -> Defect {
    Defect(
      at: range, "the line has another form: expected \(form)",
      help: "write it like the other lines, with single blanks and none at the end")
  }

  fileprivate static func noAbbreviation(
    _ text: String, expected letters: Set<Int>, at range: Range<Int>
  ) -> Defect {
    let numbers = letters.sorted().map { String($0) }.joined(separator: " or ")
    let capitals = letters == [1] ? "capital" : "capitals"
    return Defect(
      at: range,
      "\(PrintableLine(text).text) is no abbreviation: expected \(numbers) \(capitals), A to Z",
      help: "take one that nobody else has; the minutes name by it who speaks")
  }

  fileprivate static func repeated(
    _ text: String, _ part: RegisterFile.Part, line: Int, at range: Range<Int>
  ) -> Defect {
    let isName = part == .name
    return Defect(
      at: range, "\(PrintableLine(text).text) stands on line \(line) already",
      help: isName
        ? "remove one of the lines" : "give whoever came later another \(part.rawValue)")
  }

  fileprivate static func tooHigh(
    _ text: String, before next: String, _ part: RegisterFile.Part, at range: Range<Int>
  ) -> Defect {
    Defect(
      at: range,
      "\(PrintableLine(text).text) stands above \(PrintableLine(next).text): expected the order "
        + "of the \(part.rawValue)s", help: "move the line down to where it belongs")
  }

  fileprivate static func tooLow(
    _ text: String, behind previous: String, _ part: RegisterFile.Part, at range: Range<Int>
  ) -> Defect {
    Defect(
      at: range,
      "\(PrintableLine(text).text) stands below \(PrintableLine(previous).text): expected the order "
        + "of the \(part.rawValue)s", help: "move the line up to where it belongs")
  }
}
