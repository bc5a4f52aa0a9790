package import Bytes
package import Dates

/// How the files of minutes are named by their day, below the directory of their team.
package struct FileNaming: Equatable, Sendable {
  /// A day that a name tells, and what stands behind it.
  package struct Reading: Equatable, Sendable {
    /// Nil where the calendar has no such day, or the name contradicts itself.
    package let date: CalendarDate?
    /// The suffix in `-suffix`; nil where there is none.
    package let suffix: String?
    /// What tells the day.
    package let text: String
  }

  /// The form that names should have first, and all others that they may have.
  private let forms: [FileNameForm]
  /// The names of each month in small letters, that which is written first; none where names have no words.
  private let months: [[String]]

  /// `20231206.md` in the directory of the team.
  package static let standard = FileNaming(
    forms: [FileNameForm([.year, .month, .day])], months: [])

  init(forms: [FileNameForm], months: [[String]]) {
    self.forms = forms
    self.months = months
  }

  /// How many directories lie between a file and the directory of its team.
  private var depth: Int { forms.first?.depth ?? 0 }

  /// How names should look, for people to see: `YYYYMMDD`, without suffix and extension.
  package var picture: String { forms.first?.picture ?? "" }

  /// The directory of the team that a file belongs to.
  package func team(of path: RepositoryPath) -> RepositoryPath {
    (0...depth).reduce(path) { directory, _ in directory.directory }
  }

  /// The path of a file below the directory of its team.
  package func place(of path: RepositoryPath) -> ArraySlice<UInt8> {
    let team = team(of: path)
    return path.bytes[(team.isTop ? 0 : team.bytes.count + 1)...]
  }

  /// Reads a path below the directory of a team, without its extension; nil where it has none of the forms.
  package func reading(_ place: ArraySlice<UInt8>) -> Reading? {
    for form in forms {
      guard let (parts, end) = form.parts(of: place, months: months),
        let suffix = Self.suffix(place[end...])
      else { continue }
      return Reading(
        date: parts.date, suffix: suffix.isEmpty ? nil : suffix,
        text: String(decoding: place[..<end], as: UTF8.self))
    }
    return nil
  }

  /// The path below the directory of a team that minutes of a day should have.
  package func name(of date: CalendarDate, suffix: String? = nil) -> String {
    let stem = forms.first?.text(of: date, months: months) ?? ""
    return stem + (suffix.map { "-" + $0 } ?? "") + ".md"
  }

  /// The suffix in `-suffix`; empty where there is none, nil where something else follows the date.
  package static func suffix(_ rest: ArraySlice<UInt8>) -> String? {
    guard let first = rest.first else { return "" }
    let text = String(decoding: rest.dropFirst(), as: UTF8.self)
    let isWellFormed = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return first == UInt8(ascii: "-") && !text.isEmpty && isWellFormed ? text : nil
  }
}
