package import Dates

/// What the name of a file says about the minutes in it.
///
/// Minutes are named by their date, `YYYYMMDD.md`, where several files share a date with a suffix of
/// letters, digits, dots, hyphens and underscores: `YYYYMMDD-suffix.md`.
package enum MinutesName: Equatable, Sendable {
  /// Named as minutes should be.
  case dated(CalendarDate, suffix: String?)
  /// Named by a date, and yet not as minutes should be.
  case misnamed(Problem)
  /// A Markdown file whose name does not begin with a date.
  case undated
  /// No Markdown, and nothing that names it minutes.
  case other

  /// What is wrong with the name of minutes.
  package enum Problem: Equatable, Sendable {
    /// Eight digits that are no day of the calendar.
    case impossibleDate(String)
    /// A date, or nearly one, not written as `YYYYMMDD`; with the right name where it can be told.
    case form(expected: String?)
    /// The right name with another extension than `.md`.
    case fileExtension(expected: String)
  }

  /// Reads a file's name, without its directories.
  package init(_ name: ArraySlice<UInt8>) {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let isHidden = dot == name.startIndex
    let stem = isHidden ? name : name[..<dot]
    let fileExtension = isHidden ? [] : name[dot...].dropFirst()
    if fileExtension.elementsEqual("md".utf8), !stem.suffix(3).elementsEqual(".md".utf8) {
      self = Self.markdown(stem)
    } else if let expected = Self.mistakenStem(stem, fileExtension).flatMap({ Self.rightName($0) })
    {
      self = .misnamed(.fileExtension(expected: expected))
    } else {
      self = .other
    }
  }

  /// The name without its extension, and without one more `.md` before it, where minutes get such an
  /// extension by mistake; pictures, slides and archives are named by their date on purpose.
  private static func mistakenStem(
    _ stem: ArraySlice<UInt8>, _ fileExtension: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    let text = String(decoding: fileExtension, as: UTF8.self).lowercased()
    let mistaken = [
      "", "md", "m", "markdown", "mdown", "mkd", "mkdn", "mdx", "txt", "text", "orig", "bak",
    ]
    guard mistaken.contains(text.filter { $0 != " " && $0 != "~" }) else { return nil }
    return stem.suffix(3).elementsEqual(".md".utf8) ? stem.dropLast(3) : stem
  }

  /// The name that a stem should have had; nil where it does not begin with a date.
  private static func rightName(_ stem: ArraySlice<UInt8>) -> String? {
    switch markdown(stem) {
    case .dated: String(decoding: stem, as: UTF8.self) + ".md"
    case .misnamed(.form(let expected)): expected
    case .misnamed, .undated, .other: nil
    }
  }

  private static func markdown(_ stem: ArraySlice<UInt8>) -> MinutesName {
    let digits = stem.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits.count == 8, let suffix = suffix(stem[digits.endIndex...]) {
      guard let date = compactDate(digits) else {
        return .misnamed(.impossibleDate(String(decoding: digits, as: UTF8.self)))
      }
      return .dated(date, suffix: suffix.isEmpty ? nil : suffix)
    }
    // A name that begins with a word may mention the date of something else.
    guard !digits.isEmpty else { return .undated }
    let text = String(decoding: stem, as: UTF8.self)
    let dashed = String(text.map { $0 == "_" || $0 == " " ? "-" : $0 })
    if let written = WrittenDate.all(in: dashed).first {
      return .misnamed(.form(expected: written.date.map { rightName($0, dashed, written) }))
    }
    return looksLikeDate(digits) ? .misnamed(.form(expected: nil)) : .undated
  }

  /// The name as it should be: the date, and what else the name says as its suffix.
  private static func rightName(
    _ date: CalendarDate, _ name: String, _ written: WrittenDate
  ) -> String {
    let rest = name.replacing(written.text, with: "-", maxReplacements: 1)
    let words = rest.split { !($0.isLetter || $0.isNumber) }
    return ([Substring(date.compact)] + words).joined(separator: "-") + ".md"
  }

  /// The suffix in `-suffix`; empty where there is none, nil where something else follows the date.
  private static func suffix(_ rest: ArraySlice<UInt8>) -> String? {
    guard let first = rest.first else { return "" }
    let text = String(decoding: rest.dropFirst(), as: UTF8.self)
    let isWellFormed = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return first == UInt8(ascii: "-") && !text.isEmpty && isWellFormed ? text : nil
  }

  private static func compactDate(_ digits: ArraySlice<UInt8>) -> CalendarDate? {
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// Digits as in `2023091` or `202309013`: a date with one too few or too many.
  private static func looksLikeDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let isOfThisAge = digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
    return (7...10).contains(digits.count) && isOfThisAge
  }
}
