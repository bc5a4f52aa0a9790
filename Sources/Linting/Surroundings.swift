package import Bytes
internal import MarkdownTree
internal import Synchronization

/// The snapshot that files are linted in, as far as rules ask for other files than their own.
///
/// Little of it is made before a rule asks: most minutes have no links to other files.
package final class Surroundings: Sendable {
  package typealias Contents = @Sendable (RepositoryPath) -> [UInt8]?

  /// What there is.
  let paths: SnapshotPaths
  /// Which minutes of a team say the same.
  let copies: Copies
  private let contents: Contents
  private let anchors = Mutex<[RepositoryPath: HeadingAnchors?]>([:])

  /// So many files are read for their headings at most.
  private static let mostAnchors = 4096

  /// A snapshot with these paths, whose contents can be asked for from any thread.
  package init(
    _ paths: SnapshotPaths, copies: Copies = .none, contents: @escaping Contents = { _ in nil }
  ) {
    (self.paths, self.copies, self.contents) = (paths, copies, contents)
  }

  /// The anchors in a Markdown file; nil where it cannot be read.
  func anchors(in path: RepositoryPath) -> HeadingAnchors? {
    if let known = anchors.withLock({ $0[path] }) { return known }
    let found = contents(path).map { HeadingAnchors(MarkdownTree(SourceText($0))) }
    return anchors.withLock { anchors in
      if anchors.count < Self.mostAnchors { anchors[path] = .some(found) }
      return found
    }
  }
}
