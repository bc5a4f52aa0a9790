package import Bytes
package import Dates
package import Profiles

/// What the name of a file says about the minutes in it.
///
/// Minutes are named by their date, `YYYYMMDD.md` where a community says nothing else; several files that
/// share a date have a suffix of letters, digits, dots, hyphens and underscores: `YYYYMMDD-suffix.md`.
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
    /// The name of a day that the calendar has not.
    case impossibleDate(String)
    /// A date, or nearly one, not written as it should be; with the right name where it can be told.
    case form(expected: String?)
    /// The right name with another extension than `.md`.
    case fileExtension(expected: String)
  }

  /// Reads the path of a file, by the way in which a community names its minutes.
  package init(_ path: RepositoryPath, by naming: FileNaming) {
    self.init(naming.place(of: path), by: naming)
  }

  /// Reads the name of a file: its path below the directory of its team.
  package init(_ place: ArraySlice<UInt8>, by naming: FileNaming = .standard) {
    let directory = Self.nameStart(of: place)
    let name = place[directory...]
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let isHidden = dot == name.startIndex
    let stem = isHidden ? name : name[..<dot]
    let fileExtension = isHidden ? [] : name[dot...].dropFirst()
    let whole = { (stem: ArraySlice<UInt8>) in place[..<directory] + stem }
    if fileExtension.elementsEqual("md".utf8), !stem.suffix(3).elementsEqual(".md".utf8) {
      self = Self.markdown(whole(stem), by: naming)
    } else if let expected = Self.mistakenStem(stem, fileExtension).flatMap({
      Self.rightName(whole($0), by: naming)
    }) {
      self = .misnamed(.fileExtension(expected: expected))
    } else {
      self = .other
    }
  }

  /// Where the last name of a path begins.
  private static func nameStart(of place: ArraySlice<UInt8>) -> Int {
    place.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? place.startIndex
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

  /// The name that a path without extension should have had; nil where it does not begin with a date.
  private static func rightName(_ place: ArraySlice<UInt8>, by naming: FileNaming) -> String? {
    switch markdown(place, by: naming) {
    case .dated: String(decoding: place, as: UTF8.self) + ".md"
    case .misnamed(.form(let expected)): expected
    case .misnamed, .undated, .other: nil
    }
  }

  private static func markdown(
    _ place: ArraySlice<UInt8>, by naming: FileNaming
  ) -> MinutesName {
    if let reading = naming.reading(place) {
      guard let date = reading.date else { return .misnamed(.impossibleDate(reading.text)) }
      return .dated(date, suffix: reading.suffix)
    }
    return otherName(place[nameStart(of: place)...], naming)
  }

  /// What a name without extension says that has none of the right forms.
  private static func otherName(
    _ stem: ArraySlice<UInt8>, _ naming: FileNaming
  ) -> MinutesName {
    let digits = stem.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    // A name that begins with a word may mention the date of something else.
    guard !digits.isEmpty else { return .undated }
    let text = String(decoding: stem, as: UTF8.self)
    let dashed = String(text.map { $0 == "_" || $0 == " " ? "-" : $0 })
    if let written = WrittenDate.all(in: dashed).first {
      return .misnamed(
        .form(expected: written.date.map { rightName($0, dashed, written, naming) }))
    }
    return looksLikeDate(digits) ? .misnamed(.form(expected: nil)) : .undated
  }

  /// The name as it should be: the date, and what else the name says as its suffix.
  private static func rightName(
    _ date: CalendarDate, _ name: String, _ written: WrittenDate, _ naming: FileNaming
  ) -> String {
    let rest = name.replacing(written.text, with: "-", maxReplacements: 1)
    let words = rest.split { !($0.isLetter || $0.isNumber) }
    return naming.name(of: date, suffix: words.isEmpty ? nil : words.joined(separator: "-"))
  }

  /// Digits as in `2023091` or `202309013`: a date with one too few or too many.
  private static func looksLikeDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let isOfThisAge = digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
    return (7...10).contains(digits.count) && isOfThisAge
  }
}
