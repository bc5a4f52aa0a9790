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
