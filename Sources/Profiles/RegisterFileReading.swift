internal import Bytes
internal import YAMLTree

extension Keys {
  static let register = Keys([
    Key("file", .text(.path), "where it lies, from the top of the repository"),
    Key("line", .text(.registerLine), "how a line is written, with {name} and {abbreviation}"),
    Key("letters", .numbers, "how many capitals an abbreviation has"),
    Key("older", .numbers, "how many it may have besides, where it was there before"),
    Key(
      "sorted", .text(.word(RegisterFile.Part.self, "part of a line")), "by what lines are sorted"),
  ])
}

extension Shape {
  fileprivate static let numbers = Shape.list(.text(.number(1...16)))
}

extension ValueReader {
  /// The file in which people are listed; nil where nothing is said of one.
  func registerFile(_ entry: YAMLNode.Entry) throws(YAMLError) -> RegisterFile? {
    var path: RepositoryPath?
    var line: RegisterLine?
    var (letters, older): (Set<Int>, Set<Int>) = ([], [])
    var sortedBy: RegisterFile.Part?
    for entry in try entries(of: entry, among: .register) {
      switch entry.key {
      case "file": path = try registerPath(of: entry)
      case "line":
        line = try values(of: entry) { text throws(GlobError) in try RegisterLine(text) }.first
      case "letters": letters = try numbersOfLetters(of: entry)
      case "older": older = try numbersOfLetters(of: entry)
      default: sortedBy = try choice(of: entry.value, "part of a line") as RegisterFile.Part
      }
    }
    if path == nil, line == nil, sortedBy == nil, letters.union(older).isEmpty { return nil }
    guard let path, let line else {
      throw error("'\(entry.key)' needs a 'file' and a 'line'", at: entry.keyStart)
    }
    guard line.tells(.abbreviation) || letters.union(older).isEmpty && sortedBy != .abbreviation
    else {
      let problem = "the 'line' has no {abbreviation}, which 'letters' and 'sorted' are about"
      throw error(problem, at: entry.keyStart)
    }
    return RegisterFile(
      path: path, line: line, letters: letters, olderLetters: older.subtracting(letters),
      sortedBy: sortedBy)
  }

  private func registerPath(of entry: YAMLNode.Entry) throws(YAMLError) -> RepositoryPath {
    let text = try text(of: entry)
    guard text.isPathFromTop else {
      let problem = "the path of a register counts from the top of the repository"
      throw error(problem, at: entry.value.start)
    }
    return RepositoryPath(text)
  }

  private func numbersOfLetters(of entry: YAMLNode.Entry) throws(YAMLError) -> Set<Int> {
    Set(
      try values(of: entry) { text throws(GlobError) in
        try TextForm.number(text, in: 1...16)
      })
  }
}

extension RegisterLine {
  /// No form is longer, in bytes.
  private static let longest = 256

  /// Reads the text of a form, `{name} ({abbreviation})`.
  init(_ text: String) throws(GlobError) {
    guard text.utf8.count <= Self.longest else { throw .longLine }
    var pieces: [Piece] = []
    var literal = ""
    var rest = text[...]
    while let first = rest.first {
      let part = RegisterFile.Part.allCases.first { rest.hasPrefix($0.place) }
      guard let part else {
        guard first != "{", first != "}" else { throw .unknownPart }
        literal.append(first)
        rest = rest.dropFirst()
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(Array(literal.utf8))) }
      // Else nobody could tell where the one ends and the other begins.
      if literal.isEmpty, !pieces.isEmpty { throw .touchingParts }
      if pieces.contains(.part(part)) { throw .repeatedPart }
      literal = ""
      pieces.append(.part(part))
      rest = rest.dropFirst(part.place.count)
    }
    if !literal.isEmpty { pieces.append(.literal(Array(literal.utf8))) }
    guard pieces.contains(.part(.name)) else { throw .noName }
    self.init(text: text, pieces: pieces)
  }
}

extension RegisterFile.Part {
  /// What stands for the part in a form.
  fileprivate var place: String { "{\(rawValue)}" }
}

extension GlobError {
  fileprivate static let longLine = Self(message: "the form of a line has at most 256 bytes")
  fileprivate static let unknownPart = Self(
    message: "the form of a line may hold {name} and {abbreviation}")
  fileprivate static let touchingParts = Self(
    message: "something must stand between the parts of a line")
  fileprivate static let repeatedPart = Self(
    message: "each part of a line stands in its form once")
  fileprivate static let noName = Self(message: "the form of a line needs a {name}")
}
