package import Bytes
internal import YAMLTree

/// What a repository says about which of its files are minutes.
package struct PathSelection: Equatable, Sendable {
  private let included: [PathGlob]
  private let excluded: [PathGlob]

  /// Nothing is said.
  package static let unspecified = PathSelection(included: [], excluded: [])

  init(included: [PathGlob], excluded: [PathGlob]) {
    self.included = included
    self.excluded = excluded
  }

  /// Whether a file may be minutes: nothing says that it is not, and if anything says what is, it is
  /// among that.
  package func contains(_ path: RepositoryPath) -> Bool {
    if excluded.contains(where: { $0.matches(path.bytes) }) { return false }
    return included.isEmpty || included.contains { $0.matches(path.bytes) }
  }

  /// In which ways fewer files may be minutes than by another selection, each in words.
  func weakenings(since old: PathSelection) -> [String] {
    let new = Set(excluded).subtracting(old.excluded).map { $0.pattern }.sorted()
    let gone = Set(old.included).subtracting(included).map { $0.pattern }.sorted()
    let isLimited = !included.isEmpty && (old.included.isEmpty || !gone.isEmpty)
    let only = included.map { $0.pattern }.joined(separator: ", ")
    return new.map { "\($0) is left out" } + (isLimited ? ["only \(only) is read"] : [])
  }
}

extension ValueReader {
  /// Patterns for paths, with `!` before those that are no minutes.
  func pathSelection(of entry: YAMLNode.Entry) throws(YAMLError) -> PathSelection {
    let marked = try values(of: entry) { text throws(GlobError) in
      let isExcluded = text.hasPrefix("!")
      return (isExcluded, try PathGlob(isExcluded ? String(text.dropFirst()) : text))
    }
    return PathSelection(
      included: marked.filter { !$0.0 }.map { $0.1 }, excluded: marked.filter { $0.0 }.map { $0.1 })
  }
}
