import Bytes
import GitObjects
import Profiles

/// The paths of a repository that a user has named.
struct NamedPaths {
  let paths: [RepositoryPath]

  /// Finds what was typed; what names nothing is an error, lest a slip of the pen look like a clean
  /// run.
  init(
    _ texts: [String], in listing: Listing, of repository: some GitRepository,
    _ snapshot: SnapshotName
  ) throws {
    let arguments = PathArguments(
      workTree: repository.workTree, currentDirectory: FileOnDisk.resolvedPath("."))
    paths = try texts.map { text in
      guard !text.isEmpty, let path = arguments.path(text) else { throw PathError.outside(text) }
      let isThere =
        listing.files.contains { $0.path.isInside(path) }
        || listing.skipped.contains { $0.path.isInside(path) }
      guard isThere || path.isTop else {
        let isRevision = (try? repository.resolve(text)) != nil
        throw isRevision ? PathError.revision(text) : .missing(text, in: snapshot)
      }
      return path
    }
  }

  /// The file that standard input stands for, which need not be there.
  static func path(
    ofStandardInput name: String, in listing: Listing, of repository: (some GitRepository)?
  ) throws -> RepositoryPath {
    let arguments = PathArguments(
      workTree: repository?.workTree, currentDirectory: FileOnDisk.resolvedPath("."))
    guard let path = arguments.path(name) else { throw PathError.outside(name) }
    let isDirectory = listing.files.contains { $0.path != path && $0.path.isInside(path) }
    if isDirectory || path.isTop || name.hasSuffix("/") { throw PathError.directory(name) }
    return path
  }
}

/// A path that cannot be read.
enum PathError: Error, CustomStringConvertible {
  case outside(String)
  case missing(String, in: SnapshotName)
  case revision(String)
  case directory(String)
  case unreadable(String)
  case noMinutes([RepositoryPath], FileNaming)

  var description: String {
    switch self {
    case .outside(let path): "\(path): outside of this repository"
    case .missing(let path, .index): "\(path): no such file or directory in the index"
    case .missing(let path, .revision(let name)): "\(path): no such file or directory in \(name)"
    case .missing(let path, .workingTree):
      "\(path): no such file or directory, or ignored by git"
    case .revision(let name): "\(name): no such file or directory; a revision is named by --rev"
    case .directory(let path): "\(path): a directory; name the file that standard input stands for"
    case .noMinutes(let paths, let naming):
      paths.map { $0.printable }.joined(separator: ", ") + ": no minutes: \(naming.expectation)"
    case .unreadable(let reason): "standard input: \(reason)"
    }
  }
}

extension FileNaming {
  /// What is said to whoever has no minutes to read.
  var expectation: String { "expected files named \(picture).md in a team's directory" }
}
