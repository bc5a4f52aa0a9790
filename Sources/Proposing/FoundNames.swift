package import Bytes
internal import Dates
package import Profiles
package import YAMLTree

/// How the files of a snapshot that are named by a day are named.
package struct FoundNames: Sendable {
  /// The forms that name more than a few files, the most frequent first, as `files.names` has them.
  package let forms: [Counted<String>]
  /// How many Markdown files are named by a day.
  package let total: Int
  /// The names of the twelve months as `files.months` has them; empty where no name has one.
  package let months: [String]

  /// Looks at the paths of a snapshot; the words for months are in small letters.
  package init(_ paths: some Sequence<RepositoryPath>, months: [[String]]) {
    let paths = Array(paths)
    let readings = [true, false].map { isDayFirst in
      let habits = DateHabits(months: months, isDayFirst: isDayFirst)
      let names = paths.compactMap { DatedName($0, by: habits) }
      return (names: names, forms: Set(names.map { $0.form }).count)
    }
    // Whoever writes 12/20/2023 once does so always.
    let names = (readings[1].forms < readings[0].forms ? readings[1] : readings[0]).names
    total = names.count
    // All forms have to lie in the same number of directories.
    let depths = Dictionary(grouping: names) { $0.depth }
    let chosen = depths.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
    forms = Self.forms(of: chosen, total: names.count)
    let hasMonthNames = forms.contains { $0.value.contains("{monthname}") }
    self.months = hasMonthNames ? Self.patterns(of: months, usedIn: chosen) : []
  }

  /// How the files are named; nil where no name has a day.
  ///
  /// - Throws: never, unless a name has something that a profile cannot say.
  package func naming() throws(YAMLError) -> FileNaming? {
    guard !forms.isEmpty else { return nil }
    if forms.map({ $0.value }) == ["{year}{month}{day}.md"] { return .standard }
    let list = { (texts: [String]) in texts.map { $0.asYAML }.joined(separator: ", ") }
    var text = "files: {names: [\(list(forms.map { $0.value }))]"
    if !months.isEmpty { text += ", months: [\(list(months))]" }
    return try Profile(Array((text + "}").utf8), name: "names").files
  }

  private static func forms(of names: [DatedName], total: Int) -> [Counted<String>] {
    var tally = Tally<String>()
    for (form, alike) in Dictionary(grouping: names, by: { $0.form }) {
      var short = form
      let several = Habit.several(of: alike.count)
      if alike.count(where: { $0.isShort.month }) >= several {
        short = short.replacing("{month}", with: "{m}")
      }
      if alike.count(where: { $0.isShort.day }) >= several {
        short = short.replacing("{day}", with: "{d}")
      }
      let suffixes = Dictionary(grouping: alike) { $0.suffix }
      let most = suffixes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      // What all files have behind the day does not tell an extra meeting.
      if let most, !most.key.isEmpty, alike.count >= 5, most.value.count * 5 >= alike.count * 4 {
        tally.add(short + most.key + ".md", most.value.count)
        if most.value.count < alike.count {
          tally.add(short + ".md", alike.count - most.value.count)
        }
      } else {
        tally.add(short + ".md", alike.count)
      }
    }
    let sorted = tally.sorted.filter { $0.value.utf8.count <= 200 }
    let habits = sorted.enumerated().filter { index, form in
      index == 0 || Habit.isKnown(form.count, of: total)
    }.map { $0.element }
    // Of two forms that fit, the longer one says more, and is to be tried first where it is the usual one.
    return Array(habits.prefix(6))
  }

  /// The words for each month, that which is used most first.
  private static func patterns(of months: [[String]], usedIn names: [DatedName]) -> [String] {
    var used = Tally<String>()
    for word in names.flatMap({ $0.words }) { used.add(word) }
    return months.map { words in
      let sorted = words.enumerated().sorted { left, right in
        let (first, second) = (used.counts[left.element] ?? 0, used.counts[right.element] ?? 0)
        return (second, left.offset) < (first, right.offset)
      }.map { $0.element }
      return sorted.count == 1 ? sorted[0] : "{" + sorted.joined(separator: ",") + "}"
    }
  }
}

/// The path of a file that is named by a day.
private struct DatedName {
  /// The form without suffix and extension, with days and months in two digits.
  let form: String
  /// The hyphen and what stands behind it; empty where there is none.
  let suffix: String
  let depth: Int
  let isShort: (month: Bool, day: Bool)
  /// The words of the name in small letters.
  let words: [String]

  /// So many names at the end of a path may hold the day.
  private static let mostSteps = 3

  init?(_ path: RepositoryPath, by habits: DateHabits) {
    guard path.bytes.suffix(3).elementsEqual(".md".utf8), !path.name.starts(with: ".".utf8) else {
      return nil
    }
    let bytes = path.bytes.dropLast(3)
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    let starts = (slashes.map { $0 + 1 }.reversed() + [0]).prefix(Self.mostSteps)
    guard
      let found = starts.lazy.compactMap({ start in
        DatedRun.first(in: bytes[start...], by: habits).map { (start, $0) }
      }).first
    else { return nil }
    let (start, run) = found
    let rest = bytes[run.range.upperBound...]
    // A path that goes on behind the day is one of a directory for each meeting.
    guard !rest.contains(UInt8(ascii: "/")) else { return nil }
    let above = Self.directories(above: bytes[..<start], of: run.date, habits)
    let isSuffix = FileNaming.suffix(rest) != nil
    let head = String(decoding: bytes[start..<run.range.lowerBound], as: UTF8.self)
    let literal = String(decoding: rest, as: UTF8.self)
    let form = above.form + head + run.form + (isSuffix ? "" : literal)
    guard !(head + literal).contains(where: { "{}".contains($0) || !$0.isPlain }) else {
      return nil
    }
    self.form = form
    suffix = isSuffix ? literal : ""
    depth = form.count { $0 == "/" }
    isShort = (run.isShort.month || above.isShortMonth, run.isShort.day)
    words = String(decoding: bytes[above.start...], as: UTF8.self).lowercased()
      .split { !$0.isLetter }.map { String($0) }
  }

  /// The directories right above that say parts of the day again, as in `2023-12/2023-12-06`.
  private static func directories(
    above path: ArraySlice<UInt8>, of date: CalendarDate, _ habits: DateHabits
  ) -> (form: String, start: Int, isShortMonth: Bool) {
    var (form, start, isShortMonth) = ("", path.endIndex, false)
    let (whole, tail) = (Array("/\(date.compact)".utf8), "/{year}{month}{day}")
    for _ in 0..<2 {
      let name = path[..<max(start - 1, 0)].suffix(while: { $0 != UInt8(ascii: "/") })
      let text = Array(name) + whole
      guard !name.isEmpty, let run = DatedRun.first(in: text[...], by: habits),
        run.isAll(of: text[...]), run.date == date, run.form.hasSuffix(tail)
      else { break }
      form = run.form.dropLast(tail.count) + "/" + form
      start = name.startIndex
      isShortMonth = isShortMonth || run.isShort.month
    }
    return (form, start, isShortMonth)
  }
}

extension ArraySlice<UInt8> {
  /// The last elements, as long as they fit.
  fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let end = lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex
    return self[end...]
  }
}

extension Character {
  /// Whether the character can stand in a file for people: it is seen, and no sign of a line or direction.
  fileprivate var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
  }
}
