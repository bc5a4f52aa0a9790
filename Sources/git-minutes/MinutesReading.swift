import Bytes
import Linting
import MarkdownTree
import Meetings

extension Minutes {
  /// Reads a file: bytes, tree, meeting, each once.
  static func read(
    _ bytes: [UInt8], path: RepositoryPath, entry: Catalogue.Entry, isAdded: Bool
  ) -> Minutes {
    let source = SourceText(bytes)
    let meeting = Meeting(MarkdownTree(source), in: source)
    return Minutes(path: path, entry: entry, isAdded: isAdded, source: source, meeting: meeting)
  }
}
