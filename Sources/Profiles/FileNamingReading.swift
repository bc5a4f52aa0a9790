internal import YAMLTree

extension Keys {
  static let files = Keys([
    Key(
      "names", .list(.text(.fileName)), "the paths of minutes below the directory of their team",
      standard: "'{year}{month}{day}.md'"),
    Key("months", .patterns, "the names of the twelve months, for {monthname}"),
  ])
}

extension ValueReader {
  /// How files of minutes are named.
  func fileNaming(of entry: YAMLNode.Entry) throws(YAMLError) -> FileNaming {
    var (forms, months): ([FileNameForm], [[String]]) = ([], [])
    for entry in try entries(of: entry, among: .files) {
      switch entry.key {
      case "names":
        forms = try values(of: entry) { text throws(GlobError) in try FileNameForm(text) }
      default: months = try monthNames(of: entry)
      }
    }
    guard let first = forms.first else { return .standard }
    guard forms.allSatisfy({ $0.depth == first.depth }) else {
      let problem = "all names of files must lie in the same number of directories"
      throw error(problem, at: entry.keyStart)
    }
    guard months.count == 12 || !forms.contains(where: { $0.hasMonthName }) else {
      throw error("{monthname} needs 'months', the names of twelve", at: entry.keyStart)
    }
    return FileNaming(forms: forms, months: months)
  }

  /// The words for each of the twelve months.
  private func monthNames(of entry: YAMLNode.Entry) throws(YAMLError) -> [[String]] {
    let months = try patterns(of: entry).map { $0.alternatives.map { $0.literalBytes } }
    if months.isEmpty { return [] }
    guard months.count == 12, !months.joined().joined().contains(nil) else {
      throw error("'\(entry.key)' must be the names of twelve months", at: entry.keyStart)
    }
    return months.map { words in
      words.map { String(decoding: $0.compactMap { $0 }, as: UTF8.self).lowercased() }
    }
  }
}

extension FileNameForm {
  /// A name is no longer than a file system allows.
  private static let longest = 256

  private static let places: [(name: String, part: Part)] = [
    ("{year}", .year), ("{month}", .month), ("{day}", .day), ("{m}", .shortMonth),
    ("{d}", .shortDay), ("{monthname}", .monthName),
  ]

  /// Reads the text of a form, `{year}-{month}-{day}.md`.
  init(_ text: String) throws(GlobError) {
    guard text.utf8.count <= Self.longest, text.hasSuffix(".md") else { throw .noName }
    var (parts, literal): ([Part], [UInt8]) = ([], [])
    var rest = text.dropLast(3)
    while let first = rest.first {
      if let place = Self.places.first(where: { rest.hasPrefix($0.name) }) {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = []
        parts.append(place.part)
        rest = rest.dropFirst(place.name.count)
      } else {
        guard first != "{", first != "}" else { throw .unknownPlace }
        literal += Array(String(first).utf8)
        rest = rest.dropFirst()
      }
    }
    self.init(literal.isEmpty ? parts : parts + [.literal(literal)])
    guard namesDay else { throw .noDay }
    guard text.isPathFromTop else { throw .noName }
  }
}

extension GlobError {
  fileprivate static let noName = Self(
    message: "the name of a file is a path below the team's directory that ends in .md")
  fileprivate static let unknownPlace = Self(
    message: "a name of files may hold {year}, {month}, {day}, {m}, {d} and {monthname}")
  fileprivate static let noDay = Self(
    message: "a name of files needs a {year}, a month, and a {day} or {d}")
}
