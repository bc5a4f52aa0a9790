/// What the name of a file says about the minutes in it.
///
/// Minutes are named by their date, `YYYYMMDD.md`, where several files share a date with a suffix:
/// `YYYYMMDD-suffix.md`.
package enum MinutesName: Equatable, Sendable {
  /// Named as minutes should be.
  case dated(CalendarDate, suffix: String?)
  /// Named by a date, and yet not as minutes should be.
  case misnamed(Problem)
  /// A Markdown file that no date names.
  case undated
  /// No Markdown, and nothing that names it minutes.
  case other

  /// What is wrong with the name of minutes.
  package enum Problem: Equatable, Sendable {
    /// Eight digits that are no day of the calendar.
    case impossibleDate(String)
    /// A date, or nearly one, not written as `YYYYMMDD`; with the day where it can be told.
    case form(CalendarDate?)
    /// The right name with another extension than `.md`.
    case fileExtension(CalendarDate)
  }

  /// Reads a file's name, without its directories.
  package init(_ name: some Sequence<UInt8>) {
    let name = String(decoding: Array(name), as: UTF8.self)
    let (stem, fileExtension) = Self.parts(of: name)
    switch fileExtension {
    case "md": self = Self.markdown(stem)
    case let other where Self.mistakenExtensions.contains(other.lowercased()):
      guard case .dated(let date, _) = Self.markdown(stem) else { fallthrough }
      self = .misnamed(.fileExtension(date))
    default: self = .other
    }
  }

  /// Extensions that a file of minutes gets by mistake; pictures, slides and archives beside the
  /// minutes are named by their date on purpose.
  private static let mistakenExtensions: Set<String> = [
    "", "md", "m", "markdown", "mdown", "mkd", "mkdn", "mdx", "txt", "text",
  ]

  private static func parts(of name: String) -> (stem: Substring, fileExtension: Substring) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name[...], "") }
    return (name[..<dot], name[name.index(after: dot)...])
  }

  private static func markdown(_ stem: Substring) -> MinutesName {
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem[digits.endIndex...]
    if digits.count == 8, let suffix = suffix(rest) {
      guard let date = WrittenDate.all(in: String(digits)).first?.date else {
        return .misnamed(.impossibleDate(String(digits)))
      }
      return .dated(date, suffix: suffix.isEmpty ? nil : suffix)
    }
    let dashed = String(stem.map { $0 == "_" || $0 == " " ? "-" : $0 })
    if let written = WrittenDate.all(in: dashed).first { return .misnamed(.form(written.date)) }
    return looksLikeDate(digits) ? .misnamed(.form(nil)) : .undated
  }

  /// The suffix in `-suffix`; empty where there is none, nil where something else follows the date.
  private static func suffix(_ rest: Substring) -> String? {
    if rest.isEmpty { return "" }
    let suffix = rest.dropFirst()
    let isWellFormed = suffix.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
    }
    return rest.first == "-" && !suffix.isEmpty && isWellFormed ? String(suffix) : nil
  }

  /// Digits as in `2023091` or `202309013`: a date with one too few or too many.
  private static func looksLikeDate(_ digits: Substring) -> Bool {
    (7...10).contains(digits.count) && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }
}
