internal import Bytes
internal import Dates
internal import MarkdownTree
internal import Meetings
internal import Profiles

/// Reports dates with another dash than the hyphen, or without a zero.
///
/// Page: Rules/date-dash.md
struct DateDash: Rule {
  static let id = "date-dash"
  static let severity = Severity.warning

  func defects(in file: LintedFile, of catalogue: Catalogue) -> [Defect] {
    guard DateScan.mayHold(file.source.bytes, file.source.bytes.indices) else { return [] }
    return file.places.texts.flatMap { node -> [Defect] in
      guard DateScan.mayHold(file.source.bytes, file.tree.nodes[node].range) else { return [] }
      let text = file.tree.text(of: node)
      return DateScan.dates(in: text.bytes).compactMap { date in
        let isAddress = text.runs(in: date.range).contains { run in
          run.isCode || file.tree.isAutolink(file.tree.nodes[run.node].parent)
        }
        return isAddress
          ? nil : .dash(date.day, at: text.sourceRange(of: date.range), in: file.source)
      }
    }
  }
}

/// Finds dates of the form `2025-3–5`.
private enum DateScan {
  struct Found {
    let range: Range<Int>
    let day: CalendarDate
  }

  /// Whether a number of four digits stands before a dash and at least one digit, but the date is not
  /// in its right form.
  static func mayHold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var place = range.lowerBound + 4
      while place + 1 < range.upperBound {
        if bytes[place] == UInt8(ascii: "-") || bytes[place] == 0xE2, isOdd(bytes, at: place) {
          return true
        }
        place += 1
      }
      return false
    }
  }

  /// Whether a dash parts four digits from another one, and does not begin `-03-05`.
  private static func isOdd(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard isDigit(bytes[place - 1]), isDigit(bytes[place - 4]) else { return false }
    let length = dash(in: bytes, at: place)
    guard length > 0, place + length < bytes.count, isDigit(bytes[place + length]) else {
      return false
    }
    return length > 1 || !isRight(bytes, at: place)
  }

  /// Whether a hyphen begins `-03-05`.
  private static func isRight(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 5 < bytes.count else { return false }
    return isDigit(bytes[place + 1]) && isDigit(bytes[place + 2])
      && bytes[place + 3] == UInt8(ascii: "-") && isDigit(bytes[place + 4])
      && isDigit(bytes[place + 5])
  }

  static func dates(in bytes: [UInt8]) -> [Found] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Found] = []
      var place = 0
      while place < bytes.count {
        guard isDigit(bytes[place]), place == 0 || !belongsToWord(bytes[place - 1]) else {
          place += 1
          continue
        }
        if let date = date(in: bytes, at: place) {
          found.append(date)
          place = date.range.upperBound
        } else {
          while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        }
      }
      return found
    }
  }

  /// A date from a place on; nil where it is in its right form.
  private static func date(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Found? {
    guard let (year, endOfYear) = number(in: bytes, at: start), endOfYear - start == 4 else {
      return nil
    }
    let first = dash(in: bytes, at: endOfYear)
    guard first > 0, let (month, endOfMonth) = number(in: bytes, at: endOfYear + first) else {
      return nil
    }
    let second = dash(in: bytes, at: endOfMonth)
    guard second > 0, let (day, end) = number(in: bytes, at: endOfMonth + second),
      end == bytes.count || !belongsToWord(bytes[end]) && dash(in: bytes, at: end) == 0,
      end - start != 10 || first > 1 || second > 1, (2000...2099).contains(year),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Found(range: start..<end, day: date)
  }

  /// A number of up to four digits, and its end.
  private static func number(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Int, Int)? {
    var (value, end) = (0, start)
    while end < bytes.count, end - start < 5, isDigit(bytes[end]) {
      value = value * 10 + Int(bytes[end] - 48)
      end += 1
    }
    return end > start && end - start < 5 ? (value, end) : nil
  }

  /// The length of a hyphen or of a dash of U+2010 to U+2015 or U+2212; 0 for anything else.
  private static func dash(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    if bytes[place] == UInt8(ascii: "-") { return 1 }
    guard bytes[place] == 0xE2, place + 2 < bytes.count else { return 0 }
    let isDash = bytes[place + 1] == 0x80 && (0x90...0x95).contains(bytes[place + 2])
    return isDash || bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92 ? 3 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a sign beside a date makes something else of it: a version, a path, a name.
  private static func belongsToWord(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || "-_/=".utf8.contains(byte)
  }
}

extension Defect {
  fileprivate static func dash(
    _ day: CalendarDate, at range: Range<Int>, in source: SourceText
  ) -> Defect {
    let written = source.text(in: range)
    let dash = written.contains { !$0.isASCII }
    return Defect(
      at: range,
      dash
        ? "\(written) has a dash instead of a hyphen: expected \(day)"
        : "\(written) is no date for programs: expected \(day)",
      help: "write \(day)", fix: Fix(isSafe: true, [Fix.Edit(range, with: day.description)]))
  }
}
