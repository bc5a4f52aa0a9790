internal import YAMLTree

/// How the columns of a table of participants are headed.
package struct PersonColumns: Equatable, Sendable {
  /// The column of the names; without it no table is read by its columns.
  package internal(set) var name = GlobSet.none
  /// The column of the short names by which people are called in the text, as `ADL`.
  package internal(set) var abbreviation = GlobSet.none
  /// The column of what else is said of people, as where they work.
  package internal(set) var note = GlobSet.none

  static let none = PersonColumns()

  /// Whether participants stand in a table.
  package var isTold: Bool { name != .none }
}

extension Keys {
  static let personColumns = Keys([
    Key("name", .patterns, "what heads the column of names"),
    Key(
      "abbreviation", .patterns, "what heads that of the short names by which the text calls people"
    ),
    Key("note", .patterns, "what heads that of what else is said of people"),
  ])
}

extension ValueReader {
  /// How the columns of a table of participants are headed.
  func personColumns(_ entry: YAMLNode.Entry) throws(YAMLError) -> PersonColumns {
    var columns = PersonColumns.none
    for entry in try entries(of: entry, among: .personColumns) {
      switch entry.key {
      case "name": columns.name = try globs(of: entry)
      case "abbreviation": columns.abbreviation = try globs(of: entry)
      default: columns.note = try globs(of: entry)
      }
    }
    return columns
  }
}
